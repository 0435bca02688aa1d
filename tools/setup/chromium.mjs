// A Chromium browser that shows VS Code's workbench: the installed one, or Debian's.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** @param {string | undefined} file */
function isExecutable(file) {
  if (!file) {
    return false;
  }
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns {string | undefined} the browser that CHROMIUM_PATH names, or the first one installed */
function findChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [process.env.CHROMIUM_PATH, ...onPath, ...ELSEWHERE].find(isExecutable);
}

/** Installs Debian's or Ubuntu's package, where that can be done without asking. */
function installChromium() {
  const debian = process.platform === 'linux' && process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get');
  if (!debian) {
    return;
  }
  console.log('Installing Chromium and Chinese fonts with apt-get; this takes a minute …');
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']]) {
    const { status, stdout, stderr } = spawnSync('apt-get', ['-qq', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) {
      throw new Error(`apt-get ${args.join(' ')} failed:\n${stdout}${stderr}`);
    }
  }
}

/**
 * The path of a Chromium browser; installs one where it can, else says how to.
 * @returns {string}
 */
export function ensureChromium() {
  let found = findChromium();
  if (!found) {
    installChromium();
    found = findChromium();
  }
  if (!found) {
    throw new Error(
      'No Chromium browser was found. Install Chromium, Chrome or Edge (Debian and Ubuntu: sudo apt-get install chromium fonts-noto-cjk), or set CHROMIUM_PATH.',
    );
  }
  return found;
}
