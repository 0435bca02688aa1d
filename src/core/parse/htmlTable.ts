/** Tables of HTML: which of them hold data, and their cells with row and column spans filled in. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { joinLines, rowSpan, type Block, type Cell } from '../text/line';

/** More paragraphs than this in a cell are running text. */
const MOST_PARAGRAPHS = 12;
/** The widest and tallest cell that is believed. */
const MOST_SPAN = 200;
/** How many places merged cells may fill beyond their own: no table of a document needs more, a hostile one would. */
const MOST_FILLED = 50_000;

const isElement = (node: Tree.ChildNode): node is Tree.Element => 'tagName' in node;

/** The cells of each row. */
export function rowsOf(table: Tree.Element): Tree.Element[][] {
  const rows: Tree.Element[][] = [];
  const visit = (node: Tree.Element): void => {
    for (const child of node.childNodes) {
      if (!isElement(child)) continue;
      if (child.tagName === 'tr') {
        rows.push(child.childNodes.filter((c): c is Tree.Element => isElement(c) && /^t[dh]$/.test(c.tagName)));
      } else if (/^t(?:head|body|foot)$/.test(child.tagName)) visit(child);
    }
  };
  visit(table);
  return rows;
}

/** A table that only lays out the page: one cell a row, or cells that hold tables or several paragraphs of running text. */
export const isLayout = (rows: readonly (readonly Tree.Element[])[]): boolean =>
  rows.every((row) => row.length <= 1) || rows.some((row) => row.some(holdsMore));

function holdsMore(cell: Tree.Element): boolean {
  const stack: Tree.ParentNode[] = [cell];
  let paragraphs = 0;
  for (let parent = stack.pop(); parent; parent = stack.pop()) {
    for (const node of parent.childNodes) {
      if (!isElement(node)) continue;
      if (node.tagName === 'table') return true;
      if (node.tagName === 'p' && ++paragraphs > MOST_PARAGRAPHS) return true;
      stack.push(node);
    }
  }
  return false;
}

/**
 * A table of data, its merged cells in each row and column that they cover.
 * @param base where the HTML begins in the file
 * @param blocksOf reads what stands in a cell
 */
export function readTable(
  table: Tree.Element,
  rows: readonly (readonly Tree.Element[])[],
  base: number,
  blocksOf: (cell: Tree.Element) => readonly Block[],
): Block | null {
  const at = table.sourceCodeLocation;
  if (!at) return null;
  const grid: (Cell | undefined)[][] = rows.map(() => []);
  let filled = 0;
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (grid[y]![x] !== undefined) x++;
      const content = cellOf(blocksOf(cell));
      const across = filled < MOST_FILLED ? spanOf(cell, 'colspan') : 1;
      const down = filled < MOST_FILLED ? Math.min(spanOf(cell, 'rowspan'), rows.length - y) : 1;
      for (let dy = 0; dy < down; dy++) for (let dx = 0; dx < across; dx++) grid[y + dy]![x + dx] = content;
      filled += across * down - 1;
      x += across;
    }
  });
  const whole = { start: base + at.startOffset, end: base + at.endOffset };
  const full = grid.map((row) => Array.from(row, (cell) => cell ?? null));
  return { table: { rows: full, spans: full.map((row, y) => rowSpan(row, whole, full[y - 1])), ...whole } };
}

function spanOf(cell: Tree.Element, name: 'rowspan' | 'colspan'): number {
  const value = Number(cell.attrs.find((attr) => attr.name === name)?.value ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, MOST_SPAN) : 1;
}

/** A cell's paragraphs read as one line. */
function cellOf(blocks: readonly Block[]): Cell {
  const lines = blocks.flatMap((block) => (block.line ? [block.line] : []));
  return lines.length === 0 ? null : joinLines(lines, '\n');
}
