import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { analyze, cover, dashboardOf, finish, ledgerOf, progress, wordsOf } from '../../src/core/index';
import type { Telling } from '../../src/core/index';

const PLAN = `云港市“十四五”图书馆事业发展规划
一、主要目标
指标	2020年	2025年	属性	责任单位
人均公共藏书量（册）	0.8	1.2	约束性	市文化和旅游局
读者满意度（分）	85	90	预期性	市统计局
二、重点任务
（一）丰富馆藏
1.增加公共藏书。2023年6月底前人均公共藏书量达到1.1册，编制馆藏目录。（牵头单位：市文化和旅游局，配合单位：市财政局）
三、保障措施
2.改进窗口礼仪。推广微笑服务。（市文化和旅游局、市教育局按职责分工负责）
`;
const REPORT = `云港市“十四五”图书馆事业发展规划2022年实施情况报告
截至2022年底，全市人均公共藏书量达到1.0册。
`;

function tellingOf(text: string): Telling {
  const analysis = analyze(text);
  return {
    text,
    ledger: ledgerOf(text, analysis),
    coverage: cover({ text, analysis }),
    words: wordsOf('zh'),
    today: '2024-01-01',
    theme: 'light',
    linkTo: () => undefined,
    filesOf: () => ({ state: 'none' }),
  };
}

suite('what the dashboard draws', () => {
  const telling = tellingOf(PLAN);
  const { analysis } = telling.ledger;
  const reached = finish(progress({ text: PLAN, analysis }, [{ text: REPORT, analysis: analyze(REPORT) }]));
  const data = dashboardOf(telling, { progress: reached, documents: [{ uri: 'report', name: 'report.txt' }] });

  test('each task with what it has, in the reader’s language, and its place', () => {
    const [first, second] = data.tasks;
    assert.deepEqual(data.sections, ['二、重点任务', '三、保障措施']);
    assert.deepEqual([first!.section, second!.section], [0, 1]);
    assert.equal(PLAN.slice(first!.start, first!.end), '增加公共藏书');
    assert.deepEqual(
      Object.values(first!.marks).map(({ state, text }) => [state, text]),
      [
        ['full', '市文化和旅游局'],
        ['full', '2023年6月'],
        ['full', '1.1册'],
        ['full', '编制馆藏目录'],
        ['full', '人均公共藏书量'],
      ],
    );
    assert.deepEqual(
      Object.values(second!.marks).map(({ state }) => state),
      ['part', 'part', 'none', 'none', 'none'],
    );
    assert.deepEqual([first!.isComplete, second!.isComplete], [true, false]);
    assert.deepEqual(second!.due, [{ day: '2025-12-31', label: '2025年底', isInferred: true }]);
  });

  test('indicators with what reports say of them, on the way from baseline to target', () => {
    const [books, content] = data.indicators;
    assert.deepEqual([books!.baseline, books!.target], ['0.8 册', '1.2 册']);
    const [value] = books!.values;
    assert.ok(Math.abs(value!.way! - 0.5) < 1e-9);
    assert.equal(value!.label, '1 册 · 2022年底 · report.txt');
    assert.equal(REPORT.slice(value!.start, value!.end), '1.0册');
    assert.deepEqual(content!.values, []);
  });

  test('it survives being a message', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(data)), data);
  });

  test('without reports and without tasks there is still something to draw, or nothing', () => {
    assert.ok(dashboardOf(telling, null).indicators.every(({ values }) => values.length === 0));
    assert.deepEqual(dashboardOf(tellingOf('今天天气很好。'), null).tasks, []);
  });

  test('the page has a place for every chart', () => {
    const page = readFileSync('src/extension/features/dashboardPage.ts', 'utf8');
    for (const chart of Object.keys(data.words.charts)) assert.match(page, new RegExp(`'${chart}'`, 'u'));
  });
});
