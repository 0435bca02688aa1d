#!/usr/bin/env node
// Runs the checks and tests, all or those named, after setting up what they need; ends with the sum of all counts.
//   node tools/test.mjs [STEP …] [TEST FILE …]
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureChromium } from './setup/chromium.mjs';
import { ensureDependencies, PROJECT } from './setup/project.mjs';
import { inWords, sum } from './counts.mjs';
import { steps } from './steps.mjs';

/** @typedef {import('./counts.mjs').Counts} Counts */
/** @typedef {import('./steps.mjs').Step} Step */

/** The run's own environment: programs of node_modules, and colours where ours are seen. */
const ENVIRONMENT = {
  ...process.env,
  PATH: `${join(PROJECT, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
  ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}),
};

/**
 * Runs a command, passing its output on.
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ code: number, output: string }>} the output without colours
 */
function run([program = '', ...args], env = {}) {
  return new Promise((settle, fail) => {
    const child = spawn(program === 'node' ? process.execPath : program, args, {
      cwd: PROJECT,
      env: { ...ENVIRONMENT, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && program !== 'node',
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      process.stdout.write(text);
    });
    child.stderr.pipe(process.stderr, { end: false });
    const stop = () => {
      child.kill('SIGTERM');
      child.once('close', () => process.exit(130)); // nothing after it is run
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
    child.once('error', fail);
    child.once('close', (code) => {
      process.removeListener('SIGTERM', stop);
      process.removeListener('SIGINT', stop);
      settle({ code: code ?? 1, output: stripVTControlCharacters(output) });
    });
  });
}

/**
 * A command that fails counts as one failure where its output names none, and so does one that ran no test.
 * @param {Step} step
 * @param {string[]} files
 * @returns {Promise<Counts>}
 */
async function runStep(step, files) {
  /** @type {Counts[]} */
  const all = [];
  for (const command of step.commands) {
    const wanted = command.files && files.length > 0 ? files : (command.files ?? []);
    const { code, output } =
      command.files?.length === 0 ? { code: 0, output: '' } : await run([...command.run, ...wanted], command.env);
    const counts = command.count(output) ?? { passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 };
    if (counts.failed === 0 && (code !== 0 || counts.passed + counts.skipped === 0)) {
      console.log(code === 0 ? `${step.name}: there was no test` : `${step.name}: ${command.run[0]} failed (${code})`);
      counts.failed = 1;
    }
    all.push(counts);
  }
  return sum(all);
}

/** @param {string} title */
function heading(title) {
  console.log(`\n── ${title} ${'─'.repeat(Math.max(0, 100 - title.length))}`);
}

/** @param {string[]} args of the command line */
async function main(args) {
  const files = args.filter((arg) => existsSync(arg) && arg.includes('/'));
  const names = args.filter((arg) => !files.includes(arg));
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown) {
    throw new Error(`There is no step "${unknown}". There are: ${steps.map((step) => step.name).join(', ')}`);
  }
  const chosen = steps.filter((step) => (names.length > 0 ? names.includes(step.name) : !step.optional));

  ensureDependencies();
  if (chosen.some((step) => step.browser)) {
    ensureChromium();
  }
  if (chosen.some((step) => step.built)) {
    const { code } = await run(['node', 'esbuild.mjs', '--tests']);
    if (code !== 0) {
      throw new Error('The build failed; nothing was tested.');
    }
  }

  /** @type {Counts[]} */
  const results = [];
  const summary = [];
  for (const step of chosen) {
    heading(`${step.name}: ${step.title}`);
    const started = Date.now();
    const counts = await runStep(step, files);
    if (counts.failed > 0 && step.hint) {
      console.log(`\n${step.hint}`);
    }
    results.push(counts);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    summary.push(`${counts.failed ? '✖' : '✔'} ${step.name.padEnd(12)} ${seconds.padStart(6)} s   ${inWords(counts)}`);
  }
  const total = sum(results);
  heading('summary');
  console.log(summary.join('\n'));
  console.log(inWords(total));
  return total.failed === 0 ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
