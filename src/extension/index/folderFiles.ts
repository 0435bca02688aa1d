/** The files of the folders, listed and followed. */
import * as vscode from 'vscode';
import { changesListing, listFiles } from './listing';
import { watchFolders } from './watching';

export interface FileHandlers {
  /** A file is new, or everything is to be looked at again. */
  readonly listed: (key: string, file: vscode.Uri) => void;
  /** The content of a file may be another. */
  readonly changed: (key: string, file: vscode.Uri) => void;
  readonly gone: (key: string) => void;
  /** A listing has begun or ended. */
  readonly turned: () => void;
  readonly failed: (error: unknown) => void;
}

/** Bursts of events (a checkout, a folder that is copied) are followed together, after so many ms. */
const PAUSE = 50;

export class FolderFiles implements vscode.Disposable {
  readonly #stop = new vscode.CancellationTokenSource();
  #files = new Map<string, vscode.Uri>();
  #cut = false;
  #listing: Promise<void> | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #subscriptions: vscode.Disposable | undefined;
  #watching: vscode.Disposable | undefined;

  constructor(
    private readonly folders: () => readonly vscode.Uri[],
    private readonly on: FileHandlers,
  ) {}

  get size(): number {
    return this.#files.size;
  }

  /** There are more files than the setting allows. */
  get cut(): boolean {
    return this.#cut;
  }

  /** The listing that is under way. */
  get listing(): Promise<void> | undefined {
    return this.#listing;
  }

  has(key: string): boolean {
    return this.#files.has(key);
  }

  /** Begins to list and to follow. */
  open(): void {
    this.#subscriptions ??= vscode.Disposable.from(
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.open()),
      vscode.workspace.onDidChangeConfiguration((event) => changesListing(event) && this.list(true)),
    );
    this.#watching?.dispose();
    this.#watching = watchFolders(this.folders(), {
      changed: (file) => this.#change(file),
      gone: (uri) => this.#lose(uri),
      more: () => {
        clearTimeout(this.#pause);
        this.#pause = setTimeout(() => this.list(false), PAUSE);
      },
    });
    this.list(false);
  }

  /** @param all tells of the known ones too */
  list(all: boolean): void {
    const listing = (this.#listing ?? Promise.resolve())
      .then(() => listFiles(this.folders(), this.#stop.token))
      .then(({ files, cut }) => this.#take(files, cut, all))
      .catch(this.on.failed)
      .then(() => {
        if (this.#listing === listing) {
          this.#listing = undefined;
        }
        this.on.turned();
      });
    this.#listing = listing;
    this.on.turned();
  }

  #take(files: readonly vscode.Uri[], cut: boolean, all: boolean): void {
    if (this.#stop.token.isCancellationRequested) {
      return;
    }
    const old = this.#files;
    this.#files = new Map(files.map((file) => [file.toString(), file]));
    this.#cut = cut;
    for (const key of old.keys()) {
      if (!this.#files.has(key)) {
        this.on.gone(key);
      }
    }
    for (const [key, file] of this.#files) {
      if (all || !old.has(key)) {
        this.on.listed(key, file);
      }
    }
  }

  #change(file: vscode.Uri): void {
    const key = file.toString();
    if (this.#files.has(key)) {
      this.on.changed(key, file);
    }
  }

  /** Of a folder that is gone all files are. */
  #lose(uri: vscode.Uri): void {
    const key = uri.toString();
    for (const other of this.#files.keys()) {
      if (other === key || other.startsWith(`${key}/`)) {
        this.#files.delete(other);
        this.on.gone(other);
      }
    }
    this.on.turned();
  }

  dispose(): void {
    this.#stop.cancel();
    clearTimeout(this.#pause);
    this.#watching?.dispose();
    this.#subscriptions?.dispose();
  }
}
