/** Every passage that carries a meaning of its own, in one list: what is coloured, and what a hover answers for. */
import type { Agency, Citation, Indicator, Measure, Span, TimeExpression } from '../model';
import type { Ledger } from '../relate/ledger';
import { describeCitation, describeTime } from './describe';
import { describeAgency } from './describeAgency';
import { describeIndicator, describeMeasure } from './describeIndicator';
import type { Telling } from './telling';

export type Meaning = Span &
  (
    | { readonly kind: 'agency'; readonly agency: Agency }
    | { readonly kind: 'indicator'; readonly indicator: Indicator }
    | { readonly kind: 'time'; readonly time: TimeExpression }
    | { readonly kind: 'measure'; readonly measure: Measure }
    | { readonly kind: 'citation'; readonly citation: Citation }
  );

/** All meanings in text order, none over another: where two would share characters, the one that starts first stays. */
export function meaningsOf({ analysis, mentionsOf }: Ledger): readonly Meaning[] {
  const all: Meaning[] = [
    ...analysis.citations.map((citation) => ({
      kind: 'citation' as const,
      citation,
      start: citation.start,
      end: citation.end,
    })),
    ...analysis.indicators.map((indicator) => ({
      kind: 'indicator' as const,
      indicator,
      start: indicator.start,
      end: indicator.end,
    })),
    ...analysis.indicators.flatMap((indicator) =>
      mentionsOf(indicator).map((span) => ({ kind: 'indicator' as const, indicator, ...span })),
    ),
    ...analysis.agencies.map((agency) => ({ kind: 'agency' as const, agency, start: agency.start, end: agency.end })),
    ...analysis.times.map((time) => ({ kind: 'time' as const, time, start: time.start, end: time.end })),
    ...analysis.measures.map((measure) => ({
      kind: 'measure' as const,
      measure,
      start: measure.start,
      end: measure.end,
    })),
  ];
  let end = 0;
  return all
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((meaning) => {
      const free = meaning.start >= end && meaning.end > meaning.start;
      if (free) {
        end = meaning.end;
      }
      return free;
    });
}

/** The meaning of the character at an offset. */
export function meaningAt(meanings: readonly Meaning[], offset: number): Meaning | undefined {
  let low = 0;
  let high = meanings.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const meaning = meanings[middle]!;
    if (offset < meaning.start) {
      high = middle - 1;
    } else if (offset >= meaning.end) {
      low = middle + 1;
    } else {
      return meaning;
    }
  }
  return undefined;
}

/** A meaning in a few lines of Markdown. */
export function describeMeaning(meaning: Meaning, telling: Telling): string {
  switch (meaning.kind) {
    case 'agency':
      return describeAgency(meaning.agency.name, telling, meaning.agency);
    case 'indicator':
      return describeIndicator(meaning.indicator, telling);
    case 'time':
      return describeTime(meaning.time, telling);
    case 'measure':
      return describeMeasure(meaning.measure, telling);
    case 'citation':
      return describeCitation(meaning.citation, telling);
  }
}
