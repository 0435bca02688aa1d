import { problem, say } from './problems';
import type { Rule } from './rule';

/** So many of the tasks must state a time: then one without is an exception. */
const MOST = 2 / 3;
const ENOUGH_TASKS = 4;

export const taskWithoutTime: Rule = {
  id: 'task-without-time',
  group: 'time',
  severity: 'hint',
  on: true,
  title: { en: 'Task without any time', zh: '任务没有时限' },
  reason: {
    en: 'In a list of tasks with deadlines, one without is never overdue. Reported where most tasks state a time.',
    zh: '其他任务都有时限，没有时限的任务就永远不会逾期。只在大多数任务写明时间时提示。',
  },
  good: [{ text: '一、重点任务\n1.调整线路。\n2.加密班次。\n3.淘汰旧车。2025年底前完成。\n4.建设充电桩。' }],
  bad: [
    {
      text: '一、重点任务\n1.调整线路。2023年底前完成。\n2.加密班次。2024年底前完成。\n3.淘汰旧车。2025年底前完成。\n4.⟦建设充电桩⟧。',
    },
  ],
  check: ({ analysis: { tasks } }) => {
    const without = tasks.filter(({ deadlines }) => deadlines.length === 0);
    if (tasks.length < ENOUGH_TASKS || without.length > tasks.length * (1 - MOST)) return [];
    return without.map(({ titleSpan, title }) => problem(titleSpan, say('task-without-time', { found: title })));
  },
};
