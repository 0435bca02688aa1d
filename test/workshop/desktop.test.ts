import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { findDesktop, openDesktop } from '../../tools/desktop.mjs';

/** A `code` that does as VS Code does, as far as it matters: says its version; writes its lock file, and waits. */
const CODE = `#!${process.execPath}
const { writeFileSync } = require('node:fs');
const args = process.argv.slice(2);
if (args.includes('--version')) {
  console.log(process.env.FAKE_VERSION + '\\ncommit\\nx64');
} else {
  const data = args.find((arg) => arg.startsWith('--user-data-dir=')).slice(16);
  writeFileSync(data + '/arguments.json', JSON.stringify(args));
  writeFileSync(data + '/code.lock', String(process.pid));
  setInterval(() => {}, 1000);
}
`;

const environment = { ...process.env };
let scratch: string;

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'policy-plan-test-'));
  mkdirSync(join(scratch, 'bin'));
  writeFileSync(join(scratch, 'bin/code'), CODE);
  chmodSync(join(scratch, 'bin/code'), 0o755);
  process.env.PATH = `${join(scratch, 'bin')}${delimiter}${environment.PATH ?? ''}`;
  process.env.DISPLAY = ':0';
  process.env.FAKE_VERSION = '1.139.1';
  delete process.env.VSCODE_IPC_HOOK_CLI;
  delete process.env.WSL_DISTRO_NAME;
});

afterEach(() => {
  process.env = { ...environment };
  rmSync(scratch, { recursive: true, force: true });
});

const posix = { skip: process.platform === 'win32' };

test('the code command on the path is found', posix, () => {
  assert.equal(findDesktop(scratch), join(scratch, 'bin/code'));
});

test('a VS Code that is too old is not used', posix, () => {
  process.env.FAKE_VERSION = '1.99.3';
  assert.equal(findDesktop(scratch), undefined);
});

test("a remote session's code command is not a desktop", posix, () => {
  process.env.VSCODE_IPC_HOOK_CLI = '/run/vscode-ipc.sock';
  assert.equal(findDesktop(scratch), undefined);
});

test('without a display there is no desktop', { skip: process.platform !== 'linux' }, () => {
  delete process.env.DISPLAY;
  delete process.env.WAYLAND_DISPLAY;
  assert.equal(findDesktop(scratch), undefined);
});

test('a window opens with a profile of its own, and stopping closes it', posix, async () => {
  const open = openDesktop(join(scratch, 'bin/code'), scratch, '/some/folder');
  const written = join(scratch, 'data/arguments.json');
  let args: string[] = [];
  while (args.length === 0) {
    await new Promise((settle) => setTimeout(settle, 20));
    try {
      args = JSON.parse(readFileSync(written, 'utf8')) as string[];
    } catch {
      // It has not been written yet.
    }
  }
  assert.ok(args.includes(`--extensions-dir=${join(scratch, 'extensions')}`));
  assert.ok(args.some((arg) => arg.startsWith('--extensionDevelopmentPath=')));
  assert.equal(args.at(-1), '/some/folder');
  await open.stop();
});
