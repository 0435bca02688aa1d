/** One thread that makes digests. */
import type { Order, Outcome } from './digesting';
import type { Thread, ThreadEvents } from './threads/thread';

export interface Question {
  readonly id: number;
  readonly order: Order;
}
export type Answer =
  { readonly id: number; readonly outcome: Outcome } | { readonly id: number; readonly error: string };

interface Pending {
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: Error) => void;
}

/** The thread has ended: what it was asked is to be asked elsewhere. */
export class ThreadLost extends Error {}

export class ThreadReader {
  readonly #pending = new Map<number, Pending>();
  readonly #thread: Thread;
  #asked = 0;

  /** @param open throws where there are no threads */
  constructor(open: (events: ThreadEvents) => Thread) {
    this.#thread = open({
      answered: (message) => this.#answer(message as Answer),
      lost: (why) => this.#lose(new ThreadLost(String(why))),
    });
  }

  /** How many answers are awaited. */
  get pending(): number {
    return this.#pending.size;
  }

  read(order: Order): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const id = this.#asked++;
      this.#pending.set(id, { resolve, reject });
      this.#thread.post({ id, order } satisfies Question);
    });
  }

  #answer(answer: Answer): void {
    const pending = this.#pending.get(answer.id);
    this.#pending.delete(answer.id);
    if ('error' in answer) {
      pending?.reject(new Error(answer.error));
    } else {
      pending?.resolve(answer.outcome);
    }
  }

  #lose(error: ThreadLost): void {
    for (const { reject } of this.#pending.values()) {
      reject(error);
    }
    this.#pending.clear();
  }

  dispose(): void {
    this.#thread.dispose();
    this.#lose(new ThreadLost('ended'));
  }
}
