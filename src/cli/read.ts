/** A document from a file or standard input: its bytes, then its text, or in one line why it cannot be read. */
import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { guessFormat, type Format } from '../core/index';
import { decode, type Decoded } from '../files/decode';
import { UnreadableError } from './unreadable';

/** A document's text and how it is to be read; nothing that depends on where it lies. */
export interface Source extends Decoded {
  readonly format: Format;
}

/** Names standard input where a file is named. */
export const STANDARD_INPUT = '-';

/** The bytes of a file that is not larger than `maxSize`. Throws {@link UnreadableError}. */
export function readBytes(path: string, maxSize: number): Uint8Array {
  try {
    const bytes = path === STANDARD_INPUT ? readFileSync(0) : readRegular(path, maxSize);
    if (bytes.length > maxSize) throw tooLarge(maxSize);
    return bytes;
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UnreadableError('not-found', 'no such file / 找不到文件', { cause: error });
    if (code === 'EACCES' || code === 'EPERM') {
      throw new UnreadableError('no-permission', 'no permission to read / 没有读取权限', { cause: error });
    }
    throw new UnreadableError('unreadable', `cannot be read / 无法读取 (${code ?? 'error'})`, { cause: error });
  }
}

function readRegular(path: string, maxSize: number): Uint8Array {
  const stat = statSync(path);
  if (stat.isDirectory()) {
    throw new UnreadableError(
      'folder',
      'is a folder, not a file, or one without text, Markdown or HTML files / 是文件夹，不是文件，或其中没有文本、Markdown、HTML 文件',
    );
  }
  if (stat.size > maxSize) throw tooLarge(maxSize);
  return readFileSync(path);
}

const tooLarge = (maxSize: number): UnreadableError => {
  const size = `${Number((maxSize / 1024 / 1024).toPrecision(3))} MB`;
  return new UnreadableError('too-large', `larger than ${size} (--max-size) / 文件超过 ${size}`);
};

/** The document in the bytes; `format` as {@link formatByName} says. Throws {@link UnreadableError}. */
export function readSource(bytes: Uint8Array, format: Format | undefined): Source {
  if (bytes.length === 0) throw new UnreadableError('empty', 'the file is empty / 文件是空的');
  const { text, encoding } = decoded(bytes);
  if (text.trim() === '') throw new UnreadableError('empty', 'the file holds no text / 文件中没有文字');
  return { text, encoding, format: format ?? guessFormat(text) };
}

function decoded(bytes: Uint8Array): Decoded {
  const result = decode(bytes);
  switch (result) {
    case 'binary':
      throw new UnreadableError(
        'binary',
        'a binary file, not a text / 是二进制文件，不是文本（Word、PDF 请先另存为文本）',
      );
    case 'unknown':
      throw new UnreadableError(
        'undecodable',
        'neither UTF-8, UTF-16 nor GB18030 text / 不是 UTF-8、UTF-16 或 GB18030 编码的文本',
      );
    default:
      return result;
  }
}

const FORMATS: Readonly<Record<string, Format>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
};

/** The format that a file's name tells; others are guessed from the text. */
export const formatByName = (path: string): Format | undefined => FORMATS[extname(path).toLowerCase()];
