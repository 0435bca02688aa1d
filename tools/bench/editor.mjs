// As much of VS Code as the index of a folder asks of it, on the file system of Node.js; bundled in place of `vscode`.
// Nothing changes while something is measured: events never fire.
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export class Disposable {
  /** @param {...{ dispose: () => unknown }} parts */
  static from(...parts) {
    return new Disposable(() => parts.forEach((part) => void part.dispose()));
  }
  /** @param {() => void} dispose */
  constructor(dispose) {
    this.dispose = dispose;
  }
}

/** @template T */
export class EventEmitter {
  /** @type {Set<(value: T) => void>} */
  #listeners = new Set();
  /** @param {(value: T) => void} listener */
  event = (listener) => {
    this.#listeners.add(listener);
    return new Disposable(() => this.#listeners.delete(listener));
  };
  /** @param {T} value */
  fire(value) {
    this.#listeners.forEach((listener) => listener(value));
  }
  dispose() {
    this.#listeners.clear();
  }
}

export class CancellationTokenSource {
  token = { isCancellationRequested: false };
  cancel() {
    this.token.isCancellationRequested = true;
  }
}

export class Uri {
  /** @param {string} text */
  static parse(text) {
    return new Uri(decodeURI(text.slice('file://'.length)));
  }
  /** @param {Uri} uri @param {...string} parts */
  static joinPath(uri, ...parts) {
    return new Uri(join(uri.path, ...parts));
  }
  /** @param {string} path */
  constructor(path) {
    this.path = path;
    this.fsPath = path;
  }
  toString() {
    return `file://${encodeURI(this.path)}`;
  }
}

export class RelativePattern {
  /** @param {Uri} base */
  constructor(base) {
    this.base = base;
  }
}

export class FileSystemError extends Error {}

/** Asked for in what is not measured. */
export const FileType = { Directory: 2 };
export const ConfigurationTarget = { Global: 1 };

const never = () => new Disposable(() => undefined);

export const workspace = {
  fs: {
    /** @param {Uri} uri */
    stat: async ({ path }) => {
      const { mtimeMs: mtime, size } = await stat(path);
      return { mtime, size };
    },
    /** @param {Uri} uri */
    readFile: ({ path }) => readFile(path),
    /** @param {Uri} uri @param {Uint8Array} bytes */
    writeFile: ({ path }, bytes) => writeFile(path, bytes),
    /** @param {Uri} from @param {Uri} to */
    rename: (from, to) => rename(from.path, to.path),
    /** @param {Uri} uri */
    delete: ({ path }) => rm(path),
    /** @param {Uri} uri */
    createDirectory: ({ path }) => mkdir(path, { recursive: true }),
  },
  /** @param {RelativePattern} pattern */
  findFiles: async ({ base }) => (await readdir(base.path)).map((name) => Uri.joinPath(base, name)),
  /** Every setting is as it comes. */
  getConfiguration: () => ({ get: (/** @type {string} */ _, /** @type {unknown} */ otherwise) => otherwise }),
  createFileSystemWatcher: () => ({ onDidCreate: never, onDidChange: never, onDidDelete: never, dispose: never }),
  /** @param {Uri} uri */
  asRelativePath: ({ path }) => path,
  onDidChangeWorkspaceFolders: never,
  onDidChangeConfiguration: never,
  onDidSaveTextDocument: never,
  onDidCreateFiles: never,
  onDidDeleteFiles: never,
  onDidRenameFiles: never,
};
