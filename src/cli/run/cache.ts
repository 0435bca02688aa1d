/** Results on disk, by what they are made of: a run that was broken off, or an unchanged file, is not read again. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

interface Remembered {
  readonly value: unknown;
  readonly fromCache: boolean;
  /** Why the value could not be kept. */
  readonly cacheTrouble?: string;
}

export class Cache {
  constructor(private readonly folder: string) {}

  /** Two results with one key are the same: the key covers the bytes and all else that the result depends on. */
  keyOf(parts: readonly string[], bytes: Uint8Array): string {
    return createHash('sha256')
      .update(`${JSON.stringify(parts)}\n`)
      .update(bytes)
      .digest('hex');
  }

  /** The value under a key, or else a new one, kept where that is possible. `make` may throw. */
  remember(key: string, make: () => unknown): Remembered {
    const path = join(this.folder, key.slice(0, 2), `${key.slice(2)}.json.gz`);
    const kept = load(path);
    if (kept !== undefined) return { value: kept, fromCache: true };
    const value = make();
    try {
      store(path, value);
    } catch (error) {
      return { value, fromCache: false, cacheTrouble: (error as Error).message };
    }
    return { value, fromCache: false };
  }
}

/** Nothing where there is no file, or a broken one: the sum of gzip tells. */
function load(path: string): unknown {
  try {
    return JSON.parse(gunzipSync(readFileSync(path)).toString()) as unknown;
  } catch {
    return undefined;
  }
}

/** Under a name of its own first: whoever reads meanwhile, here or on another machine, sees all of it or nothing. */
function store(path: string, value: unknown): void {
  const unfinished = `${path}.${randomUUID()}`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    // level 1: a quarter of the size at half the time of the usual level
    writeFileSync(unfinished, gzipSync(JSON.stringify(value), { level: 1 }));
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}
