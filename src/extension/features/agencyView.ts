/** The bodies that bear tasks, those that lead most first, each with its tasks. */
import * as vscode from 'vscode';
import { agencyRows } from '../../core/index';
import { VIEWS } from '../names';
import type { Services } from '../services';
import { RowView } from './rowView';
import { taskIcon } from './taskView';

export function registerAgencyView(services: Services): vscode.Disposable {
  const view = new RowView(
    {
      id: VIEWS.agencies,
      rows: agencyRows,
      icon: ({ subject }) => (subject.kind === 'task' ? taskIcon(subject.task) : new vscode.ThemeIcon('organization')),
      description: ({ ledger, words }) => words.agencies(ledger.accounts.length),
      expanded: () => false,
    },
    services,
  );
  return vscode.Disposable.from(view);
}
