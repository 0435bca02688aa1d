/** Tables that reach us as lines: tab-separated, or fallen apart to one cell a line. */
import { indicatorColumn } from '../lexicon/columns';
import type { Block, Cell, Line, Table } from '../text/line';
import { cut, fits, squeeze } from './cells';
import { flatIndicatorTable, flatTaskTable, type Found } from './flatTables';

/** The blocks with the tables in their lines recognised. */
export function withTables(blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = [];
  for (let i = 0; i < blocks.length;) {
    const found = blocks[i]!.line
      ? (tabTable(blocks, i) ?? flatIndicatorTable(blocks, i) ?? flatTaskTable(blocks, i))
      : null;
    const { table } = blocks[i]!;
    if (found) {
      out.push({ table: found.table });
      i = found.next;
    } else {
      out.push(...(table ? withoutCaption(table) : [blocks[i]!]));
      i++;
    }
  }
  return out;
}

/** A first row that is one cell over the whole width is the table's title, and stands above it. */
function withoutCaption(table: Table): Block[] {
  const [first, ...rows] = table.rows;
  const caption = first?.[0];
  if (!caption || first.length < 2 || rows.length < 2 || first.some((cell) => cell !== caption)) return [{ table }];
  const [, ...spans] = table.spans;
  return [{ line: caption }, { table: { ...table, rows, spans, start: spans[0]!.start } }];
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
      rows: rows.map((row) => inColumns(row, rows[0]!, width)),
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

/**
 * The row with empty cells for those that it lacks: at its end, or at its start, where a merged cell was lost and the white
 * space with it. Where the header is one of indicators the cells themselves say which.
 */
function inColumns(row: readonly Cell[], header: readonly Cell[], width: number): Cell[] {
  const lacking = width - row.length;
  const columns = lacking > 0 ? header.map((cell) => cell && indicatorColumn(squeeze(cell.text))) : [];
  const fitting = (shift: number): number =>
    row.filter((cell, x) => {
      const column = columns[x + shift];
      return cell && column && fits(squeeze(cell.text), column);
    }).length;
  let best = 0;
  for (let shift = 1; shift <= lacking; shift++) if (fitting(shift) > fitting(best)) best = shift;
  return [...new Array<Cell>(best).fill(null), ...row, ...new Array<Cell>(lacking - best).fill(null)];
}
