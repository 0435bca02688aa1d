/** Tells of a file of `.policy-plan` with a mistake, once until it is mended, and leads to the mistake. */
import * as vscode from 'vscode';
import { keptPath } from '../keptFile';
import type { KeptFiles } from '../keptFiles';
import { t } from '../language';
import { COMMANDS } from '../names';
import type { NoteFiles } from '../notes/noteFiles';
import type { Services } from '../services';

/** A warning with a button that opens the file at an offset. */
export async function warnOfMistake(message: string, uri: vscode.Uri, offset: number): Promise<void> {
  const show = t('Show the Mistake');
  if ((await vscode.window.showWarningMessage(message, show)) === show) {
    await vscode.commands.executeCommand(COMMANDS.reveal, uri.toString(), offset, offset);
  }
}

function tellOf<Value>({ kind, onDidFail }: KeptFiles<Value>): vscode.Disposable {
  const file = keptPath(kind.name);
  return onDidFail(({ uri, reason }) => {
    if ('errorAt' in reason) {
      const message = t('{0} has a mistake in its JSON; what can be read of it is used.', file);
      void warnOfMistake(message, uri, reason.errorAt);
    } else {
      void vscode.window.showWarningMessage(t('{0} cannot be read and is not used: {1}', file, reason.message));
    }
  });
}

/** The notes of a document are shown as they were known last; nothing is written over them. */
function tellOfNotes({ onDidChange }: NoteFiles): vscode.Disposable {
  const troubled = new Set<string>();
  return onDidChange(({ file, path, trouble }) => {
    const key = file.toString();
    if (trouble && !troubled.has(key)) {
      if ('errorAt' in trouble) {
        const message = t('{0} has a mistake in its JSON; its notes are not shown until it is mended.', path);
        void warnOfMistake(message, file, trouble.errorAt);
      } else {
        void vscode.window.showWarningMessage(t('{0} cannot be read and is not used: {1}', path, trouble.message));
      }
    }
    troubled[trouble ? 'add' : 'delete'](key);
  });
}

export function registerKeptTrouble({ dictionaries, configs, noteFiles }: Services): vscode.Disposable {
  return vscode.Disposable.from(tellOf(dictionaries), tellOf(configs), tellOfNotes(noteFiles));
}
