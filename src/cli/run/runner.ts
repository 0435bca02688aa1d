import { pMapIterable } from 'p-map';
import type { JobName, ToldBy } from './jobs';
import { inThisThread, inWorkers } from './lanes';
import type { Order, Outcome } from './perform';

/**
 * Results that may wait for their turn, for each job at once: enough that the others go on while one reads a text a
 * hundred times as long, few enough that memory does not grow with the number of files.
 */
const WAITING_PER_JOB = 16;

/**
 * Does what is ordered with each file, `jobs` at a time, and gives the outcomes in the order of the files, as they
 * come. Takes no more files than it has room for, so that the list may be endless.
 */
export async function* runFiles<Name extends JobName>(
  order: Order<Name>,
  files: Iterable<string> | AsyncIterable<string>,
  jobs: number,
): AsyncGenerator<Outcome<ToldBy<Name>>> {
  const lanes = jobs > 1 ? inWorkers(order) : inThisThread(order);
  try {
    yield* pMapIterable(files, (file) => lanes.perform(file), {
      concurrency: jobs,
      backpressure: jobs > 1 ? jobs * WAITING_PER_JOB : 1,
    });
  } finally {
    await lanes.close();
  }
}
