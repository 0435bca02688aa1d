/** Puts the numbers of the plan in order, of all of it or of the selected lines, with a look at each change first. */
import * as vscode from 'vscode';
import { renumbering, type Renumbered } from '../../core/index';
import { toRange } from '../convert';
import { t } from '../language';
import { COMMANDS } from '../names';
import type { Services } from '../services';

function descriptionOf({ place, title }: Renumbered): string {
  switch (place) {
    case 'item':
      return title;
    case 'reference':
      return t('Refers to: {0}', title);
    case 'contents':
      return t('Table of contents: {0}', title);
  }
}

export function registerRenumber({ current, analyses }: Services): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.renumber, async () => {
    const document = current.plan;
    if (!document) {
      await vscode.window.showInformationMessage(t('Open a policy document first.'));
      return;
    }
    const editor = vscode.window.activeTextEditor;
    const selection = editor?.document === document && !editor.selection.isSingleLine ? editor.selection : undefined;
    const lines = selection && {
      start: document.offsetAt(selection.start.with({ character: 0 })),
      end: document.offsetAt(selection.end),
    };
    const changes = renumbering(analyses.of(document), lines);
    if (changes.length === 0) {
      await vscode.window.showInformationMessage(t('All numbers are in order.'));
      return;
    }
    const edit = new vscode.WorkspaceEdit();
    for (const change of changes) {
      const { span, text, found } = change;
      edit.replace(document.uri, toRange(document, span), text, {
        needsConfirmation: true,
        label: `${found} → ${text}`,
        description: descriptionOf(change),
      });
    }
    await vscode.workspace.applyEdit(edit);
  });
}
