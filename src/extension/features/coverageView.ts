/** Coverage: what of the plan has an owner, a time, a measure behind it, and exactly what has not. */
import * as vscode from 'vscode';
import { coverageBrief, coverageRows, plainRow, relationWordsOf, type Row, type Telling } from '../../core/index';
import { language } from '../language';
import { VIEWS } from '../names';
import type { Services } from '../services';
import { findingRows } from './findingRows';
import { relationRows, under } from './relationRows';
import { RowView, type RowSource } from './rowView';
import { taskIcon } from './taskView';

function iconOf({ subject, icon }: Row): vscode.ThemeIcon | undefined {
  if (icon !== undefined) {
    return new vscode.ThemeIcon(icon);
  }
  switch (subject.kind) {
    case 'task':
      return taskIcon(subject.task);
    case 'indicator':
      return new vscode.ThemeIcon('graph-line');
    case 'agency':
      return new vscode.ThemeIcon('organization');
    default:
      return undefined;
  }
}

export function registerCoverageView(services: Services): vscode.Disposable {
  const { findings, configs, relations } = services;
  const rows = (telling: Telling, { document, reading }: RowSource): readonly Row[] => {
    const { tasks, indicators } = reading.analysis;
    if (tasks.length + indicators.length === 0) {
      return [];
    }
    const found = findingRows(findings.of(document));
    const count = found.reduce((sum, { children }) => sum + children.length, 0);
    const { groups } = relationWordsOf(language());
    const related = relations.of(document);
    const { working } = relations;
    if (working) {
      void vscode.window.withProgress({ location: { viewId: VIEWS.coverage } }, () => working);
    }
    return [
      ...coverageRows(telling),
      ...(count === 0
        ? []
        : [plainRow('findings', groups.findings, String(count), under('findings', found), 'checklist')]),
      ...(related ? relationRows(related) : []),
    ];
  };
  return new RowView(
    {
      id: VIEWS.coverage,
      rows,
      icon: iconOf,
      description: (telling) => coverageBrief(telling),
      expanded: () => false,
      changes: [configs.onDidChange, relations.onDidChange],
    },
    services,
  );
}
