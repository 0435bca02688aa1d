/** Where the passages of the notes stand in the open documents: found by their anchors, then moved along by every edit. */
import * as vscode from 'vscode';
import {
  type Anchor,
  anchorAt,
  follow,
  locate,
  type NoteThread,
  pageOf,
  type Page,
  type Span,
  withAnchor,
} from '../../core/index';
import { openDocument } from '../convert';
import { type NoteFiles, type Notes, sourceOf } from './noteFiles';

/** After an edit: what an edit has taken away may come back with the next one, as when a paragraph is moved. */
const PAUSE = 300;

interface Place {
  readonly anchor: Anchor;
  /** `null` where it is not certain. */
  readonly span: Span | null;
  /** Chosen by the user, for a note that may not be in the file yet. */
  readonly isChosen?: true;
}

type Places = ReadonlyMap<string, Place>;

const contextOf = ({ prefix, exact, suffix }: Anchor): string => JSON.stringify([prefix, exact, suffix]);

export class NotePlaces implements vscode.Disposable {
  readonly #places = new Map<vscode.TextDocument, Places>();
  readonly #pages = new WeakMap<vscode.TextDocument, { readonly version: number; readonly page: Page }>();
  readonly #timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable;

  /** Fires when the notes of a document, or their places, have changed; after edits with a pause. */
  readonly onDidChange = this.#changed.event;

  constructor(private readonly files: NoteFiles) {
    this.#subscriptions = vscode.Disposable.from(
      files.onDidChange((notes) => {
        const document = openDocument(notes.uri);
        if (document) {
          this.#place(document, notes);
        }
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) {
          this.#follow(document, contentChanges);
        }
      }),
      vscode.workspace.onDidSaveTextDocument((document) => void this.#anchorAnew(document)),
      vscode.workspace.onDidCloseTextDocument((document) => {
        clearTimeout(this.#timers.get(document));
        this.#timers.delete(document);
        this.#places.delete(document);
      }),
    );
  }

  /** Where a thread's passage stands now; `null` where that is not certain. */
  of(document: vscode.TextDocument, thread: NoteThread): Span | null {
    return this.#places.get(document)?.get(thread.id)?.span ?? null;
  }

  /** Puts a thread on a passage that the user has chosen. */
  set(document: vscode.TextDocument, thread: string, anchor: Anchor): void {
    this.#places.set(
      document,
      new Map([...(this.#places.get(document) ?? []), [thread, { anchor, span: anchor, isChosen: true }]]),
    );
  }

  /** The words of the document as it is now. */
  pageOf(document: vscode.TextDocument): Page {
    const known = this.#pages.get(document);
    if (known?.version === document.version) {
      return known.page;
    }
    const page = pageOf(document.getText());
    this.#pages.set(document, { version: document.version, page });
    return page;
  }

  #place(document: vscode.TextDocument, { threads }: Notes): void {
    const old = this.#places.get(document);
    const places = threads.flatMap(({ id, anchor }): [string, Place][] => {
      const known = old?.get(id);
      if (!anchor) {
        return [];
      }
      const isSame = known && known.span !== null && JSON.stringify(known.anchor) === JSON.stringify(anchor);
      return [[id, isSame ? { anchor, span: known.span } : { anchor, span: locate(this.pageOf(document), anchor) }]];
    });
    const chosen = [...(old ?? [])].filter(([id, { isChosen }]) => isChosen && !threads.some((note) => note.id === id));
    this.#places.set(document, new Map([...chosen, ...places]));
    this.#changed.fire(document);
  }

  #follow(document: vscode.TextDocument, changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    const places = this.#places.get(document);
    if (!places || places.size === 0) {
      return;
    }
    // From the end of the text on: each leaves what stands before it where it was.
    const sorted = [...changes].sort((a, b) => b.rangeOffset - a.rangeOffset);
    const moved = (span: Span): Span | null =>
      sorted.reduce<Span | null>(
        (now, { rangeOffset, rangeLength, text }) =>
          now && follow(now, { start: rangeOffset, end: rangeOffset + rangeLength, length: text.length }),
        span,
      );
    this.#places.set(
      document,
      new Map([...places].map(([id, place]) => [id, { ...place, span: place.span && moved(place.span) }])),
    );
    clearTimeout(this.#timers.get(document));
    this.#timers.set(
      document,
      setTimeout(() => this.#rest(document), PAUSE),
    );
  }

  /** What an edit has taken away is looked for in the text. */
  #rest(document: vscode.TextDocument): void {
    const page = (): Page => this.pageOf(document);
    const places = this.#places.get(document) ?? new Map<string, Place>();
    this.#places.set(
      document,
      new Map([...places].map(([id, place]) => [id, { ...place, span: place.span ?? locate(page(), place.anchor) }])),
    );
    this.#changed.fire(document);
  }

  /** Where the saved text would not lead back to a place, its anchor is made anew; the others stay, and so do their lines in the file. */
  async #anchorAnew(document: vscode.TextDocument): Promise<void> {
    const page = this.pageOf(document);
    const stale = [...(this.#places.get(document) ?? [])].flatMap(([id, { anchor, span }]) => {
      const found = span && locate(page, anchor);
      const now = span && (found?.start !== span.start || found.end !== span.end) ? anchorAt(page, span) : null;
      return now && contextOf(now) !== contextOf(anchor) ? [{ id, now }] : [];
    });
    if (stale.length === 0) {
      return;
    }
    const at = new Date().toISOString();
    stale.forEach(({ id, now }) => this.set(document, id, now));
    try {
      await this.files.change(document, (annotations) => {
        const changed = new Map(annotations);
        for (const { id, now } of stale) {
          const one = changed.get(id);
          if (one) {
            changed.set(id, withAnchor(one, sourceOf(document.uri), now, at));
          }
        }
        return changed;
      });
    } catch {
      // The anchors stay as they were; the notes are told as not found when the document is opened again.
    }
  }

  dispose(): void {
    this.#timers.forEach((timer) => clearTimeout(timer));
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }
}
