// Times, taken in pairs: what is measured and its floors on the same text, one after another, again and again. What slows
// the machine slows all of a pair, so the median of their ratios is steady where times are not.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { median, summary } from './summary.mjs';

export { median, summary };

/** @typedef {import('./subjects.mjs').Reading} Reading */
/** @typedef {import('./summary.mjs').Times} Times */
/** @typedef {{ times: Times, ratios: Record<string, number> }} Paired of each floor the median of all pairs' ratios */
/** @typedef {{ text: string, beside?: string }} Input `beside`: what the floors read, where it is not the same */
/** @typedef {{ warm: number, rounds: number, seconds: number, clock?: ClockName }} Effort `seconds`: no further round begins after them; `clock`: other than the run's */

setFlagsFromString('--expose-gc');
/** Clears away what earlier samples left, so that no sample pays for another. @type {() => void} */
export const collectGarbage = runInNewContext('gc');

/** What samples are measured by, in milliseconds. */
const CLOCKS = {
  wall: () => performance.now(),
  /** Processor time of this process, all threads: what others do on the machine does not lengthen it. */
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};
/** @typedef {keyof typeof CLOCKS} ClockName */

/** @type {ClockName} */
let chosen = 'wall';

/** @param {ClockName} name what the samples of this process are measured by from here on */
export function useClock(name) {
  chosen = name;
}

/** @param {ClockName} [clock] the chosen one unless given */
export const now = (clock = chosen) => CLOCKS[clock]();

/** @param {() => unknown} run @param {ClockName} [clock] @returns {number} milliseconds */
export function time(run, clock) {
  const started = now(clock);
  run();
  return now(clock) - started;
}

/**
 * @param {(round: number) => Input} input what nobody has read yet
 * @param {Reading} subject
 * @param {Record<string, Reading>} floors
 * @param {Effort} effort
 * @returns {Paired}
 */
export function samplePairs(input, subject, floors, { warm, rounds, seconds, clock }) {
  const readings = [subject, ...Object.values(floors)];
  /** @type {number[][]} */
  const taken = [];
  /** What was read last, as an editor holds it: else the engine forgets the shapes of all that nobody holds, and its code with them. @type {unknown[]} */
  const held = [];
  let until = Infinity;
  for (let round = 0; round < warm + rounds && (round <= warm || now(clock) < until); round++) {
    if (round === warm) until = now(clock) + seconds * 1000;
    const { text, beside = text } = input(round);
    const pair = readings.map((reading, at) => {
      collectGarbage();
      return time(() => (held[at] = reading(at === 0 ? text : beside)), clock);
    });
    if (round >= warm) taken.push(pair);
  }
  const own = taken.map(([first = NaN]) => first);
  const ratios = Object.keys(floors).map((name, at) => [
    name,
    median(taken.map(([first = NaN, ...others]) => first / (others[at] ?? NaN))),
  ]);
  return { times: summary(own), ratios: Object.fromEntries(ratios) };
}
