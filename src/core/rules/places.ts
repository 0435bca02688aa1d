/** Finding the way among spans in text order. */
import type { Analysis, Section, Span, Task } from '../model';

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

/** The task around an offset; tasks do not overlap but for those inside one another: the innermost. */
export function taskAt({ tasks }: Analysis, offset: number): Task | undefined {
  for (let i = firstFrom(tasks, offset + 1) - 1; i >= 0; i--) {
    if (tasks[i]!.end > offset) return tasks[i];
    if (tasks[i]!.end <= offset && i < firstFrom(tasks, offset + 1) - 3) return undefined;
  }
  return undefined;
}

/** The outermost section around a task, as an index; -1 where it stands in none. */
export function chapterOf(sections: readonly Section[], { section }: Task): number {
  let at = section ?? -1;
  while (at >= 0 && sections[at]!.parent !== null) at = sections[at]!.parent!;
  return at;
}
