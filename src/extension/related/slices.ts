/** Drives the core's work in slices: whatever else the host has to do has its turn in between. */
import type * as vscode from 'vscode';
import type { Work } from '../../core/index';

/** In ms. */
const SLICE = 8;

export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** The result; `undefined` where it is cancelled. */
export async function inSlices<Result>(
  work: Work<Result>,
  token: vscode.CancellationToken,
): Promise<Result | undefined> {
  for (let until = performance.now() + SLICE; !token.isCancellationRequested;) {
    const step = work.next();
    if (step.done) {
      return step.value;
    }
    if (performance.now() >= until) {
      await breathe();
      until = performance.now() + SLICE;
    }
  }
  return undefined;
}
