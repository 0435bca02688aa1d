// Reads from what a test runner printed how many tests passed, failed and were skipped.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @param {Counts[]} all @returns {Counts} */
export function sum(all) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of all) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/** @param {Counts} counts @returns {string} `3 passed, 0 failed` and, if there are any, `, 1 skipped` */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** All numbers that a pattern's first group matches, added up. @param {string} output @param {RegExp} pattern */
function total(output, pattern) {
  return [...output.matchAll(pattern)].reduce((soFar, [, number]) => soFar + Number(number), 0);
}

/** @param {string} output @param {Record<keyof Counts, RegExp>} patterns @returns {Counts} */
function read(output, { passed, failed, skipped }) {
  return { passed: total(output, passed), failed: total(output, failed), skipped: total(output, skipped) };
}

/** One reader for each runner; they all take plain text without colours. */
export const count = {
  /** A command that is one check: its exit code says all. */
  verdict: () => undefined,

  /** node --test --test-reporter=spec @param {string} output */
  nodeTests: (output) =>
    read(output, {
      passed: /^ℹ pass (\d+)$/gm,
      failed: /^ℹ (?:fail|cancelled) (\d+)$/gm,
      skipped: /^ℹ (?:skipped|todo) (\d+)$/gm,
    }),

  /** mocha's spec reporter @param {string} output */
  mocha: (output) =>
    read(output, { passed: /^ *(\d+) passing\b/gm, failed: /^ *(\d+) failing$/gm, skipped: /^ *(\d+) pending$/gm }),

  /** test/host/web/runner.ts @param {string} output */
  plain: (output) =>
    read(output, { passed: /^(\d+) passed,/gm, failed: / (\d+) failed$/gm, skipped: /, (\d+) skipped$/gm }),

  /** vscode-tmgrammar-test: a line for each file @param {string} output @returns {Counts} */
  grammar: (output) => ({
    passed: [...output.matchAll(/^✓ /gm)].length,
    failed: [...output.matchAll(/^✖ /gm)].length,
    skipped: 0,
  }),
};
