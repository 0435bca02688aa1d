/** Work in slices: whatever else the host has to do has its turn in between. */
import type * as vscode from 'vscode';
import type { Work } from '../core/index';

/** In ms. */
const SLICE = 8;

/** Lets everything else have its turn. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** A slice of time, again and again: where it is over, whoever works breathes before he goes on. */
export class Slices {
  #until = performance.now() + SLICE;

  get isOver(): boolean {
    return performance.now() >= this.#until;
  }

  async breathe(): Promise<void> {
    await breathe();
    this.#until = performance.now() + SLICE;
  }
}

/** The result of the core's work; `undefined` where it is cancelled. */
export async function inSlices<Result>(
  work: Work<Result>,
  token: vscode.CancellationToken,
): Promise<Result | undefined> {
  const slices = new Slices();
  while (!token.isCancellationRequested) {
    const step = work.next();
    if (step.done) {
      return step.value;
    }
    if (slices.isOver) {
      await slices.breathe();
    }
  }
  return undefined;
}
