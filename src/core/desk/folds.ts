/** What can be folded: sections, boxes, tasks, tables, the table of contents. */
import type { Analysis, Span, TextLine } from '../model';

/** From the first character of the line that stays to the last one of what is hidden; outer ones first. */
export function foldsOf(text: string, { sections, tasks, contents, skeleton }: Analysis): readonly Span[] {
  const folds = [...sections, ...tasks, ...tablesOf(skeleton.lines), ...(contents ? [contents] : [])];
  return folds
    .map(({ start, end }) => ({ start, end: start + text.slice(start, end).trimEnd().length }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Cells that follow each other make a table, in whatever form it is written. */
function tablesOf(lines: readonly TextLine[]): Span[] {
  const tables: Span[] = [];
  let isOpen = false;
  for (const { part, start, end } of lines) {
    if (part !== 'cell') {
      isOpen = false;
    } else if (isOpen) {
      tables.push({ start: tables.pop()!.start, end });
    } else {
      tables.push({ start, end });
      isOpen = true;
    }
  }
  return tables;
}
