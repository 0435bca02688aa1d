#!/usr/bin/env node
// Opens a real VS Code with this extension: desktop VS Code if this machine has it, else one made of packages, in the
// browser. Everything is set up on the way; Ctrl-C ends it and leaves nothing behind.
//   npm start [-- FOLDER]     opens FOLDER, or a copy of the samples
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findDesktop, openDesktop } from './desktop.mjs';
import { ensureDependencies, manifest, PROJECT } from './setup/project.mjs';

/** A window or server that is open. @typedef {{ ended: Promise<number>, stop: () => Promise<void> }} Open */

/** @param {string | undefined} argument @param {string} scratch @returns {string} */
function folderToOpen(argument, scratch) {
  if (!argument) {
    const samples = join(scratch, 'samples');
    cpSync(join(PROJECT, 'samples'), samples, { recursive: true });
    return samples;
  }
  const folder = resolve(argument);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`There is no folder ${folder}.`);
  }
  return folder;
}

function build() {
  console.log('Building the extension …');
  const { status } = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: PROJECT, stdio: 'inherit' });
  if (status !== 0) {
    throw new Error('The build failed; what it said stands above.');
  }
}

/** Shows an address in the user's browser, where there is a display. @param {string} address */
function showInBrowser(address) {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  const openers = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''], linux: ['xdg-open'] };
  const [command, ...args] = openers[/** @type {'linux'} */ (process.platform)] ?? [];
  if (!command || CI || (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY)) {
    return;
  }
  spawn(command, [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => console.log('Open the address in a browser.'))
    .unref();
}

/**
 * The extension is linked into a folder of extensions: as one under development it would take the smoke test driver,
 * which hides notifications.
 * @param {string} scratch
 * @param {string} folder
 * @returns {Promise<Open>}
 */
async function openPackageHost(scratch, folder) {
  const { startServer } = await import('./host/server.mjs');
  const { publisher, name, version } = manifest();
  const extensionsDir = join(scratch, 'extensions');
  mkdirSync(extensionsDir);
  symlinkSync(PROJECT, join(extensionsDir, `${publisher}.${name}-${version}`), 'junction');
  const server = await startServer({ extensionsDir, driver: false, args: ['--default-folder', folder] });
  console.log(`\n  VS Code is open at   ${server.origin}\n`);
  showInBrowser(server.origin);
  const ended = new Promise((_settle, fail) => server.onEnd((why) => fail(new Error(`${why}\n${server.log()}`))));
  return { ended, stop: server.stop };
}

/** @param {string | undefined} argument */
async function main(argument) {
  const scratch = mkdtempSync(join(tmpdir(), 'policy-plan-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));
  /** @type {Open[]} */
  const windows = [];
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, async () => {
      await Promise.all(windows.map((open) => open.stop()));
      process.exit(0);
    });
  }

  const folder = folderToOpen(argument, scratch);
  ensureDependencies();
  build();
  const code = findDesktop(scratch);
  const open = code ? openDesktop(code, scratch, folder) : await openPackageHost(scratch, folder);
  windows.push(open);
  if (code) {
    console.log('VS Code opens in a window of its own.');
  }
  console.log(argument ? `  It shows ${folder}.` : '  It shows a copy of the samples: change them as you like.');
  console.log('  Ctrl-C here ends it and leaves nothing behind.');
  process.exit(await open.ended);
}

try {
  await main(process.argv[2]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
