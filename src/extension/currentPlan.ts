/** The document that the views show: the one in the active text editor. */
import * as vscode from 'vscode';
import type { Analyses } from './analyses';
import type { PolicyDocuments } from './documents';
import { CONTEXTS, type PlanState } from './names';

/** Views follow the text after a pause: nobody reads a tree while typing. */
const PAUSE = 300;

/** Panels that are text editors too, but hold no document of the user. */
const NO_DOCUMENT = new Set(['output', 'comment', 'vscode-scm', 'debug', 'search-editor']);

export class CurrentPlan implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #document: vscode.TextDocument | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #state: PlanState | undefined;

  /** Fires when the views show another document, or the same one after edits. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly documents: PolicyDocuments,
    private readonly analyses: Analyses,
    onDidChangeReading: vscode.Event<void>,
  ) {
    // Not yet: activation only registers. The first reading comes when VS Code has gone on.
    this.#timer = setTimeout(() => {
      this.#follow(vscode.window.activeTextEditor);
    }, 0);
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#follow(vscode.window.activeTextEditor)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.#document && contentChanges.length > 0) {
          this.#later();
        }
      }),
      vscode.workspace.onDidOpenTextDocument((document) => {
        // Also after a change of its language.
        if (document === this.#document) {
          this.#announce();
        }
      }),
      onDidChangeReading(() => this.#announce()),
    );
  }

  /** The document whose editor is, or was last, active; it may be no policy document. */
  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  /** The policy document that the views show. */
  get plan(): vscode.TextDocument | undefined {
    return this.#document && this.documents.isPlan(this.#document) ? this.#document : undefined;
  }

  #follow(editor: vscode.TextEditor | undefined): void {
    const visible = vscode.window.visibleTextEditors.some((other) => other.document === this.#document);
    const next =
      editor && !NO_DOCUMENT.has(editor.document.uri.scheme) ? editor.document : visible ? this.#document : undefined;
    if (next !== this.#document || this.#state === undefined) {
      this.#document = next;
      this.#announce();
    }
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#announce(), PAUSE);
  }

  #announce(): void {
    clearTimeout(this.#timer);
    const { plan } = this;
    const state = !this.#document
      ? 'noEditor'
      : !plan
        ? 'notPlan'
        : this.analyses.of(plan).analysis.tasks.length > 0
          ? 'plan'
          : 'noTasks';
    if (state !== this.#state) {
      this.#state = state;
      void vscode.commands.executeCommand('setContext', CONTEXTS.state, state);
    }
    this.#changed.fire();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }
}
