/** What the features share. */
import * as vscode from 'vscode';
import type { Telling } from '../core/index';
import { Analyses, type Reading } from './analyses';
import { CurrentPlan } from './currentPlan';
import { PolicyDocuments } from './documents';
import { words } from './language';
import { COMMANDS } from './names';

export interface Services extends vscode.Disposable {
  readonly documents: PolicyDocuments;
  readonly analyses: Analyses;
  readonly current: CurrentPlan;
  /** Kept for the workspace. */
  readonly memory: vscode.Memento;
  /** All that a description of something in the document may draw on; its links run {@link COMMANDS.reveal}. */
  telling(document: vscode.TextDocument, reading: Reading): Telling;
}

export function createServices(memory: vscode.Memento): Services {
  const documents = new PolicyDocuments(memory);
  const analyses = new Analyses();
  const current = new CurrentPlan(documents, analyses);
  return {
    documents,
    analyses,
    current,
    memory,
    telling: (document, { text, ledger }) => ({
      text,
      ledger,
      words: words(),
      linkTo: ({ start, end }) => {
        const args = encodeURIComponent(JSON.stringify([document.uri.toString(), start, end]));
        return `command:${COMMANDS.reveal}?${args}`;
      },
    }),
    dispose: () => [current, analyses, documents].forEach((service) => service.dispose()),
  };
}
