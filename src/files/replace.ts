/** A file replaced as a whole or not at all, whoever is interrupted: in the editor, in the browser, in Node. */

/** What is asked of a file system; each rejects where it cannot. `Path` is whatever it names its files by. */
export interface FileSystem<Path> {
  /** The file's bytes; `null` where there is no such file. */
  readonly read: (path: Path) => PromiseLike<Uint8Array | null>;
  /** Writes a new file; makes the folder where there is none. */
  readonly write: (path: Path, bytes: Uint8Array) => PromiseLike<void>;
  /** Puts a file in the place of another one, in one step. */
  readonly rename: (from: Path, to: Path) => PromiseLike<void>;
  readonly remove: (path: Path) => PromiseLike<void>;
  /** A name beside the file that no file has. */
  readonly beside: (path: Path) => Path;
}

/**
 * Replaces a file. @param isStill asked last of all: whether it is still to be replaced
 * @returns whether it was
 */
export async function replaceFile<Path>(
  { write, rename, remove, beside }: FileSystem<Path>,
  path: Path,
  bytes: Uint8Array,
  isStill: () => PromiseLike<boolean> | boolean = () => true,
): Promise<boolean> {
  const draft = beside(path);
  let isDone = false;
  try {
    await write(draft, bytes);
    if (await isStill()) {
      await rename(draft, path);
      isDone = true;
    }
  } finally {
    if (!isDone) {
      await Promise.resolve(remove(draft)).catch(() => undefined); // what was wrong before is what is to be told
    }
  }
  return isDone;
}
