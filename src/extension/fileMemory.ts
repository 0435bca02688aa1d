import type * as vscode from 'vscode';
import { openDocument } from './convert';

/** What the user has said of single files. Kept in the workspace; of unsaved ones, as long as they are open: their names come back. */
export class FileMemory<Value> {
  readonly #unsaved = new WeakMap<vscode.TextDocument, Value>();

  constructor(
    private readonly memory: vscode.Memento,
    private readonly key: string,
  ) {}

  recall(uri: vscode.Uri): Value | undefined {
    if (uri.scheme !== 'untitled') {
      return this.#saved()[uri.toString()];
    }
    const document = openDocument(uri);
    return document && this.#unsaved.get(document);
  }

  async remember(uri: vscode.Uri, value: Value): Promise<void> {
    if (uri.scheme !== 'untitled') {
      await this.memory.update(this.key, { ...this.#saved(), [uri.toString()]: value });
      return;
    }
    const document = openDocument(uri);
    if (document) {
      this.#unsaved.set(document, value);
    }
  }

  #saved(): Readonly<Record<string, Value>> {
    return this.memory.get(this.key, {});
  }
}
