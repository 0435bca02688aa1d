import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  analyze,
  digestOf,
  headingOf,
  packDigest,
  placeOf,
  sectionHeading,
  taskHeading,
  unpackDigest,
} from '../../src/core/index';
import { goldDocuments, samples } from './documents';

const documents = [...samples(), ...goldDocuments()];
const digestFor = (text: string) => digestOf(text, analyze(text));

describe('digest', () => {
  for (const { path, text, format } of documents) {
    test(`${path}: nothing is lost on the way to bytes and back`, () => {
      const analysis = analyze(text, { format });
      const digest = digestOf(text, analysis);
      assert.deepEqual(unpackDigest(packDigest(digest)), digest);
      assert.deepEqual(digest.agencies, analysis.agencies);
      assert.deepEqual(
        digest.sections.map(headingOf),
        analysis.sections.map((section) => sectionHeading(text, section)),
      );
      assert.deepEqual(
        digest.tasks.map(headingOf),
        analysis.tasks.map((task) => taskHeading(text, task)),
      );
    });
  }

  test('of the longest sample: less than a quarter of its text', () => {
    const [{ text, format }] = samples().sort((a, b) => b.text.length - a.text.length) as [(typeof documents)[0]];
    const bytes = packDigest(digestOf(text, analyze(text, { format }))).length;
    const share = bytes / Buffer.byteLength(text);
    assert.ok(share < 0.25, `${bytes} bytes, ${share.toFixed(2)} of the text`);
  });

  test('of any text comes back the same', () => {
    const word = fc.constantFrom(
      '一、',
      '（一）',
      '优化线网',
      '到2025年',
      '（市财政局牵头）',
      '《条例》',
      '\n',
      '\r\n',
      '\ud800',
      '|',
    );
    const text = fc.array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 60 });
    fc.assert(
      fc.property(text, (words) => {
        const digest = digestFor(words.join(''));
        assert.deepEqual(unpackDigest(packDigest(digest)), digest);
      }),
      { numRuns: 300 },
    );
  });

  test('of a title longer than a call takes arguments', () => {
    const digest = digestFor(`一、主要任务\n（一）${'推进公交优先发展'.repeat(30_000)}。（牵头单位：市交通运输局）\n`);
    assert.ok(digest.tasks[0]!.title.length > 200_000);
    assert.deepEqual(unpackDigest(packDigest(digest)), digest);
  });

  test('bytes that end too early are no digest', () => {
    const bytes = packDigest(digestFor(samples()[0]!.text));
    for (const length of [0, 1, 100, bytes.length - 1]) {
      assert.throws(() => unpackDigest(bytes.subarray(0, length)), RangeError);
    }
  });
});

describe('places', () => {
  test('are told by lines, whatever ends them', () => {
    const text = '一\r\n二二\n三三三\r四\n\n';
    const places = [...text.matchAll(/\p{Script=Han}/gu)].map(({ index }) => placeOf(digestFor(text), index));
    assert.deepEqual(
      places.map(({ line, character }) => [line, character]),
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [2, 0],
        [2, 1],
        [2, 2],
        [3, 0],
      ],
    );
    assert.deepEqual(placeOf(digestFor(text), text.length), { line: 5, character: 0 });
  });
});
