/** Which documents of the folder belong to a plan: set and removed by the user, kept in the folder's configuration. */
import * as vscode from 'vscode';
import { type RelationRole, type Row, setRelation } from '../../core/index';
import { nameOf } from '../fileNames';
import { folderOf } from '../keptFile';
import { t } from '../language';
import { COMMANDS } from '../names';
import type { Services } from '../services';
import { keep, offerFolder } from './keep';
import { pickDocument, pickRole } from './pickRelation';

const same = (one: vscode.Uri, other: vscode.Uri): boolean => one.toString() === other.toString();

async function keepRelation(
  { configs }: Services,
  plan: vscode.Uri,
  document: vscode.Uri,
  role: RelationRole | null,
): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(plan);
  if (!folder || vscode.workspace.getWorkspaceFolder(document) !== folder) {
    await vscode.window.showInformationMessage(t('Both documents must be in the same folder that is open.'));
    return;
  }
  const [own, other] = [plan, document].map((uri) => vscode.workspace.asRelativePath(uri, false)) as [string, string];
  const done =
    role === null
      ? t('“{0}” no longer belongs to “{1}”.', nameOf(document), nameOf(plan))
      : t('“{0}” belongs to “{1}”: see the Coverage view.', nameOf(document), nameOf(plan));
  await keep(configs, folder, (json) => setRelation(json, own, other, role), done);
}

/** @param given what it is to the plan; asked for unless it is given */
async function relate(services: Services, clicked?: vscode.Uri, given?: RelationRole): Promise<void> {
  const current = services.current.plan;
  if ((vscode.workspace.workspaceFolders ?? []).length === 0 || (current && !folderOf(current) && !clicked)) {
    await offerFolder(
      t('Which documents belong together is kept in their folder, and this document is in no folder that is open.'),
    );
    return;
  }
  if (!current && !clicked) {
    await vscode.window.showInformationMessage(t('Open a policy document first.'));
    return;
  }
  const isOther = clicked !== undefined && (!current || !same(clicked, current.uri));
  // From the menu of a file: what it is to the open plan. From the open plan: which document it is.
  if (isOther) {
    const plan =
      current && !current.isUntitled
        ? current.uri
        : (await pickDocument(clicked, t('Which plan does “{0}” belong to?', nameOf(clicked)), services))?.uri;
    const role = plan && (given ?? (await askRole(clicked, plan)));
    if (plan && role) {
      await keepRelation(services, plan, clicked, role);
    }
    return;
  }
  const plan = (current?.uri ?? clicked)!;
  const chosen = await pickDocument(plan, t('Which document belongs to “{0}”?', nameOf(plan)), services);
  const role = chosen && (await askRole(chosen.uri, plan, chosen.role));
  if (role) {
    await keepRelation(services, plan, chosen.uri, role);
  }
}

const askRole = (document: vscode.Uri, plan: vscode.Uri, likely?: RelationRole): Promise<RelationRole | undefined> =>
  pickRole({ document: nameOf(document), plan: nameOf(plan) }, likely);

export function registerRelate(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.relate, (clicked?: unknown, given?: unknown) =>
      relate(
        services,
        clicked instanceof vscode.Uri ? clicked : undefined,
        typeof given === 'string' ? (given as RelationRole) : undefined,
      ),
    ),
    vscode.commands.registerCommand(COMMANDS.unrelate, async ({ document }: Row) => {
      const plan = services.current.plan;
      if (plan && document) {
        await keepRelation(services, plan.uri, vscode.Uri.parse(document.uri, true), null);
      }
    }),
  );
}
