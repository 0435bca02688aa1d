/** Beside the language: that the document is read as a policy document and why, how much was found in it. */
import * as vscode from 'vscode';
import { SELECTOR } from '../documents';
import { t, words } from '../language';
import { COMMANDS } from '../names';
import type { Services } from '../services';

export function registerPlanStatus({ current, documents, analyses, findings, configs }: Services): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('policyPlan.plan', []);
  const refresh = (): void => {
    const { plan } = current;
    item.selector = plan ? SELECTOR : [];
    if (!plan) {
      return;
    }
    const said = words();
    const { analysis } = analyses.of(plan);
    const { length: found } = findings.of(plan).findings;
    const { ground, isPlan } = documents.verdict(plan);
    item.name = t('Policy document');
    item.text = [
      said.tasks(analysis.tasks.length),
      said.indicators(analysis.indicators.length),
      t('Findings: {0}', String(found)),
    ].join(said.separator);
    item.detail = said.grounds[ground](isPlan);
    item.accessibilityInformation = { label: `${item.name}: ${item.text}. ${item.detail}` };
    item.command = { command: COMMANDS.whyPlan, title: t('Why?') };
  };
  return vscode.Disposable.from(item, current.onDidChange(refresh), configs.onDidChange(refresh));
}
