import type { Problem } from '../findings';
import type { Measure } from '../model';
import { otherPlace, problem, say } from './problems';
import type { Rule } from './rule';

/** A shorter name is a word that means another thing in every sentence. */
const NAME_LENGTH = 5;
/** Words that give a bound, a part or a rate of change instead of the value. */
const INEXACT = /(?:[超近约逾达过]|超过|突破|接近|以上|以下|左右|[余多])$/u;

/** A change has another value for every thing that changes. */
const CHANGE = /(?:增[长加]|下降|减少|提高|上升|新增|降低|分别)[^，]{0,2}$/u;

export const statementsDiffer: Rule = {
  id: 'statements-differ',
  group: 'numbers',
  severity: 'information',
  on: true,
  title: { en: 'Two statements of one thing differ', zh: '同一数据前后不一致' },
  reason: {
    en: 'One thing that is counted for one year has one value: where the text states two, one was not updated.',
    zh: '同一事项同一年份只有一个数。前后写了两个，其中一个没有更新。',
  },
  good: [
    {
      text: '一、主要目标\n到2025年，绿色出行比例达到75%。\n二、重点任务\n到2025年，绿色出行比例达到75%，到2030年，绿色出行比例达到80%。',
    },
  ],
  bad: [{ text: '一、主要目标\n到2025年，绿色出行比例达到75%。\n二、重点任务\n到2025年，绿色出行比例达到⟦70%⟧。' }],
  check: ({ text, analysis: { measures } }) => {
    const first = new Map<string, Measure>();
    return measures.flatMap((measure): Problem[] => {
      const { name, unit, year, status, value, start, indicator } = measure;
      if (indicator !== null) return []; // the table decides
      const isExact =
        !INEXACT.test(measure.text) && !INEXACT.test(text.slice(Math.max(0, start - 2), start).replace(/达$/u, ''));
      if (name === null || name.length < NAME_LENGTH || CHANGE.test(name) || year === null || !isExact) return [];
      const key = `${name} ${unit ?? ''} ${year} ${status}`;
      const before = first.get(key);
      if (!before) {
        first.set(key, measure);
        return [];
      }
      if (before.value === value) return [];
      return [
        problem(measure, say('statements-differ', { name, found: measure.text, expected: before.text }), {
          related: [otherPlace(before, `${name} ${before.text}`)],
        }),
      ];
    });
  },
};
