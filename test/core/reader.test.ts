import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { analyze, createReader, readDictionary, type Format } from '../../src/core/index';

const SAMPLES: readonly (readonly [string, Format])[] = [
  ['samples/澜江市“十四五”公共交通与绿色出行规划.txt', 'plain'],
  ['samples/岭东省“十四五”综合交通运输体系发展规划（节选）.md', 'markdown'],
  ['samples/澜江市公共交通与绿色出行重点任务分解表.md', 'markdown'],
  ['test/gold/docs/heritage.html', 'html'],
];

/** What an editor types, pastes or deletes: words that change owners, times, headings, tables and mark-up among them. */
const INSERTED = fc.oneof(
  fc.constantFrom(
    '，',
    '。',
    '\n',
    '\r\n',
    '\n\n',
    '2027年底前',
    '市教育局',
    '（牵头单位：市水务局，配合单位：市气象局）',
    '（以下简称水利专班）',
    '一、总体要求\n',
    '1. 建设',
    '专栏2 工程\n',
    '```\n',
    '| a | b |\n| - | - |\n',
    '\t',
    '<p>',
    '《节水方案》',
    '80%',
    '“十五五”',
  ),
  fc.string({ maxLength: 6 }),
);

const EDIT = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.nat(3), fc.nat(200)),
  inserted: INSERTED,
});

describe('a reader of versions', () => {
  for (const [file, format] of SAMPLES) {
    const text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
    it(`after any edits reads what a new reading does: ${file}`, () => {
      fc.assert(
        fc.property(fc.array(EDIT, { minLength: 1, maxLength: 6 }), (edits) => {
          const reader = createReader();
          reader.read(text, { format });
          let version = text;
          for (const { at, removed, inserted } of edits) {
            const from = Math.floor(at * version.length);
            version = version.slice(0, from) + inserted + version.slice(from + removed);
            assert.deepEqual(reader.read(version, { format }), analyze(version, { format }));
          }
        }),
        { numRuns: 25 },
      );
    });
  }

  it('reads by the dictionary of now', () => {
    const text = '1. 建好门户。由水利专班推进，市水务局支持水利专班。（责任单位：市水务局）';
    const { dictionary } = readDictionary('{"agencies":[{"name":"水利专班"}],"never":["市水务局"]}');
    const reader = createReader();
    for (const options of [{}, { dictionary }, {}]) {
      assert.deepEqual(reader.read(text, options), analyze(text, options));
    }
  });
});
