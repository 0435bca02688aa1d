/** A document as the relations see it. */
import type { Dictionary } from '../dictionary';
import type { Analysis } from '../model';

export interface Reading {
  readonly text: string;
  /** Of this text, under this dictionary. */
  readonly analysis: Analysis;
  readonly dictionary?: Dictionary;
}

/** How sure a link is. */
export type Certainty = 'certain' | 'likely' | 'doubtful';

/** Doubtful links are shown, and count for nothing. */
export const isSure = ({ certainty }: { readonly certainty: Certainty }): boolean => certainty !== 'doubtful';
