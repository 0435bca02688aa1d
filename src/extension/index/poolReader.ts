/** Many files are read in threads, a few in the host: a thread takes longer to start than a file to read. */
import type { Order, Outcome } from './digesting';
import { type DigestReader, hostReader } from './reader';
import { ThreadLost, ThreadReader } from './threadReader';
import type { Thread, ThreadEvents } from './threads/thread';

export interface Threads {
  /** Throws where there are none. */
  readonly open: (events: ThreadEvents) => Thread;
  readonly most: number;
  /** Told once, when threads fail: from then on the host reads all. */
  readonly onLost: (why: unknown) => void;
}

/** With so many files in the host's hands, or one so large (bytes or characters), a thread is worth its start. */
const FEW = 4;
const LARGE = 200_000;
/** A thread without work holds memory: it is ended after so long, in ms. */
const REST = 10_000;

export class PoolReader implements DigestReader {
  readonly #host = hostReader();
  #threads: ThreadReader[] = [];
  #inHost = 0;
  #failed = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly threads: Threads) {}

  async read(order: Order): Promise<Outcome> {
    const isMuch = this.#threads.length > 0 || this.#inHost >= FEW || order.content.length > LARGE;
    const thread = isMuch ? this.#thread() : undefined;
    if (!thread) {
      return this.#readInHost(order);
    }
    try {
      clearTimeout(this.#rest);
      return await thread.read(order);
    } catch (error) {
      if (!(error instanceof ThreadLost)) {
        throw error;
      }
      this.#fail(error);
      return await this.#readInHost(order);
    } finally {
      this.#restSoon();
    }
  }

  async #readInHost(order: Order): Promise<Outcome> {
    this.#inHost++;
    try {
      return await this.#host.read(order);
    } finally {
      this.#inHost--;
    }
  }

  /** The one with least to do; another one where all have something to do and there may be more. */
  #thread(): ThreadReader | undefined {
    if (this.#failed) {
      return undefined;
    }
    const [idlest] = [...this.#threads].sort((a, b) => a.pending - b.pending);
    if (idlest && (idlest.pending === 0 || this.#threads.length >= this.threads.most)) {
      return idlest;
    }
    try {
      const thread = new ThreadReader(this.threads.open);
      this.#threads.push(thread);
      return thread;
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  #fail(why: unknown): void {
    if (!this.#failed) {
      this.#failed = true;
      this.threads.onLost(why);
      this.#end();
    }
  }

  #restSoon(): void {
    clearTimeout(this.#rest);
    if (this.#threads.every(({ pending }) => pending === 0)) {
      this.#rest = setTimeout(() => this.#end(), REST);
    }
  }

  #end(): void {
    for (const thread of this.#threads.splice(0)) {
      thread.dispose();
    }
  }

  dispose(): void {
    this.#failed = true;
    clearTimeout(this.#rest);
    this.#end();
  }
}
