import type { Problem } from '../findings';
import type { Agency } from '../model';
import { otherPlace, problem, say } from './problems';
import type { Rule } from './rule';

export const agencyTwice: Rule = {
  id: 'agency-twice',
  group: 'responsibility',
  severity: 'warning',
  on: true,
  title: { en: 'Agency named twice in one task', zh: '同一任务中重复列出同一单位' },
  reason: {
    en: 'A body cannot support itself: one that is both lead and supporting was copied from another task, or stands for another one.',
    zh: '一个单位不能自己牵头又自己配合：多半是从别的任务复制来的，或者误写了另一个单位。',
  },
  good: [{ text: '一、重点任务\n1.调整线路。（牵头单位：市交通运输局，配合单位：市公安局、市财政局）' }],
  bad: [
    { text: '一、重点任务\n1.调整线路。（牵头单位：市交通运输局，配合单位：市公安局、⟦市交通运输局⟧）' },
    {
      text: '一、重点任务\n1.调整线路。（责任单位：市交通运输局、市公安局、⟦市交通运输局⟧）',
      fixed: '一、重点任务\n1.调整线路。（责任单位：市交通运输局、市公安局）',
    },
  ],
  check: ({ text, analysis: { tasks } }) =>
    tasks.flatMap((task) =>
      task.clauses.flatMap((clause) => {
        const first = new Map<string, Agency>();
        return clause.agencies.flatMap((agency): Problem[] => {
          const { canonical, name, role } = agency;
          const before = first.get(canonical);
          if (!before) {
            first.set(canonical, agency);
            return [];
          }
          // Two names that only the reading holds for one may be two bodies.
          if (before.name !== name) return [];
          const isSame = before.role === role;
          const comma = text.charAt(agency.start - 1) === '、' ? 1 : 0;
          const span = { start: agency.start - comma, end: agency.end };
          const fixes =
            comma === 1 && text.slice(agency.start, agency.end) === name
              ? [{ title: say('fix-delete', { text: name }), edits: [{ span, text: '' }], isPreferred: isSame }]
              : [];
          const message = say(isSame ? 'agency-twice' : 'agency-in-two-roles', { found: name });
          return [problem(agency, message, { related: [otherPlace(before, before.name)], fixes })];
        });
      }),
    ),
};
