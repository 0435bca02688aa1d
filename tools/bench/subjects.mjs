// What is measured: the core and the command line as they ship; and the floors under them.
import { build } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { parseFragment } from 'parse5';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { commandLine, common } from '../setup/bundle.mjs';
import { PROJECT } from '../setup/project.mjs';

/** @typedef {typeof import('../../src/core/index')} Core */
/** @typedef {import('../../src/core/index').Format} Format */
/** @typedef {(text: string) => unknown} Reading */

/** @type {import('esbuild').BuildOptions} */
const shipped = { ...common, minify: true, platform: 'node', absWorkingDir: PROJECT };

/** @type {Promise<Core> | undefined} */
let core;

/** The core, bundled as it ships, not as its sources run. */
export function loadCore() {
  return (core ??= bundleCore());
}

/** @returns {Promise<Core>} */
async function bundleCore() {
  const { outputFiles } = await build({ ...shipped, entryPoints: ['src/core/index.ts'], write: false });
  const module = { exports: {} };
  const run = compileFunction(outputFiles[0]?.text ?? '', ['module', 'exports', 'require']);
  run(module, module.exports, createRequire(import.meta.url));
  return /** @type {Core} */ (module.exports);
}

/** The command line, bundled as it ships, in a folder that goes when this process ends. @returns {Promise<string>} its file */
export async function buildCli() {
  const folder = mkdtempSync(join(tmpdir(), 'policy-plan-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, 'cli.js');
  await build({ ...shipped, ...commandLine, entryPoints: ['src/cli/main.ts'], outfile });
  return outfile;
}

/** What the same text costs others; ratios to these hold on any machine. */
export const FLOORS = {
  /** remark with nothing added: what any reader of Markdown pays before it understands a word. @param {string} text */
  R: (text) => unified().use(remarkParse).parse(text),
  /** parse5, with the places in the source that we need too. @param {string} text */
  parse5: (text) => parseFragment(text, { sourceCodeLocationInfo: true }),
  /** To look at each line at all. @param {string} text */
  split: (text) => text.split('\n'),
};

/**
 * What the editor calls on every change: a reader that remembers the version before.
 * @param {Core} core
 * @param {Format} format
 * @returns {{ api: string, read: Reading }} `api`: the name under which it is reported
 */
export function editorReader(core, format) {
  const { read } = core.createReader();
  return { api: 'createReader()', read: (text) => read(text, { format }) };
}
