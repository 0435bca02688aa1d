/**
 * Finds a note's passage again in a text that has changed. It is found where its very words stand and either what stood
 * around them does too, or nothing else can be meant; everything else is for a person to decide.
 */
import search from 'approx-string-match';
import type { Span } from '../model';
import { fold } from '../text/fold';
import { type Anchor, occurrences, type Sought, soughtOf } from './anchor';
import { agreement, commonEnd, commonStart } from './context';
import { literalPage, type Page, sourceOf } from './page';

/** One side of the context proves a place where so much of it is there. */
const PROOF = 0.8;
/** The place must agree so much better than every other one, both sides together. */
const LEAD = 0.5;
/** In words: a unique passage of this length is itself wherever it stands. */
const LONG = 12;
/** A shorter one where so much of a side still agrees; nothing shorter than this is told by its words. */
const SOME = 0.5;
const SHORT = 4;

/** Of places with the same words so many are weighed, those first that agree most right beside the words. */
const MOST_WEIGHED = 16;

interface Place {
  /** In the words of the page. */
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

/** Where the note's passage stands in the text; `null` where that is not certain. */
export function locate(text: Page, anchor: Anchor): Span | null {
  const sought = soughtOf(anchor);
  const page = sought.isLiteral ? literalPage(text.source) : text;
  const { quote } = sought;
  const all = occurrences(page, quote);
  const [best, next] = weighed(page, sought, all);
  if (!best) return null;
  const proof = Math.max(best.before, best.after);
  const isProven = proof >= PROOF && (!next || sum(best) - sum(next) >= LEAD);
  const isItself =
    anchor.isUnique &&
    all.length === 1 &&
    (quote.length >= LONG || (quote.length >= SHORT && proof >= SOME)) &&
    !hasSuccessor(page, sought, best.at);
  return isProven || isItself ? placed(page, sought, best.at) : null;
}

const sum = ({ before, after }: Place): number => before + after;

/** The places that agree most, best first. */
function weighed(page: Page, { prefix, quote, suffix }: Sought, all: readonly number[]): readonly Place[] {
  const { words } = page;
  const beside = (at: number): number => commonEnd(words, at, prefix) + commonStart(words, at + quote.length, suffix);
  const chosen =
    all.length <= MOST_WEIGHED
      ? all
      : all
          .map((at) => ({ at, run: beside(at) }))
          .sort((a, b) => b.run - a.run)
          .slice(0, MOST_WEIGHED)
          .map(({ at }) => at);
  return chosen
    .map((at) => ({
      at,
      before: agreement(words, 'before', at, prefix),
      after: agreement(words, 'after', at + quote.length, suffix),
    }))
    .sort((a, b) => sum(b) - sum(a));
}

/** In words: so much of each side finds the old place again. */
const BESIDE = 16;

/**
 * Whether something like the passage stands where it stood, between what was before and after it, and not at `at`: then it
 * was rewritten there, and what has its words is another one.
 */
function hasSuccessor({ words }: Page, { prefix, quote, suffix }: Sought, at: number): boolean {
  const before = prefix.slice(-BESIDE);
  const after = suffix.slice(0, BESIDE);
  if (before.length < BESIDE / 2 || after.length < BESIDE / 2) return false;
  const start = words.indexOf(before) + before.length;
  const end = words.indexOf(after, start);
  if (start < before.length || end < 0 || (start <= at && at < end)) return false;
  const between = words.slice(start, end);
  if (between.length < quote.length / 2 || between.length > quote.length * 2) return false;
  return search(between, quote, Math.floor(quote.length / 2)).length > 0;
}

const shapeOf = (words: string): string =>
  fold(words)
    .replace(/[一二三四五六七八九十百\d]+/gu, '0')
    .replace(/[①-⑳]/gu, '①');

/** The source of the words found, with the marker or the punctuation that the quote had around them where they are still there. */
export function placed(page: Page, { quote, lead, tail }: Sought, at: number): Span {
  const { source } = page;
  const { start, end } = sourceOf(page, { start: at, end: at + quote.length });
  const before = source.slice(at === 0 ? 0 : page.at[at - 1]! + 1, start);
  const after = source.slice(end, page.at[at + quote.length] ?? source.length);
  const same = (side: string, wanted: string, cut: (length: number) => string): number => {
    if (wanted === '') return 0;
    for (let length = Math.min(side.length, wanted.length + 2); length > 0; length--) {
      if (shapeOf(cut(length)) === shapeOf(wanted)) return length;
    }
    return 0;
  };
  return {
    start: start - same(before, lead, (length) => before.slice(-length)),
    end: end + same(after, tail, (length) => after.slice(0, length)),
  };
}
