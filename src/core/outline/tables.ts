/** Tables that reach us as lines: tab-separated, or flattened to one cell a line (with or without ` |`, blank lines between). */
import { indicatorColumn, type IndicatorColumn } from '../lexicon/columns';
import { makeLine, rowSpan, sourceOffset, type Block, type Cell, type Line, type Table } from '../text/line';

/** The blocks with the tables in their lines recognised. */
export function withTables(blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = [];
  for (let i = 0; i < blocks.length; ) {
    const found = blocks[i]!.line ? (tabTable(blocks, i) ?? flatTable(blocks, i)) : null;
    if (found) {
      out.push({ table: found.table });
      i = found.next;
    } else out.push(blocks[i++]!);
  }
  return out;
}

interface Found {
  readonly table: Table;
  readonly next: number;
}

/** Two or more lines that follow one another with a tab inside. */
function tabTable(blocks: readonly Block[], first: number): Found | null {
  let next = first;
  while (next < blocks.length && blocks[next]!.line?.raw.includes('\t')) next++;
  if (next - first < 2) return null;
  const lines = blocks.slice(first, next).map((block) => block.line!);
  const rows = lines.map(splitAtTabs);
  const width = Math.max(...rows.map((row) => row.length));
  return {
    table: {
      rows: rows.map((row) => [...row, ...new Array<Cell>(width - row.length).fill(null)]),
      spans: lines.map(({ start, end }) => ({ start, end })),
      start: lines[0]!.start,
      end: lines[lines.length - 1]!.end,
    },
    next,
  };
}

function splitAtTabs(line: Line): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  for (const part of line.raw.split('\t')) {
    cells.push(part === '' ? null : cut(line, from, from + part.length));
    from += part.length + 1;
  }
  return cells;
}

/** The part of a line as a line of its own; `null` where it is blank. */
function cut(line: Line, from: number, to: number): Cell {
  const offsets = line.offsets ? line.offsets.subarray(from, to) : sourceOffset(line, from);
  return makeLine(line.raw.slice(from, to), offsets);
}

const CELL_LENGTH = 60;

/** The words of a line that is a cell: without the separator that some converters leave at its ends. */
function cellOf(block: Block | undefined): Line | null {
  const line = block?.line;
  if (!line || line.raw.length > CELL_LENGTH) return null;
  const lead = /^\|\s{0,4}/u.exec(line.raw)?.[0].length ?? 0;
  const tail = /\s{0,4}\|$/u.exec(line.raw)?.[0].length ?? 0;
  if (lead + tail === 0) return line;
  return cut(line, lead, line.raw.length - tail);
}

export const squeeze = (text: string): string => text.replace(/\s+/gu, '');

/** `header` cells that follow one another and name the columns of an indicator table, then rows of so many cells. */
function flatTable(blocks: readonly Block[], first: number): Found | null {
  const header: Line[] = [];
  const columns: IndicatorColumn[] = [];
  for (let i = first; header.length < 12; i++) {
    const cell = cellOf(blocks[i]);
    const column = cell && indicatorColumn(squeeze(cell.text));
    if (!cell || !column) break;
    header.push(cell);
    columns.push(column);
  }
  if (header.length < 3 || !columns.includes('name') || !columns.some((c) => c === 'target' || c === 'baseline' || c === 'other-value')) return null;
  const rows: Cell[][] = [header];
  let next = first + header.length;
  for (;;) {
    const row = flatRow(blocks, next, columns);
    if (!row) break;
    rows.push(row.cells);
    next = row.next;
  }
  if (rows.length < 2) return null;
  const last = rows[rows.length - 1]!.filter((cell): cell is Line => cell !== null);
  const whole = { start: header[0]!.start, end: last[last.length - 1]!.end };
  return { table: { rows, spans: rows.map((row) => rowSpan(row, whole)), ...whole }, next };
}

/** The cells of one row; a column whose cell does not fit it is taken as empty, so that a lost cell does not shift the rest. */
function flatRow(blocks: readonly Block[], first: number, columns: readonly IndicatorColumn[]): { cells: Cell[]; next: number } | null {
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

const VALUE = /^(?:[—–\-―/]{1,4}|无|[≥≤><＞＜约超达]{0,2}\s?\d|[\u4e00-\u9fff]{1,8}\d|\[|【|（\d|完成|持续|保持|显著|明显|稳步|稳定|达到|不低于|不少于|大幅|基本|全覆盖|实现|优良|提高|提升|下降|降低|降至|控制|逐步|进一步|递增|递减)/u;

function fits(text: string, column: IndicatorColumn): boolean {
  switch (column) {
    case 'index':
      return /^\d{1,3}\.?$/u.test(text);
    case 'nature':
      return /^(?:预期|约束)性?$/u.test(text);
    case 'unit':
      return text.length <= 12 && !VALUE.test(text) && !text.endsWith("性");
    case 'baseline':
    case 'target':
    case 'other-value':
      return VALUE.test(text) && text.length <= 24;
    case 'name':
    case 'category':
      return /\p{L}/u.test(text) && !/^\d+(?:\.\d+)?%?$|。|^(?:预期|约束)性$/u.test(text);
    case 'source':
      return /\p{Script=Han}{2}/u.test(text) && !/。|^(?:预期|约束)性$/u.test(text);
  }
}
