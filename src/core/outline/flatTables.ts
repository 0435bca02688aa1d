/** Tables that have fallen apart to one cell a line: those of indicators, and those of tasks. */
import { taskColumn, type IndicatorColumn } from '../lexicon/columns';
import { joinLines, rowSpan, type Block, type Cell, type Line, type Table } from '../text/line';
import { cellOf, columnNamed, fits, headsIndex, squeeze } from './cells';
import { markerOf } from './marker';

/** A table that was recognised, and the first block after it. */
export interface Found {
  readonly table: Table;
  readonly next: number;
}

function tableOf(rows: readonly (readonly Cell[])[]): Table {
  const cells = rows.flat().filter((cell): cell is Line => cell !== null);
  const whole = { start: cells[0]!.start, end: cells[cells.length - 1]!.end };
  return { rows, spans: rows.map((row) => rowSpan(row, whole)), ...whole };
}

/** `header` cells that follow one another and name the columns of an indicator table, then rows of so many cells. */
export function flatIndicatorTable(blocks: readonly Block[], first: number): Found | null {
  const begin = cellOf(blocks[first]);
  if (!begin || !columnNamed(begin.words)) return null; // most blocks
  const header: Line[] = [];
  const columns: IndicatorColumn[] = [];
  for (let i = first; header.length < 12; i++) {
    const cell = cellOf(blocks[i]);
    const column = cell && columnNamed(cell.words);
    if (!cell || !column) break;
    header.push(cell);
    columns.push(column);
  }
  if (
    header.length < 3 ||
    !columns.includes('name') ||
    !columns.some((c) => c === 'target' || c === 'baseline' || c === 'other-value')
  ) {
    return null;
  }
  const rows: Cell[][] = [header];
  let next = first + header.length;
  for (;;) {
    const row = flatRow(blocks, next, columns);
    if (!row) break;
    rows.push(row.cells);
    next = row.next;
  }
  if (rows.length < 2) return null;
  return { table: tableOf(rows), next };
}

/** The cells of one row; a column whose cell does not fit it is taken as empty, so that a lost cell does not shift the rest. */
function flatRow(
  blocks: readonly Block[],
  first: number,
  columns: readonly IndicatorColumn[],
): { cells: Cell[]; next: number } | null {
  const cells: Cell[] = [];
  let next = first;
  let named = false;
  let valued = false;
  for (const column of columns) {
    const cell = cellOf(blocks[next]);
    if (cell && fits(squeeze(cell.text), column)) {
      cells.push(cell);
      next++;
      named ||= column === 'name';
      valued ||= column === 'target' || column === 'baseline' || column === 'other-value';
    } else cells.push(null);
  }
  return named && valued ? { cells, next } : null;
}

const TASK_LENGTH = 600;
const MOST_COLUMNS = 10;
const isIndex = (line: Line | null): boolean => line !== null && /^\d{1,3}[.、]?$/u.test(line.text);

/** 序号 and the other header cells, then rows that each begin with a number; merging may have left them fewer cells. */
export function flatTaskTable(blocks: readonly Block[], first: number): Found | null {
  const begin = cellOf(blocks[first]);
  if (!begin || !headsIndex(begin.words)) return null;
  const header: Line[] = [];
  let next = first;
  for (
    let cell = cellOf(blocks[next]);
    cell && !isIndex(cell) && !isGroup(cell) && header.length < MOST_COLUMNS;
    cell = cellOf(blocks[++next])
  ) {
    if (squeeze(cell.text).length > 16) return null;
    if (cell.text.startsWith('（')) header.push(joinLines([header.pop()!, cell], '\n'));
    else header.push(cell);
  }
  const columns = header.map((cell) => taskColumn(squeeze(cell.text)));
  if (!columns.includes('task') || !columns.some((column) => column === 'responsible' || column === 'lead')) {
    return null;
  }
  const rows: Cell[][] = [header];
  const empty = (filled: number): null[] => new Array<null>(Math.max(0, header.length - filled)).fill(null);
  for (;;) {
    let at = next;
    for (let group = cellOf(blocks[at]); group && isGroup(group); group = cellOf(blocks[++at]));
    if (!isIndex(cellOf(blocks[at]))) break;
    for (; next < at; next++) rows.push([cellOf(blocks[next]), ...empty(1)]);
    const cells = rowFrom(blocks, at, header.length);
    rows.push([...cells.row, ...empty(cells.row.length)]);
    next = cells.next;
  }
  return rows.length > 1 ? { table: tableOf(rows), next } : null;
}

/** A line between the rows that names the rows after it. */
const isGroup = (line: Line): boolean =>
  /^(?:han|han-paren|chapter)$/u.test(markerOf(line)?.kind ?? '') && !line.text.endsWith('。');

/** The cells from a row's number on; a name too many goes on with the last cell, whose names stand a line each. */
function rowFrom(blocks: readonly Block[], first: number, width: number): { row: Line[]; next: number } {
  const row = [cellOf(blocks[first])!];
  let next = first + 1;
  for (
    let cell = cellOf(blocks[next], TASK_LENGTH);
    cell && !isIndex(cell) && !isGroup(cell);
    cell = cellOf(blocks[++next], TASK_LENGTH)
  ) {
    if (row.length < width) row.push(cell);
    else if (cell.text.length <= 14 && !/[。；：]/u.test(cell.text) && !markerOf(cell)) {
      row.push(joinLines([row.pop()!, cell], '\n'));
    } else break;
  }
  return { row, next };
}
