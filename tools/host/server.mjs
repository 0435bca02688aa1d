// Starts the VS Code server on a fresh profile. Used by the tests in the extension host, the UI tests and `npm start`.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureHost } from './install.mjs';
import { QUIET_SETTINGS } from './settings.mjs';

const START_TIMEOUT = 60_000;
const STOP_TIMEOUT = 3_000;
const LOG_LENGTH = 200_000;

/** What a test runner or a debugger would hand down to the server by accident. */
const FOREIGN_ENVIRONMENT = [
  'ELECTRON_RUN_AS_NODE',
  'NODE_OPTIONS',
  'NODE_V8_COVERAGE',
  'VSCODE_INSPECTOR_OPTIONS',
  'VSCODE_IPC_HOOK_CLI',
];

const QUIET_FLAGS = [
  '--accept-server-license-terms',
  '--disable-experiments',
  '--disable-getting-started-override',
  '--disable-telemetry',
  '--disable-update-check',
  '--disable-workspace-trust',
  '--force-disable-user-env',
  '--without-browser-env-var',
  '--without-connection-token',
];

/**
 * @typedef {object} ServerOptions
 * @property {string | undefined} [extensionsDir] extensions to load; none otherwise
 * @property {Record<string, unknown> | undefined} [settings] user settings on top of the quiet ones
 * @property {NodeJS.ProcessEnv} [env] more environment for the server and its extension hosts
 * @property {string[]} [args] more arguments of the server
 * @property {boolean} [driver] the smoke test driver, on unless `false`: with it the server honours extensions under
 *   development and test runners, and hides notification toasts
 */

/** @typedef {[key: string, value: string]} PayloadEntry an option of the web workbench */

/** @typedef {Awaited<ReturnType<typeof startServer>>} Server */

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((settle, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => settle(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * Installs a .vsix into a folder of extensions, as `code --install-extension` does.
 * @param {string} vsix
 * @param {string} extensionsDir
 */
export function installVsix(vsix, extensionsDir) {
  const host = ensureHost();
  const dataDir = mkdtempSync(join(tmpdir(), 'vscode-host-'));
  const folders = ['--extensions-dir', extensionsDir, '--server-data-dir', dataDir];
  const args = [host.server, '--install-extension', resolve(vsix), '--force', '--accept-server-license-terms'];
  try {
    const output = execFileSync(host.node, [...args, ...folders], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_OPTIONS: '', NODE_V8_COVERAGE: '' },
    });
    if (!output.includes('was successfully installed')) {
      throw new Error(`${vsix} could not be installed: ${output}`);
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/**
 * A profile folder with its settings, and the place for the server's sockets, which it does not remove itself.
 * @param {Record<string, unknown> | undefined} settings
 */
function makeProfile(settings) {
  const dataDir = mkdtempSync(join(tmpdir(), 'vscode-host-'));
  const user = join(dataDir, 'data', 'User');
  const sockets = join(dataDir, 'run');
  mkdirSync(user, { recursive: true });
  mkdirSync(sockets);
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...QUIET_SETTINGS, ...settings }, null, 2));
  return { dataDir, sockets };
}

/** @param {NodeJS.ProcessEnv} added @returns {NodeJS.ProcessEnv} */
function serverEnvironment(added) {
  const own = Object.entries(process.env).filter(([name]) => !FOREIGN_ENVIRONMENT.includes(name));
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: '' }), ...added };
}

/**
 * The ends of the log files (server, extension hosts), for the report of a failure.
 * @param {string} dataDir
 * @param {number} lines of each
 */
function logTails(dataDir, lines) {
  const logs = join(dataDir, 'data', 'logs');
  const files = readdirSync(logs, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.log'));
  return files
    .map((file) => `--- ${file}\n${readFileSync(join(logs, file), 'utf8').split('\n').slice(-lines).join('\n')}`)
    .join('\n');
}

/**
 * One server, one fresh profile; `stop()` ends all its processes and removes the profile.
 * @param {ServerOptions} [options]
 */
export async function startServer({ extensionsDir, settings, env = {}, args = [], driver = true } = {}) {
  const host = ensureHost();
  const port = await freePort();
  const { dataDir, sockets } = makeProfile(settings);
  const flags = [...['--host', '127.0.0.1', '--port', String(port), '--server-data-dir', dataDir, '--locale', 'en']];
  if (extensionsDir) {
    flags.push('--extensions-dir', extensionsDir);
  }
  if (driver) {
    flags.push('--enable-smoke-test-driver', '--enable-remote-auto-shutdown');
  }
  const server = spawn(host.node, [host.server, ...flags, ...QUIET_FLAGS, ...args], {
    cwd: dataDir,
    detached: process.platform !== 'win32', // a process group of its own
    env: serverEnvironment({ XDG_RUNTIME_DIR: sockets, ...env }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';

  /** The whole group: an extension host that loops for ever would outlive its server. @param {NodeJS.Signals} name */
  const signal = (name) => {
    try {
      if (process.platform === 'win32' || server.pid === undefined) {
        server.kill(name);
      } else {
        process.kill(-server.pid, name);
      }
    } catch {
      // It is gone already.
    }
  };
  const cleanUp = () => {
    signal('SIGKILL');
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
  };
  process.once('exit', cleanUp);

  /** @type {Promise<void>} */
  const listening = new Promise((settle, fail) => {
    const timer = setTimeout(() => fail(new Error(`the VS Code server does not start\n${log}`)), START_TIMEOUT);
    const read = (/** @type {Buffer} */ data) => {
      log = (log + data).slice(-LOG_LENGTH);
      if (log.includes('listening on')) {
        clearTimeout(timer);
        settle();
      }
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('error', fail);
    server.once('exit', (code, by) => {
      clearTimeout(timer);
      fail(new Error(`the VS Code server ended (${code ?? by})\n${log}`));
    });
  });
  let stopped = false;
  const stop = async () => {
    stopped = true;
    process.removeListener('exit', cleanUp);
    if (server.exitCode === null && server.signalCode === null) {
      const gone = new Promise((settle) => server.once('exit', settle));
      signal('SIGTERM');
      const timer = setTimeout(() => signal('SIGKILL'), STOP_TIMEOUT);
      await gone;
      clearTimeout(timer);
    }
    cleanUp();
  };
  try {
    await listening;
  } catch (error) {
    await stop();
    throw error;
  }

  const authority = `127.0.0.1:${port}`;
  /** The address of a file or folder of this machine in the workbench. @param {string} path */
  const remote = (path) =>
    `vscode-remote://${authority}${encodeURI(
      resolve(path)
        .replaceAll('\\', '/')
        .replace(/^(?!\/)/, '/'),
    )}`;
  return {
    origin: `http://${authority}/`,
    remote,
    stop,
    /** What it printed. */
    log: () => log,
    logTails: (/** @type {number} */ lines) => logTails(dataDir, lines),
    /** Calls back if the server ends before it is stopped. @param {(why: string) => void} listener */
    onEnd(listener) {
      server.once('exit', (code, by) => stopped || listener(`the VS Code server ended (${code ?? by})`));
    },
    /**
     * The address of a workbench on a folder, a .code-workspace file or nothing.
     * @param {string | undefined} target
     * @param {PayloadEntry[]} payload
     */
    url(target, payload) {
      const kind = target?.endsWith('.code-workspace') ? 'workspace' : 'folder';
      const query = new URLSearchParams(target ? { [kind]: remote(target) } : { ew: 'true' });
      query.set('payload', JSON.stringify(payload));
      return `http://${authority}/?${query}`;
    },
  };
}
