/** The command line as a user runs it: the built dist/cli.js, its output, its errors, its exit status. */
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import { goldDocuments, samples } from '../core/documents';
import { ROOT, run, Scratch } from './run';

const PLAN =
  '云岭市公交优先行动计划\n一、总体要求\n到2025年，公交分担率达到40%。\n二、重点任务\n1.优化线网。调整线路12条。（牵头单位：市交通运输局，配合单位：市财政局）\n';

const scratch = new Scratch();

interface Extraction {
  readonly version: number;
  readonly document: { readonly encoding: string; readonly name: string; readonly title: string | null };
  readonly tasks: readonly {
    readonly title: string;
    readonly lead: readonly string[];
    readonly supporting: readonly string[];
  }[];
}

const emptyFolder = (): string => {
  const path = join(scratch.folder, 'empty');
  mkdirSync(path, { recursive: true });
  return path;
};

const extract = (path: string, input?: string | Buffer): Extraction => {
  const { status, stdout, stderr } = run(['extract', path, '--format', 'json'], input === undefined ? {} : { input });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout) as Extraction;
};

describe('policy-plan extract', () => {
  const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(join(ROOT, 'schemas/extraction.schema.json'), 'utf8')) as object,
  );
  for (const { path } of [...samples(), ...goldDocuments()]) {
    test(`${path}: JSON by the schema`, () => {
      assert.ok(validate(extract(join(ROOT, path))), JSON.stringify(validate.errors?.slice(0, 3)));
    });
  }

  test('reads a file', () => {
    const { document, tasks } = extract(scratch.file('plan.txt', PLAN));
    assert.equal(document.title, '云岭市公交优先行动计划');
    assert.deepEqual(
      tasks.map(({ title, lead, supporting }) => ({ title, lead, supporting })),
      [{ title: '优化线网', lead: ['市交通运输局'], supporting: ['市财政局'] }],
    );
  });
  test('reads standard input', () => {
    assert.equal(extract('-', PLAN).tasks.length, 1);
  });
  test('prints a table for people', () => {
    const { status, stdout } = run(['extract', scratch.file('table.txt', PLAN)]);
    assert.equal(status, 0);
    assert.match(stdout, /^云岭市公交优先行动计划 {2}\[utf-8\]$/mu);
    assert.match(stdout, /1 tasks 任务/u);
    assert.match(stdout, /1\. 优化线网 .*牵头 市交通运输局；配合 市财政局 .*2025-12-31 \(inferred \/ 按规划期推断\)/u);
  });

  const utf16 = Buffer.from(PLAN, 'utf16le');
  const encodings: [string, Buffer][] = [
    ['utf-8', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(PLAN)])],
    ['utf-16le', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['utf-16be', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])],
    // 二、重点任务⏎1.优化线网。调整（市财政局负责） in GB18030
    [
      'gb18030',
      Buffer.from(
        'b6fea1a2d6d8b5e3c8cecef10a312ed3c5bbafcfdfcdf8a1a3b5f7d5fba1a3a3a8cad0b2c6d5febed6b8bad4f0a3a9',
        'hex',
      ),
    ],
  ];
  for (const [encoding, bytes] of encodings) {
    test(`decodes ${encoding} and says so`, () => {
      const path = scratch.file(`${encoding}.txt`, bytes);
      const { document, tasks } = extract(path);
      assert.equal(document.encoding, encoding);
      assert.ok(run(['extract', path]).stdout.includes(`[${encoding}]`));
      assert.deepEqual(
        tasks.map(({ title }) => title),
        ['优化线网'],
      );
    });
  }

  const refused: [string, () => string, RegExp][] = [
    ['a missing file', () => join(scratch.folder, 'nowhere.txt'), /nowhere\.txt: no such file \/ 找不到文件/u],
    ['a folder without documents', () => emptyFolder(), /is a folder/u],
    ['an empty file', () => scratch.file('empty.txt', ''), /the file is empty/u],
    ['a blank file', () => scratch.file('blank.txt', ' \n　\n'), /holds no text/u],
    [
      'a binary file',
      () => scratch.file('plan.docx', Buffer.from('504b0304140000000000ff00fe0012', 'hex')),
      /a binary file/u,
    ],
    [
      'bytes in no encoding',
      () => scratch.file('bad.txt', Buffer.from('ffffffff80ff', 'hex')),
      /neither UTF-8, UTF-16 nor GB18030/u,
    ],
  ];
  for (const [what, path, message] of refused) {
    test(`refuses ${what} with one line and status 2`, () => {
      const { status, stdout, stderr } = run(['extract', path(), '--format', 'json']);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, message);
      assert.equal(stderr.trimEnd().split('\n').length, 1);
    });
  }
  test(
    'refuses a file that it may not read',
    { skip: process.getuid?.() === 0 ? 'root may read everything' : false },
    () => {
      const path = scratch.file('secret.txt', PLAN);
      chmodSync(path, 0);
      assert.equal(run(['extract', path]).status, 2);
    },
  );
  test('refuses an unknown option with status 2', () => {
    assert.equal(run(['extract', 'x.txt', '--format', 'xml']).status, 2);
    assert.equal(run(['unknown']).status, 2);
  });
  test('help and version end well', () => {
    assert.equal(run(['--help']).status, 0);
    assert.match(run(['--version']).stdout, /^\d+\.\d+\.\d+/u);
  });
});
