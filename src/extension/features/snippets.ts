/** The snippets of the house style in plans of other languages than ours, for which the manifest has them. */
import * as vscode from 'vscode';
import plain from '../../../snippets/policy-plan.json';
import markdown from '../../../snippets/policy-plan.markdown.json';
import { LANGUAGE } from '../names';

interface Snippet {
  readonly prefix: readonly string[];
  readonly body: string | readonly string[];
  readonly description: string;
}

function snippetsOf(language: string): Readonly<Record<string, Snippet>> {
  switch (language) {
    case 'markdown':
      return { ...plain, ...markdown };
    case 'plaintext':
      return plain;
    default:
      return {};
  }
}

/** On a line with nothing before the cursor but the beginning of a snippet's prefix: the snippets. */
export function snippetsAt(document: vscode.TextDocument, position: vscode.Position): vscode.CompletionItem[] {
  if (document.languageId === LANGUAGE) {
    return [];
  }
  const before = document.lineAt(position).text.slice(0, position.character);
  const typed = before.trimStart();
  const range = new vscode.Range(position.translate(0, -typed.length), position);
  return Object.entries(snippetsOf(document.languageId)).flatMap(([label, { prefix, body, description }]) => {
    const found = prefix.find((each) => each.startsWith(typed));
    if (found === undefined) {
      return [];
    }
    const item = new vscode.CompletionItem({ label, description }, vscode.CompletionItemKind.Snippet);
    item.insertText = new vscode.SnippetString(typeof body === 'string' ? body : body.join('\n'));
    item.filterText = found;
    item.range = range;
    return [item];
  });
}
