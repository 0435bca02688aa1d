/** Offers, once for a file, to switch a plain text that reads like a policy document to our language. */
import * as vscode from 'vscode';
import { FileMemory } from '../fileMemory';
import { t } from '../language';
import { LANGUAGE } from '../names';
import type { Services } from '../services';
import { settings } from '../settings';

export function registerOfferLanguage({ documents, current, memory }: Services): vscode.Disposable {
  const offered = new FileMemory<true>(memory, 'languageOffered');
  const offer = async (): Promise<void> => {
    const document = current.plan;
    if (document?.languageId !== 'plaintext' || !settings.offerLanguage() || offered.recall(document.uri)) {
      return;
    }
    await offered.remember(document.uri, true);
    const yes = t('Switch');
    const no = t('Not a Policy Document');
    const never = t("Don't Ask Again");
    const answer = await vscode.window.showInformationMessage(
      t(
        'This text reads like a policy document. Switch its language to Policy Plan, with its headings, brackets and line wrapping?',
      ),
      yes,
      no,
      never,
    );
    if (answer === yes) {
      await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
    } else if (answer === no) {
      await documents.treat(document.uri, 'other');
    } else if (answer === never) {
      await settings.stopOfferingLanguage();
    }
  };
  return current.onDidChange(() => void offer());
}
