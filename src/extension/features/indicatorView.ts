/** The indicators of the document's tables: from baseline to target, with the tasks that serve them and what prose says. */
import * as vscode from 'vscode';
import { indicatorRows, type Row } from '../../core/index';
import { VIEWS } from '../names';
import type { Services } from '../services';
import { RowView } from './rowView';
import { taskIcon } from './taskView';

/** Of the rows that indicators have to do with. */
export function indicatorIcon({ subject }: Row): vscode.ThemeIcon | undefined {
  switch (subject.kind) {
    case 'indicator':
      return new vscode.ThemeIcon(subject.indicator.nature === '约束性' ? 'lock' : 'graph-line');
    case 'mention':
      return new vscode.ThemeIcon('quote');
    case 'task':
      return taskIcon(subject.task);
    default:
      return undefined;
  }
}

export const registerIndicatorView = (services: Services): vscode.Disposable =>
  new RowView(
    {
      id: VIEWS.indicators,
      rows: (telling) => indicatorRows(telling),
      icon: indicatorIcon,
      description: ({ ledger, words }) => words.indicators(ledger.analysis.indicators.length),
      expanded: () => false,
    },
    services,
  );
