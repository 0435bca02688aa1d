#!/usr/bin/env node
// Measures the extension in a real VS Code; docs/BENCHMARKS.md says how to read what it prints.
//   npm run bench:host [-- --json figures.json]
import { Command } from 'commander';
import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { machine, machineLines, HEADER, resultLine, targetLines } from './bench/report.mjs';
import { judgeHost } from './bench/targets.mjs';
import { planText } from './bench/texts.mjs';
import { common, nodeExtension } from './setup/bundle.mjs';
import { ensureChromium } from './setup/chromium.mjs';
import { PROJECT } from './setup/project.mjs';

const PLANS = 100;
const BYTES = 60_000;
const FLOORS = 31;

const options = new Command('bench:host')
  .description('Measures the extension in a real VS Code, beside one that knows nothing.')
  .option('--json <file>', 'writes the figures as JSON; - for standard output, which then has nothing else')
  .option('--targets', 'prints what the figures are to be, and whether they are')
  .parse()
  .opts();

const home = mkdtempSync(join(tmpdir(), 'policy-plan-bench-'));
process.once('exit', () => rmSync(home, { recursive: true, force: true }));

/** A folder of plans that differ, and the same texts in a language that only the floor knows. @returns {string} */
function folder() {
  const path = join(home, 'plans');
  mkdirSync(join(path, '.vscode'), { recursive: true });
  // The words of all documents are no answer of an extension.
  writeFileSync(join(path, '.vscode/settings.json'), '{ "editor.wordBasedSuggestions": "off" }');
  for (let at = 0; at < PLANS; at++) {
    const [name, text] = [String(at).padStart(3, '0'), planText('plain', BYTES, at)];
    writeFileSync(join(path, `${name}.plan.txt`), text);
    if (at < FLOORS) writeFileSync(join(path, `${name}.log`), text);
  }
  return path;
}

/** The extension as it ships, and the suite beside it: there it shares the extension's `vscode`. @returns {Promise<string>} */
async function bundle() {
  const outfile = join(PROJECT, 'out/bench/host.js');
  const inProject = { absWorkingDir: PROJECT };
  await Promise.all([
    ...nodeExtension('dist').map((product) => build({ ...product, ...inProject, minify: true })),
    build({
      ...common,
      ...inProject,
      entryPoints: ['tools/bench/host/suite.mjs'],
      outfile,
      platform: 'node',
      external: ['vscode'],
    }),
  ]);
  return outfile;
}

/** @returns {Promise<import('./bench/scenarios.mjs').Result[]>} */
async function measure(/** @type {(line: string) => void} */ print) {
  ensureChromium();
  const suite = await bundle();
  const code = spawn(
    process.execPath,
    [
      join(PROJECT, 'tools/host/code.mjs'),
      `--extensionDevelopmentPath=${PROJECT}`,
      `--extensionTestsPath=${suite}`,
      '--disable-extensions',
      folder(),
    ],
    { cwd: PROJECT, env: { ...process.env, VSCODE_HOST: 'current' }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise((resolve) => code.once('close', resolve));
  const results = [];
  for await (const line of createInterface(code.stdout)) {
    if (!line.startsWith('RESULT ')) continue;
    const result = JSON.parse(line.slice('RESULT '.length));
    results.push(result);
    print(resultLine(result));
  }
  const status = await ended;
  if (status !== 0) throw new Error(`VS Code ended with status ${status}`);
  return results;
}

const print = options.json === '-' ? () => undefined : console.log;
const on = machine();
machineLines(on, 'wall').forEach((line) => print(line));
print(HEADER);
const results = await measure(print);
const targets = judgeHost(results);
if (options.targets) targetLines(targets).forEach((line) => print(line));
if (options.json) {
  const figures = JSON.stringify({ machine: on, clock: 'wall', results, targets }, null, 2);
  writeFileSync(options.json === '-' ? 1 : options.json, `${figures}\n`);
}
