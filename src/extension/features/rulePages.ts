/** The pages of the rules: why each is there, with examples; written from the register, so that they need no files. */
import * as vscode from 'vscode';
import { describeRule, type Rule, RULES } from '../../core/index';
import { language, t } from '../language';
import { COMMANDS } from '../names';
import type { Reported } from './suppress';

const SCHEME = 'policy-plan-rule';

async function pickRule(): Promise<Rule | undefined> {
  const items = RULES.map((rule) => ({ label: rule.title[language()], description: rule.id, rule }));
  const placeHolder = t('Choose a rule to read why it is there, with examples');
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.rule;
}

/** @param about the rule by its id, or a row of the findings; unless given, the user chooses */
async function openRule(about?: string | Reported): Promise<void> {
  const id = typeof about === 'object' ? about.rule : about;
  const rule = id === undefined ? await pickRule() : RULES.find((each) => each.id === id);
  if (!rule) {
    return;
  }
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${language()}/${rule.id}.md` });
  try {
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await vscode.window.showTextDocument(uri); // the Markdown preview is an extension that can be switched off
  }
}

export function registerRulePages(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent({ path }) {
        const rule = RULES.find(({ id }) => path.endsWith(`/${id}.md`));
        return rule && describeRule(rule, path.startsWith('/zh/') ? 'zh' : 'en');
      },
    }),
    vscode.commands.registerCommand(COMMANDS.openRule, openRule),
  );
}
