/** What the features share. */
import type * as vscode from 'vscode';
import type { Telling } from '../core/index';
import { Analyses, type Reading } from './analyses';
import { CurrentPlan } from './currentPlan';
import { PolicyDocuments } from './documents';
import { words } from './language';
import { COMMANDS } from './names';

export interface Services {
  readonly documents: PolicyDocuments;
  readonly analyses: Analyses;
  readonly current: CurrentPlan;
  /** Kept for the workspace. */
  readonly memory: vscode.Memento;
  /** All that a description of something in the document may draw on; its links run {@link COMMANDS.reveal}. */
  readonly telling: (document: vscode.TextDocument, reading: Reading) => Telling;
  readonly dispose: () => void;
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
    dispose: () => {
      for (const service of [current, analyses, documents]) {
        service.dispose();
      }
    },
  };
}
