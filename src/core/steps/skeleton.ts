/** What stands behind the nouns, in the compact form that the rules of review read. */
import type { ContentsEntry, OutlineItem, Skeleton, TextLine } from '../model';
import { LABEL, LEADER } from '../outline/contents';
import { isWithin } from '../outline/headingLines';
import { markerOf } from '../outline/marker';
import type { Item } from '../outline/outline';
import { sourceSpan, type Line } from '../text/line';
import type { Structure } from './structure';

export function readSkeleton({ blocks, contents, items }: Structure): Skeleton {
  const lines: TextLine[] = [];
  const entries: ContentsEntry[] = [];
  const lineAt = new Map<number, number>();
  blocks.forEach(({ line, table }, block) => {
    if (line) {
      const isEntry = isWithin(block, contents);
      if (isEntry && !LABEL.test(line.text)) entries.push(entryOf(line));
      lineAt.set(block, lines.length);
      lines.push(textLine(line, isEntry ? 'contents' : 'text'));
    } else for (const cell of new Set(table.rows.flat())) if (cell) lines.push(textLine(cell, 'cell'));
  });
  const indexOf = new Map(items.map((item, i) => [item, i]));
  return { lines, items: items.map((item) => outlineItem(item, indexOf, lineAt)), entries };
}

const textLine = ({ raw, text, offsets, start, end }: Line, part: TextLine['part']): TextLine => ({
  raw,
  text,
  offsets,
  start,
  end,
  part,
});

function entryOf(line: Line): ContentsEntry {
  const marker = markerOf(line);
  const from = marker?.end ?? 0;
  const leader = LEADER.exec(line.text);
  const to = leader && leader.index > from ? leader.index : line.text.length;
  return {
    ...sourceSpan(line, from, to),
    marker: marker?.kind ?? null,
    number: marker?.number ?? null,
    title: line.raw.slice(from, to),
  };
}

function outlineItem(
  { kind, marker, line, continued, titleFrom, titleTo, parent, inBox, first }: Item,
  indexOf: ReadonlyMap<Item, number>,
  lineAt: ReadonlyMap<number, number>,
): OutlineItem {
  const title = line.raw.slice(titleFrom, titleTo).trim() + (continued?.raw ?? '');
  const written = marker ? line.text.slice(0, marker.end).trimEnd().length : titleTo;
  return {
    ...sourceSpan(line, 0, Math.max(1, written)),
    marker: marker?.kind ?? null,
    number: marker?.number ?? null,
    title,
    form: kind,
    inBox,
    parent: parent === null ? null : indexOf.get(parent)!,
    line: lineAt.get(first)!,
  };
}
