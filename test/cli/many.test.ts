/** The command line over many files: which ones, in which order, what of bad ones, the cache, how a run ends early. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { before, describe, test } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import { CLI, ROOT, run, Scratch } from './run';

const scratch = new Scratch();
const COUNT = 40;

/** Long and short ones by turns, so that workers end out of order. */
const plan = (i: number): string =>
  `云岭市第${i}批公交优先行动计划\n` +
  '二、重点任务\n' +
  Array.from(
    { length: i % 4 === 0 ? 60 : 1 },
    (_, k) => `${k + 1}.优化线网。调整线路${i + k}条。（牵头单位：市交通运输局）\n`,
  ).join('');
const nameOf = (i: number): string => `plans/${String(i).padStart(2, '0')}.txt`;
const NAMES = Array.from({ length: COUNT }, (_, i) => nameOf(i));

before(() => {
  NAMES.forEach((name, i) => scratch.file(name, plan(i)));
  scratch.file('tree/b/方案.TXT', plan(1));
  scratch.file('tree/a.md', plan(2));
  scratch.file('tree/规划[2021].txt', plan(3));
  scratch.file('tree/规划2.txt', plan(4));
  scratch.file('tree/.hidden/c.txt', plan(5));
  scratch.file('tree/node_modules/d.md', plan(6));
  scratch.file('tree/picture.png', plan(7));
  scratch.file('tree/binary.txt', Buffer.from([0x50, 0x4b, 0, 0xff, 0, 0, 0x12]));
});

interface Line {
  readonly file: string;
  readonly document?: { readonly name: string; readonly title: string };
  readonly error?: { readonly code: string; readonly message: string };
}

const lines = (stdout: string): Line[] =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);

const extract = (args: readonly string[], input?: string) =>
  run(['extract', '--format', 'jsonl', ...args], { cwd: scratch.folder, ...(input !== undefined && { input }) });

const filesRead = (args: readonly string[], input?: string): string[] =>
  lines(extract(args, input).stdout).map(({ file }) => file);

describe('which files', () => {
  test('a folder: its texts, Markdown and HTML, by name; nothing hidden, no packages', () => {
    assert.deepEqual(filesRead(['tree']), [
      'tree/a.md',
      'tree/b/方案.TXT',
      'tree/binary.txt',
      'tree/规划2.txt',
      'tree/规划[2021].txt',
    ]);
  });
  test('patterns, also absolute ones', () => {
    assert.deepEqual(filesRead(['tree/**/规划*.txt']), ['tree/规划2.txt', 'tree/规划[2021].txt']);
    const absolute = join(scratch.folder, 'tree/*.md').replaceAll('\\', '/');
    assert.deepEqual(filesRead([absolute]), [join(scratch.folder, 'tree/a.md').replaceAll('\\', '/')]);
  });
  test('a file whose name reads like a pattern is that file', () => {
    assert.deepEqual(filesRead(['tree/规划[2021].txt']), ['tree/规划[2021].txt']);
  });
  test('the order of the arguments, each file once', () => {
    assert.deepEqual(filesRead(['tree/规划2.txt', './tree/*.md', 'tree/a.md', 'tree/规划2.txt']), [
      'tree/规划2.txt',
      'tree/a.md',
    ]);
  });
  test('a pattern that matches nothing is a file that is not there', () => {
    const { status, stdout } = extract(['tree/*.doc', 'tree/a.md']);
    assert.equal(status, 1);
    assert.equal(lines(stdout)[0]?.error?.code, 'not-found');
  });
  test('a list on standard input, with either line end, blank lines and a byte order mark', () => {
    assert.deepEqual(filesRead(['--files-from', '-'], '\uFEFFtree/规划2.txt\r\n\n\ntree/a.md'), [
      'tree/规划2.txt',
      'tree/a.md',
    ]);
  });
  test('a list in a file, with NUL characters', () => {
    scratch.file('list', 'tree/a.md\0tree/规划2.txt\0');
    assert.deepEqual(filesRead(['--files-from', 'list', '-0']), ['tree/a.md', 'tree/规划2.txt']);
  });
  test('a folder in a list is no document', () => {
    assert.equal(lines(extract(['--files-from', '-'], 'tree\n').stdout)[0]?.error?.code, 'folder');
  });
});

