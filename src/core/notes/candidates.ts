/** Where a note that was not found again may belong: for a person to choose from. */
import search from 'approx-string-match';
import type { Span } from '../model';
import { type Anchor, occurrences, soughtOf } from './anchor';
import { agreement } from './context';
import { placed } from './locate';
import { literalPage, type Page, sourceOf } from './page';

const MOST = 5;

/** Of a quote: what differs more is not shown. */
const MOST_ERRORS = 0.4;

/** In words: of a longer quote its beginning is looked for. */
const LONGEST = 120;

/** What stands around a place counts so much beside its words. */
const CONTEXT_WEIGHT = 0.5;

/** Passages with the same words or like ones, the likeliest first; at most five. */
export function candidates(text: Page, anchor: Anchor): readonly Span[] {
  const sought = soughtOf(anchor);
  const page = sought.isLiteral ? literalPage(text.source) : text;
  const { words } = page;
  const { prefix, quote, suffix } = sought;
  const around = (start: number, end: number): number =>
    CONTEXT_WEIGHT * (agreement(words, 'before', start, prefix) + agreement(words, 'after', end, suffix));
  const nearness = (span: Span): number => -Math.abs(span.start - anchor.start) / (page.source.length + 1) / 10;
  const exact = occurrences(page, quote)
    .slice(0, 200)
    .map((at) => ({ span: placed(page, sought, at), likeness: 1 + around(at, at + quote.length) }));
  const pattern = quote.slice(0, LONGEST);
  const alike =
    exact.length > 0 || pattern.length < 2 ? [] : search(words, pattern, Math.floor(pattern.length * MOST_ERRORS));
  const rest = quote.length - pattern.length;
  const rewritten = alike
    .filter(({ start, end }) => end > start)
    .map(({ start, end, errors }) => {
      const last = Math.min(words.length, end + rest);
      return {
        span: sourceOf(page, { start, end: last }),
        likeness: 1 - errors / pattern.length + around(start, last),
      };
    });
  return distinct(
    [...exact, ...rewritten]
      .map(({ span, likeness }) => ({ span, weight: likeness + nearness(span) }))
      .sort((a, b) => b.weight - a.weight)
      .map(({ span }) => span),
  ).slice(0, MOST);
}

/** Without those that overlap a better one. */
function distinct(spans: readonly Span[]): readonly Span[] {
  return spans.filter((span, at) =>
    spans.slice(0, at).every(({ start, end }) => span.end <= start || span.start >= end),
  );
}
