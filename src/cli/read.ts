/** Reads a document from a file or standard input: decodes it, or says in one line why it cannot be read. */
import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { guessFormat, type Format } from '../core/index';

/** A text that cannot be read, told in a line for the user. */
export class UnreadableError extends Error {}

export interface Source {
  /** The name to show: the path as given, `-` for standard input. */
  readonly name: string;
  readonly text: string;
  readonly encoding: string;
  readonly format: Format;
}

/** The largest file that is read at once, in bytes. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Standard input is file descriptor 0. */
const STANDARD_INPUT = '-';

export function readSource(path: string): Source {
  const bytes = readBytes(path);
  if (bytes.length === 0) throw new UnreadableError(`${path}: the file is empty / 文件是空的`);
  const { text, encoding } = decode(bytes, path);
  if (text.trim() === '') throw new UnreadableError(`${path}: the file holds no text / 文件中没有文字`);
  return { name: path, text, encoding, format: formatOf(path, text) };
}

function readBytes(path: string): Buffer {
  try {
    if (path === STANDARD_INPUT) return readFileSync(0);
    const stat = statSync(path);
    if (stat.isDirectory()) throw new UnreadableError(`${path}: is a folder, not a file / 是文件夹，不是文件`);
    if (stat.size > MOST_BYTES) throw new UnreadableError(`${path}: larger than 256 MB / 文件超过 256 MB`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT'
        ? 'no such file / 找不到文件'
        : code === 'EACCES' || code === 'EPERM'
          ? 'no permission to read / 没有读取权限'
          : `cannot be read / 无法读取 (${code ?? 'error'})`;
    throw new UnreadableError(`${path}: ${why}`, { cause: error });
  }
}

/** UTF-8 and UTF-16 by their marks, UTF-8 where it is valid, else GB18030 (GB 18030-2022), the national standard. */
function decode(bytes: Buffer, path: string): { text: string; encoding: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: strict('utf-16le', bytes, path), encoding: 'utf-16le' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: strict('utf-16be', bytes, path), encoding: 'utf-16be' };
  const head = bytes.subarray(0, 8192);
  if (head.includes(0)) {
    const wide = utf16WithoutMark(head);
    if (wide) return { text: strict(wide, bytes, path), encoding: wide };
    throw new UnreadableError(
      `${path}: a binary file, not a text / 是二进制文件，不是文本（Word、PDF 请先另存为文本）`,
    );
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: strict('gb18030', bytes, path), encoding: 'gb18030' };
  }
}

function strict(encoding: string, bytes: Buffer, path: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UnreadableError(
      `${path}: neither UTF-8, UTF-16 nor GB18030 text / 不是 UTF-8、UTF-16 或 GB18030 编码的文本`,
      { cause: error },
    );
  }
}

/** UTF-16 text in Chinese has line ends and digits: zero bytes on one side only. */
function utf16WithoutMark(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  let even = 0;
  let odd = 0;
  head.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even++;
    else odd++;
  });
  return even === 0 && odd > 2 ? 'utf-16le' : odd === 0 && even > 2 ? 'utf-16be' : null;
}

function formatOf(path: string, text: string): Format {
  const byName: Readonly<Record<string, Format>> = {
    '.md': 'markdown',
    '.markdown': 'markdown',
    '.html': 'html',
    '.htm': 'html',
  };
  return byName[extname(path).toLowerCase()] ?? guessFormat(text);
}
