/**
 * Where a note stands, as it is kept: the words that it is about, what stands before and after them, and the offsets, as the
 * selectors of the W3C Web Annotation Data Model have them. Made so that it can be told from everything alike in the text.
 */
import type { Span } from '../model';
import { agreement } from './context';
import { literalPage, type Page, pageOf, sourceOf, wordsIn } from './page';

/** Offsets are UTF-16 code units of the text as it was then; the words are those of the source, mark-up included. */
export interface Anchor extends Span {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Whether the words stood once in the text, punctuation and outline markers apart. */
  readonly isUnique: boolean;
}

/** In words; doubled until it tells the passage from its likes. */
const SHORTEST_CONTEXT = 32;
const LONGEST_CONTEXT = 256;

/** Other passages with the same words may agree with a side of the context so far: less than what is asked for later. */
const MOST_ALIKE = 0.5;

/** The anchor of a stretch of a text; white space at its ends is left out. `null` where there is nothing in it. */
export function anchorAt(page: Page, span: Span): Anchor | null {
  const { start, end } = trimmed(page.source, span);
  if (start >= end) return null;
  let own = wordsIn(page, { start, end });
  if (own.start === own.end) {
    page = literalPage(page.source);
    own = { start, end };
  }
  const twins = occurrences(page, page.words.slice(own.start, own.end)).filter((at) => at !== own.start);
  const before = contextLength(page, 'before', own.start, twins);
  const length = own.end - own.start;
  const after = contextLength(
    page,
    'after',
    own.end,
    twins.map((at) => at + length),
  );
  return {
    start,
    end,
    exact: page.source.slice(start, end),
    prefix:
      before === 0 ? '' : page.source.slice(sourceOf(page, { start: own.start - before, end: own.start }).start, start),
    suffix: after === 0 ? '' : page.source.slice(end, sourceOf(page, { start: own.end, end: own.end + after }).end),
    isUnique: twins.length === 0,
  };
}

/** How many words of a side tell the passage from its twins; 0 where none do: such a side proves nothing. */
function contextLength(page: Page, side: 'before' | 'after', at: number, twins: readonly number[]): number {
  const most = side === 'before' ? at : page.words.length - at;
  for (let length = SHORTEST_CONTEXT; length <= LONGEST_CONTEXT; length *= 2) {
    const wanted = Math.min(length, most);
    const context = side === 'before' ? page.words.slice(at - wanted, at) : page.words.slice(at, at + wanted);
    if (twins.every((twin) => agreement(page.words, side, twin, context) <= MOST_ALIKE)) return wanted;
    if (wanted === most) break;
  }
  return 0;
}

/** Every place where the words begin. */
export function occurrences({ words }: Page, quote: string): readonly number[] {
  const places: number[] = [];
  for (let at = words.indexOf(quote); at >= 0; at = words.indexOf(quote, at + 1)) places.push(at);
  return places;
}

function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** An anchor as it is looked for: its words without what does not count. */
export interface Sought {
  readonly prefix: string;
  readonly quote: string;
  readonly suffix: string;
  /** Whether every character counts, because the quote has no words. */
  readonly isLiteral: boolean;
  /** What of the quote stands before its first word and after its last one. */
  readonly lead: string;
  readonly tail: string;
}

export function soughtOf({ prefix, exact, suffix }: Anchor): Sought {
  const start = prefix.length;
  const end = start + exact.length;
  const page = pageOf(prefix + exact + suffix);
  const own = wordsIn(page, { start, end });
  if (own.start === own.end) return { prefix, quote: exact, suffix, isLiteral: true, lead: '', tail: '' };
  const inner = sourceOf(page, own);
  return {
    prefix: page.words.slice(0, own.start),
    quote: page.words.slice(own.start, own.end),
    suffix: page.words.slice(own.end),
    isLiteral: false,
    lead: page.source.slice(start, inner.start),
    tail: page.source.slice(inner.end, end),
  };
}
