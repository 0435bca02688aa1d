/** One job on one file: the same in a worker and in the main thread. */
import { formatByName, readBytes, readSource } from '../read';
import { UnreadableError, type FailureCode } from '../unreadable';
import { Cache } from './cache';
import type { Job } from './job';
import { JOBS, type JobName, type OptionsOf, type ToldBy } from './jobs';

/** What is to be done with every file of a run; plain data, so that it can be sent to a worker. */
export interface Order<Name extends JobName = JobName> {
  readonly job: Name;
  readonly options: OptionsOf<Name>;
  /** The largest file that is read, in bytes. */
  readonly maxSize: number;
  /** Where results are kept, and the version of the rules that they are made by. */
  readonly cache?: { readonly folder: string; readonly rules: string };
}

interface Success<Told> {
  readonly file: string;
  readonly told: Told;
  readonly fromCache: boolean;
  /** Why the result could not be kept. */
  readonly cacheTrouble?: string;
}

export interface Failure {
  readonly file: string;
  readonly error: { readonly code: FailureCode; readonly message: string };
}

export type Outcome<Told> = Success<Told> | Failure;

/** Never throws: what goes wrong with a file is its outcome. */
export function perform<Name extends JobName>(order: Order<Name>, file: string): Outcome<ToldBy<Name>> {
  const job = JOBS[order.job] as Job<unknown, ToldBy<Name>, OptionsOf<Name>>;
  try {
    const bytes = readBytes(file, order.maxSize);
    const format = formatByName(file);
    const read = (): unknown => job.read(readSource(bytes, format));
    if (order.cache === undefined) {
      return { file, told: job.tell(read(), file, order.options), fromCache: false };
    }
    const cache = new Cache(order.cache.folder);
    const key = cache.keyOf([order.cache.rules, order.job, format ?? ''], bytes);
    const { value, ...how } = cache.remember(key, read);
    return { file, told: job.tell(value, file, order.options), ...how };
  } catch (error) {
    return failure(file, error);
  }
}

/** An error as a file's outcome. */
export function failure(file: string, error: unknown): Failure {
  if (error instanceof UnreadableError) return { file, error: { code: error.code, message: error.message } };
  const why = error instanceof Error ? error.message : String(error);
  return { file, error: { code: 'failed', message: `the reading failed / 读取时出错 (${why})` } };
}
