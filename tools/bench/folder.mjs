// A folder of a thousand plans in the index of the extension: read for the first time, and again from what was kept.
import { build } from 'esbuild';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { common, nodeChunks } from '../setup/bundle.mjs';
import { PROJECT } from '../setup/project.mjs';
import { Uri } from './editor.mjs';
import { collectGarbage, median, now, summary } from './sampling.mjs';
import { planText } from './texts.mjs';

/** @typedef {import('./scenarios.mjs').Scenario} Scenario */
/** @typedef {import('./scenarios.mjs').Measured} Measured */
/** @typedef {import('../../src/extension/index/fileDigests').FileWorld} FileWorld */
/** @typedef {import('../../src/extension/index/threads/thread').ThreadEvents} ThreadEvents */
/** @typedef {{ open: (folder: string, storage: string) => Promise<{ plans: number, save: () => Promise<void>, dispose: () => void }> }} Index */

const PLANS = 1000;
const BYTES = 61_000;
const ROUNDS = 2;
const AT_ONCE = 8;

/** @returns {string} a folder that goes when this process ends */
function ownFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'policy-plan-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The index, bundled as it ships, on the file system of Node.js. @returns {Promise<Index>} */
async function loadIndex() {
  const home = ownFolder();
  const shipped = /** @type {const} */ ({ ...common, minify: true, platform: 'node', absWorkingDir: PROJECT });
  const entry = [
    "export { FileDigests } from './src/extension/index/fileDigests';",
    "export { PoolReader } from './src/extension/index/poolReader';",
    "export { openThread } from '#threads';",
    "export { EMPTY_DICTIONARY } from './src/core/index';",
  ];
  await build({
    ...shipped,
    stdin: { contents: entry.join('\n'), resolveDir: PROJECT },
    outfile: join(home, 'index.cjs'),
    alias: { vscode: join(PROJECT, 'tools/bench/editor.mjs') },
    define: { POLICY_PLAN_RULES: '"bench"' },
  });
  await Promise.all(nodeChunks(join(home, 'dist')).map((options) => build({ ...options, ...shipped })));
  const { FileDigests, PoolReader, openThread, EMPTY_DICTIONARY } = createRequire(home)(join(home, 'index.cjs'));
  return {
    open: async (folder, storage) => {
      const files = new FileDigests({
        folders: () => [new Uri(folder)],
        storage: new Uri(storage),
        demandOf: () => 'text',
        dictionaryOf: () => Promise.resolve(EMPTY_DICTIONARY),
        reader: new PoolReader({
          open: (/** @type {ThreadEvents} */ events) => openThread(new Uri(home), events),
          most: Math.min(4, Math.ceil(availableParallelism() / 2)),
          onLost: fail,
        }),
        log: { warn: fail },
      });
      await files.ready();
      return { plans: files.state.plans, save: () => files.save(), dispose: () => files.dispose() };
    },
  };
}

/** @param {unknown} why @returns {never} */
function fail(why) {
  throw why instanceof Error ? why : new Error(String(why));
}

/** The floor: each file read and decoded, as many at once as the index does. @param {string} folder */
async function readAll(folder) {
  const names = readdirSync(folder);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let characters = 0;
  const work = async () => {
    for (let name = names.pop(); name; name = names.pop()) {
      characters += decoder.decode(await readFile(join(folder, name))).length;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return characters;
}

/** @param {() => Promise<unknown>} run @returns {Promise<number>} milliseconds */
async function timed(run) {
  collectGarbage();
  const started = now();
  await run();
  return now() - started;
}

/** @param {string} name @param {(index: Index, folder: string, plans: number) => Promise<Omit<Measured, 'bytes'>>} run @returns {Scenario} */
function scenario(name, run) {
  return {
    name: `folder ${name}`,
    quick: false,
    run: async ({ scale }) => {
      const plans = Math.max(2, PLANS * scale);
      const folder = join(ownFolder(), 'plans');
      mkdirSync(folder);
      for (let i = 0; i < plans; i++) writeFileSync(join(folder, `${i}.txt`), planText('plain', BYTES, i));
      return { bytes: plans * BYTES, ...(await run(await loadIndex(), folder, plans)) };
    },
  };
}

/** @param {Index} index @param {string} folder @param {string} storage @param {number} plans */
async function openAll(index, folder, storage, plans) {
  const files = await index.open(folder, storage);
  if (files.plans !== plans) fail(`${files.plans} of ${plans} plans were found`);
  return files;
}

/** @param {boolean} warm @returns {Scenario} */
const reading = (warm) =>
  scenario(warm ? 'warm' : 'cold', async (index, folder, plans) => {
    const kept = ownFolder();
    if (warm) {
      const files = await openAll(index, folder, kept, plans);
      await files.save();
      files.dispose();
    }
    const pairs = [];
    await readAll(folder);
    for (let round = 0; round < ROUNDS; round++) {
      const floor = await timed(() => readAll(folder));
      const own = await timed(async () => (await openAll(index, folder, warm ? kept : ownFolder(), plans)).dispose());
      pairs.push({ own, floor });
    }
    return {
      times: summary(pairs.map(({ own }) => own)),
      ratios: { 'read and decode': median(pairs.map(({ own, floor }) => own / floor)) },
    };
  });

const kept = scenario('kept', async (index, folder, plans) => {
  const used = async () => {
    for (let turn = 0; turn < 3; turn++) {
      collectGarbage(); // buffers are swept after it, beside other work
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
    return { heap: heapUsed + arrayBuffers, rss };
  };
  const before = await used();
  /** @type {Awaited<ReturnType<Index['open']>>[]} */
  const held = [];
  const ms = await timed(async () => held.push(await openAll(index, folder, ownFolder(), plans)));
  const holding = await used();
  held.pop()?.dispose();
  const each = (holding.heap - (await used()).heap) / plans;
  return {
    times: summary([ms]),
    ratios: {},
    memory: { heap: each / BYTES, resident: Math.max(0, holding.rss - before.rss) / plans / BYTES },
    note: `${(each / 1e3).toFixed(1)} KB kept a document`,
  };
});

export const folders = [reading(false), reading(true), kept];
