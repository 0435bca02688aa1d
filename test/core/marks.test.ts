/** Marks of review: on a task's words, and no longer when these have changed. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  analyze,
  marksOn,
  pageOf,
  readAnnotations,
  withMark,
  writeAnnotations,
  type Annotations,
  type MarkValue,
} from '../../src/core/index';

const PLAN = `澜江市公共交通行动方案

一、重点任务

（一）优化公交线网。新开接驳线路20条，调整重复线路15条。（牵头单位：市交通运输局）

（二）补齐场站短板。建成首末站12座，改造站台300个。（牵头单位：市自然资源局）

（三）推广清洁车辆。更新新能源车500辆。（牵头单位：市财政局）
`;

const SAID = { author: '林某', created: '2024-03-01T08:00:00.000Z' };
const marked = (text: string, annotations: Annotations, at: number, value: MarkValue | null): Annotations => {
  const { tasks } = analyze(text);
  return withMark(annotations, { page: pageOf(text), tasks, at, source: '方案.txt' }, value, SAID);
};
/** By task: its mark in a word. */
const shown = (text: string, annotations: Annotations): string[] =>
  marksOn(pageOf(text), analyze(text).tasks, readAnnotations(writeAnnotations(annotations)).annotations).map((mark) =>
    mark ? `${mark.value}${mark.isStale ? ', stale' : ''}` : '',
  );

describe('marks of review', () => {
  const reviewed = marked(PLAN, marked(PLAN, new Map(), 1, 'reviewed'), 2, 'in-question');

  test('stand on their tasks', () => assert.deepEqual(shown(PLAN, reviewed), ['', 'reviewed', 'in-question']));
  test('are taken away, and changed', () => {
    assert.deepEqual(shown(PLAN, marked(PLAN, reviewed, 1, null)), ['', '', 'in-question']);
    const other = marked(PLAN, reviewed, 1, 'in-question');
    assert.deepEqual([shown(PLAN, other), other.size], [['', 'in-question', 'in-question'], 2]);
  });
  test('stay when tasks are moved, renumbered and reformatted', () => {
    const lines = PLAN.split('\n\n');
    const moved = [
      ...lines.slice(0, 2),
      lines[3]!.replace('（二）', '（一）'),
      lines[2]!.replace('（一）', '（二）'),
      lines[4]!,
    ];
    const text = moved.join('\n\n').replaceAll('，', ',').replaceAll('：', ':');
    assert.deepEqual(shown(text, reviewed), ['reviewed', '', 'in-question']);
  });
  test('are stale when a word of the task has changed, until it is marked again', () => {
    const text = PLAN.replace('12座', '15座');
    assert.deepEqual(shown(text, reviewed), ['', 'reviewed, stale', 'in-question']);
    const again = marked(text, reviewed, 1, 'reviewed');
    assert.deepEqual([shown(text, again), again.size], [['', 'reviewed', 'in-question'], 2]);
    assert.equal(marked(text, reviewed, 1, null).size, 1);
  });
  test('are stale when its title has changed', () => {
    assert.deepEqual(shown(PLAN.replace('补齐场站短板', '补齐枢纽场站短板'), reviewed), [
      '',
      'reviewed, stale',
      'in-question',
    ]);
  });
  test('go with their task', () => {
    const lines = PLAN.split('\n\n');
    assert.deepEqual(shown([...lines.slice(0, 3), lines[4]!].join('\n\n'), reviewed), ['', 'in-question']);
  });
  test('of two tasks with the same words each has its own', () => {
    const twice = `${PLAN}\n（四）推广清洁车辆。更新新能源车500辆。（牵头单位：市财政局）\n`;
    assert.deepEqual(shown(twice, marked(twice, new Map(), 3, 'reviewed')), ['', '', '', 'reviewed']);
  });
});
