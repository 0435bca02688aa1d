// The command line, from its start to its end, beside a Node.js that does nothing.
import { spawnSync } from 'node:child_process';
import { samplePairs } from './sampling.mjs';
import { buildCli } from './subjects.mjs';
import { PLAN } from './texts.mjs';

/** @param {string[]} args */
function node(...args) {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed: ${stderr}`);
}

/** @param {string} name @param {string[]} args @returns {import('./scenarios.mjs').Scenario} */
function commandLine(name, args) {
  return {
    name: `cli ${name}`,
    quick: true,
    run: async ({ quick }) => {
      const cli = await buildCli();
      /** @type {import('./sampling.mjs').Effort} */
      const effort = { warm: 1, rounds: quick ? 5 : 15, seconds: 20, clock: 'wall' }; // its processor time is not ours
      return samplePairs(
        () => ({ text: cli }),
        (file) => node(file, ...args),
        { node: () => node('-e', '0') },
        effort,
      );
    },
  };
}

export const commandLines = [
  commandLine('--version', ['--version']),
  commandLine('extract', ['extract', '--format', 'json', PLAN]),
];
