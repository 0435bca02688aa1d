/** The digests of the files of folders: read, kept and followed from the first question on. */
import * as vscode from 'vscode';
import { DigestCache, type Known } from './cache';
import { isOfToday, lookAt, type ReadingWorld } from './fileReading';
import { FolderFiles } from './folderFiles';
import { WorkQueue } from './workQueue';

export interface FileWorld extends ReadingWorld {
  readonly folders: () => readonly vscode.Uri[];
  /** Where something can be kept for the next session. */
  readonly storage: vscode.Uri | undefined;
  readonly log: Pick<vscode.LogOutputChannel, 'warn'>;
}

export interface FileState {
  /** Still listing or reading. */
  readonly busy: boolean;
  /** Files that may be policy documents by their names. */
  readonly files: number;
  /** Of these, the ones that are still to be looked at. */
  readonly waiting: number;
  readonly plans: number;
  /** Files that are not read, and why. */
  readonly failures: ReadonlyMap<string, Error>;
  /** There are more files than the setting allows. */
  readonly cut: boolean;
}

type KnownPlan = Known & { readonly packed: Uint8Array };
const isPlan = (known: Known): known is KnownPlan => known.packed !== null;

/** Looking at a file is waiting for the disk most of the time: so many at once. */
const AT_ONCE = 8;
/** While much is read others are told so often, and what is known is kept when it has rested so long; both in ms. */
const TELL_PAUSE = 300;
const SAVE_PAUSE = 3000;

export class FileDigests implements vscode.Disposable {
  readonly #known = new Map<string, Known>();
  readonly #failures = new Map<string, Error>();
  readonly #touched = new Map<string, vscode.Uri>();
  readonly #files: FolderFiles;
  readonly #queue: WorkQueue<vscode.Uri>;
  readonly #cache: DigestCache;
  readonly #changed = new vscode.EventEmitter<readonly vscode.Uri[]>();
  readonly #progressed = new vscode.EventEmitter<void>();
  #loading: Promise<void> | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;
  #saving: ReturnType<typeof setTimeout> | undefined;
  #isKept = true;

  /** Fires with the files whose digests are others than before, or gone. */
  readonly onDidChange = this.#changed.event;
  /** Fires when {@link state} is another. */
  readonly onDidProgress = this.#progressed.event;

  constructor(private readonly world: FileWorld) {
    this.#cache = new DigestCache(world.storage);
    this.#queue = new WorkQueue(
      (file, key) => this.#look(file, key),
      AT_ONCE,
      () => this.#step(),
    );
    this.#files = new FolderFiles(world.folders, {
      listed: (key, file) => this.#queue.add(key, file),
      changed: (key, file) => this.#doubt(key, file),
      gone: (key) => this.#drop(key),
      turned: () => this.#step(),
      failed: (error) => world.log.warn(`the folder cannot be listed: ${String(error)}`),
    });
  }

  get #isBusy(): boolean {
    return this.#files.listing !== undefined || this.#queue.size > 0;
  }

  get state(): FileState {
    return {
      busy: this.#isBusy,
      files: this.#files.size,
      waiting: this.#queue.size,
      plans: this.plans().length,
      failures: this.#failures,
      cut: this.#files.cut,
    };
  }

  /** The policy documents among the files, as far as they are known by now. */
  plans(): KnownPlan[] {
    return [...this.#known.values()].filter(isPlan);
  }

  /** Begins to read, unless it has begun. */
  start(): void {
    this.#loading ??= this.#load();
  }

  /** When all files have been looked at; the first call begins with it. */
  async ready(): Promise<void> {
    this.start();
    await this.#loading;
    while (this.#isBusy) {
      await this.#files.listing;
      await this.#queue.idle();
    }
  }

  /** Looks at every file again: what reading them depends on may be another. */
  async lookAgain(): Promise<void> {
    await this.#loading;
    this.#files.list(true);
  }

  /** Forgets all and reads it anew. */
  async rebuild(): Promise<void> {
    this.start();
    await this.#loading;
    [...this.#known.keys()].forEach((key) => this.#drop(key));
    await this.lookAgain();
    await this.ready();
  }

  /** Keeps what is known for the next session, now. */
  async save(): Promise<void> {
    clearTimeout(this.#saving);
    if (!this.#isKept) {
      this.#isKept = true;
      await this.#cache.save([...this.#known.values()]).catch((error: unknown) => {
        this.world.log.warn(`what was read of the folder cannot be kept: ${String(error)}`);
      });
    }
  }

  async #load(): Promise<void> {
    for (const known of (await this.#cache.load()).filter(isOfToday)) {
      this.#known.set(known.uri.toString(), known);
      this.#touched.set(known.uri.toString(), known.uri);
    }
    this.#files.open();
    await this.#files.listing;
    for (const key of this.#known.keys()) {
      if (!this.#files.has(key)) {
        this.#drop(key);
      }
    }
  }

  /** The file system tells the time too coarsely to be asked whether a file has changed that is said to. */
  #doubt(key: string, file: vscode.Uri): void {
    const known = this.#known.get(key);
    if (known) {
      this.#known.set(key, { ...known, mtime: NaN });
    }
    this.#queue.add(key, file);
    this.#progressed.fire();
  }

  #drop(key: string): void {
    this.#queue.remove(key);
    this.#failures.delete(key);
    const known = this.#known.get(key);
    if (known) {
      this.#known.delete(key);
      this.#touched.set(key, known.uri);
      this.#isKept = false;
    }
  }

  async #look(file: vscode.Uri, key: string): Promise<void> {
    const known = this.#known.get(key);
    try {
      const now = await lookAt(file, known, this.world);
      if (this.#files.has(key)) {
        this.#failures.delete(key);
        this.#known.set(key, now);
        this.#isKept &&= now === known;
        if (now.packed !== known?.packed) {
          this.#touched.set(key, file);
        }
      }
    } catch (error) {
      this.#drop(key);
      const isGone = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
      if (!isGone && this.#files.has(key)) {
        this.#failures.set(key, error instanceof Error ? error : new Error(String(error)));
        this.world.log.warn(`${vscode.workspace.asRelativePath(file)}: ${String(error)}`);
      }
    }
  }

  /** After each step: whoever looks is told, at once when all is done. */
  #step(): void {
    this.#progressed.fire();
    if (!this.#isBusy) {
      this.#tell();
    } else if (this.#touched.size > 0) {
      this.#telling ??= setTimeout(() => this.#tell(), TELL_PAUSE);
    }
  }

  #tell(): void {
    clearTimeout(this.#telling);
    this.#telling = undefined;
    if (this.#touched.size > 0) {
      const files = [...this.#touched.values()];
      this.#touched.clear();
      this.#changed.fire(files);
    }
    if (!this.#isKept) {
      clearTimeout(this.#saving);
      this.#saving = setTimeout(() => void this.save(), SAVE_PAUSE);
    }
  }

  dispose(): void {
    this.#files.dispose();
    this.#queue.clear();
    this.world.reader.dispose();
    clearTimeout(this.#telling);
    clearTimeout(this.#saving);
    this.#changed.dispose();
    this.#progressed.dispose();
  }
}
