#!/usr/bin/env node
// Installs a real VS Code from npm packages alone: the package code-server carries VS Code's server and web workbench.
//   VSCODE_HOST=current|oldest node tools/host/install.mjs
// Nothing is compiled and no install script runs. A finished install is kept in .vscode-test/ and reused.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CACHE } from '../setup/project.mjs';

/**
 * One version of VS Code and what it runs on. `modules` are the few dependencies, of about 140, that the server, the
 * extension host and the workbench really load.
 * @typedef {object} Pin
 * @property {string} vscode
 * @property {{ version: string, integrity: string }} codeServer
 * @property {{ version: string, integrity: Record<string, string> }} node integrity by platform and architecture
 * @property {Record<string, string>} modules
 */

/**
 * @typedef {object} Host
 * @property {string} version of VS Code
 * @property {string} folder
 * @property {string} server VS Code's server-main.js
 * @property {string} node the Node.js that runs it
 * @property {string} extensions the built-in extensions
 */

const HERE = dirname(fileURLToPath(import.meta.url));
const PLATFORM = `${process.platform}-${process.arch}`;

/** Native modules that VS Code does without here, and what stands in for them. */
const STUBS = {
  '@microsoft/1ds-core-js': '1ds-core-js.cjs',
  '@vscode/deviceid': 'deviceid.cjs',
  '@vscode/native-watchdog': 'native-watchdog.cjs',
  'native-watchdog': 'native-watchdog.cjs',
  '@vscode/ripgrep': 'ripgrep.cjs',
  '@vscode/spdlog': 'spdlog.cjs',
};

/**
 * Not unpacked. Built-in extensions that the workbench activates by itself must stay, however little they serve here:
 * their list is part of the workbench, and a missing one shows errors.
 */
const UNUSED = [
  ...['copilot', 'debug-*', 'git', 'github', 'grunt', 'gulp', 'jake', 'mermaid-markdown-features'],
  ...['microsoft-authentication', 'ms-vscode.*', 'php-language-features', 'simple-browser', 'terminal-suggest'],
  ...['tunnel-forwarding', 'postinstall.mjs', 'npm-shrinkwrap.json'],
]
  .map((name) => `extensions/${name}`)
  .concat('out/vs/platform/agentHost', 'out/vs/platform/accessibilitySignal/browser/media/*', 'out/vs/sessions');

/** @returns {Pin} the one that VSCODE_HOST names, `current` unless it says otherwise */
function chosenPin() {
  const name = process.env.VSCODE_HOST ?? 'current';
  const pin = JSON.parse(readFileSync(join(HERE, 'pins.json'), 'utf8'))[name];
  if (!pin) {
    throw new Error(`VSCODE_HOST=${name}: there is only "current" and "oldest".`);
  }
  return pin;
}

/** @param {Pin} pin @returns {Host & { stamp: string }} */
function placesOf(pin) {
  const key = createHash('sha256')
    .update(JSON.stringify([pin, PLATFORM]))
    .digest('hex')
    .slice(0, 8);
  const folder = join(CACHE, `host-${pin.vscode}-${key}`);
  return {
    version: pin.vscode,
    folder,
    server: join(folder, 'vscode/out/server-main.js'),
    node: join(folder, 'node'),
    extensions: join(folder, 'vscode/extensions'),
    stamp: join(folder, '.done'),
  };
}

/** @param {string} command @param {string[]} args @param {string} cwd @returns {string} what it printed */
function run(command, args, cwd) {
  return execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
    env: { ...process.env, npm_config_update_notifier: 'false', NODE_V8_COVERAGE: '', NODE_OPTIONS: '' },
  });
}

/**
 * Downloads a package with npm and checks what came.
 * @param {string} spec @param {string} integrity @param {string} folder @returns {string} the archive's path
 */
