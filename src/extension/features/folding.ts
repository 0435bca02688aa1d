/** Sections, boxes, tasks, tables and the table of contents fold away. */
import * as vscode from 'vscode';
import { foldsOf } from '../../core/index';
import { toRange } from '../convert';
import { SELECTOR } from '../documents';
import type { Services } from '../services';

export function registerFolding({ documents, analyses, onDidChangeReading }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    onDidChangeReading(() => changed.fire()),
    vscode.languages.registerFoldingRangeProvider(SELECTOR, {
      onDidChangeFoldingRanges: changed.event,
      provideFoldingRanges(document) {
        if (!documents.isPlan(document)) {
          return undefined; // not an empty list: other ways to fold are taken then
        }
        const { text, analysis } = analyses.of(document);
        return foldsOf(text, analysis)
          .map((span) => toRange(document, span))
          .filter(({ isSingleLine }) => !isSingleLine)
          .map(({ start, end }) => new vscode.FoldingRange(start.line, end.line));
      },
    }),
  );
}
