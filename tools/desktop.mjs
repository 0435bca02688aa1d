// The desktop VS Code of this machine, if it has one that serves: found, and opened with a throw-away profile.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { QUIET_SETTINGS } from './host/settings.mjs';
import { PROJECT } from './setup/project.mjs';

const OLDEST = { major: 1, minor: 100 };

/** `code.cmd` runs in a shell only, which takes paths with blanks in quotes. */
const IN_SHELL = process.platform === 'win32';
const quoted = (/** @type {string} */ text) => (IN_SHELL ? `"${text}"` : text);

/** @param {string} scratch folder of the throw-away profile; root may not use any other */
function profileFlags(scratch) {
  const flags = [`--user-data-dir=${join(scratch, 'data')}`, `--extensions-dir=${join(scratch, 'extensions')}`];
  return process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags;
}

/** @returns {string | undefined} the path of the `code` command */
function findCode() {
  const name = IN_SHELL ? 'code.cmd' : 'code';
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return [...onPath, '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code'].find(existsSync);
}

/**
 * The `code` command of a desktop VS Code that can show this extension here: new enough, with a display, and not the
 * command of the same name that a remote session has.
 * @param {string} scratch folder of the throw-away profile
 * @returns {string | undefined}
 */
export function findDesktop(scratch) {
  const { DISPLAY, WAYLAND_DISPLAY, VSCODE_IPC_HOOK_CLI, WSL_DISTRO_NAME } = process.env;
  const hasDisplay = process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY;
  const code = hasDisplay && !VSCODE_IPC_HOOK_CLI && !WSL_DISTRO_NAME ? findCode() : undefined;
  if (!code) {
    return undefined;
  }
  const args = ['--version', ...profileFlags(scratch)].map(quoted);
  const { stdout } = spawnSync(quoted(code), args, { encoding: 'utf8', timeout: 20_000, shell: IN_SHELL });
  const [major = 0, minor = 0] = (stdout ?? '').split('.').map(Number);
  return major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor) ? code : undefined;
}

/**
 * Opens a window on a folder with the extension of this project.
 * @param {string} code the `code` command
 * @param {string} scratch folder of the throw-away profile
 * @param {string} folder
 */
export function openDesktop(code, scratch, folder) {
  const user = join(scratch, 'data', 'User');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify(QUIET_SETTINGS, null, 2));
  const flags = ['--new-window', '--wait', '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'];
  const args = [...flags, ...profileFlags(scratch), `--extensionDevelopmentPath=${PROJECT}`, folder];
  const command = spawn(quoted(code), args.map(quoted), { stdio: ['ignore', 'ignore', 'inherit'], shell: IN_SHELL });
  /** @type {Promise<number>} */
  const ended = new Promise((settle, fail) => {
    command.once('error', fail);
    command.once('exit', (exitCode) => settle(exitCode ?? 0));
  });
  return {
    /** Settles when the window is closed. */
    ended,
    /** Closes the window. The command only waits for VS Code, whose process number is in the profile's lock file. */
    async stop() {
      const lock = join(scratch, 'data', 'code.lock');
      if (existsSync(lock)) {
        try {
          process.kill(Number(readFileSync(lock, 'utf8')));
        } catch {
          // It has ended by itself.
        }
      }
      command.kill();
      await ended;
    },
  };
}
