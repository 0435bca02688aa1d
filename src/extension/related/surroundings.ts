/** The documents around a plan, followed: their files, what is typed in them, the last commit. */
import * as vscode from 'vscode';
import type { Committed } from './git';

/** Edits are followed when nothing is typed for so long, in ms; files that are written in bursts too. */
const PAUSE = 300;

export class Surroundings implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #followed = '';
  #uris: ReadonlySet<string> = new Set();
  #watching: vscode.Disposable | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Fires when one of them says something else than before, has come or gone. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    const follows = ({ uri }: vscode.TextDocument): boolean => this.#uris.has(uri.toString());
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(
        ({ document, contentChanges }) => contentChanges.length > 0 && follows(document) && this.#soon(),
      ),
      // Its edits may go with it.
      vscode.workspace.onDidCloseTextDocument((document) => follows(document) && this.#soon()),
    );
  }

  /** Follows these and no others. */
  follow(uris: readonly vscode.Uri[], committed?: Committed): void {
    const followed = [...uris.map((uri) => uri.toString()), committed?.hash ?? ''].join('\n');
    if (followed === this.#followed) {
      return;
    }
    this.#followed = followed;
    this.#uris = new Set(uris.map((uri) => uri.toString()));
    this.#watching?.dispose();
    const soon = (): void => this.#soon();
    this.#watching = vscode.Disposable.from(
      ...uris.flatMap((uri) => {
        const folder = vscode.workspace.getWorkspaceFolder(uri);
        if (!folder) {
          return [];
        }
        const path = vscode.workspace.asRelativePath(uri, false);
        const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, path));
        return [watcher, watcher.onDidChange(soon), watcher.onDidCreate(soon), watcher.onDidDelete(soon)];
      }),
      ...(committed ? [committed.onDidChange(soon)] : []),
    );
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed.fire(), PAUSE);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#watching?.dispose();
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }
}
