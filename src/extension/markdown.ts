import * as vscode from 'vscode';
import { COMMANDS } from './names';

/** Markdown of the core for VS Code; its links may run our own navigation and nothing else. */
export function toMarkdown(value: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(value);
  markdown.isTrusted = { enabledCommands: [COMMANDS.reveal] };
  return markdown;
}
