/** What prose says of an indicator, beside what the table says. */
import { scaleOf } from '../extract/measureLinks';
import type { DataPoint, Indicator, Measure } from '../model';

/** A value of the table that the prose repeats, or contradicts. */
export interface Comparison {
  readonly point: DataPoint;
  readonly agrees: boolean;
}

/** Words that make a number a bound or about so much: it may differ from the table's and yet be true. */
const BOUND_BEFORE = /(?:[超近约逾]|超过|突破|接近|[低高多少]于|[不未]到|不足)$/u;
const BOUND_BEHIND = /(?:以[上下内]|之内|左右|上下|[多余])$/u;

/** The number of a cell: plain, or with a bound or the sign of its unit. */
function numberOf(value: number | string): number | null {
  if (typeof value === 'number') return value;
  const digits = /^[≥≤><＞＜]?\s?(\d{1,15}(?:\.\d{1,6})?)\s?[%％]?$/u.exec(value.trim())?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Whether `stated` is `exact`, or what it is when rounded to the digits that are written: 1.8万 of 18012. */
function isSame(stated: number, exact: number, written: string): boolean {
  const digits = /\d[\d.]*/u.exec(written)?.[0].replace('.', '').replace(/^0+/u, '').length ?? 0;
  const rounded = Number(exact.toPrecision(Math.min(Math.max(2, digits), 15)));
  return [exact, rounded].some((value) => Math.abs(stated - value) <= Math.abs(value) * 1e-9);
}

/**
 * The value of the table that a measure is to be held against, and whether they agree; `null` where nothing can be said for
 * sure: the year is another one, the sentence names none and the values differ, or a bound is all that it gives.
 */
export function comparisonOf(text: string, measure: Measure, indicator: Indicator): Comparison | null {
  const { baseline, target, unit } = indicator;
  const point =
    measure.year === null
      ? measure.status === 'target'
        ? target
        : baseline
      : [target, baseline].find((other) => other?.year === measure.year);
  const value = point ? numberOf(point.value) : null;
  const scale = scaleOf(unit, measure.unit);
  if (!point || value === null || scale === null) return null;
  const agrees = isSame(measure.value, value * scale, measure.text);
  const isBound =
    BOUND_BEFORE.test(text.slice(Math.max(0, measure.start - 4), measure.start)) || BOUND_BEHIND.test(measure.text);
  const isSure = measure.year !== null && unit !== null && !isBound;
  return agrees || isSure ? { point, agrees } : null;
}
