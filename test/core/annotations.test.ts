/** The file of a document's notes: what is written is read, what two people write is put together, what is broken stays. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {
  anchorAt,
  noteAnnotation,
  pageOf,
  partsOf,
  readAnnotations,
  replyAnnotation,
  stateAnnotation,
  threadsOf,
  withAnchor,
  withAnnotation,
  withoutAnnotations,
  withText,
  writeAnnotations,
  type Annotation,
  type Annotations,
} from '../../src/core/index';

const TEXT = '一、重点任务\n优化公交线网。补齐场站短板。\n';
const uuid = (number: number): string => `${number.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
const time = (number: number): string => new Date(Date.UTC(2024, 2, 1, 8, 0, number)).toISOString();
const said = (number: number, author = '林某'): { id: string; author: string; created: string } => ({
  id: uuid(number),
  author,
  created: time(number),
});
const anchorOn = (words: string) =>
  anchorAt(pageOf(TEXT), { start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })!;
const note = (number: number, text = `意见 ${number}`, author?: string): Annotation =>
  noteAnnotation(said(number, author), text, '规划.txt', anchorOn('优化公交线网'));
const all = (...list: readonly Annotation[]): Annotations => list.reduce<Annotations>(withAnnotation, new Map());
const reread = (annotations: Annotations): Annotations => readAnnotations(writeAnnotations(annotations)).annotations;
const ids = (annotations: Annotations): string[] => [...annotations.keys()].sort();

const first = note(1, '**口径**是什么？');
const answer = replyAnnotation(said(2, '周某'), '见指标表', first.id);
const file = all(first, answer, stateAnnotation(said(3, '周某'), true, first.id), note(4));

describe('a file of notes', () => {
  test('says again what was written', () => {
    assert.deepEqual([...reread(file)].sort(), [...file].sort());
    const [thread, other] = threadsOf(reread(file));
    assert.deepEqual(
      thread?.comments.map(({ author, text, created, modified }) => [author, text, created, modified]),
      [
        ['林某', '**口径**是什么？', time(1), null],
        ['周某', '见指标表', time(2), null],
      ],
    );
    assert.deepEqual(thread.anchor, anchorOn('优化公交线网'));
    assert.deepEqual(thread.state, { isResolved: true, author: '周某', created: time(3) });
    assert.equal(other?.state, null);
  });
  test('has a line for each annotation, in the order of the ids, whatever was written first', () => {
    const lines = writeAnnotations(file).split('\n');
    assert.deepEqual(lines, writeAnnotations(all(...[...file.values()].reverse())).split('\n'));
    assert.equal(lines.filter((line) => line.startsWith('{"id":"urn:uuid:')).length, file.size);
  });
  test('meets its schema, an empty one too', () => {
    const schema = JSON.parse(readFileSync(join(__dirname, '../../schemas/annotations.schema.json'), 'utf8')) as object;
    const isValid = new Ajv2020({ strict: false, formats: { 'date-time': true } }).compile(schema);
    for (const each of [file, all()]) {
      assert.ok(isValid(JSON.parse(writeAnnotations(each))), JSON.stringify(isValid.errors));
    }
    assert.ok(!isValid({ '@context': [], type: 'AnnotationPage', items: [{ id: 'x', type: 'Annotation' }] }));
    assert.ok(!isValid({ type: 'AnnotationPage' }));
  });
  test('keeps what others have put into it, and reads what follows the model without our terms', () => {
    const foreign = {
      id: 'https://example.org/anno1',
      type: 'Annotation',
      motivation: 'bookmarking',
      target: 'x',
      'x:y': 1,
    };
    const plain = {
      id: 'https://example.org/anno2',
      type: 'Annotation',
      motivation: 'commenting',
      body: [{ type: 'TextualBody', value: '意见' }],
      target: { source: '规划.txt', selector: { type: 'TextQuoteSelector', exact: '补齐' } },
    };
    const read = reread(all(foreign, plain));
    assert.deepEqual(read.get(foreign.id), foreign);
    const [thread] = threadsOf(read);
    assert.deepEqual(
      [thread?.comments[0]?.text, thread?.anchor?.exact, thread?.anchor?.isUnique],
      ['意见', '补齐', false],
    );
  });
  test('an answer to a note that is gone is shown, without a place', () => {
    const left = withoutAnnotations(file, new Set([first.id]));
    const [, orphan] = threadsOf(left);
    assert.deepEqual([orphan?.id, orphan?.anchor, orphan?.comments[0]?.text], [first.id, null, '见指标表']);
  });
  test('a thread goes as a whole', () => {
    assert.deepEqual(ids(withoutAnnotations(file, partsOf(file, first.id))), [note(4).id]);
  });
  test('of one annotation twice the later words and the place found last count', () => {
    const rewritten = withText(first, '新的意见', time(9));
    const moved = withAnchor(first, '规划.txt', anchorOn('补齐场站短板'), time(8));
    for (const both of [all(rewritten, moved), all(moved, rewritten)]) {
      const [thread] = threadsOf(both);
      assert.deepEqual([thread?.comments[0]?.text, thread?.anchor?.exact], ['新的意见', '补齐场站短板']);
    }
  });
});

describe('a file that is broken', () => {
  const good = writeAnnotations(file);
  for (const [what, json] of [
    ['cut short', good.slice(0, -40)],
    ['no page', '[1]'],
    ['a page of something else', '{"type": "AnnotationPage", "items": [3]}'],
    ['a word of somebody in it', good.replace('"items": [', '"items": [ 记得改')],
    ['a line that is no annotation between two sides', `<<<<<<< ours\n${good}=======\n{"id": 3}\n>>>>>>> theirs\n`],
  ] as const) {
    test(`is said to be: ${what}`, () => {
      const { annotations, errorAt } = readAnnotations(json);
      assert.equal(annotations.size, 0);
      assert.ok(errorAt !== null && errorAt >= 0 && errorAt <= json.length);
    });
  }
  test('is not one that is empty, or that an editor has laid out anew', () => {
    assert.equal(readAnnotations(' \n').errorAt, null);
    assert.deepEqual(
      [...readAnnotations(JSON.stringify(JSON.parse(good), null, 4)).annotations].sort(),
      [...file].sort(),
    );
    assert.deepEqual(ids(readAnnotations(good.replaceAll('\n', '\r\n')).annotations), ids(file));
  });
});

describe('what two people write', () => {
  const folder = mkdtempSync(join(tmpdir(), 'policy-plan-merge-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  /** What git leaves in the file. */
  const merged = (base: Annotations | null, ours: Annotations, theirs: Annotations, style: string): string => {
    const paths = [ours, base, theirs].map((each, at) => {
      const path = join(folder, String(at));
      writeFileSync(path, each ? writeAnnotations(each) : '');
      return path;
    });
    const { stdout, status } = spawnSync('git', ['merge-file', '-p', ...(style ? [style] : []), ...paths], {
      encoding: 'utf8',
    });
    assert.ok(status !== null && status < 128);
    return stdout;
  };

  test('is all there after git has put it together, or has left both sides', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { minLength: 0, maxLength: 12 });
    fc.assert(
      fc.property(
        numbers,
        fc.nat(12),
        fc.nat(12),
        fc.constantFrom('', '--diff3'),
        fc.boolean(),
        (all_, a, b, style, isNew) => {
          const [from, to] = [Math.min(a, b), Math.max(a, b)];
          const base = isNew ? [] : all_.slice(0, from).map((each) => note(each));
          const ours = all_.slice(from, to).map((each) => note(each, '我方'));
          const theirs = all_.slice(to).map((each) => note(each, '对方'));
          const gone = base.slice(0, 1).map(({ id }) => id);
          const kept = withoutAnnotations(all(...base, ...theirs), new Set(gone));
          const json = merged(isNew ? null : all(...base), all(...base, ...ours), kept, style);
          const { annotations, errorAt } = readAnnotations(json);
          assert.equal(errorAt, null, json);
          for (const { id } of [...base.slice(1), ...ours, ...theirs]) {
            assert.ok(annotations.has(id), `${id} in ${json}`);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
  test('two answers to one note are both there', () => {
    const base = all(first);
    const [mine, yours] = [5, 6].map((each) => replyAnnotation(said(each), `答 ${each}`, first.id));
    const json = merged(base, withAnnotation(base, mine!), withAnnotation(base, yours!), '');
    const { annotations } = readAnnotations(json);
    assert.deepEqual(
      threadsOf(annotations)[0]
        ?.comments.map(({ text }) => text)
        .slice(1),
      ['答 5', '答 6'],
    );
  });
  test('both sides of a conflict are read, what both had before is not', () => {
    const base = all(first, note(4));
    const json = merged(
      base,
      all(withText(first, '甲', time(8))),
      all(withText(first, '乙', time(9)), note(4)),
      '--diff3',
    );
    const { annotations, isMended } = readAnnotations(json);
    assert.ok(isMended);
    assert.equal(threadsOf(annotations).find(({ id }) => id === first.id)?.comments[0]?.text, '乙');
  });
});
