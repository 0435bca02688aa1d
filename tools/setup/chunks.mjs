// Chunks: modules that the bundles for Node load when they are first used, not when the extension starts.
import { join } from 'node:path';
import { PROJECT } from './project.mjs';

/**
 * By the name of their files in dist/chunks. What two chunks import stands in both, so what is put here shares no
 * state with the rest: libraries behind a module that alone knows them, or all of the core.
 * @type {Record<string, string>}
 */
export const CHUNKS = {
  core: 'src/core/index.ts',
  markdown: 'src/core/parse/markdown/remark.ts',
  html: 'src/core/parse/htmlNodes.ts',
};

/** @param {string} name of the chunk @returns {string} a module that loads it when something of it is used */
const standIn = (name) => `
  let loaded;
  const load = () => (loaded ??= require('chunk:${name}'));
  const get = (_, key) => key === '__esModule' || load()[key];
  module.exports = Object.create(new Proxy({}, { get })); // as a prototype, for esbuild copies what a module has itself
`;

/**
 * Each chunk is loaded when something of it is first used: importers stay as they are, for what is imported is looked up at
 * each use. But a constant that is made of it while a module loads would load the chunk at once.
 * @param {string} folder of the chunks, from where the bundle stands: `./` or `./chunks/`
 * @param {string} [own] the chunk that is built
 * @returns {import('esbuild').Plugin}
 */
export function lazily(folder, own) {
  const chunks = new Map(Object.entries(CHUNKS).map(([name, entry]) => [join(PROJECT, entry), name]));
  return {
    name: 'lazily',
    setup: ({ onLoad, onResolve }) => {
      onResolve({ filter: /^chunk:/ }, ({ path }) => ({ path: `${folder}${path.slice(6)}.js`, external: true }));
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const name = chunks.get(path);
        return name === undefined || name === own ? undefined : { contents: standIn(name), loader: 'js' };
      });
    },
  };
}
