/** The numbered boxes of a document and the words that refer to them: 见专栏3. */
import type { OutlineItem, Skeleton, Span } from '../model';
import { sourceSpan } from '../text/line';
import { ordinalValue } from './marker';

const REFERENCE = /专栏\s{0,2}(\d{1,2}|[一二三四五六七八九十]{1,3})/gu;

/** Words that name a box elsewhere than in its heading and in the table of contents. */
export interface BoxReference extends Span {
  /** As read, without mark-up. */
  readonly text: string;
  /** The number that it names. */
  readonly value: number;
}

/** The boxes that can be referred to by one number: 专栏1-2 cannot. */
export const numberedBoxes = ({ items }: Skeleton): readonly OutlineItem[] =>
  items.filter((item) => item.form === 'box' && item.number !== null && !/[-—.]/u.test(item.number));

/** In text order; those that name a box which does not exist are among them. */
export function boxReferences(skeleton: Skeleton): readonly BoxReference[] {
  const headings = new Set(numberedBoxes(skeleton).map((box) => box.line));
  return skeleton.lines.flatMap((line, i) => {
    if (line.part === 'contents' || headings.has(i) || !line.text.includes('专栏')) return [];
    return [...line.text.matchAll(REFERENCE)].map(({ index, 0: words, 1: number }) => ({
      ...sourceSpan(line, index, index + words.length),
      text: words,
      value: ordinalValue(number!),
    }));
  });
}
