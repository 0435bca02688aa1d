import { taskDeadlines } from './deadlines';
import { otherPlace, problem, say } from './problems';
import type { Rule } from './rule';

/** A title that states a period of several years: 十四五, 2021—2025年. */
const PERIOD = /十[一二三四五六]?五|(?:19|20)\d{2}年?(?:[-—–~～至到]|——)(?:19|20)?\d{2}/u;

export const deadlineOutside: Rule = {
  id: 'deadline-outside-plan',
  group: 'time',
  severity: 'warning',
  on: true,
  title: { en: 'Deadline after the plan’s end', zh: '时限超出规划期' },
  reason: {
    en: 'A task that ends after the plan’s last day is not due while the plan holds: a slip of the year, or a task for the next plan.',
    zh: '任务时限晚于规划期末，要么年份写错，要么应列入下一个规划。',
  },
  good: [{ text: '云岭市“十四五”公共交通规划\n一、重点任务\n1.调整线路。2025年底前完成首批调整。' }],
  bad: [{ text: '云岭市“十四五”公共交通规划\n一、重点任务\n1.调整线路。⟦2026年3月底前⟧完成首批调整。' }],
  check: ({ analysis }) => {
    const { title, titleSpan, horizon } = analysis.document;
    if (title === null || horizon === null || !PERIOD.test(title)) return [];
    return taskDeadlines(analysis)
      .filter(({ day }) => day > horizon)
      .map(({ time, day }) =>
        problem(time, say('deadline-outside-plan', { found: day, expected: horizon }), {
          related: [otherPlace(titleSpan!, title)],
        }),
      );
  },
};
