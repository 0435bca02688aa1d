/** From a link or a row to the words: shows the document and selects a stretch of it. */
import * as vscode from 'vscode';
import { toRange } from '../convert';
import { COMMANDS } from '../names';

/** @param uri of the document @param start @param end offsets of what is selected */
async function reveal(uri: string, start: number, end: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const open = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const selection = toRange(document, { start, end });
  await vscode.window.showTextDocument(document, {
    selection,
    ...(open?.viewColumn && { viewColumn: open.viewColumn }),
  });
}

export function registerReveal(): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.reveal, reveal);
}
