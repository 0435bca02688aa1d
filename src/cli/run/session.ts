/** A command's run over its files: what is written where, what stops it, what its exit status says. */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { FileOptions } from '../options';
import { CommandError } from '../commandError';
import { findFiles, listedFiles } from './files';
import type { JobName, OptionsOf, ToldBy } from './jobs';
import type { Outcome } from './perform';
import { Progress, summary } from './progress';
import { runFiles } from './runner';
import { Stop, write } from './stop';

/** As the documentation has them: README.md, docs/BULK.md. */
export const STATUS = { done: 0, someFailed: 1, nothingRead: 2 } as const;

const STOPPED =
  'stopped; with --cache the same command goes on from here / 已停止；使用 --cache 时，同一命令可接着运行';

export interface Session<Name extends JobName> {
  readonly job: Name;
  readonly options: OptionsOf<Name>;
  /** The version of the rules, under which results are kept. */
  readonly rules: string;
  /** The text to be written for a file's outcome, if any. `isOne`: the command names a single file. */
  present(outcome: Outcome<ToldBy<Name>>, isOne: boolean): string | undefined;
  /** What is to be written when all files are done, or the run has been stopped. */
  end?(): string | undefined;
  /** Throws {@link CommandError} where this command cannot take more than one file. */
  checkMany?(): void;
}

/** Runs the command; gives the exit status. Throws {@link CommandError} before anything is read. */
export async function runSession<Name extends JobName>(
  session: Session<Name>,
  args: readonly string[],
  options: FileOptions,
): Promise<number> {
  const stop = new Stop();
  const { files, total } = await chooseFiles(args, options, stop.signal);
  const isOne = total === 1;
  if (!isOne) session.checkMany?.();

  const { job, rules } = session;
  const cache = options.cache === undefined ? undefined : { folder: usableFolder(options.cache), rules };
  const order = { job, options: session.options, maxSize: options.maxSize, ...(cache && { cache }) };
  const jobs = Math.min(options.jobs ?? availableParallelism(), total ?? Infinity);

  const isWatched = process.stderr.isTTY && !process.stdout.isTTY && !isOne && !options.quiet;
  const progress = new Progress(isWatched, total);
  const counts = { read: 0, cached: 0, failed: 0 };
  let cacheTrouble: string | undefined;

  for await (const outcome of runFiles(order, untilStopped(files, stop.signal), jobs)) {
    if ('error' in outcome) {
      counts.failed++;
      progress.say(`${outcome.file}: ${outcome.error.message}`);
    } else {
      counts[outcome.fromCache ? 'cached' : 'read']++;
      cacheTrouble ??= outcome.cacheTrouble;
    }
    const text = session.present(outcome, isOne);
    if (text !== undefined && !(await write(`${text}\n`))) return STATUS.done; // nobody reads on: all that was wanted
    progress.show(counts);
  }
  progress.clear();
  const last = session.end?.();
  if (last !== undefined) await write(`${last}\n`);
  if (cacheTrouble !== undefined) progress.say(`the cache cannot be written / 无法写入缓存: ${cacheTrouble}`);
  if (stop.status !== undefined && !options.quiet) progress.say(STOPPED);
  if (isWatched || (options.verbose && !options.quiet)) progress.say(summary(counts));
  if (stop.status !== undefined) return stop.status;
  if (counts.failed === 0) return STATUS.done;
  return counts.read + counts.cached > 0 ? STATUS.someFailed : STATUS.nothingRead;
}

interface Chosen {
  readonly files: Iterable<string> | AsyncIterable<string>;
  /** How many there are, where that is known beforehand. */
  readonly total?: number;
}

async function chooseFiles(args: readonly string[], options: FileOptions, signal: AbortSignal): Promise<Chosen> {
  if (options.filesFrom !== undefined) {
    if (args.length > 0) {
      throw new CommandError('give files or --files-from, not both / 文件和 --files-from 只能用一种');
    }
    return { files: listedFiles(options.filesFrom, options.null ? '\0' : '\n', signal) };
  }
  if (args.length === 0) throw new CommandError('name the files to read / 请给出要读取的文件');
  const files = await findFiles(args);
  return { files, total: files.length };
}

async function* untilStopped(files: Chosen['files'], signal: AbortSignal): AsyncGenerator<string> {
  for await (const file of files) {
    if (signal.aborted) return;
    yield file;
  }
}

function usableFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch (error) {
    throw new CommandError(`${folder}: no folder for a cache / 不能用作缓存文件夹 (${(error as Error).message})`);
  }
}
