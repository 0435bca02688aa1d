/** Who makes digests: a worker where there is one, else the host between its other work. */
import { Slices } from '../slices';
import { digestFile, type Order, type Outcome } from './digesting';

export interface DigestReader {
  readonly read: (order: Order) => Promise<Outcome>;
  readonly dispose: () => void;
}

/** Reads in the host itself, each file in one go; others have their turn in between. */
export function hostReader(): DigestReader {
  let turn = Promise.resolve();
  const slices = new Slices();
  return {
    read: (order) => {
      const outcome = turn.then(() => (slices.isOver ? slices.breathe() : undefined)).then(() => digestFile(order));
      turn = outcome.then(
        () => undefined,
        () => undefined,
      );
      return outcome;
    },
    dispose: () => undefined,
  };
}
