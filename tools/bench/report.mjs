// The table that a person reads.
import { cpus, loadavg } from 'node:os';

/** @typedef {import('./scenarios.mjs').Result} Result */

/** @param {number} value three digits that count */
const short = (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** The machine on which the times hold, with a warning where it is busy with something else. */
export function machine() {
  const cores = cpus();
  const [load = 0] = loadavg();
  return { cpu: cores[0]?.model.trim() ?? 'unknown', cores: cores.length, node: process.version, load };
}

/** @param {ReturnType<typeof machine>} machine @param {import('./sampling.mjs').ClockName} clock @returns {string[]} */
export function machineLines({ cpu, cores, node, load }, clock) {
  const measured = clock === 'cpu' ? 'processor time' : 'time by the clock';
  const lines = [`${cpu}, ${cores} cores, Node.js ${node}, load ${load.toFixed(1)}, ${measured}`];
  if (load > cores && clock === 'wall') {
    lines.push('WARNING: the machine is busy with other things, times and ratios are not to be trusted; --cpu helps.');
  }
  return lines;
}

const WIDTHS = [32, 8, 8, 11, 9, 9, 8];

/** @param {string[]} cells */
const row = ([first = '', ...cells]) =>
  first.padEnd(WIDTHS[0] ?? 0) + cells.map((cell, at) => cell.padStart(WIDTHS[at + 1] ?? 0)).join('');

export const HEADER = `${row(['', 'KB', 'rounds', 'median ms', 'min', 'p95', 'MB/s'])}   ratios`;

/** @param {Result} result @returns {string} */
export function resultLine({ name, bytes, times, ratios, memory, note }) {
  const { rounds, median, min, p95 } = times;
  const numbers = [median, min, p95].map(short);
  const speed = bytes
    ? [short(bytes / 1e3), String(rounds), ...numbers, short(bytes / 1e3 / median)]
    : ['', String(rounds), ...numbers, ''];
  const words = Object.entries(ratios).map(([floor, ratio]) => `${short(ratio)} ${floor}`);
  if (memory) {
    words.push(
      `peak heap ${short(memory.heap)} ×, resident ${short(memory.resident)} × the text${memory.ofR ? `, ${short(memory.ofR)} of R's` : ''}`,
    );
  }
  if (note) words.push(note);
  return `${row([name, ...speed])}   ${words.join('; ')}`;
}

/** @param {ReturnType<typeof import('./targets.mjs').judge>} verdicts @returns {string[]} */
export function targetLines(verdicts) {
  const sign = { true: '✔', false: '✖', undefined: '·' };
  return [
    '',
    'targets (· not measured)',
    ...verdicts.map(({ what, most, figure, holds }) => {
      const value = figure === undefined ? '–' : short(figure);
      return `${sign[`${holds}`]} ${what.padEnd(46)} ${value.padStart(9)}   at most ${short(most)}`;
    }),
  ];
}
