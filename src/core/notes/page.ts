/**
 * A text as notes are found again in it: its words alone. White space, line breaks, punctuation and mark-up are left out,
 * both widths and both scripts are one, and the markers of the outline do not count: a passage that was renumbered,
 * reformatted or retyped with other punctuation still reads the same.
 */
import type { Span } from '../model';
import { fold } from '../text/fold';

export interface Page {
  readonly source: string;
  /** The words, one after the other. */
  readonly words: string;
  /** By index in {@link words}: the offset in the source. */
  readonly at: Uint32Array;
}

/** （一）, (3), ①: wherever they stand. */
const BRACKETED = /（[一二三四五六七八九十百\d]{1,4}）|[①-⑳]/gu;
/** 一、 2. 第三章: where a line or a sentence begins, which is where the look-behind is short. */
const LEADING =
  /(?<=^|[\n\r。；：！？…>|#])[ *_#>|-]{0,8}(?:第[一二三四五六七八九十百\d]{1,4}[章节条]|[一二三四五六七八九十]{1,3}、|\d{1,3}[、.](?!\d))/gu;

const isLetter = (char: string): boolean => /[\p{L}\p{N}\p{Cs}]/u.test(char);
/** By code unit: 1 a letter or digit, 2 none, 0 not yet known. */
const LETTERS = new Uint8Array(0x10000);

function letterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return false;
  return (LETTERS[code] ||= isLetter(String.fromCharCode(code)) ? 1 : 2) === 1;
}

const digitAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
};

/** What stands between two digits makes another number of them: 1.5 is not 15, nor is 1、5. */
const APART = '·';
const LONGEST_GAP = 3;

/** What counts of a character that is no letter, for the number that it belongs to: `''` where nothing does. */
function signAt(text: string, at: number): string {
  if (!digitAt(text, at - 1)) return '';
  if ('%‰'.includes(text.charAt(at))) return text.charAt(at);
  let end = at + 1;
  while (end - at < LONGEST_GAP && !letterAt(text, end)) end++;
  const gap = text.slice(at, end).trim();
  return gap === '' || !digitAt(text, end) ? '' : gap === '.' ? '.' : APART;
}

/** Reads a text once; of a part of a text (a quote with its context) alike. */
export function pageOf(source: string): Page {
  const folded = fold(source);
  const markers = [...folded.matchAll(BRACKETED), ...folded.matchAll(LEADING)].sort((a, b) => a.index - b.index);
  const at = new Uint32Array(source.length);
  let words = '';
  let count = 0;
  let next = 0;
  for (let i = 0; i < folded.length; i++) {
    while (next < markers.length && markers[next]!.index < i) next++;
    const marker = markers[next];
    if (marker?.index === i) {
      i += marker[0].length - 1;
      continue;
    }
    const counted = letterAt(folded, i) ? folded.charAt(i) : signAt(folded, i);
    if (counted === '') continue;
    words += counted;
    at[count++] = i;
  }
  return { source, words, at: at.subarray(0, count) };
}

/** A text with every character in it: for what has no words, as a comma that a note is about. */
export const literalPage = (source: string): Page => ({
  source,
  words: source,
  at: Uint32Array.from({ length: source.length }, (_, index) => index),
});

/** Where a stretch of the source begins and ends in the words. */
export function wordsIn({ at }: Page, { start, end }: Span): Span {
  const from = (offset: number): number => {
    let low = 0;
    let high = at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { start: from(start), end: from(end) };
}

/** The stretch of the source from the first to the last of some words; they must not be none. */
export const sourceOf = ({ at }: Page, { start, end }: Span): Span => ({ start: at[start]!, end: at[end - 1]! + 1 });
