import type { Problem } from '../findings';
import { ordinalValue } from '../outline/marker';
import { sourceSpan } from '../text/line';
import { ordinalLike } from './ordinals';
import { problem, replaceFix, say } from './problems';
import type { Rule } from './rule';

/** 一是…；二是…; the words 是 and 要 make it one. */
const COUNTED = /(?<=^|[，。；：、\s])([一二三四五六七八九十]{1,2})(是|要)/gu;

export const enumerationOrder: Rule = {
  id: 'enumeration-order',
  group: 'structure',
  severity: 'warning',
  on: true,
  title: { en: 'Enumeration in a sentence that jumps', zh: '句中“一是、二是”跳号' },
  reason: {
    en: 'After 一是 and 二是 comes 三是; another number shows that a part was cut out or put in.',
    zh: '“一是”“二是”之后应是“三是”；跳号说明中间删去或增补过内容。',
  },
  good: [{ text: '坚持三条：一是优化线网；二是更新车辆；三是加强宣传。主要有：一是资金不足。二是用地紧张。' }],
  bad: [{ text: '坚持三条：一是优化线网；二是更新车辆；⟦四⟧是加强宣传。' }],
  check: ({ text, analysis: { skeleton } }) => {
    const problems: Problem[] = [];
    for (const line of skeleton.lines) {
      if (line.part !== 'text' || !/一[是要]/u.test(line.text)) continue;
      const last = new Map<string, number>();
      for (const { index, 1: number, 2: word } of line.text.matchAll(COUNTED)) {
        const value = ordinalValue(number!);
        const before = last.get(word!);
        last.set(word!, value);
        if (before === undefined || value === 1 || value === before + 1) continue;
        const to = index + number!.length;
        const expected = ordinalLike(before + 1, number!);
        problems.push(
          problem(
            sourceSpan(line, index, to),
            say('number-jumps', { found: number! + word!, expected: expected + word! }),
            {
              fixes: replaceFix(text, line, [index, to], expected, false),
            },
          ),
        );
      }
    }
    return problems;
  },
};
