/** What changed in the indicators between two drafts. */
import { scaleOf } from '../extract/measureLinks';
import type { Indicator } from '../model';
import { keyOf, likenessOf } from './sameNames';
import type { Reading } from './reading';

/** `raised` and `lowered` are of the target's value, be that good or bad. */
export type IndicatorChangeKind =
  'added' | 'dropped' | 'raised' | 'lowered' | 'retargeted' | 'baseline' | 'nature' | 'source' | 'renamed';

/** An indicator in both drafts, or in one; with all that changed. */
export interface IndicatorChange {
  /** Index in the old draft, `null` where it is new. */
  readonly old: number | null;
  /** Index in the new draft, `null` where it was dropped. */
  readonly new: number | null;
  /** Empty where nothing changed. */
  readonly kinds: readonly IndicatorChangeKind[];
}

/** Names that have less in common are of different indicators. */
const SAME_NAME = 0.75;

/** In the order of the new draft, dropped ones last. */
export function indicatorChanges(old: Reading, now: Reading): readonly IndicatorChange[] {
  const before = old.analysis.indicators;
  const free = new Set(before.keys());
  const find = (indicator: Indicator, least: number): number | null => {
    const likeness = (at: number): number => likenessOf(keyOf(before[at]!.name), keyOf(indicator.name));
    const [best] = [...free].sort((a, b) => likeness(b) - likeness(a));
    if (best === undefined || likeness(best) < least) return null;
    free.delete(best);
    return best;
  };
  const after = now.analysis.indicators;
  const paired = after.map((indicator) => find(indicator, 1));
  const changes = after.map((indicator, index): IndicatorChange => {
    const same = paired[index] ?? find(indicator, SAME_NAME);
    if (same === null) return { old: null, new: index, kinds: ['added'] };
    return { old: same, new: index, kinds: kindsOf(before[same]!, indicator) };
  });
  return [...changes, ...[...free].map((index): IndicatorChange => ({ old: index, new: null, kinds: ['dropped'] }))];
}

function kindsOf(old: Indicator, now: Indicator): readonly IndicatorChangeKind[] {
  const kinds: IndicatorChangeKind[] = [];
  const scale = scaleOf(old.unit, now.unit) ?? 1;
  const [had, has] = [old.target, now.target];
  if (typeof had?.value === 'number' && typeof has?.value === 'number') {
    const change = has.value - had.value * scale;
    if (change !== 0) kinds.push(change > 0 ? 'raised' : 'lowered');
  } else if (String(had?.value) !== String(has?.value)) kinds.push('retargeted');
  const [from, to] = [old.baseline?.value, now.baseline?.value];
  if (String(typeof from === 'number' ? from * scale : from) !== String(to)) kinds.push('baseline');
  if (old.nature !== now.nature) kinds.push('nature');
  if (old.source !== now.source) kinds.push('source');
  if (keyOf(old.name) !== keyOf(now.name)) kinds.push('renamed');
  return kinds;
}
