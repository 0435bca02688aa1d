import { scaleOf } from '../extract/measureLinks';
import { AMOUNT_UNITS } from '../lexicon/units';
import type { Problem } from '../findings';
import { otherPlace, problem, say } from './problems';
import { changesOf } from './quantities';
import type { Rule } from './rule';

const AMOUNTS: ReadonlySet<string | null> = new Set(AMOUNT_UNITS);

export const unitsMixed: Rule = {
  id: 'units-mixed',
  group: 'numbers',
  severity: 'warning',
  on: true,
  title: { en: 'Two units in one comparison', zh: '同一比较中单位不一致' },
  reason: {
    en: 'From 3 公里 to 5000 米 makes the reader convert; from 3 公里 to 5 % is a mistake.',
    zh: '“由3公里延长到5000米”要读者自己换算，“由3公里提高到5%”则是错误。',
  },
  good: [{ text: '专用道由86公里增加到160公里，投资由9000万元增加到1.2亿元。' }],
  bad: [{ text: '专用道由86公里增加到⟦160米⟧。' }],
  check: ({ text, analysis: { measures } }) =>
    changesOf(text, measures).flatMap(({ from, to }): Problem[] => {
      const areAmounts = AMOUNTS.has(from.unit) && AMOUNTS.has(to.unit);
      if (!areAmounts || scaleOf(from.unit, to.unit) !== null || scaleOf(to.unit, from.unit) !== null) return [];
      return [
        problem(to, say('units-mixed', { found: to.unit!, expected: from.unit! }), {
          related: [otherPlace(from, from.text)],
        }),
      ];
    }),
};
