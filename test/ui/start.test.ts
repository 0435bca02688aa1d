import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../tools/host/browser.mjs';

const project = resolve(__dirname, '../..');

/** All that the command makes goes here, so that what it leaves behind can be seen. */
let scratch: string;
let browser: Browser;
let start: ChildProcess;

before(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'start-test-'));
  browser = await launchBrowser();
});

after(async () => {
  start.kill('SIGKILL');
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
});

/** Starts `npm start` as on a machine without desktop VS Code, and waits for the address that it prints. */
function startedAt(): Promise<string> {
  const env = { ...process.env, CI: 'true', TMPDIR: scratch, PATH: '/usr/bin:/bin' };
  start = spawn(process.execPath, ['tools/start.mjs'], { cwd: project, env, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((settle, fail) => {
    let output = '';
    start.stdout!.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(output) ?? [];
      if (address) {
        settle(address);
      }
    });
    start.once('exit', (code) => fail(new Error(`it ended with ${code}: ${output}`)));
  });
}

test('npm start opens the samples with the extension, and leaves nothing behind', async () => {
  const address = await startedAt();
  const page = await browser.newPage();
  await page.goto(address);
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
  await page.locator('.activitybar a.action-label[aria-label^="Policy Plan"]').waitFor();
  await page.close();

  const exit = new Promise((settle) => start.once('exit', settle));
  start.kill('SIGINT');
  assert.equal(await exit, 0);
  assert.deepEqual(readdirSync(scratch), []);
  await assert.rejects(fetch(address), 'the server is still there');
});
