/** To the next one and back, around the end of the text. */
import type { Span } from '../model';

/** The span that a step from the offset leads to; `undefined` where there is none but the one at the offset. @param spans in text order */
export function stepFrom<S extends Span>(
  spans: readonly S[],
  offset: number,
  step: 'next' | 'previous',
): S | undefined {
  const isHere = ({ start, end }: Span): boolean => start <= offset && offset < end;
  const found =
    step === 'next'
      ? (spans.find(({ start }) => start > offset) ?? spans[0])
      : (spans.findLast((span) => span.start < offset && !isHere(span)) ?? spans.at(-1));
  return found && isHere(found) ? undefined : found;
}
