import type { Problem } from '../findings';
import type { Indicator } from '../model';
import { problem, say } from './problems';
import type { Rule } from './rule';

/** Plain numbers by their nature. */
const NO_UNIT = /系数|指数|之比|得分|排名|位次|等级/u;
/** So many rows must have what one lacks. */
const MOST = 0.75;

export const indicatorIncomplete: Rule = {
  id: 'indicator-incomplete',
  group: 'numbers',
  severity: 'information',
  on: true,
  title: { en: 'Indicator without unit, target or source', zh: '指标缺单位、目标值或数据来源' },
  reason: {
    en: 'A figure without unit or source cannot be checked. Reported where most rows of the tables have them.',
    zh: '没有单位或来源的数字无法核对。只在大多数指标都写明时提示。',
  },
  good: [
    { text: '指标\t单位\t2020年\t2025年\n绿色出行比例\t%\t68\t75\n公交专用车道里程\t公里\t86\t160' },
    { text: '指标\t2020年\t2025年\n绿色出行比例\t68\t75\n公交专用车道里程\t86\t160' },
  ],
  bad: [
    {
      text: '指标\t单位\t2020年\t2025年\n绿色出行比例\t%\t68\t75\n公交线路\t条\t86\t90\n公交车辆\t辆\t600\t900\n⟦公交专用车道里程⟧\t\t86\t160',
    },
  ],
  check: ({ analysis: { indicators } }) => {
    const lacking = (
      part: 'unit' | 'target' | 'source',
      lacks: (indicator: Indicator) => boolean,
    ): readonly Problem[] => {
      const rows = indicators.filter(lacks);
      if (rows.length > indicators.length * (1 - MOST)) return [];
      return rows.map((indicator) => problem(indicator, say('indicator-incomplete', { part, found: indicator.name })));
    };
    return [
      ...lacking(
        'unit',
        ({ name, unit, target }) => unit === null && typeof target?.value === 'number' && !NO_UNIT.test(name),
      ),
      ...lacking('target', ({ target }) => target === null),
      ...lacking('source', ({ source }) => source === null),
    ];
  },
};
