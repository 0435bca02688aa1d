// What the figures are to be.
import { HOSTILE } from './texts.mjs';

/** @typedef {import('./scenarios.mjs').Result} Result */
/** @typedef {(name: string) => Result | undefined} Find */
/** @typedef {{ what: string, most: number, figure: (find: Find) => number | undefined }} Target */

/** @param {string} name @param {string} floor @param {number} most @returns {Target} */
const ratio = (name, floor, most) => ({
  what: `${name} / ${floor}`,
  most,
  figure: (find) => find(name)?.ratios[floor],
});

/** @param {string} name @param {string} smaller @param {number} most @returns {Target} */
const growth = (name, smaller, most) => ({
  what: `${name} / ${smaller}`,
  most,
  figure: (find) => {
    const [large, small] = [find(name), find(smaller)];
    return large && small ? large.times.median / small.times.median : undefined;
  },
});

/** @param {string} name @param {keyof import('./scenarios.mjs').Memory} key @param {number} most @param {string} what @returns {Target} */
const memory = (name, key, most, what) => ({
  what: `${name}: ${what}`,
  most,
  figure: (find) => find(name)?.memory?.[key],
});

/** @param {string} name @param {number} most @returns {Target} */
const milliseconds = (name, most) => ({ what: `${name}, ms`, most, figure: (find) => find(name)?.times.median });

/** @param {string} name @returns {Target} */
const steady = (name) => ({
  what: `${name}: p95 / median`,
  most: 4,
  figure: (find) => {
    const times = find(name)?.times;
    return times && times.p95 / times.median;
  },
});

/** @type {Target[]} */
const targets = [
  ratio('plain 60 KB', 'R', 0.3),
  ratio('plain 1 MB', 'R', 0.25),
  growth('plain 1 MB', 'plain 60 KB', 18),
  growth('plain 10 MB', 'plain 1 MB', 11.5),
  ratio('markdown 60 KB', 'R', 1.45),
  ratio('markdown 1 MB', 'R', 1),
  ratio('memory markdown 10 MB', 'R', 0.2),
  memory('memory markdown 10 MB', 'ofR', 0.2, "resident memory / R's"),
  memory('memory plain 10 MB', 'resident', 25, 'peak / text'),
  ...['60 KB', '1 MB'].map((size) => ratio(`html ${size}`, 'parse5', 4)),
  ...['plain', 'markdown'].flatMap((format) => [
    ratio(`keystroke ${format} 60 KB`, 'R', 1 / 15),
    milliseconds(`keystroke ${format} 60 KB`, 2),
    steady(`keystroke ${format} 60 KB`),
    ratio(`keystroke ${format} 1 MB`, 'R', format === 'plain' ? 1 / 100 : 1 / 150),
    steady(`keystroke ${format} 1 MB`),
  ]),
  ratio('start', 'remark, gfm, frontmatter', 0.6),
  ratio('folder cold', 'read and decode', 3),
  ratio('folder warm', 'read and decode', 0.4),
  memory('folder kept', 'heap', 20 / 61, 'kept / text'),
  ...Object.keys(HOSTILE).flatMap((name) => [
    ratio(`hostile: ${name}`, 'plain', 20),
    milliseconds(`hostile: ${name}`, 2000),
  ]),
];

/** In VS Code. @type {Target[]} */
const inVSCode = [
  milliseconds('first plan to its colours', 150),
  milliseconds('key, all work', 16),
  milliseconds('references over 100 documents', 200),
];

/** @typedef {{ what: string, most: number, figure: number | undefined, holds: boolean | undefined }} Verdict `undefined` where it was not measured */

/** @param {readonly Target[]} targets @returns {(results: readonly Result[]) => Verdict[]} */
const judging = (targets) => (results) => {
  const find = (/** @type {string} */ name) => results.find((result) => result.name === name);
  return targets.map(({ what, most, figure }) => {
    const value = figure(find);
    return { what, most, figure: value, holds: value === undefined ? undefined : value <= most };
  });
};

export const judge = judging(targets);
export const judgeHost = judging(inVSCode);
