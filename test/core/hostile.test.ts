/** Texts that no one writes: read in time that grows with their length, without hiding what stands beside the odd characters. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyze, type Format } from '../../src/core/index';
import { assertLinear } from './linear';

const FORMATS: readonly Format[] = ['plain', 'markdown', 'html'];
const SIZE = 100_000;

/** What a hostile text repeats. */
const PIECES: readonly (readonly [name: string, piece: string])[] = [
  ['one line without a pause', '推进公交优先发展'],
  ['one line of sentences', '到2025年，市交通局建成站点12座。'],
  ['blank lines', '\n'],
  ['blank lines with spaces', '　 \r\n'],
  ['mixed line ends', '一\r\n二\n三\r四\u2028'],
  ['round brackets that open', '（'],
  ['round brackets that close', '）'],
  ['half-width brackets', '('],
  ['pairs of brackets', '（）'],
  ['square brackets', '['],
  ['titles that open', '《'],
  ['titles', '《一》'],
  ['quotes that open', '“'],
  ['asterisks', '*'],
  ['asterisks in pairs', '** '],
  ['underscores', '_'],
  ['backticks', '`'],
  ['bars', '|'],
  ['tabs', '\t'],
  ['angle brackets', '<'],
  ['tags that open', '<div>'],
  ['ampersands', '&'],
  ['links that open', '[a]('],
  ['quotations in quotations', '> '],
  ['items', '1.推进建设。\n'],
  ['clauses', '（市交通局负责）'],
  ['labels', '责任单位：'],
  ['dots', '…'],
  ['byte order marks', '\ufeff'],
  ['lone surrogates', '\ud800'],
  ['lone low surrogates', '\udc00'],
  ['characters of the astral planes', '𠀀😀'],
  ['NUL', '\0'],
];

for (const format of FORMATS) {
  describe(`100,000 characters as ${format}, in time that grows with the length`, () => {
    for (const [name, piece] of PIECES) {
      it(name, () => assertLinear((size) => analyze(piece.repeat(size / piece.length), { format }), SIZE));
    }
  });
}

describe('growth with the square', () => {
  it('is noticed', () => {
    const square = (size: number): number => {
      let sum = 0;
      for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) sum = (sum + i * j) | 0;
      return sum;
    };
    for (let i = 0; i < 3; i++) square(4000); // compiled before it is measured, or the small one seems dear
    assert.throws(() => assertLinear(square, 16_000), /8 times the text takes/u);
  });
});

const PLAN = [
  '青川市公交发展行动方案',
  '一、重点任务',
  '1.优化线网。2025年底前，新增线路12条。（市交通局牵头，市财政局配合）',
  '2.完善站点。建设候车亭80座。（市城管局负责）',
];
/** The plan's lines, as each format writes them. */
const WRITTEN: Readonly<Record<Format, (lines: readonly string[], breaks?: readonly string[]) => string>> = {
  plain: (lines, breaks = ['\n']) => lines.map((line, i) => line + breaks[i % breaks.length]!).join(''),
  markdown: (lines, breaks = ['\n']) => lines.map((line, i) => line + breaks[i % breaks.length]!.repeat(2)).join(''),
  html: (lines, breaks = ['\n']) => lines.map((line, i) => `<p>${line}</p>${breaks[i % breaks.length]!}`).join(''),
};

/** What is found, each mention as the text has it. */
function found(text: string, format: Format): unknown {
  const { tasks, agencies, measures, times } = analyze(text, { format });
  const slices = (spans: readonly { start: number; end: number }[]): string[] =>
    spans.map(({ start, end }) => text.slice(start, end));
  return [
    tasks.map(({ number, title, lead, supporting, joint }) => ({ number, title, lead, supporting, joint })),
    ...[agencies, measures, times].map(slices),
  ];
}

for (const format of FORMATS) {
  describe(`odd characters in ${format} hide nothing`, () => {
    const plain = found(WRITTEN[format](PLAN), format);
    it('of the plan itself', () => assert.equal((plain as unknown[][])[0]!.length, 2));
    it('a byte order mark in front', () => {
      assert.deepEqual(found(`\ufeff${WRITTEN[format](PLAN)}`, format), plain);
    });
    it('mixed line ends', () => {
      assert.deepEqual(found(WRITTEN[format](PLAN, ['\r\n', '\n', '\r']), format), plain);
    });
    for (const [name, odd] of [
      ['a lone surrogate', '\ud800'],
      ['a character of an astral plane', '𠀀'],
      ['NUL', '\0'],
      ['100,000 brackets', '（'.repeat(SIZE)],
    ] as const) {
      it(`${name} in a paragraph of its own`, () => {
        assert.deepEqual(found(WRITTEN[format]([...PLAN, odd]), format), plain);
      });
    }
  });
}
