import type { Problem } from '../findings';
import { problem, say } from './problems';
import type { Rule } from './rule';

export const suppressionReason: Rule = {
  id: 'suppression-reason',
  group: 'review',
  severity: 'warning',
  on: true,
  title: { en: 'Suppression that does not hold', zh: '无效的忽略说明' },
  reason: {
    en: 'A comment that suppresses a finding needs the id of a rule and a reason behind `--`: who reads it later must know whether it still holds. Without them it suppresses nothing.',
    zh: '忽略问题的注释要写规则标识，并在“--”之后写明理由，日后才知道是否还成立。缺了就不起作用。',
  },
  good: [
    {
      text: '<!-- policy-plan-disable-next-line doubled-words -- 口号原文如此 -->\n推进推进再推进。\n',
      format: 'markdown',
    },
  ],
  bad: [
    { text: '⟦<!-- policy-plan-disable-next-line doubled-words -->⟧\n优化线网。\n', format: 'markdown' },
    { text: '⟦<!-- policy-plan-disable no-such-rule -- 理由 -->⟧\n优化线网。\n', format: 'markdown' },
  ],
  check: ({ directives, ruleIds }) =>
    directives.flatMap((directive): Problem[] => {
      const unknown = directive.rules.find((id) => !ruleIds.has(id));
      if (directive.rules.length === 0 || unknown !== undefined) {
        return [problem(directive, say('suppression-of-nothing', { found: unknown ?? '' }))];
      }
      return directive.reason === '' ? [problem(directive, say('suppression-without-reason', {}))] : [];
    }),
};
