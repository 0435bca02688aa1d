/** Where a passage stands after an edit, while its document is open. */
import type { Span } from '../model';

/** A stretch of the text before the edit, and how many characters stand there after it. */
export interface Change extends Span {
  readonly length: number;
}

/**
 * The passage after one change: moved along, grown by what was put into it, cut by what was taken from it. `null` where
 * nothing of it is left. What is put right before or after it is no part of it.
 */
export function follow(span: Span, { start, end, length }: Change): Span | null {
  const shift = length - (end - start);
  if (start >= span.end) return span;
  if (end <= span.start) return { start: span.start + shift, end: span.end + shift };
  if (start <= span.start && end >= span.end) return null;
  if (start <= span.start) return { start: start + length, end: span.end + shift };
  return { start: span.start, end: end >= span.end ? start : span.end + shift };
}
