/** What the outline is made of. */
import type { Line } from '../text/line';
import type { Marker } from './marker';

/** A heading or a numbered item with the blocks that belong to it. */
export interface Item {
  /** `heading` stands on a line of its own; `run-in` has its text go on in the same line; `box` is a 专栏. */
  readonly kind: 'heading' | 'run-in' | 'box';
  readonly marker: Marker | null;
  readonly line: Line;
  /** Line of a title's second half. */
  readonly continued: Line | null;
  /** Bounds of the title in the line, final punctuation excluded. */
  readonly titleFrom: number;
  readonly titleTo: number;
  /** Depth in the tree, 1 = outermost. */
  readonly level: number;
  readonly parent: Item | null;
  /** The item stands in a box. */
  readonly inBox: boolean;
  /** Index of the block of its line. */
  readonly first: number;
  /** Index after the last block of its own text, before any item inside it, the closing lines of the document excluded. */
  readonly ownEnd: number;
  /** Index after the last block of all that stands under it. */
  readonly end: number;
  readonly children: readonly Item[];
}

/** An item whose ends and children are not known yet. */
export type Draft = { -readonly [K in keyof Item]: Item[K] } & { children: Draft[]; parent: Draft | null };
