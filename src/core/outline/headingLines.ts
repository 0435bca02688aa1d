/** Which lines of a text are headings by their mark-up or their number, and where the title stands in such a line. */
import type { Block } from '../text/line';
import { markerOf } from './marker';

/** First block and the one after the last; `null` for none. */
export type BlockRange = readonly [number, number] | null;

export const isWithin = (block: number, range: BlockRange): boolean =>
  range !== null && block >= range[0] && block < range[1];

/** A heading holds no more characters, number included. */
export const HEADING_LENGTH = 50;

/** Bounds of the title in a marked line, and whether the line goes on after it. */
export function titleBounds(text: string, from: number): { to: number; runsOn: boolean } {
  const stop = text.slice(from, from + 400).search(/[。；！？]/u);
  const end = stop < 0 ? text.length : from + stop + (/[！？]/u.test(text[from + stop]!) ? 1 : 0); // a question keeps its mark
  const runsOn = stop >= 0 && /\S/u.test(text.slice(from + stop + 1));
  const trailing = /[：:，、；。\s]{1,6}$/u.exec(text.slice(from, end));
  return { to: trailing && !runsOn ? from + trailing.index : end, runsOn };
}

/**
 * The headings of the mark-up that count, by block, as h1 … h6. Where the document's ordinals stand in plain lines,
 * unnumbered mark-up headings belong to the page around it, and a single first one is the title.
 */
export function markupHeadings(blocks: readonly Block[], skip: BlockRange): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  let marked = 0;
  let plain = 0;
  blocks.forEach(({ line }, i) => {
    if (!line || isWithin(i, skip)) return;
    const marker = markerOf(line);
    if (line.heading > 0) {
      found.set(i, `h${String(line.heading)}`);
      if (marker) marked++;
    } else if (marker && (marker.kind === 'han' || marker.kind === 'chapter') && line.text.length <= HEADING_LENGTH) {
      plain++;
    }
  });
  if (plain > 1 && marked < plain) return NONE;
  const [first] = found.keys();
  if (first !== undefined && !markerOf(blocks[first]!.line!)) {
    const level = found.get(first)!;
    if ([...found.values()].filter((value) => value === level).length === 1) found.delete(first);
  }
  return found;
}

const NONE: ReadonlyMap<number, string> = new Map();

/** Does any line that could be a heading begin with a number? */
export function hasNumberedHeadings(blocks: readonly Block[], skip: BlockRange): boolean {
  return blocks.some(({ line }, i) => {
    if (!line || isWithin(i, skip) || line.text.length > HEADING_LENGTH) return false;
    const marker = markerOf(line);
    return marker !== null && !titleBounds(line.text, marker.end).runsOn;
  });
}
