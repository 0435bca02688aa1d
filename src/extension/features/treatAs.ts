/** The user's word on whether a file is a policy document. */
import * as vscode from 'vscode';
import { SELECTOR } from '../documents';
import { t } from '../language';
import { COMMANDS, LANGUAGE } from '../names';
import type { Services } from '../services';

export function registerTreatAs({ documents, current }: Services): vscode.Disposable {
  const treatAsPlan = async (): Promise<void> => {
    const { document } = current;
    if (!document || !vscode.languages.match(SELECTOR, document)) {
      void vscode.window.showInformationMessage(t('Open a plain text, Markdown or HTML file first.'));
      return;
    }
    if (document.languageId === 'plaintext') {
      await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
    }
    await documents.treat(document.uri, 'plan');
  };
  const doNotTreatAsPlan = async (): Promise<void> => {
    if (!current.document) {
      return;
    }
    await documents.treat(current.document.uri, 'other');
    if (current.document.languageId === LANGUAGE) {
      await vscode.languages.setTextDocumentLanguage(current.document, 'plaintext');
    }
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.treatAsPlan, treatAsPlan),
    vscode.commands.registerCommand(COMMANDS.doNotTreatAsPlan, doNotTreatAsPlan),
  );
}
