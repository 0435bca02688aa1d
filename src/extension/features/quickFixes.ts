/** The light bulb on findings: their fixes, the same for the whole document, not to report them, the page of their rule. */
import * as vscode from 'vscode';
import { type Finding, type Fix, wordsOfMessage } from '../../core/index';
import { toRange } from '../convert';
import { SELECTOR } from '../documents';
import { language, t } from '../language';
import { COMMANDS } from '../names';
import type { Services } from '../services';
import { canBeMended, fixingEdit } from './fixAll';
import { titleOf } from './ruleTitle';
import type { Reported } from './suppress';

const QUICK_FIX = vscode.CodeActionKind.QuickFix;

const command = (title: string, id: string, argument: unknown): vscode.CodeAction => ({
  title,
  kind: QUICK_FIX,
  command: { title, command: id, arguments: [argument] },
});

function fixAction(document: vscode.TextDocument, { title, edits, isPreferred }: Fix): vscode.CodeAction {
  const edit = new vscode.WorkspaceEdit();
  for (const { span, text } of edits) {
    edit.replace(document.uri, toRange(document, span), text);
  }
  return { title: wordsOfMessage(title, language()), kind: QUICK_FIX, edit, isPreferred };
}

/** For all findings that have one right answer, of a rule or of every rule; the light bulb's menu offers a preview of it. */
function fixAllActions(
  document: vscode.TextDocument,
  here: readonly Finding[],
  all: readonly Finding[],
): vscode.CodeAction[] {
  const action = (findings: readonly Finding[], title: (count: string) => string): vscode.CodeAction[] => {
    const mended = findings.filter(canBeMended);
    const edit = fixingEdit(document, mended, false);
    return mended.length > 1 && edit ? [{ title: title(String(mended.length)), kind: QUICK_FIX, edit }] : [];
  };
  const rules = new Set(here.filter(canBeMended).map(({ rule }) => rule));
  return [
    ...[...rules].flatMap((rule) =>
      action(
        all.filter((finding) => finding.rule === rule),
        (count) => t('Mend all of “{0}” in this document ({1})', titleOf(rule), count),
      ),
    ),
    ...(rules.size > 0 ? action(all, (count) => t('Mend all findings in this document ({0})', count)) : []),
  ];
}

function actionsOn(document: vscode.TextDocument, { rule, start, end }: Finding): vscode.CodeAction[] {
  const reported: Reported = { uri: document.uri.toString(), rule, start, end };
  const title = titleOf(rule);
  return [
    command(t('Do not report “{0}” here…', title), COMMANDS.suppressHere, reported),
    command(t('Do not report “{0}” in this document…', title), COMMANDS.suppressInDocument, reported),
    command(t('Do not report “{0}” in this folder…', title), COMMANDS.suppressInFolder, reported),
    command(t('Explain “{0}”', title), COMMANDS.openRule, rule),
  ];
}

export function registerQuickFixes({ documents, findings }: Services): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    SELECTOR,
    {
      provideCodeActions(document, range, { diagnostics, only }) {
        if ((only && !only.contains(QUICK_FIX)) || !documents.isPlan(document)) {
          return [];
        }
        const all = findings.of(document).findings;
        const here = all.filter((finding) => toRange(document, finding).intersection(range));
        const mended = (finding: Finding): vscode.CodeAction[] => {
          const own = diagnostics.filter((each) => each.range.isEqual(toRange(document, finding)));
          return finding.fixes.map((fix) => ({ ...fixAction(document, fix), diagnostics: own }));
        };
        const first = new Map([...here].reverse().map((finding) => [finding.rule, finding]));
        return [
          ...here.flatMap(mended),
          ...fixAllActions(document, here, all),
          ...[...first.values()].reverse().flatMap((finding) => actionsOn(document, finding)),
        ];
      },
    },
    { providedCodeActionKinds: [QUICK_FIX] },
  );
}
