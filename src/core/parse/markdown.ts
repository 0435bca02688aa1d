import type { Limit, Span } from '../model';
import { makeLine, type Block, type Cell } from '../text/line';
import { parseHtml } from './html';
import { readInline } from './inline';
import type { Island } from './markdown/island';
import { findIslands } from './markdown/islands';
import type { Row } from './markdown/table';
import { forEachLine } from './plain';

/**
 * Markdown: the lines are the primary structure (a plan without blank lines is one CommonMark paragraph), the islands say
 * which of them are headings, tables, HTML, code or front matter.
 */
export function parseMarkdown(text: string): { blocks: Block[]; limits: readonly Limit[] } {
  const { islands, limits } = findIslands(text);
  const blocks: Block[] = [];
  let next = 0;
  let gap = 0;
  forEachLine(text, (start, end) => {
    while (next < islands.length && islands[next]!.end <= start) next++;
    const island = islands[next];
    if (island && island.start <= end && island.end > start && island.kind !== 'heading') {
      if (island.start >= start) {
        for (const block of readIsland(island, text)) blocks.push(block);
        gap = 0;
      }
      return;
    }
    const level = island?.kind === 'heading' && island.start < end && island.end > start ? island.depth : 0;
    const line = readLine(text.slice(start, end), start, gap, level);
    if (line) {
      blocks.push({ line });
      gap = 0;
    } else gap++;
  });
  return { blocks, limits };
}

const LEAD = /^(?:\s{0,12}(?:>|[-*+](?=\s)|#{1,6}(?=\s)))*\s*/u;

function readLine(source: string, start: number, gap: number, heading: number): NonNullable<Block['line']> | null {
  const lead = LEAD.exec(source)![0].length;
  const body = heading > 0 ? source.slice(lead).replace(/\s#{1,6}\s*$/u, '') : source.slice(lead);
  if (heading > 0 && /^[=-]+\s*$/u.test(body)) return null; // the underline of a setext heading
  const visible = readInline(body, start + lead);
  const opening = start + /^\s*/u.exec(source)![0].length;
  return makeLine(visible.text, visible.offsets, { gap, heading, bold: visible.bold, opening });
}

function readTable(rows: readonly Row[], { start, end }: Span, text: string): Block {
  const cells = rows.map((row) =>
    row.cells.map((cell): Cell => {
      const visible = readInline(text.slice(cell.start, cell.end), cell.start);
      return makeLine(visible.text, visible.offsets);
    }),
  );
  return { table: { rows: cells, spans: rows.map(({ start, end }) => ({ start, end })), start, end } };
}

function readIsland(island: Island, text: string): Block[] {
  if (island.kind === 'table') return [readTable(island.rows, island, text)];
  if (island.kind === 'html') return parseHtml(text.slice(island.start, island.end), island.start);
  return [];
}
