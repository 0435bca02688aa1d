/** A thread as both platforms have it: messages in, messages out. */
export interface Thread {
  readonly post: (message: unknown) => void;
  readonly dispose: () => void;
}

export interface ThreadEvents {
  readonly answered: (message: unknown) => void;
  /** It cannot be started, or it has ended by itself. */
  readonly lost: (why: unknown) => void;
}
