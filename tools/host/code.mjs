#!/usr/bin/env node
// A stand-in for the `code` executable, as far as @vscode/test-electron and @vscode/test-cli use it:
//   code.mjs --extensionDevelopmentPath=FOLDER --extensionTestsPath=MODULE [FOLDER | X.code-workspace] [flags]
// It runs the tests in an extension host of the VS Code server (the web worker's with --extensionDevelopmentKind=web),
// passes their output on and exits with their verdict. Flags that it does not know are ignored.
// Environment: VSCODE_HOST=current|oldest; VSCODE_HOST_VSIX=FILE is installed first; HEADED=1 shows the browser.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { CACHE } from '../setup/project.mjs';
import { launchBrowser } from './browser.mjs';
import { ensureHost } from './install.mjs';
import { installVsix, startServer } from './server.mjs';

/** Longest waits in ms: for the first line of a test, between two lines, for the whole run. */
const LIMITS = { start: 120_000, idle: 60_000, total: 600_000 };

/** Marks of what the extension host prints, see entry.cjs; web suites make them themselves. */
const MARK = '\x1e';
const ERROR_MARK = MARK + MARK;
const VERDICT_MARK = '\x1e\x1d';

/** @typedef {{ development: string[], tests: string, target: string | undefined, web: boolean, alone: boolean }} Options */

/** @param {string[]} args @returns {Options} */
function readOptions(args) {
  const values = (/** @type {string} */ name) =>
    args.filter((arg) => arg.startsWith(`--${name}=`)).map((arg) => arg.slice(name.length + 3));
  const target = args.find((arg) => !arg.startsWith('--'));
  const [tests] = values('extensionTestsPath').map((path) => resolve(path));
  if (!tests || !(existsSync(tests) || existsSync(`${tests}.js`))) {
    throw new Error(`no tests at --extensionTestsPath=${tests ?? ''}: build them first`);
  }
  return {
    development: values('extensionDevelopmentPath').map((path) => resolve(path)),
    tests,
    target: target && resolve(target),
    web: values('extensionDevelopmentKind').includes('web'),
    alone: args.includes('--disable-extensions'),
  };
}

