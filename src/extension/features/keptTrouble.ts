/** Tells of a dictionary with a mistake, once until it is mended, and leads to the mistake. */
import * as vscode from 'vscode';
import type { Trouble } from '../dictionaries';
import { t } from '../language';
import { COMMANDS } from '../names';
import type { Services } from '../services';

/** A warning with a button that opens the file at an offset. */
export async function warnOfMistake(message: string, uri: vscode.Uri, offset: number): Promise<void> {
  const show = t('Show the Mistake');
  if ((await vscode.window.showWarningMessage(message, show)) === show) {
    await vscode.commands.executeCommand(COMMANDS.reveal, uri.toString(), offset, offset);
  }
}

async function tell({ uri, reason }: Trouble): Promise<void> {
  if ('errorAt' in reason) {
    await warnOfMistake(
      t('The dictionary of this folder has a mistake in its JSON; what can be read of it is used.'),
      uri,
      reason.errorAt,
    );
  } else {
    await vscode.window.showWarningMessage(
      t('The dictionary of this folder cannot be read and is not used: {0}', reason.message),
    );
  }
}

export function registerDictionaryTrouble({ dictionaries }: Services): vscode.Disposable {
  return dictionaries.onDidFail((trouble) => void tell(trouble));
}
