/** Which files a command reads: files, folders and patterns as arguments, or a list. */
import { addAbortSignal } from 'node:stream';
import { createReadStream, statSync } from 'node:fs';
import { join, isAbsolute, resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { STANDARD_INPUT } from '../read';
import { CommandError } from '../commandError';

/** What is read of a folder; hidden files and folders are left out. */
const DOCUMENTS = '**/*.{txt,md,markdown,html,htm,policyplan}';
const NO_DOCUMENTS = ['**/node_modules/**'];

/**
 * The files that the arguments name, each once, in the order of the arguments and by name within a folder or pattern.
 * What names nothing stays as it is: reading it says why.
 */
export async function findFiles(args: readonly string[]): Promise<readonly string[]> {
  const files = new Map<string, string>();
  for (const arg of args) {
    const found = await filesOf(arg);
    for (const file of found.length > 0 ? found : [arg]) {
      const key = file === STANDARD_INPUT ? file : resolve(file);
      if (!files.has(key)) files.set(key, file);
    }
  }
  return [...files.values()];
}

async function filesOf(arg: string): Promise<readonly string[]> {
  if (arg === STANDARD_INPUT) return [arg];
  const kind = kindOf(arg);
  if (kind === 'file') return [arg]; // also one whose name reads like a pattern: 规划[2021].txt
  if (kind === 'folder') {
    const options = { cwd: arg, ignore: NO_DOCUMENTS, caseSensitiveMatch: false, expandDirectories: false };
    return (await glob(DOCUMENTS, options)).sort().map((file) => join(arg, file));
  }
  const pattern = process.platform === 'win32' ? arg.replaceAll('\\', '/') : arg;
  if (!isDynamicPattern(pattern)) return [];
  return (await glob(pattern, { expandDirectories: false, absolute: isAbsolute(pattern) })).sort();
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

/** Longer than any path may be: what has no separator for so long is no list. */
const LONGEST_PATH = 1 << 16;

/**
 * The paths in a list, one a line or ended by NUL characters, as they come: the list may be endless.
 * Ends when the signal says so. Throws {@link CommandError}.
 */
export async function* listedFiles(list: string, separator: '\n' | '\0', signal: AbortSignal): AsyncGenerator<string> {
  const stream = list === STANDARD_INPUT ? process.stdin : createReadStream(list);
  addAbortSignal(signal, stream).setEncoding('utf8');
  let rest = '';
  let isFirst = true;
  try {
    for await (const chunk of stream as AsyncIterable<string>) {
      const paths = (rest + (isFirst ? chunk.replace(/^\uFEFF/u, '') : chunk)).split(separator);
      isFirst = false;
      rest = paths.pop()!;
      if (rest.length > LONGEST_PATH) throw new CommandError(`${list}: not a list of files / 不是文件清单`);
      yield* cleaned(paths, separator);
    }
    yield* cleaned([rest], separator);
  } catch (error) {
    if (signal.aborted) return;
    if (error instanceof CommandError) throw error;
    throw new CommandError(`${list}: the list cannot be read / 无法读取文件清单 (${(error as Error).message})`);
  }
}

function* cleaned(paths: readonly string[], separator: '\n' | '\0'): Iterable<string> {
  for (const path of paths) {
    const clean = separator === '\n' && path.endsWith('\r') ? path.slice(0, -1) : path;
    if (clean !== '') yield clean;
  }
}
