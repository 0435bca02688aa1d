/** A file with other words in it, in its own encoding, or in one line why not. */
import { randomUUID } from 'node:crypto';
import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { Decoded } from '../../files/decode';
import { encode } from '../../files/encode';
import { STANDARD_INPUT } from '../read';

interface Change extends Decoded {
  readonly fixed: string;
}

/** All of it or nothing: under another name first. `null` where it is done. */
export function rewrite(file: string, { text, fixed, encoding }: Change): string | null {
  if (file === STANDARD_INPUT) return 'standard input cannot be mended / 标准输入无法修正';
  try {
    const path = realpathSync(file); // the file that a link names is rewritten, the link stays
    const old = readFileSync(path);
    // What does not come back as it was would change more than the fixes say.
    const isKept = encode(text, encoding, old)?.every((byte, i) => byte === old[i]) ?? false;
    const bytes = encode(fixed, encoding, old);
    if (!isKept || bytes === null) return `${file}: cannot be written back in ${encoding} / 无法按 ${encoding} 写回`;
    replace(path, bytes);
    return null;
  } catch (error) {
    return `${file}: cannot be written / 无法写入 (${(error as NodeJS.ErrnoException).code ?? 'error'})`;
  }
}

function replace(path: string, bytes: Uint8Array): void {
  const unfinished = `${path}.${randomUUID()}`;
  try {
    writeFileSync(unfinished, bytes, { flag: 'wx' });
    chmodSync(unfinished, statSync(path).mode);
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}
