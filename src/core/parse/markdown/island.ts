import type { Span } from '../../model';
import type { Row } from './table';

/** A part of the source that is more, or less, than a line of words. */
export type Island = Span &
  (
    | { readonly kind: 'heading'; readonly depth: number }
    | { readonly kind: 'table'; readonly rows: readonly Row[] }
    | { readonly kind: 'html' }
    /** Code, rules, front matter: no words of the document. */
    | { readonly kind: 'silent' }
  );

const moveSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** The same island where its stretch stands. */
export function moved(island: Island, by: number): Island {
  const span = moveSpan(island, by);
  if (island.kind !== 'table') return { ...island, ...span };
  const rows = island.rows.map((row) => ({ ...moveSpan(row, by), cells: row.cells.map((cell) => moveSpan(cell, by)) }));
  return { ...island, rows, ...span };
}
