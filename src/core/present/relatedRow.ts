/** Rows that lead into documents around a plan. */
import type { Span } from '../model';
import type { Reading } from '../relate/reading';

import { type identify, plainRow, type Row, type RowDocument } from './rows/row';

/** A document around a plan, or the plan itself, that rows lead to. */
export interface RelatedDocument extends RowDocument {
  /** As the user knows it: its file's name. */
  readonly name: string;
  readonly reading: Reading;
}

export type Id = ReturnType<typeof identify>;

/** A row that leads to a span of a document. */
export const leadTo = (
  document: RowDocument,
  target: Span | null,
  row: Pick<Row, 'id' | 'label' | 'detail'> & Partial<Row>,
): Row => ({ ...plainRow(row.id, row.label, row.detail, row.children ?? []), ...row, target, document });

/** A heading over rows with how many they are; nothing where there are none. */
export const groupOf = (id: string, label: string, rows: readonly Row[], icon: string): readonly Row[] =>
  rows.length === 0 ? [] : [plainRow(id, label, String(rows.length), rows, icon)];
