/** Asks which document of the folder is meant, and what it is to the plan. */
import * as vscode from 'vscode';
import { RELATION_ROLES, type RelationRole, relationWordsOf } from '../../core/index';
import { patiently } from '../index/asking';
import { language, t } from '../language';
import { type Candidate, candidatesFor } from '../related/candidates';
import type { Services } from '../services';
import { ROLE_ICONS } from './relationRows';

interface CandidateItem extends vscode.QuickPickItem {
  readonly candidate: Candidate;
}

const itemOf = (candidate: Candidate): CandidateItem => ({
  candidate,
  label: vscode.workspace.asRelativePath(candidate.uri, false),
  description: candidate.kinship > 0 ? `${Math.round(candidate.kinship * 100)}%` : '',
  ...(candidate.title === null ? {} : { detail: candidate.title }),
});

/** A list of the folder's documents, the nearest to `near` first, that fills while the folder is read; ending it ends the work. */
export function pickDocument(
  near: vscode.Uri,
  title: string,
  { index }: Pick<Services, 'index'>,
): Promise<Candidate | undefined> {
  const list = vscode.window.createQuickPick<CandidateItem>();
  const stop = new vscode.CancellationTokenSource();
  list.title = title;
  list.placeholder = t('Documents of the folder, those that have most in common first');
  list.matchOnDescription = list.matchOnDetail = true;
  list.busy = true;
  const fill = async (): Promise<void> => {
    await patiently(index.ready(), stop.token);
    const found = await candidatesFor(near, index, stop.token, (done, all) => {
      list.placeholder = t('{0} of {1} documents compared…', String(done), String(all));
    });
    if (found) {
      list.items = found.map(itemOf);
      list.placeholder =
        found.length === 0
          ? t('There is no other policy document in the folder.')
          : t('Documents of the folder, those that have most in common first');
      list.busy = index.state.busy;
    }
  };
  void fill();
  return new Promise((settle) => {
    list.onDidAccept(() => {
      settle(list.selectedItems[0]?.candidate);
      list.hide();
    });
    list.onDidHide(() => {
      settle(undefined);
      stop.cancel();
      stop.dispose();
      list.dispose();
    });
    list.show();
  });
}

/** What the document is to the plan; the likely answer stands first. */
export async function pickRole(
  names: { readonly document: string; readonly plan: string },
  likely: RelationRole | undefined,
): Promise<RelationRole | undefined> {
  const { roles } = relationWordsOf(language());
  const purposes: Readonly<Record<RelationRole, string>> = {
    superior: t('its tasks and targets are looked for in this plan'),
    earlier: t('shows what has changed since, by meaning'),
    division: t('shows which tasks are divided among agencies, and which are not'),
    report: t('its values and passages are held against targets and tasks'),
  };
  const ordered = [...RELATION_ROLES].sort((a, b) => Number(b === likely) - Number(a === likely));
  const items = ordered.map((role) => ({
    role,
    label: `$(${ROLE_ICONS[role]}) ${roles[role]}`,
    detail: purposes[role],
  }));
  const answer = await vscode.window.showQuickPick(items, {
    title: t('What is “{0}” to “{1}”?', names.document, names.plan),
  });
  return answer?.role;
}
