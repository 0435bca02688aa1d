import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyze, cover, type Coverage, type ShareId } from '../../src/core/index';

const PLAN = `云港市“十四五”图书馆事业发展规划
一、主要目标
到2025年，人均公共藏书量达到1.2册。
指标	2020年	2025年	属性	责任单位
人均公共藏书量（册）	0.8	1.2	约束性	市文化和旅游局
数字阅读覆盖率（%）	40	75	预期性	市大数据局
读者满意度（分）	85	90	预期性	市统计局
二、重点任务
（一）丰富馆藏
1.增加公共藏书。每年采购新书不少于10万册，2025年人均公共藏书量达到1.5册。（牵头单位：市文化和旅游局，配合单位：市财政局）
2.扩大数字阅读覆盖。2023年6月底前建成全市数字阅读平台，编制数字资源目录。（市文化和旅游局牵头，市大数据局配合）
（二）改善服务
3.改进窗口礼仪。推广微笑服务。（市文化和旅游局、市教育局按职责分工负责）
4.延长开放时间。制定《云港市图书馆夜间开放办法》，建立读者意见反馈机制。（牵头单位：市教育局）
5.办好读书节。`;

const analysis = analyze(PLAN);
const coverage: Coverage = cover({ text: PLAN, analysis });

const shortOf = (id: ShareId): readonly number[] => coverage.shares.find((share) => share.id === id)!.short;
const said = ({ start, end }: { start: number; end: number }): string => PLAN.slice(start, end);

suite('coverage', () => {
  test('the shares name exactly the items that fall short', () => {
    assert.equal(coverage.tasks.length, 5);
    assert.deepEqual(shortOf('task-lead'), [2, 4]);
    assert.deepEqual(shortOf('task-owner'), [4]);
    assert.deepEqual(shortOf('task-own-time'), [2, 3, 4]);
    assert.deepEqual(shortOf('task-time'), []);
    assert.deepEqual(shortOf('task-measure'), [1, 2, 3, 4]);
    assert.deepEqual(shortOf('task-deliverable'), [0, 2, 4]);
    assert.deepEqual(shortOf('task-complete'), [2, 4]);
    assert.deepEqual(shortOf('indicator-task'), [2]);
    assert.deepEqual(shortOf('indicator-owner-leads'), [1, 2]);
    assert.deepEqual(shortOf('indicator-agrees'), [0]);
    for (const { id, total, met, short } of coverage.shares) assert.equal(met + short.length, total, id);
  });

  test('deliverables are what is to be drawn up or built, with their place', () => {
    assert.deepEqual(
      coverage.tasks.map(({ deliverables }) => deliverables.map(({ kind, text }) => [kind, text])),
      [
        [],
        [
          ['platform', '建成全市数字阅读平台'],
          ['document', '编制数字资源目录'],
        ],
        [],
        [
          ['document', '《云港市图书馆夜间开放办法》'],
          ['system', '建立读者意见反馈机制'],
        ],
        [],
      ],
    );
    for (const { deliverables } of coverage.tasks) for (const one of deliverables) assert.equal(said(one), one.text);
  });

  test('indicators are linked to tasks with the reason', () => {
    const [books, digital, content] = coverage.indicators;
    assert.deepEqual(
      books!.services.map(({ task, reason, certainty }) => [task, reason, certainty]),
      [[0, 'value', 'certain']],
    );
    assert.deepEqual(
      digital!.services.map(({ task, reason, certainty, terms }) => [task, reason, certainty, terms[0]!.text]),
      [[1, 'words', 'likely', '数字阅读覆盖']],
    );
    assert.equal(said(digital!.services[0]!.terms[0]!.here), '数字阅读覆盖');
    assert.equal(said(digital!.services[0]!.terms[0]!.there), '数字阅读覆盖');
    assert.ok(content!.services.every(({ certainty }) => certainty === 'doubtful'));
  });

  test('owners, and bodies that own an indicator and no task', () => {
    assert.deepEqual(
      coverage.indicators.map(({ owners, ownerLeads, agrees }) => [owners, ownerLeads, agrees]),
      [
        [['市文化和旅游局'], true, false],
        [['市大数据局'], false, null],
        [['市统计局'], false, null],
      ],
    );
    const idle = coverage.agencies.filter(({ hasTask }) => !hasTask);
    assert.deepEqual(
      idle.map(({ account, indicators }) => [account.name, indicators]),
      [['市统计局', [2]]],
    );
    assert.equal(coverage.agencies[0]!.account.name, '市文化和旅游局');
  });

  test('sections count their tasks and the complete ones', () => {
    assert.deepEqual(
      coverage.sections.map(({ section, tasks, complete }) => [section.title, tasks, complete]),
      [
        ['重点任务', [0, 1, 2, 3, 4], 3],
        ['丰富馆藏', [0, 1], 2],
        ['改善服务', [2, 3, 4], 1],
      ],
    );
  });

  test('a text without tasks or indicators has none to cover', () => {
    const nothing = cover({ text: '', analysis: analyze('') });
    assert.deepEqual(nothing.tasks, []);
    assert.ok(nothing.shares.every(({ total }) => total === 0));
  });
});
