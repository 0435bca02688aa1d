import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import {
  analyze,
  compare,
  diff,
  divisionRows,
  draftRows,
  finish,
  kinOf,
  kinshipOf,
  likelyRole,
  progress,
  type RelatedDocument,
  reportRows,
  type Row,
  superiorRows,
} from '../../src/core/index';

function documentOf(name: string): RelatedDocument {
  const text = readFileSync(`test/relate/${name}`, 'utf8');
  const format = name.endsWith('.md') ? 'markdown' : 'plain';
  return { uri: name, name, text, reading: { text, analysis: analyze(text, { format }) } };
}

const [plan, superior, earlier, report] = ['plan.txt', 'superior.txt', 'earlier.txt', 'report.md'].map(documentOf) as [
  RelatedDocument,
  RelatedDocument,
  RelatedDocument,
  RelatedDocument,
];
const all = (rows: readonly Row[]): Row[] => rows.flatMap((row) => [row, ...all(row.children)]);
const rowOf = (rows: readonly Row[], id: string): Row => rows.find((row) => row.id === id) ?? assert.fail(id);

/** Each id once, and each target inside the document that it is said to be in. */
function assertSound(rows: readonly Row[]): void {
  const list = all(rows);
  assert.equal(new Set(list.map(({ id }) => id)).size, list.length);
  for (const { target, document, label } of list) {
    if (target) assert.ok(document && target.start <= target.end && target.end <= document.text.length, label);
  }
}

suite('rows of relations', () => {
  test('a superior plan: what nothing carries out, what is carried out by which task and why, targets', () => {
    const comparison = finish(compare(plan.reading, superior.reading));
    const rows = superiorRows(plan, superior, comparison, 'en');
    assertSound(rows);
    assert.equal(rowOf(rows, 'short').children.length, comparison.tasks.filter((task) => !task.isCovered).length);
    const met = rowOf(rows, 'met').children;
    assert.equal(met.length, comparison.tasks.filter((task) => task.isCovered).length);
    for (const row of met) {
      assert.equal(row.document, superior);
      const [best] = row.children;
      assert.equal(best?.document, plan);
      assert.match(best.detail, /^(?:certain|likely) 0\.\d\d · ./u);
      assert.match(best.note ?? '', /Why: ./u);
    }
    const verdicts = rowOf(rows, 'indicators').children.map(({ detail }) => detail);
    assert.ok(verdicts.includes('missing') && verdicts.includes('at least as much'), verdicts.join());
  });

  test('a division: what is not divided, and what the plan has not', () => {
    const rows = divisionRows(plan, earlier, finish(compare(earlier.reading, plan.reading)), 'zh');
    assertSound(rows);
    for (const row of [...rowOf(rows, 'short').children, ...rowOf(rows, 'met').children]) {
      assert.equal(row.document, plan);
    }
    assert.ok(rowOf(rows, 'beyond').children.every(({ document }) => document === earlier));
  });

  test('drafts: every change leads to both sides', () => {
    const difference = finish(diff(earlier.reading, plan.reading));
    const rows = draftRows(plan, earlier, difference, 'zh');
    assertSound(rows);
    const changed = [...difference.tasks, ...difference.indicators].filter(({ kinds }) => kinds.length > 0);
    assert.equal(rows.length, changed.length);
    for (const [at, row] of rows.entries()) {
      assert.equal(row.role, 'change');
      const [before, after] = ['before', 'after'].map((role) => row.children.find((child) => child.role === role));
      assert.deepEqual([before?.document, after?.document], [earlier, plan]);
      assert.equal(before?.target === null, changed[at]!.old === null);
      assert.equal(after?.target === null, changed[at]!.new === null);
    }
  });

  test('reports: values lead to their place, doubtful ones say why, tasks without evidence are listed', () => {
    const reached = finish(progress(plan.reading, [report.reading]));
    const rows = reportRows(plan, [report], reached, 'en');
    assertSound(rows);
    const values = all(rowOf(rows, 'progress').children).filter(({ icon }) => icon === 'quote');
    assert.ok(values.length > 0);
    for (const { label, target } of values) assert.ok(label.endsWith(report.text.slice(target!.start, target!.end)));
    const doubts = rowOf(rows, 'doubtful').children.flatMap(({ children }) => children);
    assert.ok(doubts.length > 0 && doubts.every(({ icon, note }) => icon === 'question' && note));
    const [told, silent] = [rowOf(rows, 'evidence').children, rowOf(rows, 'silent').children];
    assert.equal(told.length + silent.length, plan.reading.analysis.tasks.length);
    assert.ok(told.every(({ children }) => children.length > 0));
  });
});

suite('which documents are near', () => {
  const kin = ({ reading }: RelatedDocument) => kinOf(reading.analysis);
  const [own, above, before, told] = [plan, superior, earlier, report].map(kin) as [
    ReturnType<typeof kinOf>,
    ReturnType<typeof kinOf>,
    ReturnType<typeof kinOf>,
    ReturnType<typeof kinOf>,
  ];

  test('an earlier draft is nearest, then the superior plan; another field is far', () => {
    const other =
      '山南县茶园管护办法\n一、主要任务\n（一）修剪老茶树。（县农业农村局负责）\n（二）防治茶尺蠖。（县植保站负责）';
    const [draft, higher, far] = [before, above, kinOf(analyze(other))].map((one) => kinshipOf(own, one)) as [
      number,
      number,
      number,
    ];
    assert.ok(draft > higher && higher > far && far < 0.1, [draft, higher, far].join());
    assert.equal(kinshipOf(own, own), 1);
  });

  test('what they likely are', () => {
    assert.deepEqual(
      [before, above, told].map((one) => likelyRole(own, one)),
      ['earlier', 'superior', 'report'],
    );
    const division = analyze('云港市重点任务分解表\n一、任务\n（一）增加馆藏。（市文化和旅游局负责）');
    assert.equal(likelyRole(own, kinOf(division)), 'division');
  });
});
