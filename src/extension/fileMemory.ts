import type * as vscode from 'vscode';

/** What the user has said of single files. Kept in the workspace; of unsaved ones, whose names come back, in this session. */
export class FileMemory<Value> {
  readonly #unsaved = new Map<string, Value>();

  constructor(
    private readonly memory: vscode.Memento,
    private readonly key: string,
  ) {}

  recall(uri: vscode.Uri): Value | undefined {
    return uri.scheme === 'untitled' ? this.#unsaved.get(uri.toString()) : this.#saved()[uri.toString()];
  }

  async remember(uri: vscode.Uri, value: Value): Promise<void> {
    if (uri.scheme === 'untitled') {
      this.#unsaved.set(uri.toString(), value);
    } else {
      await this.memory.update(this.key, { ...this.#saved(), [uri.toString()]: value });
    }
  }

  #saved(): Readonly<Record<string, Value>> {
    return this.memory.get(this.key, {});
  }
}
