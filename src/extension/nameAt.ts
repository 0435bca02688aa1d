/** The name under a selection. */
import type * as vscode from 'vscode';
import { meaningAt } from '../core/index';
import type { Reading } from './analyses';

/** What the dictionary takes for a name: the limits of its schema, and no punctuation but brackets and quotes. */
const NAME = /^[^\s，。；：、！？,;:!?|*#<>《》]{2,60}$/u;

/** Whether words can be the name of an agency. */
export const isName = (words: string): boolean => NAME.test(words);

interface NameInText {
  /** Without mark-up. */
  readonly name: string;
  /** `agency`: marked as one; `other`: marked, in whole or at its start, as something else; `none`: not marked. */
  readonly mark: 'agency' | 'other' | 'none';
}

/** The agency that is selected or stands under the cursor; else the selected words, where they can be a name. */
export function nameAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  { meanings }: Reading,
): NameInText | undefined {
  const selected = document.getText(range);
  const words = selected.trim();
  const start = document.offsetAt(range.start) + selected.length - selected.trimStart().length;
  const meaning = meaningAt(meanings, start);
  const isWhole = words === '' || (meaning?.start === start && meaning.end === start + words.length);
  if (meaning?.kind === 'agency' && isWhole) {
    return { name: meaning.agency.name, mark: 'agency' };
  }
  const name = words.replace(/\r?\n/gu, ''); // it may be wrapped over two lines
  return NAME.test(name) ? { name, mark: meaning ? 'other' : 'none' } : undefined;
}
