/** The bodies that bear tasks, those that lead most first, each with its tasks by share and its indicators. */
import * as vscode from 'vscode';
import { agencyRows } from '../../core/index';
import { VIEWS } from '../names';
import type { Services } from '../services';
import { indicatorIcon } from './indicatorView';
import { RowView } from './rowView';

export const registerAgencyView = (services: Services): vscode.Disposable =>
  new RowView(
    {
      id: VIEWS.agencies,
      rows: (telling) => agencyRows(telling),
      icon: (row) => (row.subject.kind === 'agency' ? new vscode.ThemeIcon('organization') : indicatorIcon(row)),
      description: ({ ledger, words }) => words.agencies(ledger.accounts.length),
      expanded: () => false,
    },
    services,
  );
