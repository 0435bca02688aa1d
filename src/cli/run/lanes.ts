/** Where jobs run: in worker threads, or in this one. */
import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { JobName, ToldBy } from './jobs';
import { failure, perform, type Order, type Outcome } from './perform';

export interface Lanes<Told> {
  /** Never rejects. At most as many at once as there are lanes. */
  perform(file: string): Promise<Outcome<Told>>;
  close(): Promise<void>;
}

/** In this thread, with a pause before each file in which signals are heard. */
export function inThisThread<Name extends JobName>(order: Order<Name>): Lanes<ToldBy<Name>> {
  return {
    perform: async (file) => {
      await setImmediate();
      return perform(order, file);
    },
    close: () => Promise.resolve(),
  };
}

/** In workers: one is started when a file comes and all others are busy, and lives as long as it can. */
export function inWorkers<Name extends JobName>(order: Order<Name>): Lanes<ToldBy<Name>> {
  const all = new Set<Worker>();
  const idle: Worker[] = [];
  const start = (): Worker => {
    const worker = new Worker(__filename, { workerData: order }); // the bundle is its own worker, see main.ts
    all.add(worker);
    return worker;
  };
  return {
    perform: async (file) => {
      const worker = idle.pop() ?? start();
      worker.postMessage(file);
      try {
        const [outcome] = (await once(worker, 'message')) as [Outcome<ToldBy<Name>>];
        idle.push(worker);
        return outcome;
      } catch (error) {
        all.delete(worker); // it died of this file, for want of memory; the next file gets a new one
        return failure(file, error);
      }
    },
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

/** The worker's side. */
export function serve(): void {
  const order = workerData as Order;
  parentPort?.on('message', (file: string) => parentPort?.postMessage(perform(order, file)));
}
