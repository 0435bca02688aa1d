/** Which numbers of a document are counted together. */
import type { OutlineItem } from '../model';
import { ordinalValue } from '../outline/marker';
import { strays } from './mixedNumerals';

/** An item with its place in the count. */
export interface Counted {
  readonly item: OutlineItem;
  readonly value: number;
}

/**
 * The items that are counted together, in order: by kind under one heading; boxes, articles and what more often goes on under
 * the next heading than begins anew, through the whole document.
 */
export function runsOf(items: readonly OutlineItem[]): readonly (readonly Counted[])[] {
  const inOtherScript = new Map(strays(items).map(({ item, like }) => [item, like]));
  const counted = items.flatMap((item): Counted[] => {
    const value = ordinalValue(item.number?.split(/[-—.]/u).at(-1) ?? null);
    return item.marker === null || value === 0 ? [] : [{ item: inOtherScript.get(item) ?? item, value }];
  });
  const through = throughKinds(counted);
  const runs = new Map<string, Counted[]>();
  for (const each of counted) {
    const kind = kindOf(each.item);
    const key = through.has(kind) ? kind : `${kind} ${String(each.item.parent)}`;
    const run = runs.get(key);
    if (run) run.push(each);
    else runs.set(key, [each]);
  }
  return [...runs.values()];
}

/** 1.1 and 1.2 are of one kind, 2.1 is of another; so are the items of boxes. */
const kindOf = ({ marker, number, inBox }: OutlineItem): string =>
  `${inBox ? 'in box ' : ''}${marker!} ${/^.{0,9}[-—.]/u.exec(number!)?.[0] ?? ''}`;

function throughKinds(counted: readonly Counted[]): ReadonlySet<string> {
  const through = new Set<string>();
  const scores = new Map<string, number>();
  const latest = new Map<string, Counted>();
  for (const each of counted) {
    const { item, value } = each;
    const kind = kindOf(item);
    const before = latest.get(kind);
    latest.set(kind, each);
    if (item.marker === 'box' || item.marker === 'article' || item.marker === 'decimal') through.add(kind);
    else if (before && before.item.parent !== item.parent && !item.inBox) {
      const score = (scores.get(kind) ?? 0) + (value === before.value + 1 ? 1 : value === 1 ? -1 : 0);
      scores.set(kind, score);
    }
  }
  for (const [kind, score] of scores) if (score > 0) through.add(kind);
  return through;
}
