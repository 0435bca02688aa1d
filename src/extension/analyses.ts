/** One analysis for each version of a document, made on the first question. */
import * as vscode from 'vscode';
import {
  type Analysis,
  cover,
  type Coverage,
  createReader,
  type Dictionary,
  type Ledger,
  ledgerOf,
  type Meaning,
  meaningsOf,
  type Reader,
} from '../core/index';
import { formatOf } from './convert';

/** A version of a document, read. */
export interface Reading {
  readonly version: number;
  /** What it was read with. */
  readonly dictionary: Dictionary;
  readonly text: string;
  readonly analysis: Analysis;
  readonly ledger: Ledger;
  readonly meanings: readonly Meaning[];
  readonly coverage: Coverage;
}

function read(reader: Reader, document: vscode.TextDocument, dictionary: Dictionary): Reading {
  const text = document.getText();
  const analysis = reader.read(text, { format: formatOf(document), dictionary });
  let ledger: Ledger | undefined;
  let meanings: readonly Meaning[] | undefined;
  let coverage: Coverage | undefined;
  return {
    version: document.version,
    dictionary,
    text,
    analysis,
    get ledger() {
      return (ledger ??= ledgerOf(text, analysis, dictionary));
    },
    get meanings() {
      return (meanings ??= meaningsOf(this.ledger));
    },
    get coverage() {
      return (coverage ??= cover({ text, analysis, dictionary }));
    },
  };
}

export class Analyses implements vscode.Disposable {
  readonly #readings = new Map<string, Reading>();
  /** A version is read with what was read of the last one. */
  readonly #readers = new WeakMap<vscode.TextDocument, Reader>();
  readonly #closed: vscode.Disposable;

  /** @param dictionaryOf the names that hold for a document; the same object as long as they are the same */
  constructor(private readonly dictionaryOf: (document: vscode.TextDocument) => Dictionary) {
    // A change of language closes and reopens a document: it may have to be read in another format.
    this.#closed = vscode.workspace.onDidCloseTextDocument((document) =>
      this.#readings.delete(document.uri.toString()),
    );
  }

  /** The reading of the document as it is now. */
  of(document: vscode.TextDocument): Reading {
    const key = document.uri.toString();
    const known = this.#readings.get(key);
    const dictionary = this.dictionaryOf(document);
    if (known?.version === document.version && known.dictionary === dictionary) {
      return known;
    }
    const reader = this.#readers.get(document) ?? createReader();
    this.#readers.set(document, reader);
    const reading = read(reader, document, dictionary);
    this.#readings.set(key, reading);
    return reading;
  }

  dispose(): void {
    this.#closed.dispose();
    this.#readings.clear();
  }
}
