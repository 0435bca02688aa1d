/** Rows of Markdown tables: their cells stand between pipes. */
import type { Span } from '../../model';

export interface Row extends Span {
  /** Each with the white space in it, without its pipes. */
  readonly cells: readonly Span[];
}

const TAB = 0x09;
const SPACE = 0x20;
const BACKSLASH = 0x5c;
const PIPE = 0x7c;

/** The row that stands in a line; a pipe after a backslash is a word like any other. */
export function rowOf(text: string, start: number, end: number): Row {
  const [first, last] = trimmed(text, start, end);
  const cells: Span[] = [];
  let from = text.charCodeAt(first) === PIPE ? first + 1 : first;
  for (let at = from; at < last; at++) {
    const code = text.charCodeAt(at);
    if (code === PIPE) {
      cells.push({ start: from, end: at });
      from = at + 1;
    } else if (code === BACKSLASH) {
      const next = text.charCodeAt(at + 1);
      if (next === PIPE || next === BACKSLASH) at++;
    }
  }
  if (from < last || cells.length === 0) cells.push({ start: from, end: last });
  return { start: first, end, cells };
}

/** Whether `row` is the line of dashes under `head`. */
export function isDelimiterOf(text: string, row: Row, head: Row): boolean {
  return (
    row.cells.length === head.cells.length &&
    row.cells.every(({ start, end }) => /^:?-+:?$/.test(text.slice(...trimmed(text, start, end))))
  );
}

/** Without the white space that Markdown knows around it. */
function trimmed(text: string, start: number, end: number): [number, number] {
  let [first, last] = [start, end];
  while (first < last && isSpace(text.charCodeAt(first))) first++;
  while (last > first && isSpace(text.charCodeAt(last - 1))) last--;
  return [first, last];
}

const isSpace = (code: number): boolean => code === SPACE || code === TAB;
