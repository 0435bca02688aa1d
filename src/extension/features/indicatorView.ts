/** The indicators of the document's tables: from baseline to target. */
import * as vscode from 'vscode';
import { indicatorRows } from '../../core/index';
import { VIEWS } from '../names';
import type { Services } from '../services';
import { RowView } from './rowView';

export function registerIndicatorView(services: Services): vscode.Disposable {
  const view = new RowView(
    {
      id: VIEWS.indicators,
      rows: indicatorRows,
      icon: ({ subject }) =>
        new vscode.ThemeIcon(
          subject.kind === 'indicator' && subject.indicator.nature === '约束性' ? 'lock' : 'graph-line',
        ),
      description: ({ ledger, words }) => words.indicators(ledger.analysis.indicators.length),
      expanded: () => false,
    },
    services,
  );
  return vscode.Disposable.from(view);
}
