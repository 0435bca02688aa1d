/** The digests of the files of folders: listed, read, kept and followed from the first question on. */
import * as vscode from 'vscode';
import { DigestCache, type Known } from './cache';
import { isOfToday, lookAt, type ReadingWorld } from './fileReading';
import { changesListing, listFiles } from './listing';
import { watchFolders } from './watching';
import { WorkQueue } from './workQueue';

export interface FileWorld extends ReadingWorld {
  readonly folders: () => readonly vscode.Uri[];
  /** Where something can be kept for the next session. */
  readonly storage: vscode.Uri | undefined;
  readonly log: Pick<vscode.LogOutputChannel, 'info' | 'warn'>;
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
/** Pauses in ms: bursts of events (a checkout, a folder that is copied) are followed together; what is known is kept when it rests. */
const LIST_PAUSE = 50;
const TELL_PAUSE = 300;
const SAVE_PAUSE = 3000;

export class FileDigests implements vscode.Disposable {
  readonly #known = new Map<string, Known>();
  readonly #failures = new Map<string, Error>();
  readonly #touched = new Map<string, vscode.Uri>();
  readonly #queue: WorkQueue<vscode.Uri>;
  readonly #cache: DigestCache;
  readonly #stop = new vscode.CancellationTokenSource();
  readonly #changed = new vscode.EventEmitter<readonly vscode.Uri[]>();
  readonly #progressed = new vscode.EventEmitter<void>();
  readonly #timers: Partial<Record<'list' | 'tell' | 'save', ReturnType<typeof setTimeout>>> = {};
  #subscriptions: vscode.Disposable | undefined;
  #watching: vscode.Disposable | undefined;
  #files = new Map<string, vscode.Uri>();
  #cut = false;
  #listing: Promise<void> | undefined;
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
  }

