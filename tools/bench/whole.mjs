// Whole texts: the plan in three formats and three sizes, and texts that are meant to be slow.
import { samplePairs } from './sampling.mjs';
import { FLOORS } from './subjects.mjs';
import { HOSTILE, planText, size } from './texts.mjs';

/** @typedef {import('./subjects.mjs').Format} Format */
/** @typedef {import('./scenarios.mjs').Scenario} Scenario */
/** @typedef {import('./sampling.mjs').Effort} Effort */

/** Bytes of UTF-8. */
export const SIZES = { '60 KB': 60_000, '1 MB': 1_000_000, '10 MB': 10_000_000 };
/** @typedef {keyof typeof SIZES} SizeName */

/** @type {Record<SizeName, Record<'quick' | 'full', Effort>>} */
const EFFORT = {
  '60 KB': { quick: { warm: 5, rounds: 15, seconds: 1 }, full: { warm: 25, rounds: 60, seconds: 10 } },
  '1 MB': { quick: { warm: 1, rounds: 3, seconds: 2 }, full: { warm: 2, rounds: 12, seconds: 15 } },
  '10 MB': { quick: { warm: 0, rounds: 1, seconds: 0 }, full: { warm: 0, rounds: 3, seconds: 20 } },
};

/** @param {Format} format @param {SizeName} sizeName @returns {Scenario} */
export function whole(format, sizeName) {
  const large = sizeName === '10 MB';
  const { R, parse5, split } = FLOORS;
  // remark takes ten seconds and half a gigabyte for 10 MB: the scenario of memory has it read them once.
  const floors = format === 'html' ? { parse5, split } : large ? { split } : { R, split };
  return {
    name: `${format} ${sizeName}`,
    quick: !large,
    run: ({ core, quick, scale }) => {
      const bytes = SIZES[sizeName] * scale;
      const input = (/** @type {number} */ round) => ({ text: planText(format, bytes, round) });
      const effort = EFFORT[sizeName][quick ? 'quick' : 'full'];
      return { bytes, ...samplePairs(input, (text) => core.analyze(text, { format }), floors, effort) };
    },
  };
}

/** A hostile text read as Markdown, beside the plan as plain text of as many bytes. @param {string} name @returns {Scenario} */
export function hostile(name) {
  return {
    name: `hostile: ${name}`,
    quick: false,
    run: ({ core, scale }) => {
      const text = HOSTILE[name]?.(scale) ?? '';
      const bytes = size(text);
      const input = (/** @type {number} */ round) => ({
        text: `第${round}稿\n\n${text}`,
        beside: planText('plain', bytes, round),
      });
      const plain = (/** @type {string} */ beside) => core.analyze(beside, { format: 'plain' });
      const effort = { warm: 1, rounds: 5, seconds: 2 };
      return { bytes, ...samplePairs(input, (it) => core.analyze(it, { format: 'markdown' }), { plain }, effort) };
    },
  };
}
