// How every bundle is made: what ships, what is tested and what is measured (tools/bench).

/** @satisfies {import('esbuild').BuildOptions} */
export const common = /** @type {const} */ ({
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  charset: 'utf8',
  // ES modules first, also for Node: they can be shaken, and some UMD ones (jsonc-parser) cannot be bundled
  mainFields: ['module', 'main'],
  logLevel: 'warning',
  sourcesContent: false,
});
