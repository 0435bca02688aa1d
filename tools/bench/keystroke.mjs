// What a writer feels: the time from a key to the new reading. Keys come in bursts without a pause for the garbage
// collector, as from a hand; after each burst remark reads the same text.
import { collectGarbage, median, now, summary, time } from './sampling.mjs';
import { editorReader, FLOORS } from './subjects.mjs';
import { planText } from './texts.mjs';
import { SIZES } from './whole.mjs';

/** @typedef {import('./subjects.mjs').Format} Format */
/** @typedef {import('./scenarios.mjs').Scenario} Scenario */

const TYPED = '，并推动公交线网与轨道交通衔接，到2026年覆盖率达到95%以上（市交通运输局负责）。';

/** Joined, not added up: readers get one flat string, as from the editor. @param {string} text @param {number} at @param {string} inserted */
const insert = (text, at, inserted) => [text.slice(0, at), inserted, text.slice(at)].join('');

/** One character after another in the middle of a text, each a new text. @param {string} text @returns {Generator<string, never>} */
function* typing(text) {
  let at = text.indexOf('。', text.length / 2);
  for (let typed = 0; ; typed++) {
    text = insert(text, at++, TYPED[typed % TYPED.length] ?? '');
    yield text;
  }
}

/** A fence that opens in the middle and goes again: all that follows turns into code and back. @param {string} text @returns {Generator<string, never>} */
function* fencing(text) {
  const fenced = insert(text, text.indexOf('\n', text.length / 2) + 1, '```\n');
  for (;;) {
    yield fenced;
    yield text;
  }
}

const KINDS = {
  keystroke: { change: typing, keys: 10 },
  'opening fence': { change: fencing, keys: 2 },
};

/**
 * @param {keyof typeof KINDS} kind
 * @param {Format} format
 * @param {import('./whole.mjs').SizeName} sizeName
 * @returns {Scenario}
 */
export function keystroke(kind, format, sizeName) {
  const { change, keys } = KINDS[kind];
  return {
    name: `${kind} ${format} ${sizeName}`,
    quick: true,
    run: ({ core, quick, scale }) => {
      const bytes = SIZES[sizeName] * scale;
      const { api, read } = editorReader(core, format);
      const original = planText(format, bytes, 0);
      read(original);
      const versions = change(original);
      read(versions.next().value);
      read(versions.next().value);

      const all = [];
      const ratios = [];
      const bursts = quick ? 2 : 10;
      const until = now() + (quick ? 500 : 15_000);
      for (let burst = 0; burst < bursts && (burst === 0 || now() < until); burst++) {
        collectGarbage();
        const times = [];
        let text = original;
        while (times.length < keys && (times.length < 2 || now() < until)) {
          text = versions.next().value;
          times.push(time(() => read(text)));
        }
        collectGarbage();
        all.push(...times);
        ratios.push(median(times) / time(() => FLOORS.R(text)));
      }
      return { bytes, times: summary(all), ratios: { R: median(ratios) }, note: `by ${api}` };
    },
  };
}
