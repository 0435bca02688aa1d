/** What an indicator's target asks of every year. */
import type { Indicator } from '../model';

/** The way from baseline to target. */
export interface Growth {
  /** Target less baseline, in the indicator's unit. */
  readonly change: number;
  /** `points`: the indicator is a rate, change and `perYear` are percentage points (or per mille); `ratio`: a quantity. */
  readonly measuredIn: 'points' | 'ratio';
  /** Change as a part of the baseline (0.25 = a quarter more); `null` for rates and where the baseline is not positive. */
  readonly relative: number | null;
  /** Points a year, or the compound growth a year (0.1 = 10 %); `null` where the years do not say. */
  readonly perYear: number | null;
}

const RATE_UNIT = /^(?:[%％‰]|个?百分点)$/u;

/** Sums over the whole period and growth rates of their own: their two values are no beginning and end of one growth. */
const NO_COURSE = /累计|五年合计|\d年合计/u;

/** The change that a target asks for; `null` where baseline or target is missing or no plain number. */
export function growthOf(indicator: Indicator): Growth | null {
  const { baseline, target, unit, name } = indicator;
  if (typeof baseline?.value !== 'number' || typeof target?.value !== 'number' || NO_COURSE.test(name)) {
    return null;
  }
  const change = target.value - baseline.value;
  const years =
    baseline.year !== null && target.year !== null && target.year > baseline.year ? target.year - baseline.year : null;
  if (unit !== null && RATE_UNIT.test(unit)) {
    return { change, measuredIn: 'points', relative: null, perYear: years && change / years };
  }
  const positive = baseline.value > 0 && target.value > 0;
  return {
    change,
    measuredIn: 'ratio',
    relative: baseline.value > 0 ? change / baseline.value : null,
    perYear: years && positive ? (target.value / baseline.value) ** (1 / years) - 1 : null,
  };
}
