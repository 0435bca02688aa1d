/** Values that a report states for the indicators of a plan, and what speaks against taking them for it. */
import { scaleOf } from '../extract/measureLinks';
import type { Indicator, Measure, Span, TextLine, TimeExpression } from '../model';
import { fold } from '../text/fold';
import { firstFrom } from '../text/spans';
import { isChange, keyOf, likenessOf } from './sameNames';
import type { Reading } from './reading';
import { type NamedRegion, regionOf, regionsIn, standingOf } from './regions';

/**
 * Why a value may not be the indicator's: `other-region` it is of another or a wider place, `part-region` of a part of the plan's,
 * `other-scope` its name says more or less than the indicator's, `growth` it is a change and the indicator a level (or the other
 * way round), `other-unit` it is measured in something else, `goal` it is what is to be reached, `no-time` nothing says of when it is.
 */
export type Doubt = 'other-region' | 'part-region' | 'other-scope' | 'growth' | 'other-unit' | 'goal' | 'no-time';

/** A value in a report; the span is the number with its unit. */
export interface Reported extends Span {
  /** Index of the report. */
  readonly report: number;
  /** Index of the plan's indicator. */
  readonly indicator: number;
  /** As written. */
  readonly text: string;
  /** In the indicator's unit. */
  readonly value: number;
  /** The day that it is of, `YYYY-MM-DD`: the last one of the time that is named. */
  readonly at: string | null;
  /** What is measured, as the report names it. */
  readonly name: string;
  /** The sentence around it. */
  readonly quote: Span;
  /** Empty where the value fits. */
  readonly doubts: readonly Doubt[];
}

/** Names that have less in common are of something else altogether. */
const SAME_FIELD = 0.62;

/** All values in a report that are, or look like, values of the plan's indicators; in text order. */
export function reportedIn(plan: Reading, report: Reading, index: number): readonly Reported[] {
  const { indicators } = plan.analysis;
  const keys = indicators.map(({ name }) => [name, ...aliasesOf(name, plan)].map(keyOf));
  const { measures } = report.analysis;
  const found: Reported[] = [];
  for (const measure of measures) {
    if (measure.name === null) continue;
    const indicator = bestIndicator(measure, indicators, keys);
    // Another name and another unit: another thing.
    if (indicator === null || (!indicator.fits && indicator.likeness < 1 && !isChange(measure.name))) continue;
    found.push(reportedOf(plan, report, index, measure, indicator));
  }
  return withoutRepeats(found);
}

const aliasesOf = (name: string, { dictionary }: Reading): readonly string[] =>
  dictionary?.indicators.find((entry) => fold(entry.name) === fold(name))?.aliases ?? [];

interface Candidate {
  readonly index: number;
  readonly likeness: number;
  readonly fits: boolean;
}

/** The indicator whose name is most like the measure's; of those alike the one whose unit fits. */
function bestIndicator(
  { name, unit }: Measure,
  indicators: readonly Indicator[],
  keys: readonly (readonly string[])[],
): Candidate | null {
  const own = [keyOf(levelName(name!)), keyOf(levelName(name!) + (unit ?? ''))];
  let best: Candidate | null = null;
  indicators.forEach((indicator, index) => {
    const likeness = Math.max(...keys[index]!.flatMap((key) => own.map((mine) => likenessOf(key, mine))));
    const fits = scaleOf(indicator.unit, unit) !== null;
    if (likeness < SAME_FIELD) return;
    const rank = likeness + (fits ? 0.5 : 0);
    if (best === null || rank > best.likeness + (best.fits ? 0.5 : 0)) best = { index, likeness, fits };
  });
  return best;
}

/** What changes, without the words that say how: 满意度较上年提高 → 满意度. */
function levelName(name: string): string {
  const at =
    /[比较](?:上年|去年|同期|20\d{2}年|“)|同比|环比|(?:增[长加]|下降|提高|上升)$/u.exec(fold(name))?.index ??
    name.length;
  return at > 1 ? name.slice(0, at) : name;
}

