import { isOwned } from '../relate/ledger';
import { problem, say } from './problems';
import type { Rule } from './rule';

/** So many of the owned tasks must have a lead: then one without is an exception. */
const MOST = 0.6;

/** The clause says that they share it. */
const SHARED = /分工|分别|共同|各自/u;

export const taskWithoutLead: Rule = {
  id: 'task-without-lead',
  group: 'responsibility',
  severity: 'information',
  on: true,
  title: { en: 'Task shared by several without a lead', zh: '多家单位负责而没有牵头单位' },
  reason: {
    en: 'Several bodies without a lead wait for one another. Reported where most other tasks name a lead and the clause does not say that they share the work (按职责分工负责).',
    zh: '几家单位负责而没有牵头单位，容易互相等待。只在其他任务大多写明牵头单位、本任务也没有写“按职责分工”时提示。',
  },
  good: [
    {
      text: '一、重点任务\n1.调整线路。（市交通运输局牵头，市公安局配合）\n2.加密班次。（市交通运输局牵头，市财政局配合）\n3.加强宣传。（市交通运输局负责）',
    },
    { text: '一、重点任务\n1.调整线路。（市交通运输局、市公安局负责）\n2.加密班次。（市交通运输局、市财政局负责）' },
  ],
  bad: [
    {
      text: '一、重点任务\n1.调整线路。（市交通运输局牵头，市公安局配合）\n2.加密班次。（市交通运输局牵头，市财政局配合）\n3.⟦加强宣传⟧。（市交通运输局、市文化广电旅游局负责）',
    },
  ],
  check: ({ text, analysis: { tasks } }) => {
    const owned = tasks.filter(isOwned);
    const without = owned.filter(
      ({ lead, joint, clauses }) =>
        lead.length === 0 && joint.length > 1 && !clauses.some(({ start, end }) => SHARED.test(text.slice(start, end))),
    );
    if (owned.filter(({ lead }) => lead.length > 0).length < owned.length * MOST) return [];
    return without.map(({ titleSpan, joint }) =>
      problem(titleSpan, say('task-without-lead', { found: String(joint.length) })),
    );
  },
};
