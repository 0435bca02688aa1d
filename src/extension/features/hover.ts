/** What a passage means, where the pointer rests on it. */
import * as vscode from 'vscode';
import { describeMeaning, meaningAt } from '../../core/index';
import { toRange } from '../convert';
import { SELECTOR } from '../documents';
import { toMarkdown } from '../markdown';
import type { Services } from '../services';

export function registerHover({ documents, analyses, telling }: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(SELECTOR, {
    provideHover(document, position) {
      if (!documents.isPlan(document)) {
        return undefined;
      }
      const reading = analyses.of(document);
      const meaning = meaningAt(reading.meanings, document.offsetAt(position));
      return (
        meaning &&
        new vscode.Hover(toMarkdown(describeMeaning(meaning, telling(document, reading))), toRange(document, meaning))
      );
    },
  });
}
