/** Finding the way among spans in text order. */
import type { Section, Span, Task } from '../model';

/** Index of the first of the sorted spans that starts at or after `offset`. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The spans that start inside the other one. */
export function within<S extends Span>(spans: readonly S[], { start, end }: Span): readonly S[] {
  return spans.slice(firstFrom(spans, start), firstFrom(spans, end));
}

/** The outermost section around a task, as an index; -1 where it stands in none. */
export function chapterOf(sections: readonly Section[], { section }: Task): number {
  let at = section ?? -1;
  while (at >= 0 && sections[at]!.parent !== null) at = sections[at]!.parent!;
  return at;
}
