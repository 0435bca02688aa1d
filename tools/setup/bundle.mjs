// How every bundle is made: what ships, what is tested and what is measured (tools/bench). Paths are the project's.
import { CHUNKS, lazily } from './chunks.mjs';
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

/**
 * The extension for Node: what VS Code loads first, and what that loads when it is used.
 * @param {string} outdir in place of dist
 * @returns {import('esbuild').BuildOptions[]}
 */
export const nodeExtension = (outdir) => [
  {
    ...common,
    define,
    entryPoints: ['src/extension/extension.ts'],
    outfile: `${outdir}/extension.js`,
    platform: 'node',
    external: ['vscode'],
    plugins: [lazily('./chunks/')],
  },
  ...nodeChunks(outdir),
];

/** @param {string} outdir in place of dist @returns {import('esbuild').BuildOptions[]} */
export const nodeChunks = (outdir) => [
  {
    ...common,
    define,
    entryPoints: ['src/extension/index/threads/nodeWorker.ts'],
    outfile: `${outdir}/chunks/digesting.js`, // a thread of the extension host
    platform: 'node',
    plugins: [lazily('./')],
  },
  ...Object.entries(CHUNKS).map(
    ([name, entry]) =>
      /** @satisfies {import('esbuild').BuildOptions} */ ({
        ...common,
        define,
        entryPoints: [entry],
        outfile: `${outdir}/chunks/${name}.js`,
        platform: 'node',
        plugins: [lazily('./', name)],
      }),
  ),
];

/**
 * The extension for browsers, where nothing can be loaded without a wait: one file, and one for its threads.
 * @type {import('esbuild').BuildOptions[]}
 */
export const webExtension = [
  {
    ...common,
    define,
    entryPoints: ['src/extension/extension.ts'],
    outfile: 'dist/web/extension.js',
    platform: 'browser',
    conditions: ['worker'], // it runs in a web worker: packages with a browser entry may want a DOM there
    external: ['vscode'],
  },
  {
    ...common,
    define,
    entryPoints: ['src/extension/index/threads/webWorker.ts'],
    outfile: 'dist/web/digesting.js',
    format: 'iife',
    platform: 'browser',
    conditions: ['worker'],
  },
];

/** The page of the dashboard: its script, with the charts library, and its style. @type {import('esbuild').BuildOptions[]} */
export const dashboard = [
  {
    ...common,
    format: 'iife',
    platform: 'browser',
    entryPoints: ['src/webview/main.ts'],
    outfile: 'dist/webview/dashboard.js',
  },
  { entryPoints: ['src/webview/dashboard.css'], outfile: 'dist/webview/dashboard.css' },
];
