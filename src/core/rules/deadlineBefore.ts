import { taskDeadlines } from './deadlines';
import { problem, say } from './problems';
import type { Rule } from './rule';

export const deadlineBefore: Rule = {
  id: 'deadline-before-document',
  group: 'time',
  severity: 'warning',
  on: true,
  title: { en: 'Deadline before the document’s date', zh: '时限早于发文日期' },
  reason: {
    en: 'Nothing can be ordered for a day that had passed when the document was issued: a slip of the year, or a draft that was issued late.',
    zh: '发文时已经过去的时限无法执行：要么年份写错，要么印发晚了而时限没有调整。',
  },
  good: [
    {
      text: '云岭市公交优先行动计划\n一、重点任务\n1.调整线路。2022年底前完成首批调整。\n云岭市人民政府办公室\n2022年3月5日',
    },
  ],
  bad: [
    {
      text: '云岭市公交优先行动计划\n一、重点任务\n1.调整线路。⟦2021年底前⟧完成首批调整。\n2.加密班次。2023年底前完成。\n云岭市人民政府办公室\n2022年3月5日',
    },
  ],
  check: ({ analysis }) => {
    const { date } = analysis.document;
    if (date === null) return [];
    return taskDeadlines(analysis)
      .filter(({ day }) => day < date)
      .map(({ time, day }) => problem(time, say('deadline-before-document', { found: day, expected: date })));
  },
};
