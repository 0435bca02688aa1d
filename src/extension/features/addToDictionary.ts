/** Words of a plan go into the dictionary of its folder: as an agency, as the short name of one, as no agency. */
import * as vscode from 'vscode';
import { type DictionaryAddition, readDictionary } from '../../core/index';
import { add, dictionaryUri, folderOf, readKept } from '../dictionaryFile';
import { t } from '../language';
import { COMMANDS } from '../names';
import { nameAt } from '../nameAt';
import type { Services } from '../services';
import { warnOfMistake } from './dictionaryTrouble';
import { pickAgency } from './pickAgency';

/** In ms: long enough to be read. */
const SHOWN = 5000;

async function offerFolder(): Promise<void> {
  const open = t('Open Folder');
  const message = t(
    'The dictionary is kept in the folder of a document, and this document is in no folder that is open.',
  );
  if ((await vscode.window.showInformationMessage(message, open)) === open) {
    await vscode.commands.executeCommand('vscode.openFolder');
  }
}

async function keep(services: Services, folder: vscode.WorkspaceFolder, addition: DictionaryAddition): Promise<void> {
  const uri = dictionaryUri(folder);
  try {
    if (await add(uri, addition)) {
      await services.dictionaries.reload(uri);
      const word =
        addition.kind === 'never' ? addition.word : addition.kind === 'short' ? addition.short : addition.name;
      vscode.window.setStatusBarMessage(t('“{0}” is in the dictionary.', word), SHOWN);
    } else {
      const message = t('Nothing was added: the dictionary has a mistake that must be mended first.');
      await warnOfMistake(message, uri, readDictionary(await readKept(uri)).errorAt ?? 0);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    await vscode.window.showErrorMessage(t('The dictionary cannot be changed: {0}', reason));
  }
}

/** What the words are to be in the dictionary; `undefined` where the user gives up. */
type Question = (word: string, document: vscode.TextDocument) => Promise<DictionaryAddition | undefined>;

export function registerAddToDictionary(services: Services): vscode.Disposable {
  const { current, analyses } = services;
  /** A command that takes the words that it is given, or else those under the cursor of the plan. */
  const command = (id: string, ask: Question): vscode.Disposable =>
    vscode.commands.registerCommand(id, async (_resource?: vscode.Uri, given?: unknown) => {
      const document = current.plan;
      const editor = vscode.window.activeTextEditor;
      if (!document || editor?.document !== document) {
        await vscode.window.showInformationMessage(t('Open a policy document first.'));
        return;
      }
      const word = typeof given === 'string' ? given : nameAt(document, editor.selection, analyses.of(document))?.name;
      if (word === undefined) {
        await vscode.window.showInformationMessage(
          t('Select the name of one agency in the text: 2 to 60 characters without punctuation.'),
        );
        return;
      }
      const folder = folderOf(document);
      if (!folder) {
        await offerFolder();
        return;
      }
      const addition = await ask(word, document);
      if (addition) {
        await keep(services, folder, addition);
      }
    });
  return vscode.Disposable.from(
    command(COMMANDS.addAgency, (name) => Promise.resolve({ kind: 'agency', name })),
    command(COMMANDS.addShortName, async (short, document) => {
      const name = await pickAgency(short, analyses.of(document));
      return name === undefined ? undefined : { kind: 'short', name, short };
    }),
    command(COMMANDS.neverMark, (word) => Promise.resolve({ kind: 'never', word })),
  );
}
