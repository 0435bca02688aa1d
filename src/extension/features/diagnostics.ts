/** Findings in the text and in the Problems panel, of every open plan. */
import * as vscode from 'vscode';
import { type Finding, type Severity, wordsOfMessage } from '../../core/index';
import { toRange } from '../convert';
import { language, t } from '../language';
import { COMMANDS } from '../names';
import type { Services } from '../services';

/** After an edit, as the views: nobody reads findings while typing. VS Code moves the old ones along until then. */
const PAUSE = 300;

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Opens the page of a rule. */
const pageOf = (rule: string): vscode.Uri =>
  vscode.Uri.from({ scheme: 'command', path: COMMANDS.openRule, query: JSON.stringify([rule]) });

function toDiagnostic(document: vscode.TextDocument, finding: Finding): vscode.Diagnostic {
  const said = language();
  const message = wordsOfMessage(finding.message, said);
  const diagnostic = new vscode.Diagnostic(toRange(document, finding), message, SEVERITIES[finding.severity]);
  diagnostic.source = t('Policy Plan');
  diagnostic.code = { value: finding.rule, target: pageOf(finding.rule) };
  diagnostic.relatedInformation = finding.related.map(
    (other) =>
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(document.uri, toRange(document, other)),
        wordsOfMessage(other.message, said),
      ),
  );
  // What is best taken out is drawn as such.
  if (finding.fixes.some(({ isPreferred, edits }) => isPreferred && edits.every(({ text }) => text === ''))) {
    diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  }
  return diagnostic;
}

const isInTab = (uri: vscode.Uri): boolean =>
  vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );

class Diagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('policyPlan');
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #subscriptions: vscode.Disposable;

  constructor(private readonly services: Services) {
    const all = (): void => {
      for (const document of vscode.workspace.textDocuments) {
        this.#check(document, 0);
      }
    };
    const { onDidChangeReading, configs } = services;
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument((document) => this.#check(document, 0)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) {
          this.#check(document, PAUSE);
        }
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
      // The editor may keep a document for minutes after its last tab, as for commenting ranges that were asked for.
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        for (const uri of closed.flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri] : []))) {
          if (!isInTab(uri)) {
            this.#forget(uri);
          }
        }
      }),
      onDidChangeReading(all),
      configs.onDidChange(all),
    );
    all();
  }

  /** Later, and each document in a turn of its own: typing goes before. */
  #check(document: vscode.TextDocument, delay: number): void {
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        this.#show(document);
      }, delay),
    );
  }

  #show(document: vscode.TextDocument): void {
    const { documents, findings } = this.services;
    // What cannot be written, as the old side of a comparison, is nobody's to mend.
    const isEdited = !document.isClosed && vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) !== false;
    if (!isEdited || !documents.isPlan(document)) {
      this.#collection.delete(document.uri);
      return;
    }
    this.#collection.set(
      document.uri,
      findings.of(document).findings.map((finding) => toDiagnostic(document, finding)),
    );
  }

  #forget(uri: vscode.Uri): void {
    const key = uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#collection.delete(uri);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#timers.forEach((timer) => clearTimeout(timer));
    this.#collection.dispose();
  }
}

export const registerDiagnostics = (services: Services): vscode.Disposable => new Diagnostics(services);
