import type { MarkerKind } from '../model';
import { problem, say } from './problems';
import type { Rule } from './rule';

/** The levels of the official style, outermost first. */
const LADDER: readonly (MarkerKind | null)[] = ['han', 'han-paren', 'digit', 'digit-paren'];
const FORMS = ['一、', '（一）', '1.', '（1）'];

export const levelSkipped: Rule = {
  id: 'level-skipped',
  group: 'structure',
  severity: 'hint',
  on: true,
  title: { en: 'Level of numbers left out', zh: '编号层级跳跃' },
  reason: {
    en: 'The levels of an official document are 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3). Where other parts have all of them, one that leaves a level out reads as if a heading were lost.',
    zh: '公文结构层次依次用“一、”“（一）”“1.”“（1）”（GB/T 9704—2012，7.3.3）。其他部分各层齐全而个别部分跳过一层，像是漏了一个标题。',
  },
  good: [
    { text: '一、重点任务\n（一）优化线网\n1.调整线路。\n2.加密班次。\n（二）更新车辆\n1.淘汰旧车。\n2.购置新车。' },
    { text: '一、重点任务\n1.调整线路。\n2.加密班次。\n二、保障措施\n1.落实资金。\n2.加强宣传。' },
  ],
  bad: [
    {
      text: '一、优化服务\n（一）优化线网\n1.调整线路。\n2.加密班次。\n二、更新设施\n（一）更新车辆\n1.淘汰旧车。\n2.购置新车。\n三、保障措施\n⟦1.⟧落实资金。\n2.加强宣传。',
    },
  ],
  check: ({ analysis: { skeleton } }) => {
    const { items } = skeleton;
    /** How many headings of a level have their first item on the next one, and how many two below. */
    const next = new Map<number, number>();
    const skips: { readonly level: number; readonly at: number }[] = [];
    const seen = new Set<number>();
    items.forEach(({ marker, parent, inBox }, at) => {
      const outer = parent === null || inBox ? null : items[parent]!;
      if (outer?.form !== 'heading' || seen.has(parent!)) return;
      seen.add(parent!);
      const level = LADDER.indexOf(outer.marker);
      const own = LADDER.indexOf(marker);
      if (level < 0 || own <= level) return;
      if (own === level + 1) next.set(level, (next.get(level) ?? 0) + 1);
      else if (own === level + 2) skips.push({ level, at });
    });
    return skips
      .filter(({ level }) => {
        const sameLevel = skips.filter((skip) => skip.level === level).length;
        return sameLevel === 1 && (next.get(level) ?? 0) >= 2;
      })
      .map(({ level, at }) =>
        problem(items[at]!, say('level-skipped', { found: FORMS[level + 2]!, expected: FORMS[level + 1]! })),
      );
  },
};
