/** The bodies that the documents of the folder give something to do, as far as they have been read. */
import type * as vscode from 'vscode';
import type { FolderIndex } from './index/folderIndex';

export class FolderBodies implements vscode.Disposable {
  readonly #ofDocument = new Map<string, readonly string[]>();
  readonly #subscription: vscode.Disposable;

  constructor(private readonly index: FolderIndex) {
    this.#subscription = index.onDidChange((files) =>
      files.forEach((file) => this.#ofDocument.delete(file.toString())),
    );
  }

  /** Their fullest names in the documents other than this one; the first question begins to read the folder. */
  besides(document: vscode.TextDocument): readonly string[] {
    const own = document.uri.toString();
    const names = new Set<string>();
    for (const known of this.index.documents()) {
      const key = known.uri.toString();
      if (key === own) {
        continue;
      }
      let bodies = this.#ofDocument.get(key);
      if (!bodies) {
        const bearing = known.digest.agencies.filter(({ role }) => role !== 'mention');
        bodies = [...new Set(bearing.map(({ canonical }) => canonical))];
        this.#ofDocument.set(key, bodies);
      }
      bodies.forEach((name) => names.add(name));
    }
    return [...names];
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
