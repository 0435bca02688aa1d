/** Every policy document at hand: those of the open folders, from the first question on, and those open in editors. */
import * as vscode from 'vscode';
import { type Digest, digestOf, unpackDigest } from '../../core/index';
import type { Analyses, Reading } from '../analyses';
import type { PolicyDocuments } from '../documents';
import { FileDigests, type FileState, type FileWorld } from './fileDigests';

export interface IndexedDocument {
  readonly uri: vscode.Uri;
  /** Of the text as it is in the editor, where it is open; else of the file. Made when it is asked for. */
  readonly digest: Digest;
}

export interface IndexWorld extends FileWorld {
  readonly documents: PolicyDocuments;
  readonly analyses: Analyses;
  /** Fires when documents are to be read anew without an edit. */
  readonly onDidChangeReading: vscode.Event<void>;
}

/** After an edit others are told when nothing is typed for so long, in ms. */
const EDIT_PAUSE = 300;

export class FolderIndex implements vscode.Disposable {
  readonly #files: FileDigests;
  readonly #changed = new vscode.EventEmitter<readonly vscode.Uri[]>();
  readonly #unpacked = new WeakMap<Uint8Array, WeakRef<Digest>>();
  readonly #ofReadings = new WeakMap<Reading, Digest>();
  readonly #edited = new Map<string, vscode.Uri>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #subscriptions: vscode.Disposable | undefined;

  /** Fires with the documents that are others than before, new or gone. Not before the first question. */
  readonly onDidChange = this.#changed.event;
  /** Fires when {@link state} is another. */
  readonly onDidProgress: vscode.Event<void>;

  constructor(private readonly world: IndexWorld) {
    this.#files = new FileDigests(world);
    this.onDidProgress = this.#files.onDidProgress;
  }

  get state(): FileState {
    return this.#files.state;
  }

  /** The policy documents that are known by now; the first question begins to read the folders. */
  documents(): IndexedDocument[] {
    this.#start();
    const open = new Map(openTexts().map((document) => [document.uri.toString(), document]));
    const kept = this.#files.plans().filter(({ uri }) => !open.has(uri.toString()));
    const edited = [...open.values()].filter((document) => this.world.documents.isPlan(document));
    return [
      ...kept.map(({ uri, packed }) => lazy(uri, () => this.#unpack(packed))),
      ...edited.map((document) => lazy(document.uri, () => this.#digestOf(document))),
    ];
  }

  /** When the folders have been read. */
  async ready(): Promise<void> {
    this.#start();
    await this.#files.ready();
  }

  /** Forgets what is known of the folders and reads them anew. */
  async rebuild(): Promise<void> {
    this.#start();
    await this.#files.rebuild();
  }

  /** Keeps what is known for the next session, now. */
  save(): Promise<void> {
    return this.#files.save();
  }

  #start(): void {
    this.#subscriptions ??= vscode.Disposable.from(
      this.#files.onDidChange((files) => this.#changed.fire(files)),
      this.world.onDidChangeReading(() => {
        void this.#files.lookAgain();
        openTexts().forEach((document) => this.#edit(document));
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) {
          this.#edit(document);
        }
      }),
      vscode.workspace.onDidOpenTextDocument((document) => this.#edit(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#edit(document)),
    );
    this.#files.start();
  }

  #edit(document: vscode.TextDocument): void {
    if (isText(document)) {
      this.#edited.set(document.uri.toString(), document.uri);
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        const documents = [...this.#edited.values()];
        this.#edited.clear();
        this.#changed.fire(documents);
      }, EDIT_PAUSE);
    }
  }

  /** Kept as bytes; as objects as long as the engine has room. */
  #unpack(packed: Uint8Array): Digest {
    const digest = this.#unpacked.get(packed)?.deref() ?? unpackDigest(packed);
    this.#unpacked.set(packed, new WeakRef(digest));
    return digest;
  }

  #digestOf(document: vscode.TextDocument): Digest {
    const reading = this.world.analyses.of(document);
    const digest = this.#ofReadings.get(reading) ?? digestOf(reading.text, reading.analysis);
    this.#ofReadings.set(reading, digest);
    return digest;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions?.dispose();
    this.#files.dispose();
    this.#changed.dispose();
  }
}

function lazy(uri: vscode.Uri, digestOf: () => Digest): IndexedDocument {
  return {
    uri,
    get digest() {
      return digestOf();
    },
  };
}

/** A text of the user: of a file or not saved yet. Versions of a repository, panels and previews are none. */
function isText({ uri, isUntitled }: vscode.TextDocument): boolean {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return isUntitled || uri.scheme === 'file' || folders.some((folder) => folder.uri.scheme === uri.scheme);
}

const openTexts = (): vscode.TextDocument[] => vscode.workspace.textDocuments.filter(isText);
