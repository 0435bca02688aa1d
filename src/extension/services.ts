/** What the features share. */
import * as vscode from 'vscode';
import type { Telling } from '../core/index';
import { Analyses, type Reading } from './analyses';
import { CurrentPlan } from './currentPlan';
import { Dictionaries } from './dictionaries';
import { PolicyDocuments } from './documents';
import { words } from './language';
import { COMMANDS } from './names';

export interface Services {
  readonly documents: PolicyDocuments;
  readonly dictionaries: Dictionaries;
  readonly analyses: Analyses;
  readonly current: CurrentPlan;
  /** Fires when documents are to be read anew without an edit: after the user's word, a setting, a dictionary has changed. */
  readonly onDidChangeReading: vscode.Event<void>;
  /** Kept for the workspace. */
  readonly memory: vscode.Memento;
  /** All that a description of something in the document may draw on; its links run {@link COMMANDS.reveal}. */
  readonly telling: (document: vscode.TextDocument, reading: Reading) => Telling;
  readonly dispose: () => void;
}

/** Fires whenever one of the events does. */
const anyOf =
  (...events: readonly vscode.Event<void>[]): vscode.Event<void> =>
  (listener, thisArg?, disposables?) => {
    const all = vscode.Disposable.from(...events.map((event) => event(listener, thisArg)));
    disposables?.push(all);
    return all;
  };

export function createServices(memory: vscode.Memento): Services {
  const documents = new PolicyDocuments(memory);
  const dictionaries = new Dictionaries();
  const analyses = new Analyses((document) => dictionaries.of(document));
  const onDidChangeReading = anyOf(documents.onDidChange, dictionaries.onDidChange);
  const current = new CurrentPlan(documents, analyses, onDidChangeReading);
  return {
    documents,
    dictionaries,
    analyses,
    current,
    onDidChangeReading,
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
      for (const service of [current, analyses, dictionaries, documents]) {
        service.dispose();
      }
    },
  };
}
