/** A file that a folder keeps for us under `.policy-plan`: where it is, what it says, how it is changed. */
import * as vscode from 'vscode';
import { openDocument, toRange } from './convert';
import { fileSystem } from './fileSystem';

/** Where a file stands from its folder, as it is told to the user too. */
export const keptPath = (name: string): string => `.policy-plan/${name}`;

export const keptUri = (folder: vscode.WorkspaceFolder, name: string): vscode.Uri =>
  vscode.Uri.joinPath(folder.uri, keptPath(name));

/** The folder whose files hold for a document. An untitled one belongs to the folder where only one is open. */
export function folderOf(document: vscode.TextDocument): vscode.WorkspaceFolder | undefined {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return document.isUntitled && folders.length === 1 ? folders[0] : vscode.workspace.getWorkspaceFolder(document.uri);
}

/** The text of a file as it is kept; `''` where there is none. Rejects where it cannot be read. */
export async function readKept(uri: vscode.Uri): Promise<string> {
  const bytes = await fileSystem.read(uri);
  return bytes ? new TextDecoder().decode(bytes) : '';
}

/** Replaces what differs and nothing else: a cursor in the text stays where it is. */
function differenceOf(document: vscode.TextDocument, old: string, now: string): vscode.WorkspaceEdit {
  let start = 0;
  while (start < old.length && old[start] === now[start]) {
    start++;
  }
  let same = 0;
  while (same < Math.min(old.length, now.length) - start && old.at(-1 - same) === now.at(-1 - same)) {
    same++;
  }
  const edit = new vscode.WorkspaceEdit();
  const range = toRange(document, { start, end: old.length - same });
  edit.replace(document.uri, range, now.slice(start, now.length - same));
  return edit;
}

/**
 * Changes a file and saves it; makes it where there is none. A text that is open in an editor is edited, so that it can be
 * undone and nothing that was typed is lost; but a text without changes of its own whose file was changed or deleted outside
 * is behind, and the file counts: the editor follows it. `false` where the text cannot be changed (`changed` gives `null`): it
 * stays as it is. Rejects where it cannot be kept.
 */
export async function changeKept(uri: vscode.Uri, changed: (json: string) => string | null): Promise<boolean> {
  const open = openDocument(uri);
  const kept = open?.isDirty ? null : await readKept(uri);
  const edited = open && (kept === null || kept === open.getText()) ? open : null;
  const old = edited?.getText() ?? kept ?? '';
  const now = changed(old);
  if (now === null) {
    return false;
  }
  if (!edited) {
    if (now !== old) {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(now));
    }
  } else if (!(
    (now === old || (await vscode.workspace.applyEdit(differenceOf(edited, old, now)))) &&
    (await edited.save())
  )) {
    throw new Error(uri.fsPath);
  }
  return true;
}