function download(spec, integrity, folder) {
  const flags = ['--json', '--ignore-scripts', '--prefer-offline', '--pack-destination', folder];
  const [{ filename }] = JSON.parse(run('npm', ['pack', spec, ...flags], folder));
  const file = join(folder, filename);
  const sum = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
  if (sum !== integrity) {
    throw new Error(`${spec} is not what was expected: wanted ${integrity}, got ${sum}`);
  }
  return file;
}

/** @param {Pin} pin @param {string} target the host's folder */
function unpackVSCode(pin, target) {
  const archive = download(`code-server@${pin.codeServer.version}`, pin.codeServer.integrity, target);
  const vscode = join(target, 'vscode');
  mkdirSync(vscode);
  const excluded = UNUSED.map((path) => `--exclude=package/lib/vscode/${path}`);
  run('tar', ['-xzf', archive, '-C', vscode, '--strip-components=3', ...excluded, 'package/lib/vscode'], target);
  rmSync(archive);
}

/** @param {Pin} pin @param {string} target the host's folder */
function installModules(pin, target) {
  const vscode = join(target, 'vscode');
  const modules = join(vscode, 'node_modules');
  rmSync(join(vscode, 'npm-shrinkwrap.json'));
  writeFileSync(
    join(vscode, 'package.json'),
    JSON.stringify({ name: 'code-oss', version: pin.vscode, private: true, type: 'module', dependencies: pin.modules }),
  );
  const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  run('npm', ['install', '--omit=dev', '--ignore-scripts', '--prefer-offline', ...quiet], vscode);
  for (const [name, file] of Object.entries(STUBS)) {
    const folder = join(modules, name);
    mkdirSync(folder, { recursive: true });
    copyFileSync(join(HERE, 'stubs', file), join(folder, 'index.js'));
    const stub = { name, version: '0.0.0', main: 'index.js', type: 'commonjs' };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(stub));
  }
  const ripgrep = join(modules, '@vscode/ripgrep-universal/bin');
  for (const other of readdirSync(ripgrep).filter((name) => name !== PLATFORM)) {
    rmSync(join(ripgrep, other), { recursive: true });
  }
}

/** This Node.js where it serves, else the version that VS Code asks for. @param {Pin} pin @param {string} target */
function provideNode(pin, target) {
  const major = pin.node.version.split('.')[0];
  if (process.versions.node.split('.')[0] === major) {
    symlinkSync(process.execPath, join(target, 'node'));
    return;
  }
  const integrity = pin.node.integrity[PLATFORM];
  if (!integrity) {
    throw new Error(`On ${PLATFORM} this takes Node.js ${major}; this is ${process.version}.`);
  }
  const archive = download(`node-${PLATFORM}@${pin.node.version}`, integrity, target);
  run('tar', ['-xzf', archive, '-C', target, '--strip-components=2', 'package/bin/node'], target);
  rmSync(archive);
}

/**
 * The VS Code that VSCODE_HOST names, installed now if it is not there yet.
 * @returns {Host}
 */
export function ensureHost() {
  const pin = chosenPin();
  const { stamp, ...host } = placesOf(pin);
  if (existsSync(stamp)) {
    return host;
  }
  const say = (/** @type {string} */ text) => process.stderr.write(`${text}\n`);
  say(`Setting up VS Code ${pin.vscode} for this project (about 100 MB to download, once) …`);
  mkdirSync(CACHE, { recursive: true });
  const target = mkdtempSync(join(CACHE, '.host-'));
  try {
    unpackVSCode(pin, target);
    say('  VS Code is unpacked');
    installModules(pin, target);
    say('  its modules are installed');
    provideNode(pin, target);
    writeFileSync(join(target, '.done'), new Date().toISOString());
    if (!existsSync(stamp)) {
      rmSync(host.folder, { recursive: true, force: true });
      renameSync(target, host.folder);
    }
    say('  ready');
  } catch (error) {
    const { stderr, message } = /** @type {{ stderr?: string, message: string }} */ (error);
    throw new Error(`VS Code could not be set up: ${stderr || message}`, { cause: error });
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
  return host;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  console.log(ensureHost().folder);
}
