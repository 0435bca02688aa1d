import { taskDeadlines } from './deadlines';
import { problem, say } from './problems';
import type { Rule } from './rule';

/** A text of which more has passed is no draft: it holds, and only its date is not stated. */
const MOST = 0.25;

export const deadlinePast: Rule = {
  id: 'deadline-past',
  group: 'time',
  severity: 'information',
  on: true,
  title: { en: 'Deadline of a draft that has passed', zh: '草案中的时限已过' },
  reason: {
    en: 'A draft, which has no date of issue yet, should not order what was due before today. Reported where at least three quarters of the deadlines lie ahead.',
    zh: '尚未印发的草案不应部署今天之前就该完成的工作。只在至少四分之三的时限还没有到时提示。',
  },
  good: [
    {
      text: '云岭市公交优先行动计划\n一、重点任务\n1.调整线路。2024年底前完成。\n2.加密班次。2025年底前完成。',
      today: '2024-03-01',
    },
    {
      text: '云岭市公交优先行动计划\n一、重点任务\n1.调整线路。2022年底前完成。\n2.加密班次。2023年底前完成。',
      today: '2026-03-01',
    },
  ],
  bad: [
    {
      text: '云岭市公交优先行动计划\n一、重点任务\n1.调整线路。⟦2023年底前⟧完成。\n2.加密班次。2025年底前完成。\n3.淘汰旧车。2024年底前完成。\n4.建设充电桩。2025年底前完成。',
      today: '2024-03-01',
    },
  ],
  check: ({ analysis, today }) => {
    if (today === null || analysis.document.date !== null) return [];
    const deadlines = taskDeadlines(analysis);
    const past = deadlines.filter(({ day }) => day < today);
    if (past.length > deadlines.length * MOST) return [];
    return past.map(({ time, day }) => problem(time, say('deadline-past', { found: day, expected: today })));
  },
};
