import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyze, cover, coverageBrief, coverageRows, ledgerOf, type Row, wordsOf } from '../../src/core/index';

const PLAN = `云港市“十四五”图书馆事业发展规划
一、主要目标
指标	2020年	2025年	属性	责任单位
人均公共藏书量（册）	0.8	1.2	约束性	市文化和旅游局
读者满意度（分）	85	90	预期性	市统计局
二、重点任务
（一）丰富馆藏
1.增加公共藏书。2025年人均公共藏书量达到1.5册。（牵头单位：市文化和旅游局）
（二）改善服务
2.改进窗口礼仪。推广微笑服务。（市文化和旅游局、市教育局按职责分工负责）
`;

function rowsOf(text: string): { rows: readonly Row[]; brief: string } {
  const analysis = analyze(text);
  const telling = {
    text,
    ledger: ledgerOf(text, analysis),
    coverage: cover({ text, analysis }),
    words: wordsOf('zh'),
    linkTo: () => undefined,
  };
  return { rows: coverageRows(telling), brief: coverageBrief(telling) };
}

const { rows, brief } = rowsOf(PLAN);
const rowOf = (id: string): Row => rows.find((row) => row.id === id) ?? assert.fail(id);
const shown = ({ label, detail, children }: Row): unknown => [label, detail, children.map((child) => child.label)];
const selected = ({ target }: Row, text = PLAN): string | null => target && text.slice(target.start, target.end);
const all = (list: readonly Row[]): Row[] => list.flatMap((row) => [row, ...all(row.children)]);

suite('rows of coverage', () => {
  test('a share opens to what falls short, which leads to the text', () => {
    assert.equal(brief, '任务 2 · 有牵头 1 · 有时限 1');
    assert.deepEqual(shown(rowOf('task-lead')), ['任务有牵头单位', '1/2', ['2. 改进窗口礼仪']]);
    assert.equal(selected(rowOf('task-lead').children[0]!), '改进窗口礼仪');
    assert.deepEqual(shown(rowOf('task-time')), ['任务有时限（含按规划期推断）', '2/2', []]);
    assert.deepEqual(shown(rowOf('indicator-task')), ['指标有任务支撑', '1/2', ['读者满意度']]);
    assert.deepEqual(shown(rowOf('agency-task')), ['指标责任单位有任务', '1/2', ['市统计局']]);
    assert.equal(selected(rowOf('agency-task').children[0]!), '市统计局');
  });

  test('prose that contradicts the table is shown under its indicator', () => {
    const [indicator] = rowOf('indicator-agrees').children;
    const [statement] = indicator!.children;
    assert.equal(selected(statement!), '1.5册');
    assert.match(statement!.detail, /1\.2 册/u);
  });

  test('indicators show what serves them and why', () => {
    const [books, content] = rowOf('services').children;
    assert.deepEqual(
      books!.children.map(({ label, detail }) => [label, detail]),
      [['1. 增加公共藏书', '确定 · 写明数值：1.5册']],
    );
    assert.equal(selected(books!.children[0]!), '1.5册');
    assert.equal(content!.detail, '市统计局 · 责任单位未牵头');
  });

  test('the least complete sections come first, with the tasks that are not complete', () => {
    assert.deepEqual(rowOf('sections').children.map(shown), [
      ['（二）改善服务', '0/1 齐全', ['2. 改进窗口礼仪']],
      ['（一）丰富馆藏', '1/1 齐全', []],
    ]);
  });

  test('ids are one for each row, and outlive an edit elsewhere', () => {
    const ids = (list: readonly Row[]): string[] => all(list).map(({ id }) => id);
    assert.equal(new Set(ids(rows)).size, all(rows).length);
    const edited = rowsOf(PLAN.replace('推广微笑服务。', '推广微笑服务，设立意见箱。')).rows;
    assert.deepEqual(ids(edited), ids(rows));
    const inserted = rowsOf(
      PLAN.replace('二、重点任务\n', '二、重点任务\n（零）摸清家底\n0.清点藏书。（市档案局负责）\n'),
    ).rows;
    assert.deepEqual(
      ids(rows).filter((id) => !ids(inserted).includes(id)),
      [],
    );
  });

  test('a text without tasks and indicators has no rows', () => {
    assert.deepEqual(rowsOf('今天天气很好。').rows, []);
  });
});
