/** Notes beside the text: VS Code's comment threads on the passages that were found. */
import * as vscode from 'vscode';
import type { NoteComment, NoteThread, Span } from '../../core/index';
import { toRange } from '../convert';
import { t } from '../language';
import type { Services } from '../services';

/** A comment as VS Code shows it. */
export class ShownComment implements vscode.Comment {
  body: string | vscode.MarkdownString;
  mode = vscode.CommentMode.Preview;
  readonly contextValue = 'note';
  readonly author: vscode.CommentAuthorInformation;
  readonly timestamp: Date;
  readonly label?: string;

  constructor(
    readonly kept: NoteComment,
    readonly thread: NoteThread,
    readonly document: vscode.TextDocument,
  ) {
    this.body = new vscode.MarkdownString(kept.text);
    this.author = { name: kept.author };
    this.timestamp = new Date(kept.created);
    if (kept.modified !== null) {
      this.label = t('edited');
    }
  }
}

interface Shown {
  readonly thread: vscode.CommentThread;
  /** What is shown, to tell whether it is still to be drawn; `undefined` of one that is just being kept. */
  drawn: NoteThread | undefined;
}

/** The threads of all open documents, by document and by the thread's id. */
export class NoteThreads implements vscode.Disposable {
  readonly #controller = vscode.comments.createCommentController('policyPlan.notes', t('Notes'));
  readonly #shown = new Map<string, Map<string, Shown>>();
  readonly #ids = new WeakMap<vscode.CommentThread, string>();
  readonly #subscriptions: vscode.Disposable;

  constructor(private readonly services: Services) {
    const { noteFiles, notePlaces, documents, onDidChangeReading } = services;
    this.#controller.options = { prompt: t('Add Note'), placeHolder: t('Write a note; Markdown is understood') };
    this.#controller.commentingRangeProvider = {
      provideCommentingRanges: (document) =>
        documents.isPlan(document) && noteFiles.canKeep(document)
          ? [new vscode.Range(0, 0, document.lineCount - 1, 0)]
          : [],
    };
    const all = (): void => vscode.workspace.textDocuments.forEach((document) => this.#show(document));
    const first = setTimeout(all, 0); // activation only registers
    this.#subscriptions = vscode.Disposable.from(
      this.#controller,
      notePlaces.onDidChange((document) => this.#show(document)),
      vscode.workspace.onDidOpenTextDocument((document) => this.#show(document)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri.toString())),
      onDidChangeReading(all),
      { dispose: () => clearTimeout(first) },
    );
  }

  /** The id of the note that a thread shows; `undefined` of one that is just being written. */
  idOf(thread: vscode.CommentThread): string | undefined {
    return this.#ids.get(thread);
  }

  /** Makes a thread in which a note was just written the one that shows it. */
  adopt(document: vscode.TextDocument, id: string, thread: vscode.CommentThread): void {
    this.#ids.set(thread, id);
    this.#threadsOf(document.uri.toString()).set(id, { thread, drawn: undefined });
  }

  /** Takes a thread away. */
  abandon({ uri }: vscode.TextDocument, id: string): void {
    const shown = this.#shown.get(uri.toString());
    shown?.get(id)?.thread.dispose();
    shown?.delete(id);
  }

  /** The thread that shows a note, where its document is open and its passage was found. */
  of({ uri }: vscode.TextDocument, id: string): vscode.CommentThread | undefined {
    return this.#shown.get(uri.toString())?.get(id)?.thread;
  }

  #threadsOf(uri: string): Map<string, Shown> {
    const known = this.#shown.get(uri) ?? new Map<string, Shown>();
    this.#shown.set(uri, known);
    return known;
  }

  #show(document: vscode.TextDocument): void {
    const { documents, noteFiles, notePlaces } = this.services;
    const key = document.uri.toString();
    if (document.isClosed || !noteFiles.canKeep(document) || !documents.isPlan(document)) {
      this.#forget(key);
      return;
    }
    const shown = this.#threadsOf(key);
    const placed = (noteFiles.of(document)?.threads ?? []).flatMap((note) => {
      const span = notePlaces.of(document, note);
      return span ? [{ note, span }] : [];
    });
    for (const { note, span } of placed) {
      this.#draw(document, note, span);
    }
    for (const [id, { drawn }] of shown) {
      if (drawn && !placed.some(({ note }) => note.id === id)) {
        this.abandon(document, id);
      }
    }
  }

  #draw(document: vscode.TextDocument, note: NoteThread, span: Span): void {
    const shown = this.#threadsOf(document.uri.toString());
    const range = toRange(document, span);
    let known = shown.get(note.id);
    if (!known) {
      known = { thread: this.#controller.createCommentThread(document.uri, range, []), drawn: undefined };
      shown.set(note.id, known);
      this.#ids.set(known.thread, note.id);
    }
    const { thread } = known;
    if (!thread.range?.isEqual(range)) {
      thread.range = range;
    }
    if (JSON.stringify(known.drawn) !== JSON.stringify(note)) {
      known.drawn = note;
      const { Resolved, Unresolved } = vscode.CommentThreadState;
      thread.comments = note.comments.map((comment) => new ShownComment(comment, note, document));
      thread.state = note.state?.isResolved ? Resolved : Unresolved;
      thread.contextValue = note.state?.isResolved ? 'resolved' : 'open';
      thread.label = note.state?.isResolved ? t('Resolved by {0}', note.state.author) : t('Note');
    }
  }

  #forget(key: string): void {
    this.#shown.get(key)?.forEach(({ thread }) => thread.dispose());
    this.#shown.delete(key);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
