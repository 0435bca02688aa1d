/** Words of a plan go into the dictionary of its folder: as an agency, as the short name of one, as no agency. */
import * as vscode from 'vscode';
import { addToDictionary, type DictionaryAddition } from '../../core/index';
import { folderOf } from '../keptFile';
import { t } from '../language';
import { COMMANDS } from '../names';
import { nameAt } from '../nameAt';
import type { Services } from '../services';
import { keep, offerFolder } from './keep';
import { pickAgency } from './pickAgency';

const wordOf = (addition: DictionaryAddition): string =>
  addition.kind === 'never' ? addition.word : addition.kind === 'short' ? addition.short : addition.name;

/** What the words are to be in the dictionary; `undefined` where the user gives up. */
type Question = (word: string, document: vscode.TextDocument) => Promise<DictionaryAddition | undefined>;

export function registerAddToDictionary(services: Services): vscode.Disposable {
  const { current, analyses, dictionaries } = services;
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
        await offerFolder(
          t('The dictionary is kept in the folder of a document, and this document is in no folder that is open.'),
        );
        return;
      }
      const addition = await ask(word, document);
      if (addition) {
        await keep(
          dictionaries,
          folder,
          (json) => addToDictionary(json, addition),
          t('“{0}” is in the dictionary.', wordOf(addition)),
        );
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
