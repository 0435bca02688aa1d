// Runs scenarios one after another; nothing is printed here.
import { scenarios } from './scenarios.mjs';
import { loadCore } from './subjects.mjs';

/**
 * @param {object} options
 * @param {boolean} [options.quick] 60 KB and 1 MB, few rounds
 * @param {string} [options.only] part of a name
 * @param {number} [options.scale] of every size, for tests
 * @returns {AsyncGenerator<import('./scenarios.mjs').Result>}
 */
export async function* runBench({ quick = false, only = '', scale = 1 }) {
  const chosen = scenarios.filter((scenario) => scenario.name.includes(only) && (scenario.quick || !quick));
  if (chosen.length === 0) {
    throw new Error(
      `No ${quick ? 'quick ' : ''}scenario has "${only}" in its name. There are: ${scenarios.map(({ name }) => name).join(', ')}`,
    );
  }
  const core = await loadCore();
  for (const { name, run } of chosen) yield { name, ...(await run({ core, quick, scale })) };
}
