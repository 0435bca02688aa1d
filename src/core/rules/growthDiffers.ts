import type { Problem } from '../findings';
import type { Measure } from '../model';
import { otherPlace, problem, say } from './problems';
import { changesOf, rounding, wordsBetween } from './quantities';
import type { Rule } from './rule';

const GROWS = /^[，、；]?[^，。；\d]{0,8}(?:增[长加幅]|提[高升]|上升|下降|降低|减少)[了达为约到]{0,2}$/u;

export const growthDiffers: Rule = {
  id: 'growth-differs',
  group: 'numbers',
  severity: 'warning',
  on: true,
  title: { en: 'Growth that does not fit its two values', zh: '增幅与前后数值不符' },
  reason: {
    en: 'From 120 to 150 is 25 % more. Where the text says otherwise, one of three figures is wrong.',
    zh: '由120到150是增长25%。文中写的不是，三个数中必有一个有误。',
  },
  good: [
    { text: '公交线路由120条增加到150条，增长25%；绿色出行比例由68%提高到75%，提高7个百分点。' },
    { text: '客运量从7.1万人次增加到9.4万人次，增长32%。' },
  ],
  bad: [{ text: '公交线路由120条增加到150条，增长⟦30%⟧；绿色出行比例由68%提高到75%，提高⟦5个百分点⟧。' }],
  check: ({ text, analysis: { measures } }) =>
    changesOf(text, measures).flatMap(({ from, to, at }): Problem[] => {
      const growth = measures[at + 1];
      if (!growth || !GROWS.test(wordsBetween(text, to.end, growth.start))) return [];
      const expected = expectedGrowth(from, to, growth);
      if (!expected || (growth.value >= expected.least && growth.value <= expected.most)) return [];
      return [
        problem(growth, say('growth-differs', { found: growth.text, expected: expected.words }), {
          related: [otherPlace(from, from.text), otherPlace(to, to.text)],
        }),
      ];
    }),
};

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly words: string;
}

/** What the growth may be, rounding of all three figures allowed for; `null` where their units do not say. */
function expectedGrowth(from: Measure, to: Measure, growth: Measure): Bounds | null {
  if (from.unit !== to.unit || from.value === 0 || !/^\d[\d,.]*(?![\d,.]|余|多|以)/u.test(growth.text)) return null;
  const [a, b, slack] = [rounding(from), rounding(to), rounding(growth) * 1.001];
  const points = growth.unit?.endsWith('百分点') ?? false;
  if ((from.unit === '%' && points) || (from.unit !== '%' && from.unit !== null && growth.unit === from.unit)) {
    const change = Math.abs(to.value - from.value);
    return {
      least: change - a - b - slack,
      most: change + a + b + slack,
      words: trimmed(change) + (growth.unit ?? ''),
    };
  }
  if (growth.unit !== '%' || from.unit === '%' || from.unit === null) return null;
  const sign = to.value >= from.value ? 1 : -1;
  const rate = (high: number, low: number): number => sign * (high / low - 1) * 100;
  const ends = [rate(to.value - b, from.value + a), rate(to.value + b, from.value - a)];
  return {
    least: Math.min(...ends) - slack,
    most: Math.max(...ends) + slack,
    words: `${trimmed(rate(to.value, from.value))}%`,
  };
}

const trimmed = (value: number): string => String(Number(value.toFixed(1)));
