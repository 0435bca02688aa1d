/** The line of a text as read that an offset stands in. */
import type { Skeleton, TextLine } from '../model';
import { firstFrom } from '../text/spans';

/** The line and the index in it before which a cursor at the offset stands; white space behind the line belongs to it. */
export function lineAt(
  text: string,
  { lines }: Skeleton,
  offset: number,
): { readonly line: TextLine; readonly at: number } | undefined {
  // The end of a line is still in it.
  const line = lines[firstFrom(lines, offset + 1) - 1];
  if (!line || /[\r\n]/u.test(text.slice(line.end, Math.max(line.end, offset)))) return undefined;
  return { line, at: indexIn(line, offset) };
}

/** Index of the line's first character at or behind an offset. */
function indexIn({ start, raw, offsets }: TextLine, offset: number): number {
  if (!offsets) return Math.min(offset - start, raw.length);
  const found = offsets.findIndex((own) => own >= offset);
  return found < 0 ? raw.length : found;
}
