// What a writer feels: the time from a key to the new reading.
import { median, summary, time } from './sampling.mjs';
import { editorReader, FLOORS } from './subjects.mjs';
import { planText } from './texts.mjs';
import { SIZES } from './whole.mjs';

/** @typedef {import('./subjects.mjs').Format} Format */
/** @typedef {import('./scenarios.mjs').Scenario} Scenario */

const TYPED = '，并推动公交线网与轨道交通衔接，到2026年覆盖率达到95%以上（市交通运输局负责）。';

/** Joined, not added up: readers get one flat string, as from the editor. @param {string} text @param {number} at @param {string} inserted */
const insert = (text, at, inserted) => [text.slice(0, at), inserted, text.slice(at)].join('');

/** One character after another in the middle of the text, each a new text. @param {string} text @param {number} count */
function* typing(text, count) {
  let at = text.indexOf('。', text.length / 2);
  for (let typed = 0; typed < count; typed++) {
    text = insert(text, at++, TYPED[typed % TYPED.length] ?? '');
    yield text;
  }
}

/** A fence that opens in the middle and goes again: all that follows turns into code and back. @param {string} text @param {number} count */
function* fencing(text, count) {
  const at = text.indexOf('\n', text.length / 2) + 1;
  const fenced = insert(text, at, '```\n');
  for (let done = 0; done < count; done++) yield done % 2 === 0 ? fenced : text;
}

/**
 * @param {Format} format
 * @param {keyof typeof SIZES} size
 * @param {'key' | 'fence'} kind
 * @returns {Scenario}
 */
export function keystroke(format, size, kind = 'key') {
  return {
    name: `${kind === 'key' ? 'keystroke' : 'opening fence'} ${format} ${size}`,
    quick: true,
    run: ({ core, quick, scale }) => {
      const bytes = SIZES[size] * scale;
      const text = planText(format, bytes, 0);
      const { api, read } = editorReader(core, format);
      read(text);
      const count = kind === 'fence' ? (quick ? 2 : 8) : size === '60 KB' ? (quick ? 30 : 120) : quick ? 5 : 40;
      const times = [];
      for (const changed of kind === 'key' ? typing(text, count) : fencing(text, count)) {
        times.push(time(() => read(changed)));
      }
      const R = median(Array.from({ length: quick ? 3 : 7 }, () => time(() => FLOORS.R(text))));
      const result = summary(times);
      return { bytes, times: result, ratios: { R: result.median / R }, note: `by ${api}` };
    },
  };
}
