/** What holds for every string: nothing throws, spans lie in the text and say what they name. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { analyze, detect, lint, RULES, type Analysis, type Format, type Span } from '../../src/core/index';
import { goldDocuments, samples } from './documents';

/** Pieces that documents are made of, and pieces that break readers. */
const PIECES = [
  '一、',
  '（一）',
  '(二)',
  '1.',
  '２．',
  '第三条 ',
  '第一章 总则',
  '专栏1 重点工程',
  '目 录',
  '——',
  '# ',
  '## ',
  '- ',
  '> ',
  '**',
  '| ',
  ' |',
  '|---|---|',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '\u2028',
  '　　',
  '总体要求',
  '推进公交优先发展',
  '加快建设',
  '指标',
  '单位',
  '属性',
  '预期性',
  '2020年',
  '2025年',
  '序号',
  '任务',
  '牵头单位',
  '责任单位：',
  '（牵头单位：',
  '配合单位：',
  '、',
  '，',
  '。',
  '；',
  '：',
  '（',
  '）',
  '“',
  '”',
  '《',
  '》',
  '【',
  '】',
  '〔2021〕36号',
  '市交通运输局',
  '省发展改革委',
  '各区人民政府',
  '市委',
  '国务院',
  '等按职责分工负责',
  '牵头',
  '会同',
  '以下简称市局',
  '列第一位者为牵头单位，下同',
  '到2025年',
  '2023年底前',
  '“十四五”时期',
  '每年2月底前',
  '3.5万辆',
  '三十项',
  '80%以上',
  '——',
  '<p>',
  '</p>',
  '<table><tr><td rowspan=2>',
  '</td></tr></table>',
  '<br>',
  '&nbsp;',
  '&#',
  '<!--',
  '[a](',
  '![',
  '```',
  '---',
  '\u0000',
  '\ud800',
  '\udc00',
  '😀',
  '\ufeff',
  '\u200b',
  'A',
  '9',
  ' ',
];
const text = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);
const format = fc.constantFrom<Format>('plain', 'markdown', 'html');

/** Those too that are off by default. */
const ALL_RULES = {
  rules: Object.fromEntries(RULES.map(({ id, severity }) => [id, { severity, parameters: {} }])),
  suppressions: [],
  relations: [],
};

const LISTS = ['agencies', 'times', 'measures', 'citations', 'indicators'] as const;

function assertSound(source: string, analysis: Analysis): void {
  const inside = ({ start, end }: Span): void => {
    assert.ok(
      Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= source.length,
      `${String(start)}–${String(end)} of ${String(source.length)}`,
    );
  };
  for (const list of LISTS) {
    let last = 0;
    for (const span of analysis[list]) {
      inside(span);
      assert.ok(span.start >= last, `${list} overlap at ${String(span.start)}`);
      last = span.end;
    }
  }
  for (const { fixes, related, ...finding } of lint(source, analysis, { today: '2024-03-01', config: ALL_RULES })) {
    [finding, ...related].forEach(inside);
    for (const { span } of fixes.flatMap(({ edits }) => edits)) {
      assert.ok(span.start >= 0 && span.start <= span.end && span.end <= source.length);
    }
  }
  for (const section of analysis.sections) {
    inside(section);
    inside(section.heading);
    assert.ok(section.parent === null || section.parent < analysis.sections.indexOf(section));
  }
  for (const task of analysis.tasks) {
    inside(task);
    inside(task.titleSpan);
    assert.notEqual(task.title, '');
    assert.ok(task.section === null || task.section < analysis.sections.length);
    for (const clause of task.clauses) inside(clause);
  }
}

/** What ends a line in plain text (see parse/plain.ts), and the tab between two cells. */
const BREAK = /[\n\r\u2028\u2029\f\v\t]/u;

/**
 * In plain text nothing stands between the characters of a mention: the slice is the mention as written. One that is
 * wrapped over lines has the line end, and maybe a page number, in it: it begins and ends as written.
 */
function assertSlices(source: string, { agencies, times, measures }: Analysis): void {
  const mentions = [...agencies.map((agency) => ({ ...agency, text: agency.name })), ...times, ...measures];
  for (const { start, end, text: words } of mentions) {
    const slice = source.slice(start, end);
    if (!BREAK.test(slice)) assert.equal(slice, words);
    else assert.deepEqual([slice.at(0), slice.at(-1)], [words.at(0), words.at(-1)]);
  }
}

describe('any string', () => {
  test('is read without an error, spans lie inside it and do not overlap', () => {
    fc.assert(
      fc.property(text, format, (source, as) => {
        assertSound(source, analyze(source, { format: as }));
      }),
      { numRuns: 1500 },
    );
  });
  test('of plain text: the slice is the mention', () => {
    fc.assert(
      fc.property(text, (source) => {
        assertSlices(source, analyze(source, { format: 'plain' }));
      }),
      { numRuns: 500 },
    );
  });
  test('gives the same reading twice', () => {
    fc.assert(
      fc.property(text, (source) => {
        assert.deepEqual(analyze(source), analyze(source));
      }),
      { numRuns: 100 },
    );
  });
  test('can be asked whether it is a policy document', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { score, isPolicyDocument } = detect(source);
        assert.ok(score >= 0 && score <= 1);
        assert.equal(isPolicyDocument, score >= 0.4);
      }),
      { numRuns: 300 },
    );
  });
});

describe('real documents', () => {
  for (const document of [...samples(), ...goldDocuments()]) {
    test(`${document.path}: spans are sound`, () => {
      const analysis = analyze(document.text, { format: document.format });
      assertSound(document.text, analysis);
      if (document.format === 'plain') assertSlices(document.text, analysis);
    });
    test(`${document.path}: line ends make no difference but for the offsets`, () => {
      const titles = (source: string): string[] =>
        analyze(source, { format: document.format }).tasks.map((task) => task.title);
      const unix = document.text.replace(/\r\n/gu, '\n');
      assert.deepEqual(titles(unix.replace(/\n/gu, '\r\n')), titles(unix));
    });
  }
});
