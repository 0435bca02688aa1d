/** Which documents are policy documents: by language, by the user's word, else by how they read. */
import * as vscode from 'vscode';
import { detect } from '../core/index';
import { formatOf } from './convert';
import { FileMemory } from './fileMemory';
import { LANGUAGE } from './names';
import { onDidChangeSettings, settings } from './settings';

/** Languages whose documents may be policy documents; the features register for these. */
export const SELECTOR: vscode.DocumentFilter[] = [LANGUAGE, 'plaintext', 'markdown', 'html'].map((language) => ({
  language,
}));

type Treatment = 'plan' | 'other';

/** What decides whether a document is a policy document: the user's word, its language, the setting, or how it reads. */
type Ground = 'word' | 'language' | 'setting' | 'text';

export class PolicyDocuments implements vscode.Disposable {
  readonly #treatments: FileMemory<Treatment>;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #settings: vscode.Disposable;
  readonly #detected = new WeakMap<vscode.TextDocument, { version: number; isPlan: boolean }>();

  /** Fires when a document may have become a policy document, or no longer is one, without an edit. */
  readonly onDidChange = this.#changed.event;

  /**
   * @param memory keeps the user's word on single files
   * @param isNamedPlan whether a file is in our language by its name
   */
  constructor(
    memory: vscode.Memento,
    private readonly isNamedPlan: (file: vscode.Uri) => boolean,
  ) {
    this.#treatments = new FileMemory(memory, 'treatments');
    this.#settings = onDidChangeSettings(() => this.#changed.fire());
  }

  isPlan(document: vscode.TextDocument): boolean {
    return vscode.languages.match(SELECTOR, document) > 0 && this.verdict(document).isPlan;
  }

  /** Whether a document of the {@link SELECTOR} is a policy document, and on what ground. */
  verdict(document: vscode.TextDocument): { readonly isPlan: boolean; readonly ground: Ground } {
    const treatment = this.#treatments.recall(document.uri);
    if (treatment !== undefined) {
      return { isPlan: treatment === 'plan', ground: 'word' };
    }
    if (document.languageId === LANGUAGE) {
      return { isPlan: true, ground: 'language' };
    }
    if (settings.detection(document.uri) !== 'auto') {
      return { isPlan: false, ground: 'setting' };
    }
    return { isPlan: this.#readsLikePlan(document), ground: 'text' };
  }

  /** Who says whether a file that is not open is a policy document: somebody's word for or against it, else its text. */
  demandOf(file: vscode.Uri): 'plan' | 'other' | 'text' {
    const treatment = this.#treatments.recall(file);
    if (treatment !== undefined) {
      return treatment;
    }
    return this.isNamedPlan(file) ? 'plan' : settings.detection(file) === 'auto' ? 'text' : 'other';
  }

  /** What was once recognised stays so while it is open: a draft does not flicker under the hands of its editor. */
  #readsLikePlan(document: vscode.TextDocument): boolean {
    const known = this.#detected.get(document);
    if (known && (known.isPlan || known.version === document.version)) {
      return known.isPlan;
    }
    const isPlan = detect(document.getText(), { format: formatOf(document) }).isPolicyDocument;
    this.#detected.set(document, { version: document.version, isPlan });
    return isPlan;
  }

  /** The user's word on a file, kept in the workspace. */
  async treat(uri: vscode.Uri, treatment: Treatment): Promise<void> {
    await this.#treatments.remember(uri, treatment);
    this.#changed.fire();
  }

  dispose(): void {
    this.#settings.dispose();
    this.#changed.dispose();
  }
}
