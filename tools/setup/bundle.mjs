// How every bundle is made: what ships, what is tested and what is measured (tools/bench).
import { manifest } from './project.mjs';
import { rulesVersion } from './rules.mjs';

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

/** What the build knows and the code asks for. */
export const define = { POLICY_PLAN_RULES: JSON.stringify(rulesVersion()) };

/** The command line, which is its own worker. @satisfies {import('esbuild').BuildOptions} */
export const commandLine = /** @type {const} */ ({
  ...common,
  platform: 'node',
  banner: { js: '#!/usr/bin/env node' },
  define: {
    ...define,
    POLICY_PLAN_VERSION: JSON.stringify(manifest().version),
    'import.meta.url': '__filename', // fdir makes itself a require() of it
  },
});
