/** All findings with one right answer, mended at once: on saving, from the source actions, or by the command with a look first. */
import * as vscode from 'vscode';
import { type Finding, fixEdits, wordsOfMessage } from '../../core/index';
import { toRange } from '../convert';
import { SELECTOR } from '../documents';
import { language, t } from '../language';
import { COMMANDS } from '../names';
import type { Services } from '../services';

/** For `editor.codeActionsOnSave`. */
const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('policyPlan');

export const canBeMended = ({ fixes }: Finding): boolean => fixes.some(({ isPreferred }) => isPreferred);

/**
 * The edit that mends them, where there is one.
 * @param isShown whether the user sees each change and can leave it out before it is applied
 */
export function fixingEdit(
  document: vscode.TextDocument,
  findings: readonly Finding[],
  isShown: boolean,
): vscode.WorkspaceEdit | undefined {
  const edit = new vscode.WorkspaceEdit();
  const taken = fixEdits(findings.flatMap(({ fixes }) => fixes.filter(({ isPreferred }) => isPreferred)));
  for (const { span, text } of taken) {
    const finding = findings.find(({ fixes }) => fixes.some(({ edits }) => edits.some((each) => each.span === span)));
    const label = finding ? wordsOfMessage(finding.message, language()) : text;
    const metadata = isShown ? { needsConfirmation: true, label } : undefined;
    edit.replace(document.uri, toRange(document, span), text, metadata);
  }
  return taken.length > 0 ? edit : undefined;
}

export function registerFixAll({ documents, findings, current }: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(
      SELECTOR,
      {
        provideCodeActions(document, _range, { only }) {
          if (!only?.contains(FIX_ALL) || !documents.isPlan(document)) {
            return [];
          }
          const edit = fixingEdit(document, findings.of(document).findings, false);
          return edit ? [{ title: t('Mend all findings in this document'), kind: FIX_ALL, edit }] : [];
        },
      },
      { providedCodeActionKinds: [FIX_ALL] },
    ),
    vscode.commands.registerCommand(COMMANDS.fixAll, async () => {
      const document = current.plan;
      const edit = document && fixingEdit(document, findings.of(document).findings, true);
      if (edit) {
        await vscode.workspace.applyEdit(edit);
      } else {
        await vscode.window.showInformationMessage(
          document ? t('No finding in this document has one right answer.') : t('Open a policy document first.'),
        );
      }
    }),
  );
}
