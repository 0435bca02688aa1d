/** Entries of the contents and headings by the numbers that lead to them, which both have in common: 二、（一）. */
import type { MarkerKind } from '../model';
import { isDeeper } from './levels';

/** The first of those with the same path; what has no number has none. */
export function byPath<Numbered extends { readonly marker: MarkerKind | null; readonly number: string | null }>(
  list: readonly Numbered[],
): Map<string, Numbered> {
  const found = new Map<string, Numbered>();
  const open: { readonly kind: MarkerKind; readonly number: string }[] = [];
  for (const each of list) {
    const { marker: kind, number } = each;
    if (kind === null || number === null) continue;
    const marker = { kind, number, end: 0 };
    while (open.length > 0 && !isDeeper(marker, { ...open[open.length - 1]!, end: 0 })) open.pop();
    open.push({ kind, number });
    const path = open.map((part) => `${part.kind} ${part.number}`).join('/');
    if (!found.has(path)) found.set(path, each);
  }
  return found;
}
