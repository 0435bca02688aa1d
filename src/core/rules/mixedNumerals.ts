import type { OutlineItem } from '../model';
import { ordinalValue } from '../outline/marker';
import { ordinalLike } from './ordinals';
import { otherPlace, problem, say } from './problems';
import type { Rule } from './rule';

export const mixedNumerals: Rule = {
  id: 'mixed-numerals',
  group: 'wording',
  severity: 'warning',
  on: true,
  title: { en: 'Arabic and Chinese numbers mixed in one list', zh: '同一序列中数字混用' },
  reason: {
    en: 'In 一、 二、 3、 四、 the third item looks like a part of the second.',
    zh: '“一、二、3、四、”中的第三项看起来像是第二项的下一层。',
  },
  good: [{ text: '一、总体要求\n1.调整线路。\n2.加密班次。\n二、重点任务\n1.淘汰旧车。' }],
  bad: [
    {
      text: '一、优化线网。调整线路。\n二、更新车辆。淘汰旧车。\n⟦3、⟧建设场站。新建场站。\n四、加强宣传。组织活动。',
      fixed: '一、优化线网。调整线路。\n二、更新车辆。淘汰旧车。\n三、建设场站。新建场站。\n四、加强宣传。组织活动。',
    },
  ],
  check: ({ text, analysis: { skeleton } }) =>
    strays(skeleton.items).map(({ item, like }) => {
      const expected = ordinalLike(ordinalValue(item.number), like.number!);
      const written = text.slice(item.start, item.end);
      const at = written.indexOf(item.number!);
      const span = { start: item.start + at, end: item.start + at + item.number!.length };
      const fixes =
        at < 0
          ? []
          : [{ title: say('fix-replace', { text: expected }), edits: [{ span, text: expected }], isPreferred: true }];
      return problem(item, say('mixed-numerals', { found: item.number!, expected }), {
        related: [otherPlace(like, `${like.number!} ${like.title}`)],
        fixes,
      });
    }),
};

/** An item in the other script, and the one before it in the list. */
interface Stray {
  readonly item: OutlineItem;
  readonly like: OutlineItem;
}

/**
 * Items that stand inside the one before them only because their number is written otherwise: its only child, counting on from it,
 * while the next item of the list counts on from the child.
 */
export function strays(items: readonly OutlineItem[]): readonly Stray[] {
  const found: Stray[] = [];
  items.forEach((item, i) => {
    const before = items[i - 1];
    const next = items[i + 1];
    if (!before || !next || item.parent !== i - 1 || next.parent !== before.parent || next.marker !== before.marker) {
      return;
    }
    const areScripts =
      (before.marker === 'han' && item.marker === 'digit') || (before.marker === 'digit' && item.marker === 'han');
    const value = ordinalValue(item.number);
    if (areScripts && value === ordinalValue(before.number) + 1 && ordinalValue(next.number) === value + 1) {
      found.push({ item, like: before });
    }
  });
  return found;
}
