// The start of the extension: its bundles loaded cold, in processes of their own, beside a bundle of what readers of Markdown use.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { common, nodeExtension } from '../setup/bundle.mjs';
import { PROJECT } from '../setup/project.mjs';
import { median, summary } from './sampling.mjs';
import { planText, size } from './texts.mjs';

/** @typedef {import('./sampling.mjs').ClockName} ClockName */
/** @typedef {import('./scenarios.mjs').Scenario} Scenario */

/** An editor of which anything can be asked while the extension starts: all that it gives is nothing in particular. */
const EDITOR = `
  const answers = { [Symbol.iterator]: function* () {}, [Symbol.toPrimitive]: () => '', then: undefined };
  const anything = () =>
    new Proxy(function () {}, {
      get: (made, key) => (key in answers ? answers[key] : key === 'prototype' ? made[key] : anything()),
      apply: anything,
      construct: (made, args, type) => (type.prototype === made.prototype ? anything() : Object.create(type.prototype)),
    });
  module.exports = Object.create(new Proxy({}, { get: anything }));`;

/** @returns {Promise<string>} a folder with the bundles as they ship, and the floor's */
export async function buildStart() {
  const home = mkdtempSync(join(tmpdir(), 'policy-plan-bench-'));
  process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  mkdirSync(join(home, 'node_modules/vscode'), { recursive: true });
  writeFileSync(join(home, 'node_modules/vscode/index.js'), EDITOR);
  const shipped = { minify: true, absWorkingDir: PROJECT };
  await Promise.all([
    ...nodeExtension(home).map((options) => build({ ...options, ...shipped })),
    build({
      ...common,
      ...shipped,
      platform: 'node',
      entryPoints: ['tools/bench/markdownFloor.mjs'],
      outfile: join(home, 'markdown.js'),
    }),
  ]);
  return home;
}

/**
 * Runs a program in a new Node.js. @param {string} home its folder @param {string} program
 * @returns {Record<ClockName, number> & { loaded: string[] }} milliseconds, and the files that it has loaded
 */
export function coldly(home, program) {
  const measured = `
    const host = ['node:os', 'node:path', 'node:worker_threads', 'vscode'].map((name) => require(name)); // has them at hand
    const clock = performance.now(), cpu = process.cpuUsage();
    ${program}
    const { user, system } = process.cpuUsage(cpu);
    const times = { wall: performance.now() - clock, cpu: (user + system) / 1000 };
    console.log(JSON.stringify({ ...times, loaded: Object.keys(require.cache) }));`;
  return JSON.parse(execFileSync(process.execPath, ['-e', measured], { cwd: home, encoding: 'utf8' }));
}

const ROUNDS = 25;

/** @param {string} name @param {(home: string, bytes: number) => { own: string, floor: string, note: string, bytes?: number }} programs @returns {Scenario} */
const scenario = (name, programs) => ({
  name,
  quick: true,
  run: async ({ quick, scale, clock }) => {
    const home = await buildStart();
    const { own, floor, ...about } = programs(home, 60_000 * scale);
    const pairs = Array.from({ length: Math.ceil((quick ? 9 : ROUNDS) * scale) }, () => ({
      own: coldly(home, own)[clock],
      floor: coldly(home, floor)[clock],
    }));
    const ratio = median(pairs.map((pair) => pair.own / pair.floor));
    return { times: summary(pairs.map((pair) => pair.own)), ratios: { 'remark, gfm, frontmatter': ratio }, ...about };
  },
});

export const starts = [
  scenario('start', (home) => ({
    own: "require('./extension.js');",
    floor: "require('./markdown.js');",
    note: `${(statSync(join(home, 'extension.js')).size / 1024).toFixed(0)} KB`,
  })),
  scenario('start, first plan read', (home, bytes) => {
    const text = planText('plain', bytes, 0);
    writeFileSync(join(home, 'plan.txt'), text);
    const read = "const text = require('node:fs').readFileSync('plan.txt', 'utf8');";
    return {
      own: `${read} require('./chunks/core.js').analyze(text, { format: 'plain' });`,
      floor: `${read} require('./markdown.js').read(text);`,
      note: 'the core loaded and the plan read once',
      bytes: size(text),
    };
  }),
];
