/** The light bulb on an agency, or on words that could be one: what the dictionary can say of them. */
import * as vscode from 'vscode';
import { SELECTOR } from '../documents';
import { t } from '../language';
import { nameAt } from '../nameAt';
import { COMMANDS } from '../names';
import type { Services } from '../services';

const KIND = vscode.CodeActionKind.QuickFix;

export function registerDictionaryFixes({ documents, analyses }: Services): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    SELECTOR,
    {
      provideCodeActions(document, range, { only }) {
        if ((only && !only.contains(KIND)) || !documents.isPlan(document)) {
          return [];
        }
        const found = nameAt(document, range, analyses.of(document));
        const action = (title: string, command: string): vscode.CodeAction => ({
          title,
          kind: KIND,
          command: { title, command, arguments: [document.uri, found?.name] },
        });
        switch (found?.mark) {
          case 'agency':
            return [
              action(t('Never mark “{0}” as an agency', found.name), COMMANDS.neverMark),
              action(t('“{0}” is short for …', found.name), COMMANDS.addShortName),
            ];
          case 'none':
            return [action(t('Mark “{0}” as an agency', found.name), COMMANDS.addAgency)];
          default:
            return [];
        }
      },
    },
    { providedCodeActionKinds: [KIND] },
  );
}
