/** Says, beside the language, which parts of a plan were too much for the parser of Markdown and were read line by line. */
import * as vscode from 'vscode';
import { toRange } from '../convert';
import { SELECTOR } from '../documents';
import { t } from '../language';
import type { Services } from '../services';
import { revealCommand } from './reveal';

export function registerReadingLimits({ current, analyses }: Services): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('policyPlan.limits', []);
  item.severity = vscode.LanguageStatusSeverity.Warning;
  const refresh = (): void => {
    const { plan } = current;
    const limits = plan ? analyses.of(plan).analysis.limits : [];
    const [first] = limits;
    item.selector = first ? SELECTOR : [];
    if (!plan || !first) {
      return;
    }
    const { start, end } = toRange(plan, first);
    item.name = t('Limits of reading');
    item.text = t('Read line by line: {0} parts', String(limits.length));
    item.detail = t(
      'Lines {0} to {1}: too many lists, tables or quotations in each other',
      String(start.line + 1),
      String(end.line),
    );
    item.command = revealCommand(plan.uri.toString(), first, undefined, t('Show'));
  };
  return vscode.Disposable.from(item, current.onDidChange(refresh));
}
