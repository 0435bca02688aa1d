/** The notes of the open documents as they are kept: a file for each document under `.policy-plan/annotations`. */
import * as vscode from 'vscode';
import { type NoteThread, readAnnotations, threadsOf, type Annotations } from '../../core/index';
import { type AnnotationsChange, changeAnnotations } from '../../files/annotations';
import { fileSystem, removeLeftovers } from '../fileSystem';
import { keptPath, keptUri } from '../keptFile';

const FOLDER = 'annotations';

/** In ms. What is undone from outside so soon after it was kept was overwritten unread by another program: it is done again. */
const RECENT = 3000;

/** What is known of a document's notes. */
export interface Notes {
  /** Of the document. */
  readonly uri: vscode.Uri;
  readonly file: vscode.Uri;
  /** As a reader knows it. */
  readonly path: string;
  readonly annotations: Annotations;
  readonly threads: readonly NoteThread[];
  /** Why they cannot be read, or not be written: then {@link annotations} are those known last. */
  readonly trouble: { readonly errorAt: number } | { readonly message: string } | null;
}

interface Entry {
  notes: Notes;
  loading: Promise<void>;
  /** Changes follow one another. */
  writing: Promise<unknown>;
  recent: readonly { readonly change: AnnotationsChange; readonly until: number }[];
  /** Counts the readings begun: of two at a time the one begun last counts. */
  turn: number;
}

/** Path of a document from its folder. */
export const sourceOf = (uri: vscode.Uri): string => vscode.workspace.asRelativePath(uri, false);

/** Where the notes on a document, or on all of a folder, are kept; `undefined` where no folder is open that it is in. */
function placeOf(uri: vscode.Uri, ending: string): vscode.Uri | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const source = folder && sourceOf(uri);
  return folder && source !== undefined && !source.startsWith(keptPath(''))
    ? keptUri(folder, `${FOLDER}/${source}${ending}`)
    : undefined;
}

const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );

export class NoteFiles implements vscode.Disposable {
  readonly #entries = new Map<string, Entry>();
  readonly #changed = new vscode.EventEmitter<Notes>();
  readonly #subscriptions: vscode.Disposable;

  /** Fires when the notes of a document were read for the first time, or say something else than before. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${keptPath(FOLDER)}/**/*.json`);
    const load = (file: vscode.Uri): void => {
      for (const entry of this.#entries.values()) {
        if (entry.notes.file.toString() === file.toString()) {
          entry.loading = this.#load(entry);
        }
      }
    };
    this.#subscriptions = vscode.Disposable.from(
      watcher,
      watcher.onDidChange(load),
      watcher.onDidCreate(load),
      watcher.onDidDelete(load),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => load(uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#entries.delete(uri.toString())),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) {
          void this.#rename(oldUri, newUri);
        }
      }),
    );
  }

  /** Whether notes on a document can be kept. */
  canKeep = ({ uri, isUntitled }: vscode.TextDocument): boolean => !isUntitled && placeOf(uri, '.json') !== undefined;

  /** The notes of an open document as far as they are read, which the first question starts; `undefined` where none can be kept. */
  of(document: vscode.TextDocument): Notes | undefined {
    return this.#entryOf(document)?.notes;
  }

  /** The same, once they are read. */
  async whenRead(document: vscode.TextDocument): Promise<Notes | undefined> {
    const entry = this.#entryOf(document);
    await entry?.loading;
    return entry?.notes;
  }

  #entryOf(document: vscode.TextDocument): Entry | undefined {
    const { uri } = document;
    const known = this.#entries.get(uri.toString());
    const file = this.canKeep(document) && !document.isClosed ? placeOf(uri, '.json') : undefined;
    if (known || !file) {
      return known;
    }
    const path = keptPath(`${FOLDER}/${sourceOf(uri)}.json`);
    const notes: Notes = { uri, file, path, annotations: new Map(), threads: [], trouble: null };
    const entry: Entry = { notes, loading: Promise.resolve(), writing: Promise.resolve(), recent: [], turn: 0 };
    this.#entries.set(uri.toString(), entry);
    entry.loading = this.#load(entry);
    void removeLeftovers(vscode.Uri.joinPath(file, '..'));
    return entry;
  }

  /**
   * Changes the notes on a document. They are kept when this resolves; `false` where the file has a mistake and was left
   * as it is. Rejects where it cannot be written.
   * @param change gives the same, made twice, as once
   */
  change(document: vscode.TextDocument, change: AnnotationsChange): Promise<boolean> {
    const entry = this.#entryOf(document);
    if (!entry) {
      throw new Error(document.uri.toString());
    }
    const changed = entry.writing.then(() => this.#write(entry, change));
    entry.writing = changed.catch(() => undefined);
    return changed;
  }

  async #write(entry: Entry, change: AnnotationsChange): Promise<boolean> {
    const kept = await changeAnnotations(fileSystem, entry.notes.file, (annotations) => {
      if (annotations.size === 0) {
        entry.recent = []; // the file was taken away, not overwritten
      }
      return change(annotations);
    });
    entry.turn++;
    if ('errorAt' in kept) {
      this.#show(entry, { trouble: kept });
      return false;
    }
    const now = Date.now();
    entry.recent = [...entry.recent.filter(({ until }) => until > now), { change, until: now + RECENT }];
    this.#show(entry, { annotations: kept.annotations, trouble: null });
    return true;
  }

  async #load(entry: Entry): Promise<void> {
    await entry.writing;
    const turn = ++entry.turn;
    try {
      const bytes = await fileSystem.read(entry.notes.file);
      const { annotations, errorAt } = readAnnotations(bytes ? new TextDecoder().decode(bytes) : '');
      if (turn !== entry.turn) {
        return;
      }
      this.#show(entry, errorAt === null ? { annotations, trouble: null } : { trouble: { errorAt } });
      if (!bytes) {
        entry.recent = [];
      } else if (errorAt === null) {
        await this.#again(entry, annotations);
      }
    } catch (error) {
      // Also where it cannot be kept again: what is shown is what was kept.
      this.#show(entry, { trouble: { message: error instanceof Error ? error.message : String(error) } });
    }
  }

  /** What was kept a moment ago and is not there is kept again. */
  async #again(entry: Entry, annotations: Annotations): Promise<void> {
    const now = Date.now();
    entry.recent = entry.recent.filter(({ until }) => until > now);
    const all = (from: Annotations): Annotations => entry.recent.reduce((made, { change }) => change(made), from);
    const lost = [...all(annotations).keys()].some((id) => !annotations.has(id));
    if (lost) {
      await changeAnnotations(fileSystem, entry.notes.file, all);
    }
  }

  #show(entry: Entry, now: Partial<Pick<Notes, 'annotations' | 'trouble'>>): void {
    const threads = now.annotations ? threadsOf(now.annotations) : entry.notes.threads;
    entry.notes = { ...entry.notes, ...now, threads };
    this.#changed.fire(entry.notes);
  }

  /** The notes go where their document, or its folder, goes. */
  async #rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    for (const ending of ['.json', '']) {
      const [old, now] = [placeOf(from, ending), placeOf(to, ending)];
      if (old && now && (await exists(old))) {
        await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(now, '..'));
        await vscode.workspace.fs.rename(old, now);
      }
    }
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }
}
