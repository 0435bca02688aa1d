/** What is not to be reported: here or in the document, with a reason; in the folder, by its configuration. */
import * as vscode from 'vscode';
import { addSuppression, quoteAround, type Span, suppressionComment, switchOff } from '../../core/index';
import { formatOf, toRange } from '../convert';
import { folderOf } from '../keptFile';
import { t } from '../language';
import { COMMANDS } from '../names';
import type { Services } from '../services';
import { keep, offerFolder } from './keep';
import { titleOf } from './ruleTitle';

/** A finding that a command is about. */
export interface Reported extends Span {
  readonly uri: string;
  readonly rule: string;
  /** Why it is not to be reported; asked for unless it is given. */
  readonly reason?: string;
}

/** Why it is not to be reported; `undefined` where the user gives up. */
const askReason = (rule: string): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title: titleOf(rule),
    prompt: t('Why is this not to be reported? The reason is kept with it.'),
    validateInput: (reason) =>
      reason.trim() === '' ? t('A reason is needed: others must know whether it still holds.') : null,
  });

const folderNeeded = (): Promise<void> =>
  offerFolder(
    t('In a plain text this is kept in the folder of the document, and this document is in no folder that is open.'),
  );

async function suppressWith(
  { configs }: Services,
  { uri, rule, start, end, reason: given }: Reported,
  scope: 'next-line' | 'file',
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const text = document.getText();
  const isPlain = formatOf(document) === 'plain';
  const folder = document.isUntitled ? undefined : folderOf(document);
  if (isPlain && !folder) {
    await folderNeeded();
    return;
  }
  const reason = given ?? (await askReason(rule));
  if (reason === undefined) {
    return;
  }
  if (document.getText() !== text) {
    await vscode.window.showInformationMessage(t('The text has changed meanwhile; nothing was done.'));
  } else if (isPlain && folder) {
    const file = vscode.workspace.asRelativePath(document.uri, false);
    const quote = scope === 'file' ? {} : { quote: quoteAround(text, { start, end }) };
    const suppression = { file, rule, ...quote, reason: reason.trim() };
    await keep(configs, folder, (json) => addSuppression(json, suppression), t('It is no longer reported.'));
  } else {
    const comment = suppressionComment(text, { start, end }, { rule, scope, reason });
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, toRange(document, comment.span), comment.text);
    await vscode.workspace.applyEdit(edit);
  }
}

async function suppressInFolder({ configs }: Services, { uri, rule, reason: given }: Reported): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const folder = folderOf(document);
  if (!folder) {
    await offerFolder(
      t('Rules are switched off for the folder of a document, and this document is in no folder that is open.'),
    );
    return;
  }
  const reason = given ?? (await askReason(rule));
  if (reason === undefined) {
    return;
  }
  const done = t('“{0}” is off in this folder.', titleOf(rule));
  await keep(configs, folder, (json) => switchOff(json, rule, reason.trim()), done);
}

export function registerSuppress(services: Services): vscode.Disposable {
  const command = (id: string, run: (reported: Reported) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(id, run);
  return vscode.Disposable.from(
    command(COMMANDS.suppressHere, (reported) => suppressWith(services, reported, 'next-line')),
    command(COMMANDS.suppressInDocument, (reported) => suppressWith(services, reported, 'file')),
    command(COMMANDS.suppressInFolder, (reported) => suppressInFolder(services, reported)),
  );
}
