/** The dictionaries of the open folders: `.policy-plan/dictionary.json`, read on the first question and after every change. */
import * as vscode from 'vscode';
import { type Dictionary, EMPTY_DICTIONARY, readDictionary } from '../core/index';
import { dictionaryPattern, dictionaryUri, folderOf, readKept } from './dictionaryFile';

/** Why a dictionary is not, or not wholly, used: the offset of the first place that is no JSON, or why the file cannot be read. */
export interface Trouble {
  readonly uri: vscode.Uri;
  readonly reason: { readonly errorAt: number } | { readonly message: string };
}

interface Entry {
  readonly uri: vscode.Uri;
  readonly watching: vscode.Disposable;
  dictionary: Dictionary;
  /** The reading begun last; never rejects. */
  loading: Promise<void>;
  /** Counts the readings begun: of two at a time the one begun last counts. */
  turn: number;
  troubled: boolean;
}

export class Dictionaries implements vscode.Disposable {
  readonly #entries = new Map<string, Entry>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #failed = new vscode.EventEmitter<Trouble>();
  readonly #subscriptions: vscode.Disposable;

  /** Fires when documents have another dictionary than before. */
  readonly onDidChange = this.#changed.event;
  /** Fires when a dictionary cannot be read, or not wholly; again only after it was mended. */
  readonly onDidFail = this.#failed.event;

  constructor() {
    this.#subscriptions = vscode.Disposable.from(
      // Not every file system tells of changes; what is saved here is known at once.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        void this.reload(uri);
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
        for (const folder of removed) {
          this.#forget(dictionaryUri(folder).toString());
        }
        this.#changed.fire();
      }),
    );
  }

  /** The dictionary of a document as it is known now: an empty one until the file is read, which the first question starts. */
  of(document: vscode.TextDocument): Dictionary {
    const folder = folderOf(document);
    return folder
      ? (this.#entries.get(dictionaryUri(folder).toString()) ?? this.#open(folder)).dictionary
      : EMPTY_DICTIONARY;
  }

  /** The dictionary of a file, once it is read. */
  async ofFile(file: vscode.Uri): Promise<Dictionary> {
    const folder = vscode.workspace.getWorkspaceFolder(file);
    if (!folder) {
      return EMPTY_DICTIONARY;
    }
    const entry = this.#entries.get(dictionaryUri(folder).toString()) ?? this.#open(folder);
    await entry.loading;
    return entry.dictionary;
  }

  /** Reads a dictionary again, where it is one that was asked for. */
  async reload(uri: vscode.Uri): Promise<void> {
    const entry = this.#entries.get(uri.toString());
    if (entry) {
      await this.#load(entry);
    }
  }

  #open(folder: vscode.WorkspaceFolder): Entry {
    const uri = dictionaryUri(folder);
    const watcher = vscode.workspace.createFileSystemWatcher(dictionaryPattern(folder));
    const load = (): void => {
      entry.loading = this.#load(entry);
    };
    const watching = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(load),
      watcher.onDidChange(load),
      watcher.onDidDelete(load),
    );
    const entry: Entry = {
      uri,
      watching,
      dictionary: EMPTY_DICTIONARY,
      loading: Promise.resolve(),
      turn: 0,
      troubled: false,
    };
    this.#entries.set(uri.toString(), entry);
    load();
    return entry;
  }

  async #load(entry: Entry): Promise<void> {
    const turn = ++entry.turn;
    let dictionary = EMPTY_DICTIONARY;
    let reason: Trouble['reason'] | undefined;
    try {
      const reading = readDictionary(await readKept(entry.uri));
      dictionary = reading.dictionary;
      reason = reading.errorAt === null ? undefined : { errorAt: reading.errorAt };
    } catch (error) {
      reason = { message: error instanceof Error ? error.message : String(error) };
    }
    if (turn !== entry.turn || this.#entries.get(entry.uri.toString()) !== entry) {
      return;
    }
    // The same object as long as it says the same: readings hang on it.
    if (JSON.stringify(dictionary) !== JSON.stringify(entry.dictionary)) {
      entry.dictionary = dictionary;
      this.#changed.fire();
    }
    if (reason && !entry.troubled) {
      this.#failed.fire({ uri: entry.uri, reason });
    }
    entry.troubled = reason !== undefined;
  }

  #forget(key: string): void {
    this.#entries.get(key)?.watching.dispose();
    this.#entries.delete(key);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const key of [...this.#entries.keys()]) {
      this.#forget(key);
    }
    this.#changed.dispose();
    this.#failed.dispose();
  }
}
