import type { Span } from '../model';
import { wordsOf, type Words } from './memory';

/**
 * A line as a reader sees it: a line of plain text, a paragraph of HTML, a cell of a table, with the mark-up removed
 * and the white space around it cut. All reading happens on lines; {@link sourceSpan} leads back to the source.
 */
export interface Line {
  /** The words as written, without mark-up; never empty. */
  readonly raw: string;
  /** `raw` folded and masked (see fold.ts), same length: what the rules read. */
  readonly text: string;
  /** The words with all that has been read of them. */
  readonly words: Words;
  /** Source offset of the first character. */
  readonly start: number;
  /** Source offset after the last character. */
  readonly end: number;
  /** Source offset of the first non-blank character of the source line, mark-up (#, **) included. */
  readonly opening: number;
  /** Source offset of each character where mark-up was removed between them; `null` where they follow one another. */
  readonly offsets: Uint32Array | null;
  /** Number of empty lines before it. */
  readonly gap: number;
  /** Level of a heading in the mark-up (# or <h1> = 1), 0 where there is none. */
  readonly heading: number;
  /** All of it stands in bold. */
  readonly bold: boolean;
}

/** A cell of a table. A merged cell stands in each row and column that it covers, the same line each time. */
export type Cell = Line | null;

/** A table of the mark-up, or one that was recognised in lines. */
export interface Table {
  readonly rows: readonly (readonly Cell[])[];
  /** Where each row stands: its line, or from its first cell to its last. */
  readonly spans: readonly Span[];
  readonly start: number;
  readonly end: number;
}

export type Block =
  { readonly line: Line; readonly table?: undefined } | { readonly table: Table; readonly line?: undefined };

export interface LineMarks {
  readonly gap?: number;
  readonly heading?: number;
  readonly bold?: boolean;
  /** Where the source line's first non-blank character stands, if mark-up stands before the words. */
  readonly opening?: number;
}

const ZERO_WIDTH_SPACE = 0x200b;
/** White space as `\\s` has it, and the zero-width space. */
const isBlank = (code: number): boolean =>
  code <= 0x20
    ? code === 0x20 || (code >= 9 && code <= 13)
    : code >= 0xa0 && (code === ZERO_WIDTH_SPACE || /\s/u.test(String.fromCharCode(code)));

/**
 * A line from its visible characters, white space around it cut; `null` where nothing is left.
 * @param offsets source offset of each character, or the offset of the first one where they follow one another
 */
export function makeLine(visible: string, offsets: Uint32Array | number, marks: LineMarks = {}): Line | null {
  let skip = 0;
  let end = visible.length;
  while (skip < end && isBlank(visible.charCodeAt(skip))) skip++;
  while (end > skip && isBlank(visible.charCodeAt(end - 1))) end--;
  if (skip === end) return null;
  const raw = visible.slice(skip, end);
  const map = typeof offsets === 'number' ? null : offsets.subarray(skip, skip + raw.length);
  const start = typeof offsets === 'number' ? offsets + skip : map![0]!;
  const words = wordsOf(raw);
  return {
    raw: words.raw,
    text: words.text,
    words,
    start,
    end: map ? map[raw.length - 1]! + 1 : start + raw.length,
    opening: marks.opening ?? start,
    offsets: map,
    gap: marks.gap ?? 0,
    heading: marks.heading ?? 0,
    bold: marks.bold ?? false,
  };
}

/** A line with the way back to the source. */
type Placed = Pick<Line, 'start' | 'offsets'>;

/** Source offset of the line's character at `index`. */
export function sourceOffset(line: Placed, index: number): number {
  return line.offsets ? line.offsets[index]! : line.start + index;
}

/** Source offset after the line's character before `index`: where a stretch ends that ends there in the line. */
export function sourceEnd(line: Placed, index: number): number {
  return line.offsets ? line.offsets[index - 1]! + 1 : line.start + index;
}

/** Where the line's characters from `from` up to `to` (exclusive, at least one) stand in the source. */
export function sourceSpan(line: Placed, from: number, to: number): Span {
  return { start: sourceOffset(line, from), end: sourceEnd(line, to) };
}

/**
 * Several lines read as one: a sentence broken by a page or a hard wrap (no separator), the paragraphs of a cell (a line
 * break, which no name or number runs across).
 */
export function joinLines(lines: readonly Line[], separator: '' | '\n' = ''): Line {
  if (lines.length === 1) return lines[0]!;
  const offsets: number[] = [];
  for (const line of lines) {
    if (separator && offsets.length > 0) offsets.push(offsets[offsets.length - 1]! + 1);
    for (let i = 0; i < line.raw.length; i++) offsets.push(sourceOffset(line, i));
  }
  const { gap, heading, bold, opening } = lines[0]!;
  return makeLine(lines.map((line) => line.raw).join(separator), Uint32Array.from(offsets), {
    gap,
    heading,
    bold,
    opening,
  })!;
}

/** From a row's own first cell to its last; `whole` where it has none. Cells merged down from above are not its own. */
export function rowSpan(row: readonly Cell[], whole: Span, above?: readonly Cell[]): Span {
  const own = row.filter((cell, x): cell is Line => cell !== null && cell !== above?.[x]);
  return own.length === 0 ? whole : { start: own[0]!.start, end: own[own.length - 1]!.end };
}

/** Words of a cell without the line breaks in it. */
export const unbroken = (words: string): string =>
  words.includes('\n') ? words.replace(/\s{0,3}\n\s{0,3}/gu, '') : words;
