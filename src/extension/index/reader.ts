/** Who makes digests: a worker where there is one, else the host between its other work. */
import { digestFile, type Order, type Outcome } from './digesting';

export interface DigestReader {
  readonly read: (order: Order) => Promise<Outcome>;
  readonly dispose: () => void;
}

/** For so long, in ms, the host does nothing else; a file is read in one go. */
const SLICE = 8;

/** Reads in the host itself, file by file; others have their turn in between. */
export function hostReader(): DigestReader {
  let turn = Promise.resolve();
  let until = 0;
  const breathe = async (): Promise<void> => {
    if (performance.now() >= until) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      until = performance.now() + SLICE;
    }
  };
  return {
    read: (order) => {
      const outcome = turn.then(breathe).then(() => digestFile(order));
      turn = outcome.then(
        () => undefined,
        () => undefined,
      );
      return outcome;
    },
    dispose: () => undefined,
  };
}
