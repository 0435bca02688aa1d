/** Keeps what the user has decided in a file of `.policy-plan`, and says what became of it. */
import * as vscode from 'vscode';
import { changeKept, keptPath, keptUri, readKept } from '../keptFile';
import type { KeptFiles } from '../keptFiles';
import { t } from '../language';
import { warnOfMistake } from './keptTrouble';

/** In ms: long enough to be read. */
const SHOWN = 5000;

/**
 * Changes the file of the folder.
 * @param changed its JSON after the change; `null` where it is none that can be changed
 * @param done what is said then
 */
export async function keep<Value>(
  files: KeptFiles<Value>,
  folder: vscode.WorkspaceFolder,
  changed: (json: string) => string | null,
  done: string,
): Promise<void> {
  const { name, read } = files.kind;
  const uri = keptUri(folder, name);
  try {
    if (await changeKept(uri, changed)) {
      await files.reload(uri);
      vscode.window.setStatusBarMessage(done, SHOWN);
    } else {
      const message = t('Nothing was added: {0} has a mistake that must be mended first.', keptPath(name));
      await warnOfMistake(message, uri, read(await readKept(uri)).errorAt ?? 0);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await vscode.window.showErrorMessage(t('{0} cannot be changed: {1}', keptPath(name), reason));
  }
}

/** Says that something needs a folder, and opens one. */
export async function offerFolder(message: string): Promise<void> {
  const open = t('Open Folder');
  if ((await vscode.window.showInformationMessage(message, open)) === open) {
    await vscode.commands.executeCommand('vscode.openFolder');
  }
}
