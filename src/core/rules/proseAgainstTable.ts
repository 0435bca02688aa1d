import type { Problem } from '../findings';
import { comparisonOf } from '../relate/statements';
import { otherPlace, problem, say } from './problems';
import type { Rule } from './rule';

const TABLE = '指标\t单位\t2020年\t2025年\n绿色出行比例\t%\t68\t75\n公交专用车道里程\t公里\t86\t160';

export const proseAgainstTable: Rule = {
  id: 'prose-differs-from-table',
  group: 'numbers',
  severity: 'warning',
  on: true,
  title: { en: 'Text and indicator table differ', zh: '正文与指标表不一致' },
  reason: {
    en: 'An indicator has one target. Where text and table give two, one of them is what the plan will be measured by, and nobody knows which.',
    zh: '一个指标只有一个目标值。正文和指标表各写一个，考核时就无所适从。',
  },
  good: [{ text: `一、主要目标\n到2025年，绿色出行比例达到75%，公交专用车道里程超过150公里。\n${TABLE}` }],
  bad: [
    { text: `一、主要目标\n到2025年，绿色出行比例达到⟦70%⟧。\n${TABLE}` },
    { text: `一、主要目标\n设施更加完善。公交专用车道里程达到⟦150公里⟧。\n${TABLE}` },
  ],
  check: ({ text, analysis: { measures, indicators } }) =>
    measures.flatMap((measure): Problem[] => {
      const indicator = measure.indicator === null ? undefined : indicators[measure.indicator];
      const compared = indicator && comparisonOf(text, measure, indicator);
      if (!indicator || !compared || compared.agrees) return [];
      const expected = `${String(compared.point.value)}${indicator.unit ?? ''}`;
      const words = { name: indicator.name, found: measure.text, expected };
      return [
        problem(measure, say('prose-differs-from-table', words), {
          related: [otherPlace(indicator.row, `${indicator.name} ${expected}`)],
        }),
      ];
    }),
};
