import type { Problem } from '../findings';
import { problem, say } from './problems';
import type { Rule } from './rule';

/** Words of indicators that are to fall, or that may. */
const FALLS =
  /下降|降低|减少|减量|压减|削减|淘汰|死亡|事故|伤亡|伤害|能耗|排放|强度|浓度|PM|失业|负债|逾期|损失|损耗|漏损|发病|患病|感染|吸烟|超标|超限|时间|时长|时延|时限|用时|天数|周期|距离|成本|费用|费率|投诉|违法|案件|案发|犯罪|空置|贫困|差距|倍差|收入比|用水|耗水|消耗|化肥|农药|污染|劣|辍学|流失|抽成|万车|缺口|赤字|抚养比|大班额|近视|贫血|早产|剖宫|住院日|药占比|用量|控制|不超过|以内|≤|杠杆|不良/u;

export const targetBelowBaseline: Rule = {
  id: 'target-below-baseline',
  group: 'numbers',
  severity: 'information',
  on: true,
  title: { en: 'Target below the baseline', zh: '目标值低于基期值' },
  reason: {
    en: 'An indicator that should grow has a target below its baseline: the columns are swapped, or a figure is wrong.',
    zh: '应当增长的指标，目标值却低于基期值：要么两列写反，要么数字有误。',
  },
  good: [{ text: '指标\t单位\t2020年\t2025年\n绿色出行比例\t%\t68\t75\n道路交通万车死亡率\t人/万车\t1.62\t1.3' }],
  bad: [{ text: '指标\t单位\t2020年\t2025年\n⟦绿色出行比例⟧\t%\t75\t68\n公交专用车道里程\t公里\t86\t160' }],
  check: ({ analysis: { indicators } }) =>
    indicators.flatMap((indicator): Problem[] => {
      const { name, unit, baseline, target } = indicator;
      if (typeof baseline?.value !== 'number' || typeof target?.value !== 'number') return [];
      if (target.value === 0 || target.value >= baseline.value || FALLS.test(name) || FALLS.test(unit ?? '')) return [];
      return [
        problem(
          indicator,
          say('target-below-baseline', { found: String(target.value), expected: String(baseline.value) }),
        ),
      ];
    }),
};