/** @param {string[]} extensions folders @returns {Record<string, string[]>} the setting that runs them in the web worker */
function webExtensionKinds(extensions) {
  return Object.fromEntries(
    extensions.map((folder) => {
      const { publisher, name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      return [`${publisher}.${name}`, ['web']];
    }),
  );
}

/** One run of a suite: the server, the browser, what the suite has said so far, and how it ends. */
class Run {
  /** @type {import('./server.mjs').Server | undefined} */ #server;
  /** @type {import('playwright-core').Browser | undefined} */ #browser;
  /** @type {import('playwright-core').Page | undefined} */ #page;
  /** @type {string[]} warnings and errors of the workbench, for the report of a failure */ #warnings = [];
  /** @type {number | undefined} 0 or 1 once the suite is over */ #verdict;
  #started = Date.now();
  /** @type {number | undefined} */ #lastLine;
  #ending = false;

  /** @param {Options} options */
  constructor(options) {
    this.options = options;
  }

  async start() {
    const { web, development, tests, target } = this.options;
    setInterval(() => this.#watch(), 500).unref();
    const server = await startServer({
      settings: web ? { 'remote.extensionKind': webExtensionKinds(development) } : {},
      env: { VSCODE_HOST_TESTS: tests },
      extensionsDir: this.#installPackage(),
    });
    this.#server = server;
    server.onEnd((why) => this.fail(why));
    const entry = web ? tests : fileURLToPath(new URL('entry.cjs', import.meta.url));
    /** @type {import('./server.mjs').PayloadEntry[]} */
    const payload = [
      ...development.map((path) => /** @type {[string, string]} */ (['extensionDevelopmentPath', server.remote(path)])),
      ['extensionTestsPath', server.remote(entry)],
      ['skipWelcome', 'true'],
      ['skipReleaseNotes', 'true'],
    ];
    if (this.options.alone) {
      payload.push(['disableExtensions', 'true']);
    }
    this.#browser = await launchBrowser();
    this.#browser.on('disconnected', () => this.fail('the browser ended'));
    const page = await this.#browser.newPage({ viewport: { width: 1280, height: 800 } });
    this.#page = page;
    page.on('crash', () => this.fail('the workbench crashed'));
    page.on('pageerror', (error) => this.#warnings.push(`page: ${error.message}`));
    await page.exposeFunction('codeAutomationLog', this.#onLog.bind(this));
    await page.exposeFunction('codeAutomationExit', this.#onExit.bind(this));
    await page.goto(server.url(target, payload));
  }

  /** Makes a folder of extensions that holds the package to be tested, if there is one. */
  #installPackage() {
    const vsix = process.env.VSCODE_HOST_VSIX;
    if (!vsix) {
      return undefined;
    }
    const folder = mkdtempSync(join(tmpdir(), 'vscode-extensions-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    installVsix(vsix, folder);
    return folder;
  }

  #watch() {
    const now = Date.now();
    if (now - this.#started > LIMITS.total) {
      this.fail(`the tests did not end within ${LIMITS.total / 1000} s`);
    } else if (this.#lastLine === undefined && now - this.#started > LIMITS.start) {
      this.fail(`no test had said anything after ${LIMITS.start / 1000} s`);
    } else if (this.#lastLine !== undefined && now - this.#lastLine > LIMITS.idle) {
      this.fail(`no test has said anything for ${LIMITS.idle / 1000} s: a test or the extension hangs`);
    }
  }

  /**
   * Everything that the workbench and the extension hosts log arrives here.
   * @param {string} type
   * @param {unknown[]} args
   */
  #onLog(type, args) {
    const text = format(...args);
    if (text.startsWith(VERDICT_MARK)) {
      this.#verdict = Number(text.slice(VERDICT_MARK.length));
    } else if (text.startsWith(MARK)) {
      this.#lastLine = Date.now();
      const stream = text.startsWith(ERROR_MARK) ? process.stderr : process.stdout;
      stream.write(`${text.replaceAll(MARK, '')}\n`);
    } else if (type === 'warn' || type === 'error') {
      this.#warnings.push(`${type}: ${text}`);
    }
  }

  /** @param {number} code of the extension host */
  async #onExit(code) {
    if (this.#verdict === undefined) {
      await this.fail(`the extension host ended (${code}) before the tests were over`);
    } else {
      await this.end(code === 0 && this.#verdict === 0 ? 0 : 1);
    }
  }

  /** Ends the run with a report. @param {string} why */
  async fail(why) {
    if (this.#ending) {
      return;
    }
    this.#ending = true;
    const report = join(CACHE, 'failure');
    mkdirSync(CACHE, { recursive: true });
    await withinSeconds(5, this.#page?.screenshot({ path: `${report}.png` }));
    const parts = [why, ...this.#warnings, this.#server?.log() ?? '', this.#server?.logTails(200) ?? ''];
    writeFileSync(`${report}.log`, parts.join('\n'));
    const lately = this.#warnings.map((text) => text.split('\n')[0]).slice(-5);
    process.stderr.write(`${[`FAILED: ${why}`, ...lately].join('\n  ')}\nMore in ${report}.log\n`);
    await this.#close(1);
  }

  /** @param {number} code */
  async end(code) {
    if (!this.#ending) {
      this.#ending = true;
      await this.#close(code);
    }
  }

  /** @param {number} code */
  async #close(code) {
    await withinSeconds(5, this.#browser?.close());
    await this.#server?.stop();
    process.stdout.write('', () => process.exit(code)); // once everything is written
  }
}

/** Waits for a promise that may fail or hang. @param {number} seconds @param {Promise<unknown> | undefined} work */
async function withinSeconds(seconds, work) {
  const timeout = new Promise((settle) => setTimeout(settle, seconds * 1000).unref());
  await Promise.race([work, timeout]).catch(() => undefined);
}

if (process.argv.includes('--version')) {
  console.log(`${ensureHost().version}\npackage-host\n${process.arch}`);
} else {
  ensureHost(); // a first install does not count as start-up
  const run = new Run(readOptions(process.argv.slice(2)));
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => void run.end(130));
  }
  try {
    await run.start();
  } catch (error) {
    await run.fail(error instanceof Error ? error.message : String(error));
  }
}