describe('order and outcomes', () => {
  test('the order of the files, whoever is ready first; the same bytes in this thread and in workers', () => {
    const inWorkers = extract(['plans', '--jobs', '3']);
    assert.equal(inWorkers.status, 0);
    assert.equal(inWorkers.stderr, '');
    assert.deepEqual(
      lines(inWorkers.stdout).map(({ file, document }) => [file, document?.name, document?.title]),
      NAMES.map((name, i) => [name, name, `云岭市第${i}批公交优先行动计划`]),
    );
    assert.equal(extract(['plans', '--jobs', '1']).stdout, inWorkers.stdout);
  });
  test('a bad file in the middle is told in its place and ends nothing', () => {
    const { status, stdout, stderr } = extract([nameOf(0), 'nowhere.txt', 'tree/binary.txt', nameOf(1), '-j2']);
    assert.equal(status, 1);
    assert.deepEqual(
      lines(stdout).map(({ file, error }) => [file, error?.code]),
      [
        [nameOf(0), undefined],
        ['nowhere.txt', 'not-found'],
        ['tree/binary.txt', 'binary'],
        [nameOf(1), undefined],
      ],
    );
    assert.match(
      stderr,
      /^policy-plan: nowhere\.txt: no such file.*\npolicy-plan: tree\/binary\.txt: a binary file.*\n$/u,
    );
  });
  test('a file larger than --max-size is not read', () => {
    const { stdout } = extract([nameOf(0), nameOf(1), '--max-size', '1K']);
    assert.deepEqual(
      lines(stdout).map(({ error }) => error?.code),
      ['too-large', undefined],
    );
  });
  test('every line is as the schema says', () => {
    const schema = (name: string) => JSON.parse(readFileSync(join(ROOT, 'schemas', name), 'utf8')) as object;
    const validate = new Ajv2020({ allowUnionTypes: true })
      .addSchema(schema('extraction.schema.json'))
      .compile(schema('extraction-line.schema.json'));
    for (const line of lines(extract(['tree', 'nowhere.txt']).stdout)) {
      assert.ok(validate(line), JSON.stringify(validate.errors));
    }
    assert.ok(!validate({ file: 'x' }));
  });
  test('a table for people has the name of each file above it', () => {
    const { stdout } = run(['extract', nameOf(1), nameOf(2)], { cwd: scratch.folder });
    assert.deepEqual(stdout.match(/^==> .*$/gmu), [`==> ${nameOf(1)} <==`, `==> ${nameOf(2)} <==`]);
  });
});

describe('commands that are wrong end with status 2 and one line, before anything is read', () => {
  const wrong: [string, string[], RegExp][] = [
    ['no files', [], /name the files/u],
    ['files and a list', ['tree', '--files-from', '-'], /not both/u],
    ['a list that is not there', ['--files-from', 'nowhere'], /nowhere: the list cannot be read/u],
    ['one JSON document of many files', ['plans', '--format', 'json'], /use --format jsonl/u],
    ['one JSON document of a list', ['--files-from', '-', '--format', 'json'], /use --format jsonl/u],
    ['no number of jobs', ['plans', '--jobs', 'many'], /1 to 9999/u],
    ['no size', ['plans', '--max-size', '3 pages'], /500K, 20M/u],
    ['a cache that is a file', ['plans', '--cache', nameOf(0)], /no folder for a cache/u],
  ];
  for (const [what, args, message] of wrong) {
    test(what, () => {
      const { status, stdout, stderr } = extract(args, '');
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, message);
      assert.equal(stderr.trimEnd().split('\n').length, 1);
    });
  }
  test('none of the files could be read', () => {
    assert.equal(extract(['nowhere.txt', 'neither.txt']).status, 2);
  });
});

