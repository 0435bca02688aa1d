/** Where the text of an item ends: before the next one, before an appendix, before the lines that close the document. */
import type { Block } from '../text/line';
import type { Draft } from './item';

/** 附件, 附表 on a line of their own, or with a number or a colon: what follows is another text. */
export const APPENDIX =
  /^(?:附件|附表|附录|附图)\s{0,4}(?:\d{1,2}|[一二三四五六七八九十]{1,2})?\s{0,4}(?:[：:].{0,80})?$/u;
/** Date, signature, and what is said below them. */
const CLOSING =
  /^(?:\d{4}|二[〇○零][\u4e00-\u9fff〇○]{2})年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?$|^（(?:此件|本文|联系|公开|信息公开)[^（）]{0,60}）$|^(?:附件|抄送|附表|附：|联系人|信息公开)|^特此(?:通知|公告)|^\p{Script=Han}{0,30}(?:政府|办公[厅室]|委员会|[局厅委部])$/u;

/** Fills in the ends of the items, which stand in text order. */
export function fillEnds(items: readonly Draft[], blocks: readonly Block[]): void {
  const textOf = (at: number): string => blocks[at]?.line?.text ?? '';
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i]!;
    const next = items[i + 1]?.first ?? blocks.length;
    let end = item.first + 1;
    while (end < next && !APPENDIX.test(textOf(end))) end++;
    item.end = Math.max(end, item.children.at(-1)?.end ?? 0);
    while (end > item.first + 1 && isClosing(textOf(end - 1))) end--;
    item.ownEnd = end;
  }
}

const isClosing = (text: string): boolean => text.length <= 80 && CLOSING.test(text);
