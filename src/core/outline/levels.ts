/** Which markers stand on one level, and which stand inside which. */
import type { MarkerKind } from '../model';
import type { Marker } from './marker';

/** Outer kinds first: where nothing else decides, 一、 is outside （一）. */
const RANK: Readonly<Record<MarkerKind, number>> = {
  chapter: 1,
  part: 2,
  article: 3,
  han: 4,
  'han-paren': 5,
  named: 5,
  decimal: 5,
  digit: 6,
  'digit-paren': 7,
  circled: 8,
  letter: 8,
  box: 9,
};

/** Does the first stand inside the second, where nothing but their kinds decides? */
export const isDeeper = (marker: Marker, outer: Marker): boolean =>
  marker.kind === 'decimal' && outer.kind === 'decimal'
    ? dots(marker) > dots(outer)
    : RANK[outer.kind] < RANK[marker.kind];
const dots = ({ number }: Marker): number => number?.split('.').length ?? 0;

/** What the items of one level share: the kind of their markers, of decimals how many numbers they have. */
export const keyOf = (marker: Marker): string =>
  marker.kind === 'decimal' ? `decimal${String(dots(marker))}` : marker.kind;