describe('cache', () => {
  const summaryOf = (args: readonly string[]): string =>
    /\d+ read, \d+ from cache, \d+ failed/u.exec(extract([...args, '--verbose']).stderr)?.[0] ?? '';
  const keptFiles = (folder: string): string[] =>
    readdirSync(join(scratch.folder, folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.gz'),
    );

  test('a second run takes from it what has not changed, and writes the same bytes', () => {
    const names = NAMES.slice(0, 5);
    assert.equal(summaryOf([...names.slice(0, 2), '--cache', 'c1']), '2 read, 0 from cache, 0 failed');
    assert.equal(summaryOf([...names, '--cache', 'c1']), '3 read, 2 from cache, 0 failed');
    assert.equal(summaryOf([...names, '--cache', 'c1', '-j1']), '0 read, 5 from cache, 0 failed');
    assert.equal(extract([...names, '--cache', 'c1']).stdout, extract(names).stdout);
  });
  test('it knows texts, not names; a format of its own is another result', () => {
    scratch.file('same/a.txt', plan(1));
    assert.equal(summaryOf(['same/a.txt', '--cache', 'c2']), '1 read, 0 from cache, 0 failed');
    scratch.file('same/b.txt', plan(1));
    scratch.file('same/c.md', plan(1));
    const args = ['same/b.txt', 'same/c.md', '--cache', 'c2'];
    assert.equal(summaryOf(args), '1 read, 1 from cache, 0 failed');
    assert.deepEqual(
      lines(extract(args).stdout).map(({ document }) => document?.name),
      ['same/b.txt', 'same/c.md'],
    );
  });
  test('what is written as a table is read from the same results', () => {
    summaryOf([nameOf(1), '--cache', 'c3']);
    assert.equal(summaryOf([nameOf(1), '--cache', 'c3', '--format', 'table']), '0 read, 1 from cache, 0 failed');
  });
  test('broken files in it are read anew and mended', () => {
    const args = [nameOf(1), nameOf(2), '--cache', 'c4'];
    summaryOf(args);
    const kept = keptFiles('c4');
    assert.equal(kept.length, 2);
    for (const file of kept) {
      const path = join(scratch.folder, 'c4', file);
      writeFileSync(path, readFileSync(path).subarray(0, 40));
    }
    assert.equal(summaryOf(args), '2 read, 0 from cache, 0 failed');
    assert.equal(summaryOf(args), '0 read, 2 from cache, 0 failed');
    assert.deepEqual(keptFiles('c4'), kept);
  });
  test('a file that cannot be read is not kept', () => {
    assert.equal(summaryOf(['tree/binary.txt', '--cache', 'c5']), '0 read, 0 from cache, 1 failed');
    assert.deepEqual(keptFiles('c5'), []);
  });
  test('--quiet has no summary', () => {
    assert.equal(extract([nameOf(1), '--verbose', '--quiet']).stderr, '');
  });
});

describe('a run that ends early', () => {
  const start = (args: readonly string[]): ChildProcessWithoutNullStreams =>
    spawn(process.execPath, [CLI, 'extract', '--format', 'jsonl', ...args], { cwd: scratch.folder });

  for (const jobs of ['1', '2']) {
    test(`nobody reads on: quietly, jobs: ${jobs}`, async () => {
      const child = start(['--files-from', '-', '--jobs', jobs]);
      let stderr = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
      child.stdin.on('error', () => undefined); // it does not read its list to the end
      child.stdin.end(`${NAMES.join('\n')}\n`.repeat(25));
      await once(child.stdout, 'data');
      child.stdout.destroy();
      const [status] = (await once(child, 'close')) as [number | null];
      assert.equal(status, 0);
      assert.equal(stderr, '');
    });
  }
  test(
    'a signal: whole lines, a word about it, the status of a shell',
    { skip: process.platform === 'win32' ? 'no signals there' : false },
    async () => {
      const child = start(['--files-from', '-', '--jobs', '2']); // the list stays open
      let stderr = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
      child.stdin.write(`${nameOf(0)}\n${nameOf(1)}\n`);
      const out: string[] = [];
      for await (const line of createInterface({ input: child.stdout })) {
        if (out.push(line) === 2) child.kill('SIGINT');
      }
      const [status] = child.exitCode === null ? ((await once(child, 'close')) as [number | null]) : [child.exitCode];
      assert.equal(status, 130);
      assert.deepEqual(
        lines(`${out.join('\n')}\n`).map(({ file }) => file),
        [nameOf(0), nameOf(1)],
      );
      assert.match(stderr, /^policy-plan: stopped; .*\n$/u);
    },
  );
});
