/** Which rows of a view the user has opened or closed, kept for the workspace: the editor forgets it when it is closed. */
import type * as vscode from 'vscode';

/** Documents whose rows are remembered, the last ones. */
const MOST_DOCUMENTS = 30;

type Known = Readonly<Record<string, Readonly<Record<string, boolean>>>>;

export class OpenRows {
  readonly #key: string;

  /** @param view its id */
  constructor(
    private readonly memory: vscode.Memento,
    view: string,
  ) {
    this.#key = `${view}.open`;
  }

  /** What the user has made of the row; `undefined` where he has left it as it was. */
  of(document: vscode.TextDocument, row: string): boolean | undefined {
    return this.memory.get<Known>(this.#key, {})[document.uri.toString()]?.[row];
  }

  set(document: vscode.TextDocument, row: string, isOpen: boolean): void {
    const known = this.memory.get<Known>(this.#key, {});
    const own = document.uri.toString();
    const others = Object.entries(known).filter(([uri]) => uri !== own);
    const kept = [...others, [own, { ...known[own], [row]: isOpen }] as const].slice(-MOST_DOCUMENTS);
    void this.memory.update(this.#key, Object.fromEntries(kept));
  }
}
