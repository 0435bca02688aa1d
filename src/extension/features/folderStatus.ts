/** What is known of the folder's documents, beside the language of a plan; to read them all again; what went wrong with them. */
import * as vscode from 'vscode';
import { SELECTOR } from '../documents';
import { t } from '../language';
import { COMMANDS } from '../names';
import type { Services } from '../services';
import { settings } from '../settings';

type Shared = Pick<Services, 'current' | 'index' | 'log'>;

function progressOf({ index }: Shared): string {
  const { busy, files, waiting } = index.state;
  return busy ? t('{0} of {1} files to read…', String(waiting), String(files)) : '';
}

function troubleOf({ index }: Shared): string {
  const { failures, cut } = index.state;
  return [
    ...(failures.size > 0 ? [t('Files that could not be read: {0}', String(failures.size))] : []),
    ...(cut ? [t('There are more than {0} files: the rest is left out', String(settings.indexMaxFiles()))] : []),
  ].join(' · ');
}

function show(item: vscode.LanguageStatusItem, shared: Shared): void {
  const { busy, files, plans } = shared.index.state;
  const trouble = troubleOf(shared);
  // Beside a plan only, and not before anything of the folder was asked for.
  item.selector = shared.current.plan && (busy || files > 0) ? SELECTOR : [];
  item.name = t('Documents of the folder');
  item.busy = busy;
  item.text = t('Policy documents in the folder: {0}', String(plans));
  item.detail = progressOf(shared) || trouble;
  item.severity = trouble ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  item.command = trouble
    ? { command: COMMANDS.showLog, title: t('Show Details') }
    : { command: COMMANDS.readFolder, title: t('Read Again') };
}

/** Reads all anew; who does not want to wait lets it go on in the background. */
async function readFolder(shared: Shared): Promise<void> {
  const { index, log } = shared;
  const title = t('Reading the documents of the folder');
  const location = vscode.ProgressLocation.Notification;
  await vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    const following = index.onDidProgress(() => progress.report({ message: progressOf(shared) }));
    const cancelled = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
    await Promise.race([index.rebuild(), cancelled]);
    following.dispose();
  });
  const trouble = index.state.busy ? '' : troubleOf(shared);
  const details = t('Show Details');
  if (trouble && (await vscode.window.showWarningMessage(trouble, details)) === details) {
    log.show();
  }
}

export function registerFolderStatus(shared: Services): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('policyPlan.folder', []);
  const refresh = (): void => show(item, shared);
  return vscode.Disposable.from(
    item,
    shared.index.onDidProgress(refresh),
    shared.current.onDidChange(refresh),
    vscode.commands.registerCommand(COMMANDS.readFolder, () => readFolder(shared)),
    vscode.commands.registerCommand(COMMANDS.showLog, () => shared.log.show()),
  );
}
