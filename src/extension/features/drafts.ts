/** Two drafts side by side in the editor, and the plan against its last commit. */
import * as vscode from 'vscode';
import { DRAFT_SIDES, type Row } from '../../core/index';
import { toRange } from '../convert';
import { nameOf } from '../fileNames';
import { t } from '../language';
import { COMMANDS } from '../names';
import { lastCommitOf, type NotCommitted } from '../related/git';
import type { Services } from '../services';

/** Opens the editor's own comparison at the change. @param row of a draft, or of a change in one */
async function openDifference({ current }: Services, row: Row): Promise<void> {
  const plan = current.plan;
  const sideOf = (role: string): Row | undefined => row.children.find((child) => child.role === role);
  const before = sideOf(DRAFT_SIDES.before);
  const after = sideOf(DRAFT_SIDES.after);
  const old = (before ?? row).document?.uri;
  if (!plan || old === undefined) {
    return;
  }
  const left = vscode.Uri.parse(old, true);
  await vscode.commands.executeCommand(
    'vscode.diff',
    left,
    plan.uri,
    t('{0} ↔ {1}', nameOf(left), nameOf(plan.uri)),
    after?.target ? { selection: toRange(plan, after.target) } : {},
  );
}

async function compareWithCommit({ current, relations }: Services): Promise<void> {
  const plan = current.plan;
  if (!plan) {
    await vscode.window.showInformationMessage(t('Open a policy document first.'));
    return;
  }
  if (relations.comparesWithCommit(plan)) {
    relations.compareWithCommit(plan, false);
    return;
  }
  const committed = plan.isUntitled ? 'not-committed' : await lastCommitOf(plan);
  if (typeof committed === 'object') {
    relations.compareWithCommit(plan, true);
    return;
  }
  const reasons: Readonly<Record<NotCommitted, string>> = {
    'no-git': t(
      'There is no git here: a plan is compared with its last commit where VS Code’s own git extension works.',
    ),
    'no-repository': t('This document is in no git repository.'),
    'not-committed': t('This document has never been committed.'),
  };
  await vscode.window.showInformationMessage(reasons[committed]);
}

export function registerDrafts(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.openDifference, (row: Row) => openDifference(services, row)),
    vscode.commands.registerCommand(COMMANDS.compareWithCommit, () => compareWithCommit(services)),
  );
}
