/** What the plan makes of the plan above it: which of its tasks and targets are carried out here, and which are not. */
import { scaleOf } from '../extract/measureLinks';
import type { Indicator } from '../model';
import { countTasks } from './matching/documents';
import { matchTasks, type TaskMatch } from './matching/match';
import type { Spread } from './matching/rank';
import { keyOf, likenessOf } from './sameNames';
import { type Certainty, isSure, type Reading } from './reading';
import { regionOf } from './regions';
import type { Work } from './work';

/** A task of the superior plan. */
export interface SuperiorTask {
  /** Index in the superior plan. */
  readonly task: number;
  /** The plan's tasks that carry it out, best first. */
  readonly matches: readonly TaskMatch[];
  /** One of them is more than doubtful. */
  readonly isCovered: boolean;
}

/**
 * How the plan's target stands to the one above: `met` at least as much, `lower` less than is asked, `missing` no such indicator,
 * `other-scope` a total, which differs from place to place, `unclear` years, units or values cannot be compared.
 */
export type TargetVerdict = 'met' | 'lower' | 'missing' | 'other-scope' | 'unclear';

/** An indicator of the superior plan. */
export interface SuperiorIndicator {
  /** Index in the superior plan. */
  readonly indicator: number;
  /** Index of the plan's own one, `null` where it has none. */
  readonly own: number | null;
  readonly certainty: Certainty | null;
  readonly verdict: TargetVerdict;
}

export interface SuperiorComparison {
  /** All its tasks, in text order. */
  readonly tasks: readonly SuperiorTask[];
  readonly indicators: readonly SuperiorIndicator[];
}

/** Names that have this part in common are taken for one. */
const SAME_NAME = 0.7;

/** Compares a plan with the one above it. @param folder how common words are in the documents around, where that is known */
export function* compare(plan: Reading, superior: Reading, folder: Spread | null = null): Work<SuperiorComparison> {
  const counted = countTasks(superior);
  yield;
  const matches = yield* matchTasks(plan, counted, folder);
  return {
    tasks: matches.map((found, task) => ({
      task,
      matches: found,
      isCovered: found.some(isSure),
    })),
    indicators: superior.analysis.indicators.map((_, indicator) => compareIndicator(plan, superior, indicator)),
  };
}

function compareIndicator(plan: Reading, superior: Reading, index: number): SuperiorIndicator {
  const asked = superior.analysis.indicators[index]!;
  const key = keyOf(asked.name);
  const likeness = (indicator: Indicator): number =>
    relative(indicator, asked) === null ? 0 : likenessOf(keyOf(indicator.name), key);
  const likenesses = plan.analysis.indicators.map(likeness);
  const best = Math.max(0, ...likenesses);
  if (best < SAME_NAME) return { indicator: index, own: null, certainty: null, verdict: 'missing' };
  const own = likenesses.indexOf(best);
  const certainty = best === 1 ? 'certain' : 'likely';
  return { indicator: index, own, certainty, verdict: verdictOf(plan, superior, own, index) };
}

/** What one of the asked unit is in the own one; `null` where they measure different things. */
function relative(own: Indicator, asked: Indicator): number | null {
  if (own.unit === null || asked.unit === null) return 1;
  const larger = scaleOf(asked.unit, own.unit);
  if (larger !== null) return larger;
  const smaller = scaleOf(own.unit, asked.unit);
  return smaller === null ? null : 1 / smaller;
}

/** Rates and figures a head may be compared between a place and the larger one around it. */
const RATE_UNIT = /^(?:[%％‰]|个?百分点|分|‱)|[/／]/u;
const RATE_NAME = /每|人均|[百千万]人|[百千万]名|单位|占比|比重|比例|率$/u;

function verdictOf(plan: Reading, superior: Reading, own: number, index: number): TargetVerdict {
  const mine = plan.analysis.indicators[own]!;
  const asked = superior.analysis.indicators[index]!;
  const isRate = RATE_UNIT.test(asked.unit ?? '') || RATE_NAME.test(asked.name);
  const places = [regionOf(plan), regionOf(superior)].map((region) => region?.name);
  if (!isRate && places[0] !== places[1]) return 'other-scope';
  const scale = relative(mine, asked);
  const [target, wanted] = [mine.target, asked.target];
  if (scale === null || typeof target?.value !== 'number' || typeof wanted?.value !== 'number') return 'unclear';
  if (target.year !== null && wanted.year !== null && target.year !== wanted.year) return 'unclear';
  const baseline = asked.baseline?.value;
  // What is to fall is met by as little or less.
  const isFalling = typeof baseline === 'number' && wanted.value < baseline;
  const lead = (target.value - wanted.value * scale) * (isFalling ? -1 : 1);
  return lead >= 0 ? 'met' : 'lower';
}
