// Samples in a few numbers.

/** @typedef {{ rounds: number, median: number, min: number, p95: number, max: number }} Times in milliseconds */

/** @param {readonly number[]} sorted @param {number} share of 0 to 1 */
const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? NaN) + (sorted[sorted.length >> 1] ?? NaN)) / 2;
}

/** @param {readonly number[]} values @returns {Times} */
export function summary(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const [min = NaN] = sorted;
  return { rounds: sorted.length, median: median(sorted), min, p95: quantile(sorted, 0.95), max: sorted.at(-1) ?? NaN };
}
