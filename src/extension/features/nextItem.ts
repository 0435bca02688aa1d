/** On Enter behind a numbered item the next number, where the editor formats on typing; on Enter again the number goes. */
import * as vscode from 'vscode';
import { nextItemEdit } from '../../core/index';
import { toRange } from '../convert';
import { SELECTOR } from '../documents';
import type { Services } from '../services';

export function registerNextItem({ documents, analyses }: Services): vscode.Disposable {
  return vscode.languages.registerOnTypeFormattingEditProvider(
    SELECTOR,
    {
      provideOnTypeFormattingEdits(document, position) {
        if (!documents.isPlan(document)) {
          return [];
        }
        const edit = nextItemEdit(analyses.of(document), document.offsetAt(position));
        return edit ? [vscode.TextEdit.replace(toRange(document, edit.span), edit.text)] : [];
      },
    },
    '\n',
  );
}
