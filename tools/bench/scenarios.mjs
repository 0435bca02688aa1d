// Everything that can be measured, in the order in which it runs.
import { commandLines } from './commandLine.mjs';
import { folders } from './folder.mjs';
import { keystroke } from './keystroke.mjs';
import { memory } from './memory.mjs';
import { starts } from './start.mjs';
import { HOSTILE } from './texts.mjs';
import { hostile, whole } from './whole.mjs';

/** @typedef {{ core: import('./subjects.mjs').Core, quick: boolean, scale: number, clock: import('./sampling.mjs').ClockName }} Setting `scale`: of every size; 1 but in tests */
/** @typedef {{ heap: number, resident: number, ofR?: number }} Memory peaks over the bytes of the text; resident memory over remark's */

/**
 * @typedef {object} Measured
 * @property {number} [bytes] of the text, in UTF-8
 * @property {import('./sampling.mjs').Times} times
 * @property {Record<string, number>} ratios to each floor
 * @property {Memory} [memory]
 * @property {string} [note]
 */

/** @typedef {Measured & { name: string }} Result */
/** @typedef {{ name: string, quick: boolean, run: (setting: Setting) => Measured | Promise<Measured> }} Scenario `quick`: part of a quick run */

/** @type {Scenario[]} */
export const scenarios = [
  whole('plain', '60 KB'),
  whole('markdown', '60 KB'),
  whole('html', '60 KB'),
  whole('plain', '1 MB'),
  whole('markdown', '1 MB'),
  whole('html', '1 MB'),
  keystroke('keystroke', 'plain', '60 KB'),
  keystroke('keystroke', 'markdown', '60 KB'),
  keystroke('keystroke', 'plain', '1 MB'),
  keystroke('keystroke', 'markdown', '1 MB'),
  keystroke('opening fence', 'markdown', '1 MB'),
  ...starts,
  ...commandLines,
  ...folders,
  ...Object.keys(HOSTILE).map(hostile),
  whole('plain', '10 MB'),
  whole('markdown', '10 MB'),
  whole('html', '10 MB'),
  memory('plain', false),
  memory('markdown', true),
  memory('html', false),
];
