// Runs scenarios one after another; nothing is printed here.
import { useClock } from './sampling.mjs';
import { scenarios } from './scenarios.mjs';
import { loadCore } from './subjects.mjs';
import { planText } from './texts.mjs';
import { SIZES } from './whole.mjs';

/** @typedef {import('./scenarios.mjs').Setting} Setting */

/** Compiles the core before anything is measured, so that no figure depends on the scenarios before it. @param {Setting} setting */
function warmUp({ core, scale }) {
  for (let round = 0; round < 5; round++) {
    for (const format of /** @type {const} */ (['plain', 'markdown', 'html'])) {
      core.analyze(planText(format, SIZES['60 KB'] * scale, 100 + round), { format });
    }
  }
}

/**
 * @param {object} options
 * @param {boolean} [options.quick] 60 KB and 1 MB, few rounds
 * @param {string} [options.only] part of a name
 * @param {import('./sampling.mjs').ClockName} [options.clock]
 * @param {number} [options.scale] of every size, for tests
 * @returns {AsyncGenerator<import('./scenarios.mjs').Result>}
 */
export async function* runBench({ quick = false, only = '', clock = 'wall', scale = 1 }) {
  const chosen = scenarios.filter((scenario) => scenario.name.includes(only) && (scenario.quick || !quick));
  if (chosen.length === 0) {
    const names = scenarios.map(({ name }) => name).join(', ');
    throw new Error(`No ${quick ? 'quick ' : ''}scenario has "${only}" in its name. There are: ${names}`);
  }
  const setting = { core: await loadCore(), quick, scale, clock };
  useClock(clock);
  warmUp(setting);
  for (const { name, run } of chosen) yield { name, ...(await run(setting)) };
}
