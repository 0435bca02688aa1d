/** The customs office between the core and VS Code: offsets become positions here and nowhere else. */
import * as vscode from 'vscode';
import type { Format, Span } from '../core/index';

export function toRange(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** The parts of a span on each of its lines, without line ends; empty ones are left out. */
export function toLineRanges(document: vscode.TextDocument, span: Span): vscode.Range[] {
  const { start, end } = toRange(document, span);
  const ranges: vscode.Range[] = [];
  for (let line = start.line; line <= end.line; line++) {
    const from = line === start.line ? start.character : 0;
    const to = line === end.line ? end.character : document.lineAt(line).text.length;
    if (to > from) {
      ranges.push(new vscode.Range(line, from, line, to));
    }
  }
  return ranges;
}

/** The document with an address, where it is open. */
export const openDocument = (uri: vscode.Uri): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());

/** How the core is to read a document. */
export function formatOf(document: vscode.TextDocument): Format {
  return document.languageId === 'markdown' || document.languageId === 'html' ? document.languageId : 'plain';
}
