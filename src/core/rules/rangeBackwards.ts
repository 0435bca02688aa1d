import type { Problem } from '../findings';
import { sourceSpan } from '../text/line';
import { problem, replaceFix, say } from './problems';
import type { Rule } from './rule';

/** 2023—2021年, 2023年9月至2022年3月: two years with a line or 至 between them; the second is written with 年. */
const RANGE =
  /(?<!\d)((?:19|20)\d{2})(年(?:(\d{1,2})月)?)?\s?(?:[-—–~至到]|——)\s?((?:19|20)\d{2})(年(?:(\d{1,2})月)?)/gu;

export const rangeBackwards: Rule = {
  id: 'range-backwards',
  group: 'time',
  severity: 'error',
  on: true,
  title: { en: 'Range of time that runs backwards', zh: '起止时间颠倒' },
  reason: {
    en: 'A range that ends before it begins has its years swapped, or one of them is wrong.',
    zh: '结束早于开始，要么前后写反，要么其中一个年份有误。',
  },
  good: [{ text: '实施期限为2021—2023年，2022年9月至2023年3月开展试点。' }],
  bad: [{ text: '实施期限为⟦2023—2021年⟧，⟦2023年9月至2023年3月⟧开展试点。' }],
  check: ({ text, analysis: { skeleton } }) => {
    const problems: Problem[] = [];
    for (const line of skeleton.lines) {
      if (!line.text.includes('年')) continue;
      for (const hit of line.text.matchAll(RANGE)) {
        const [found, from, fromTail = '', fromMonth = '', to, toTail = '', toMonth = ''] = hit;
        const order = Number(to) - Number(from) || (fromMonth && toMonth ? Number(toMonth) - Number(fromMonth) : 0);
        if (order >= 0) continue;
        const end = hit.index + found.length;
        const between = found.slice(from!.length + fromTail.length, found.length - to!.length - toTail.length);
        const swapped =
          fromTail === '' && toTail !== '年'
            ? null
            : `${to!}${fromTail === '' ? '' : toTail}${between}${from!}${fromTail || toTail}`;
        problems.push(
          problem(sourceSpan(line, hit.index, end), say('range-backwards', { found: line.raw.slice(hit.index, end) }), {
            fixes: swapped === null ? [] : replaceFix(text, line, [hit.index, end], swapped, false),
          }),
        );
      }
    }
    return problems;
  },
};
