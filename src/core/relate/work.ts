/**
 * A computation in slices: each `next()` does a few milliseconds of it. Who drives it decides when to go on, and may stop
 * between any two slices; nothing is held that would have to be given back.
 */
export type Work<Result> = Generator<undefined, Result, undefined>;

/** Does all of it at once. */
export function finish<Result>(work: Work<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