function reportedOf(
  plan: Reading,
  report: Reading,
  index: number,
  measure: Measure,
  { index: at, likeness, fits }: Candidate,
): Reported {
  const indicator = plan.analysis.indicators[at]!;
  const { lines } = report.analysis.skeleton;
  const line = lines[Math.max(0, firstFrom(lines, measure.start + 1) - 1)]!;
  const quote = sentenceAround(line, measure, report.text);
  const time = timeOf(report, measure, line, quote);
  const standing = standingAt(plan, report, line, quote, measure);
  const doubts: Doubt[] = [];
  if (standing !== 'own') doubts.push(standing === 'part' ? 'part-region' : 'other-region');
  const isGrowth = isChange(measure.name!) !== isChange(indicator.name);
  if (isGrowth) doubts.push('growth');
  else if (likeness < 1) doubts.push('other-scope');
  if (!fits && !isGrowth) doubts.push('other-unit');
  if (measure.status === 'target') doubts.push('goal');
  if (time === null) doubts.push('no-time');
  return {
    report: index,
    indicator: at,
    start: measure.start,
    end: measure.end,
    text: measure.text,
    value: measure.value / (scaleOf(indicator.unit, measure.unit) ?? 1),
    at: time,
    name: measure.name!,
    quote,
    doubts,
  };
}

/** The same value stated again is stated once; the one that fits stays. */
function withoutRepeats(found: readonly Reported[]): readonly Reported[] {
  const seen = new Set<string>();
  const byFit = [...found].sort((a, b) => a.doubts.length - b.doubts.length || a.start - b.start);
  const kept = byFit.filter(({ indicator, value, at, doubts }) => {
    const key = [indicator, value, at ?? '', doubts.join()].join(' ');
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
  return kept.sort((a, b) => a.start - b.start);
}

const SENTENCE_END = /[。；！？]/u;

/** From the sentence end before to the one behind, inside the line. */
function sentenceAround(line: Span, { start, end }: Span, text: string): Span {
  const words = fold(text.slice(line.start, line.end));
  let from = start - line.start;
  while (from > 0 && !SENTENCE_END.test(words[from - 1]!)) from--;
  let to = end - line.start;
  while (to < words.length && !SENTENCE_END.test(words[to]!)) to++;
  while (line.start + from < start && /[\s>*#]/u.test(words[from]!)) from++;
  return { start: line.start + from, end: Math.min(line.start + to + 1, line.end) };
}

const STANDINGS = ['own', 'part', 'other'] as const;
type Standing = (typeof STANDINGS)[number];

/**
 * Of which place the measure is: of the one that its sentence names before it; where it names none, of the one that its paragraph
 * named last, or of the report's. Where these two differ the one that is farther from the plan's counts: a value of another place
 * must not be taken for its own.
 */
function standingAt(plan: Reading, report: Reading, line: TextLine, quote: Span, { start }: Span): Standing {
  const standing = (named: NamedRegion | null) => standingOf(named, regionOf(report), regionOf(plan));
  const before = (from: number): NamedRegion | null =>
    regionsIn(fold(report.text.slice(from, start).replace(/<[^<>]{0,200}>/gu, '。'))).at(-1) ?? null;
  const inSentence = before(quote.start);
  if (inSentence) return standing(inSentence);
  const [ofLine, ofReport] = [standing(before(line.start)), standing(null)];
  return STANDINGS[Math.max(STANDINGS.indexOf(ofLine), STANDINGS.indexOf(ofReport))]!;
}

/** A year that something is compared with is not the year of the value. */
const COMPARED = /[比较从由自]$/u;
/** How far back a time may stand that holds for what follows, in characters. */
const REACH = 600;

/** The day that holds for the sentences behind: of an event the year alone, and not past the report's own day. */
function sinceThen({ text, to }: TimeExpression, issued: string | null): string | null {
  if (to === null || text.startsWith('截')) return to;
  const end = `${to.slice(0, 4)}-12-31`;
  return issued !== null && issued < end && issued > to ? issued : end;
}

/** The last day of the time that the value is of: the one that the sentence names, else the last one before it, else the report's. */
function timeOf(report: Reading, { start, year, status }: Measure, line: Span, quote: Span): string | null {
  const { analysis, text } = report;
  const { times, document } = analysis;
  const before = times.slice(0, firstFrom(times, start)).filter(({ to, from, kind, start: at }) => {
    const isOf =
      (kind !== 'deadline' || status === 'target') &&
      to !== null &&
      (from === null || to.slice(0, 4) === from.slice(0, 4));
    return isOf && !COMPARED.test(text.slice(Math.max(0, at - 1), at));
  });
  const within = (from: number): TimeExpression | undefined => before.findLast((time) => time.start >= from);
  const named = within(quote.start);
  if (named) return named.to;
  if (year !== null) return `${year}-12-31`;
  const earlier = within(Math.max(line.start, start - REACH)) ?? within(start - REACH);
  if (earlier) return sinceThen(earlier, document.date);
  const ofTitle = /((?:19|20)\d{2})年/u.exec(document.title ?? '')?.[1];
  return ofTitle === undefined ? null : `${ofTitle}-12-31`;
}
