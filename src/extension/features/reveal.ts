/** From a link or a row to the words: shows the document and selects a stretch of it. */
import * as vscode from 'vscode';
import type { Span } from '../../core/index';
import { toRange } from '../convert';
import { COMMANDS } from '../names';

/** Where the words stand now: an edit may have moved them since the row was drawn. The nearest occurrence, else the old place. */
function find(text: string, words: string, { start, end }: Span): Span {
  if (text.startsWith(words, start)) {
    return { start, end };
  }
  const places = [text.lastIndexOf(words, start), text.indexOf(words, start)].filter((at) => at >= 0);
  const [nearest = start] = places.sort((a, b) => Math.abs(a - start) - Math.abs(b - start));
  return { start: nearest, end: nearest + (end - start) };
}

/** The column where a document is shown already, unless it is the active one's. */
const asideOf = (open: vscode.TextEditor | undefined): vscode.ViewColumn => {
  const active = vscode.window.activeTextEditor?.viewColumn;
  return open?.viewColumn !== undefined && open.viewColumn !== active ? open.viewColumn : vscode.ViewColumn.Beside;
};

/**
 * @param uri of the document
 * @param start offset of what is selected
 * @param end its end, exclusive
 * @param words what stood there, where the text may have changed since
 * @param beside in the group beside the active one; `aside` without taking the focus: the views go on showing the active document
 */
async function reveal(
  uri: string,
  start: number,
  end: number,
  words?: string,
  beside: boolean | 'aside' = false,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  // A side of a comparison is in no column: it cannot be gone to.
  const open = vscode.window.visibleTextEditors.find(
    (editor) => editor.document === document && editor.viewColumn !== undefined,
  );
  const span = words === undefined ? { start, end } : find(document.getText(), words, { start, end });
  const viewColumn = beside === 'aside' ? asideOf(open) : beside ? vscode.ViewColumn.Beside : open?.viewColumn;
  await vscode.window.showTextDocument(document, {
    selection: toRange(document, span),
    ...(viewColumn && { viewColumn }),
    preserveFocus: beside === 'aside',
  });
}

/** As the command of a row, an item or a status. @param uri of the document @param words what stands there now */
export const revealCommand = (uri: string, { start, end }: Span, words?: string, title = ''): vscode.Command => ({
  command: COMMANDS.reveal,
  title,
  arguments: [uri, start, end, words],
});

export function registerReveal(): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.reveal, reveal);
}
