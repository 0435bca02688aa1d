/** What the header of a table says of its columns, in one row or two. */
import { indicatorColumn, taskColumn } from '../lexicon/columns';
import { squeeze } from '../outline/cells';
import type { Cell, Line, Table } from '../text/line';

/** The numbers of header rows to try, the likelier first. */
export function headerDepths(table: Table): readonly number[] {
  return table.rows.length > 2 && isSecondHeader(table.rows[0]!, table.rows[1]!)
    ? [2, 1]
    : table.rows.length > 2
      ? [1, 2]
      : table.rows.length > 1
        ? [1]
        : [];
}

/** A header cell reaches into the row, or all that stands in it names a column and its first cell is empty. */
function isSecondHeader(first: readonly Cell[], second: readonly Cell[]): boolean {
  const filled = second.filter((cell): cell is Line => cell !== null);
  if (filled.length === 0 || filled.every((cell) => first.includes(cell))) return false;
  const names = (text: string): boolean =>
    indicatorColumn(text) !== null || taskColumn(text) !== 'other' || /^(?:完成|实际|计划|目标|年均|累计)/u.test(text);
  return (
    second.some((cell, x) => cell !== null && cell === first[x]) ||
    (second[0] === null && filled.every((cell) => names(squeeze(cell.text))))
  );
}

/** The words of each column's header, white space removed. A cell over several columns counts for each of them. */
export function headerTexts(table: Table, depth: number): string[] {
  const rows = table.rows.slice(0, depth);
  const width = Math.max(...table.rows.slice(0, 6).map((row) => row.length));
  return Array.from({ length: width }, (_, x) => {
    const cells = rows.map((row, y) => row[x] ?? (y < depth - 1 && rows[depth - 1]![x] ? leftOf(row, x) : null));
    return [...new Set(cells.filter((cell): cell is Line => cell !== null))].map((cell) => squeeze(cell.text)).join('');
  });
}

/** Mark-up without spans leaves the cells beside a wide one empty. */
const leftOf = (row: readonly Cell[], x: number): Cell => row.slice(0, x).findLast((cell) => cell !== null) ?? null;
