/** Reads a document from a file or standard input: decodes it, or says in one line why it cannot be read. */
import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { guessFormat, type Format } from '../core/index';
import { decode, type Decoded } from '../files/decode';

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
  const { text, encoding } = decodeFile(bytes, path);
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

function decodeFile(bytes: Buffer, path: string): Decoded {
  const decoded = decode(bytes);
  switch (decoded) {
    case 'binary':
      throw new UnreadableError(
        `${path}: a binary file, not a text / 是二进制文件，不是文本（Word、PDF 请先另存为文本）`,
      );
    case 'unknown':
      throw new UnreadableError(
        `${path}: neither UTF-8, UTF-16 nor GB18030 text / 不是 UTF-8、UTF-16 或 GB18030 编码的文本`,
      );
    default:
      return decoded;
  }
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