  get #isBusy(): boolean {
    return this.#listing !== undefined || this.#queue.size > 0;
  }

  get state(): FileState {
    return {
      busy: this.#isBusy,
      files: this.#files.size,
      waiting: this.#queue.size,
      plans: this.plans().length,
      failures: this.#failures,
      cut: this.#cut,
    };
  }

  /** The policy documents among the files, as far as they are known by now. */
  plans(): KnownPlan[] {
    return [...this.#known.values()].filter(isPlan);
  }

  /** When all files have been looked at; the first call begins with it. */
  async ready(): Promise<void> {
    this.start();
    while (this.#isBusy) {
      await this.#listing;
      await this.#queue.idle();
    }
  }

  /** Begins to read, unless it has begun. */
  start(): void {
    if (this.#subscriptions) {
      return;
    }
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#open()),
      vscode.workspace.onDidChangeConfiguration((event) => changesListing(event) && this.lookAgain()),
    );
    this.#listing = this.#cache.load().then((all) => {
      for (const known of all.filter(isOfToday)) {
        this.#known.set(known.uri.toString(), known);
        this.#touched.set(known.uri.toString(), known.uri);
      }
      this.#listing = undefined;
      this.#open();
    });
    this.#progressed.fire();
  }

  /** Looks at every file again: what reading them depends on may be another. */
  lookAgain(): void {
    if (this.#subscriptions) {
      this.#list(true);
    }
  }

  /** Forgets all and reads it anew. */
  async rebuild(): Promise<void> {
    this.#known.clear();
    this.#isKept = false;
    this.start();
    this.lookAgain();
    await this.ready();
  }

  /** Keeps what is known for the next session, now. */
  async save(): Promise<void> {
    clearTimeout(this.#timers.save);
    if (!this.#isKept) {
      this.#isKept = true;
      await this.#cache.save([...this.#known.values()]).catch((error: unknown) => {
        this.world.log.warn(`what was read of the folder cannot be kept: ${String(error)}`);
      });
    }
  }

  /** The folders are others: they are watched and listed. */
  #open(): void {
    this.#watching?.dispose();
    this.#watching = watchFolders(this.world.folders(), {
      changed: (file) => this.#change(file),
      gone: (uri) => this.#forget(uri),
      more: () => this.#later('list', LIST_PAUSE, () => this.#list(false)),
    });
    this.#list(false);
  }

  /** @param all looks at the known ones too */
  #list(all: boolean): void {
    const listing = (this.#listing ?? Promise.resolve())
      .then(() => listFiles(this.world.folders(), this.#stop.token))
      .then(({ files, cut }) => this.#take(files, cut, all))
      .catch((error: unknown) => this.world.log.warn(`the folder cannot be listed: ${String(error)}`))
      .then(() => {
        if (this.#listing === listing) {
          this.#listing = undefined;
        }
        this.#step();
      });
    this.#listing = listing;
    this.#progressed.fire();
  }

  #take(files: readonly vscode.Uri[], cut: boolean, all: boolean): void {
    if (this.#stop.token.isCancellationRequested) {
      return;
    }
    const old = this.#files;
    this.#files = new Map(files.map((file) => [file.toString(), file]));
    this.#cut = cut;
    for (const [key, { uri }] of this.#known) {
      if (!this.#files.has(key)) {
        this.#drop(key, uri);
      }
    }
    for (const [key, file] of this.#files) {
      if (all || !old.has(key)) {
        this.#queue.add(key, file);
      }
    }
  }

  #change(file: vscode.Uri): void {
    const key = file.toString();
    if (this.#files.has(key)) {
      const known = this.#known.get(key);
      if (known) {
        this.#known.set(key, { ...known, size: -1 }); // some file systems tell the time in whole seconds
      }
      this.#queue.add(key, file);
      this.#progressed.fire();
    }
  }

  #forget(uri: vscode.Uri): void {
    const key = uri.toString();
    for (const [other, file] of this.#files) {
      if (other === key || other.startsWith(`${key}/`)) {
        this.#files.delete(other);
        this.#drop(other, file);
      }
    }
    this.#step();
  }

  #drop(key: string, file: vscode.Uri): void {
    this.#queue.remove(key);
    this.#failures.delete(key);
    if (this.#known.delete(key)) {
      this.#isKept = false;
      this.#touched.set(key, file);
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
      this.#fail(key, file, error);
    }
  }

  #fail(key: string, file: vscode.Uri, error: unknown): void {
    if (!this.#files.has(key) || this.#stop.token.isCancellationRequested) {
      return;
    }
    this.#drop(key, file);
    const isGone = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    if (!isGone) {
      this.#failures.set(key, error instanceof Error ? error : new Error(String(error)));
      this.world.log.warn(`${vscode.workspace.asRelativePath(file)}: ${String(error)}`);
    }
  }

  /** After each step: whoever looks is told, at once when all is done. */
  #step(): void {
    this.#progressed.fire();
    if (!this.#isBusy) {
      this.#tell();
    } else if (this.#touched.size > 0) {
      this.#timers.tell ??= setTimeout(() => this.#tell(), TELL_PAUSE);
    }
  }

  #tell(): void {
    clearTimeout(this.#timers.tell);
    delete this.#timers.tell;
    if (this.#touched.size > 0) {
      const files = [...this.#touched.values()];
      this.#touched.clear();
      this.#changed.fire(files);
    }
    if (!this.#isKept) {
      this.#later('save', SAVE_PAUSE, () => void this.save());
    }
  }

  #later(name: 'list' | 'save', pause: number, run: () => void): void {
    clearTimeout(this.#timers[name]);
    this.#timers[name] = setTimeout(run, pause);
  }

  dispose(): void {
    this.#stop.cancel();
    this.#queue.clear();
    this.world.reader.dispose();
    for (const timer of Object.values(this.#timers)) {
      clearTimeout(timer);
    }
    this.#watching?.dispose();
    this.#subscriptions?.dispose();
    this.#changed.dispose();
    this.#progressed.dispose();
  }
}
