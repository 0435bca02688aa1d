/** One file of `.policy-plan` in each of the open folders, read on the first question and after every change. */
import * as vscode from 'vscode';
import { folderOf, keptPath, keptUri, readKept } from './keptFile';

/** Why a file is not, or not wholly, used: the offset of the first place that is no JSON, or why it cannot be read. */
export interface Trouble {
  readonly uri: vscode.Uri;
  readonly reason: { readonly errorAt: number } | { readonly message: string };
}

/** What a file is and how it is read. */
export interface Kept<Value> {
  readonly name: string;
  /** What holds where there is no file. */
  readonly empty: Value;
  readonly read: (json: string) => { readonly value: Value; readonly errorAt: number | null };
}

interface Entry<Value> {
  readonly uri: vscode.Uri;
  readonly watching: vscode.Disposable;
  value: Value;
  /** The reading begun last; never rejects. */
  loading: Promise<void>;
  /** Counts the readings begun: of two at a time the one begun last counts. */
  turn: number;
  troubled: boolean;
}

export class KeptFiles<Value> implements vscode.Disposable {
  readonly #entries = new Map<string, Entry<Value>>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #failed = new vscode.EventEmitter<Trouble>();
  readonly #subscriptions: vscode.Disposable;

  /** Fires when documents have another file, or one that says something else, than before. */
  readonly onDidChange = this.#changed.event;
  /** Fires when a file cannot be read, or not wholly; again only after it was mended. */
  readonly onDidFail = this.#failed.event;

  constructor(readonly kind: Kept<Value>) {
    this.#subscriptions = vscode.Disposable.from(
      // Not every file system tells of changes; what is saved here is known at once.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        void this.reload(uri);
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
        for (const folder of removed) {
          this.#forget(keptUri(folder, kind.name).toString());
        }
        this.#changed.fire();
      }),
    );
  }

  /** What holds for a document as it is known now: the empty value until the file is read, which the first question starts. */
  of(document: vscode.TextDocument): Value {
    const folder = folderOf(document);
    return folder ? this.#entryOf(folder).value : this.kind.empty;
  }

  /** What holds for a file, once it is read. */
  async ofFile(file: vscode.Uri): Promise<Value> {
    const folder = vscode.workspace.getWorkspaceFolder(file);
    if (!folder) {
      return this.kind.empty;
    }
    const entry = this.#entryOf(folder);
    await entry.loading;
    return entry.value;
  }

  /** Reads a file again, where it is one that was asked for. */
  async reload(uri: vscode.Uri): Promise<void> {
    const entry = this.#entries.get(uri.toString());
    if (entry) {
      await this.#load(entry);
    }
  }

  #entryOf(folder: vscode.WorkspaceFolder): Entry<Value> {
    return this.#entries.get(keptUri(folder, this.kind.name).toString()) ?? this.#open(folder);
  }

  #open(folder: vscode.WorkspaceFolder): Entry<Value> {
    const uri = keptUri(folder, this.kind.name);
    const pattern = new vscode.RelativePattern(folder, keptPath(this.kind.name));
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const load = (): void => {
      entry.loading = this.#load(entry);
    };
    const watching = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(load),
      watcher.onDidChange(load),
      watcher.onDidDelete(load),
    );
    const entry: Entry<Value> = {
      uri,
      watching,
      value: this.kind.empty,
      loading: Promise.resolve(),
      turn: 0,
      troubled: false,
    };
    this.#entries.set(uri.toString(), entry);
    load();
    return entry;
  }

  async #load(entry: Entry<Value>): Promise<void> {
    const turn = ++entry.turn;
    let value = this.kind.empty;
    let reason: Trouble['reason'] | undefined;
    try {
      const reading = this.kind.read(await readKept(entry.uri));
      value = reading.value;
      reason = reading.errorAt === null ? undefined : { errorAt: reading.errorAt };
    } catch (error) {
      reason = { message: error instanceof Error ? error.message : String(error) };
    }
    if (turn !== entry.turn || this.#entries.get(entry.uri.toString()) !== entry) {
      return;
    }
    // The same object as long as it says the same: readings hang on it.
    if (JSON.stringify(value) !== JSON.stringify(entry.value)) {
      entry.value = value;
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
