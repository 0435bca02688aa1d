/** What ends a run before its end: a signal of the user or the system, or that nobody reads the output any more. */
import { constants } from 'node:os';
import { CommandError } from '../commandError';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

export class Stop {
  private readonly controller = new AbortController();
  /** The signal that ended the run. */
  signalName: (typeof SIGNALS)[number] | undefined;

  constructor() {
    for (const name of SIGNALS) {
      // once: who asks a second time does not want to wait for the files at hand
      process.once(name, () => {
        this.signalName = name;
        this.controller.abort();
      });
    }
    process.stdout.on('error', () => this.controller.abort()); // write() tells which
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** As a shell has it for a program that a signal has ended. */
  get status(): number | undefined {
    return this.signalName && 128 + constants.signals[this.signalName];
  }
}

/** Writes all of it, however slowly a pipe takes it. False when nobody reads on. Throws {@link CommandError}. */
export async function write(text: string): Promise<boolean> {
  try {
    await new Promise<void>((settle, fail) => {
      process.stdout.write(text, (error) => (error ? fail(error) : settle()));
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return false;
    throw new CommandError(`the output cannot be written / 无法写出结果 (${(error as Error).message})`, {
      cause: error,
    });
  }
}
