// Where the project is, and its node_modules. Only Node's own modules: this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const PROJECT = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** Everything that set-up downloads and failing tests leave behind; git ignores it. */
export const CACHE = join(PROJECT, '.vscode-test');

/**
 * @typedef {object} Manifest
 * @property {string} name
 * @property {string} displayName
 * @property {string} publisher
 * @property {string} version
 */

/** @returns {Manifest} */
export function manifest() {
  return JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
}

/** @typedef {Record<string, { version?: string, optional?: boolean }>} LockedPackages */

/** @param {string} file @returns {LockedPackages} by folder */
function lockedPackages(file) {
  const path = join(PROJECT, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}

/** Whether node_modules holds exactly the versions of package-lock.json; packages for other platforms may be absent. */
function isInstalled() {
  const installed = lockedPackages('node_modules/.package-lock.json');
  return Object.entries(lockedPackages('package-lock.json')).every(
    ([folder, wanted]) =>
      folder === '' ||
      installed[folder]?.version === wanted.version ||
      (wanted.optional === true && installed[folder] === undefined),
  );
}

/**
 * Brings node_modules up to package-lock.json, with a word to the user; takes milliseconds when nothing is to be done.
 */
export function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Node.js 20.19 or newer is needed; this is ${process.version}.`);
  }
  if (isInstalled()) {
    return;
  }
  console.log('Installing the development packages (npm ci) …');
  const args = ['ci', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const result = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: PROJECT, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: PROJECT, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0) {
    throw new Error('npm ci failed; what it said stands above.');
  }
}
