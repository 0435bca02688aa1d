/** The dictionaries of the open folders: `.policy-plan/dictionary.json`, read on the first question and after every change. */
import * as vscode from 'vscode';
import { type Dictionary, EMPTY_DICTIONARY, readDictionary } from '../core/index';

const PATH = ['.policy-plan', 'dictionary.json'] as const;

/** Why a dictionary is not, or not wholly, used: the offset of the first place that is no JSON, or why the file cannot be read. */
export interface Trouble {
  readonly uri: vscode.Uri;
  readonly reason: { readonly errorAt: number } | { readonly message: string };
}

interface Entry {
  readonly uri: vscode.Uri;
  readonly watching: vscode.Disposable;
  dictionary: Dictionary;
  /** Counts the readings begun: of two at a time the one begun last counts. */
  turn: number;
  troubled: boolean;
}

/** The folder whose dictionary holds for a document. An untitled one belongs to the folder where only one is open. */
function folderOf(document: vscode.TextDocument): vscode.WorkspaceFolder | undefined {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return document.isUntitled && folders.length === 1 ? folders[0] : vscode.workspace.getWorkspaceFolder(document.uri);
}

/** Where the dictionary of a document is, or would be; `undefined` for one outside every folder. */
export function dictionaryUri(document: vscode.TextDocument): vscode.Uri | undefined {
  const folder = folderOf(document);
  return folder && vscode.Uri.joinPath(folder.uri, ...PATH);
}

/** The text of a file; `''` where there is none. */
export async function readText(uri: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
      return '';
    }
    throw error;
  }
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
        const entry = this.#entries.get(uri.toString());
        if (entry) {
          void this.#load(entry);
        }
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
        for (const folder of removed) {
          this.#forget(vscode.Uri.joinPath(folder.uri, ...PATH).toString());
        }
        this.#changed.fire();
      }),
    );
  }

  /** The dictionary of a document as it is known now: an empty one until the file is read, which the first question starts. */
  of(document: vscode.TextDocument): Dictionary {
    const uri = dictionaryUri(document);
    return uri ? (this.#entries.get(uri.toString()) ?? this.#open(uri)).dictionary : EMPTY_DICTIONARY;
  }

  #open(uri: vscode.Uri): Entry {
    const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..', '..'), PATH.join('/'));
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const load = (): void => void this.#load(entry);
    const watching = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(load),
      watcher.onDidChange(load),
      watcher.onDidDelete(load),
    );
    const entry: Entry = { uri, watching, dictionary: EMPTY_DICTIONARY, turn: 0, troubled: false };
    this.#entries.set(uri.toString(), entry);
    load();
    return entry;
  }

  async #load(entry: Entry): Promise<void> {
    const turn = ++entry.turn;
    let dictionary = EMPTY_DICTIONARY;
    let reason: Trouble['reason'] | undefined;
    try {
      const reading = readDictionary(await readText(entry.uri));
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
