/** What reports say was reached: values of the plan's indicators, and passages that tell of its tasks. */
import type { Indicator } from '../model';
import { type Evidence, evidenceIn } from './evidence';
import type { Spread } from './matching/rank';
import { type Reported, reportedIn } from './reported';
import type { Reading } from './reading';
import type { Work } from './work';

const DAY = 86_400_000;
const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY;

/** A day as a number of years: the last day of 2023 is 2024, from it to the last day of 2025 are two years, leap or not. */
function yearsOf(iso: string): number {
  const year = Number(iso.slice(0, 4));
  const start = dayOf(`${year}-01-01`);
  return year + (dayOf(iso) + 1 - start) / (dayOf(`${year}-12-31`) + 1 - start);
}

/** How far an indicator has come. */
export interface IndicatorProgress {
  /** Index in the plan. */
  readonly indicator: number;
  /** Values that fit, the earliest first. */
  readonly values: readonly Reported[];
  /** Values that do not fit, or may not, with the reason. */
  readonly doubtful: readonly Reported[];
  /** The last value that fits. */
  readonly latest: Reported | null;
  /** Share of the way from baseline to target; below 0 where it moved away, above 1 where it is past. */
  readonly way: number | null;
  /** Share of the time from baseline to target that was gone on the day of the latest value. */
  readonly time: number | null;
  /** What every year from then on must bring, in the indicator's unit; 0 where the target is reached. */
  readonly needed: number | null;
}

export interface Progress {
  /** All of the plan's indicators, in text order. */
  readonly indicators: readonly IndicatorProgress[];
  /** By report, in text order. */
  readonly evidence: readonly Evidence[];
}

/** What reports say of a plan. @param folder how common words are in the documents around, where that is known */
export function* progress(plan: Reading, reports: readonly Reading[], folder: Spread | null = null): Work<Progress> {
  const reported: Reported[] = [];
  const evidence: Evidence[] = [];
  for (const [index, report] of reports.entries()) {
    reported.push(...reportedIn(plan, report, index));
    yield;
    evidence.push(...(yield* evidenceIn(plan, report, index, folder)));
  }
  return {
    indicators: plan.analysis.indicators.map((indicator, index) =>
      progressOf(
        indicator,
        index,
        reported.filter((value) => value.indicator === index),
      ),
    ),
    evidence,
  };
}

function progressOf(indicator: Indicator, index: number, reported: readonly Reported[]): IndicatorProgress {
  const values = reported.filter(({ doubts }) => doubts.length === 0);
  values.sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''));
  const doubtful = reported.filter(({ doubts }) => doubts.length > 0);
  const latest = values.findLast(({ at }) => at !== null) ?? values.at(-1) ?? null;
  return { indicator: index, values, doubtful, latest, ...courseOf(indicator, latest) };
}

function courseOf(
  { baseline, target }: Indicator,
  latest: Reported | null,
): Pick<IndicatorProgress, 'way' | 'time' | 'needed'> {
  const none = { way: null, time: null, needed: null };
  if (!latest || typeof target?.value !== 'number') return none;
  const { value } = latest;
  const whole = typeof baseline?.value === 'number' ? target.value - baseline.value : null;
  const way = whole === null || whole === 0 ? null : 1 - (target.value - value) / whole;
  const at = latest.at === null ? null : yearsOf(latest.at);
  const end = target.year === null ? null : yearsOf(`${target.year}-12-31`);
  const start = whole === null || !baseline?.year ? null : yearsOf(`${baseline.year}-12-31`);
  const time = at === null || start === null || end === null || end <= start ? null : (at - start) / (end - start);
  const years = at === null || end === null ? null : end - at;
  const isReached = way !== null && way >= 1;
  const needed = isReached ? 0 : years === null || years <= 0 ? null : (target.value - value) / years;
  return { way, time, needed };
}
