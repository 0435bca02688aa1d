/** Whether work grows with the size of its text only: two sizes are compared, so a slow machine is no matter. */
import assert from 'node:assert/strict';

const TIMES_LARGER = 8;
/** Work that grows with the square takes 64 times as long; between 8 and 24 lie caches, the collector and other programs. */
const MOST = 24;
/** Below it the clock and the compiler decide, in microseconds. */
const LEAST = 2000;
const ATTEMPTS = 3;

function cost(work: (size: number) => unknown, size: number): number {
  const begin = process.cpuUsage();
  work(size);
  return process.cpuUsage(begin).user;
}

/** Fails where `work` takes out of proportion longer for `size` than for an eighth of it, each time that it is tried. */
export function assertLinear(work: (size: number) => unknown, size: number): void {
  const ratios: number[] = [];
  for (let i = 0; i < ATTEMPTS; i++) {
    const small = Math.min(cost(work, size / TIMES_LARGER), cost(work, size / TIMES_LARGER));
    const ratio = cost(work, size) / Math.max(small, LEAST);
    if (ratio <= MOST) return;
    ratios.push(Math.round(ratio));
  }
  assert.fail(`${String(TIMES_LARGER)} times the text takes ${ratios.join(', ')} times as long`);
}
