/** Says why a document is, or is not, read as a policy document, and lets the user overrule it. */
import * as vscode from 'vscode';
import { detect, detectionSigns, type Sign } from '../../core/index';
import { formatOf } from '../convert';
import { SELECTOR } from '../documents';
import { t, words } from '../language';
import { COMMANDS } from '../names';
import type { Services } from '../services';

const ICONS: Readonly<Record<Sign['weight'], string>> = { for: 'check', against: 'remove', missing: 'circle-outline' };

interface Entry extends vscode.QuickPickItem {
  readonly command?: string;
}

export function registerWhyPlan({ documents, current }: Services): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.whyPlan, async () => {
    const { document } = current;
    if (!document || !vscode.languages.match(SELECTOR, document)) {
      await vscode.window.showInformationMessage(t('Open a plain text, Markdown or HTML file first.'));
      return;
    }
    const { isPlan, ground } = documents.verdict(document);
    const { grounds, signWeights } = words();
    const signs = detectionSigns(detect(document.getText(), { format: formatOf(document) }), words());
    const overrule: Entry = isPlan
      ? { label: `$(circle-slash) ${t('Do not treat as policy plan')}`, command: COMMANDS.doNotTreatAsPlan }
      : { label: `$(checklist) ${t('Treat as policy plan')}`, command: COMMANDS.treatAsPlan };
    const answer = await vscode.window.showQuickPick<Entry>(
      [
        { label: t('What was looked for in the text'), kind: vscode.QuickPickItemKind.Separator },
        ...signs.map(({ label, example, weight }) => ({
          label: `$(${ICONS[weight]}) ${label}`,
          description: `${signWeights[weight]}${words().separator}${example}`,
        })),
        { label: '', kind: vscode.QuickPickItemKind.Separator },
        overrule, // not first: Enter alone must not overrule
      ],
      {
        title: isPlan ? t('Read as a policy document') : t('Not read as a policy document'),
        placeHolder: grounds[ground](isPlan),
      },
    );
    if (answer?.command) {
      await vscode.commands.executeCommand(answer.command);
    }
  });
}
