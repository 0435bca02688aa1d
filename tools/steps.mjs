// What `npm test` is made of, in the order in which it runs.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { count } from './counts.mjs';
import { PROJECT } from './setup/project.mjs';

/**
 * @typedef {object} Command
 * @property {string[]} run a program of node_modules/.bin, or `node`, and its arguments
 * @property {string[]} [files] the test files, its last arguments; others can be named in their place
 * @property {NodeJS.ProcessEnv} [env]
 * @property {(output: string) => import('./counts.mjs').Counts | undefined} count what its output says; `undefined` where it says nothing
 */

/**
 * @typedef {object} Step
 * @property {string} name as in `npm run test:NAME`
 * @property {string} title
 * @property {boolean} [built] needs the bundles
 * @property {boolean} [browser] needs Chromium
 * @property {boolean} [optional] runs only when it is asked for
 * @property {Command[]} commands
 * @property {string} [hint] what to do when it fails
 */

/** @param {string} folder @param {string} ending @returns {string[]} paths of the files under it, [] where there is no such folder */
function filesIn(folder, ending) {
  const path = join(PROJECT, folder);
  if (!existsSync(path)) {
    return [];
  }
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith(ending)).map((file) => join(folder, file));
}

/** Node's test runner on TypeScript files. @param {string[]} files @returns {Command} */
function nodeTests(files) {
  const run = ['node', '--import', 'tsx', '--test', '--test-reporter=spec'];
  return { run, files: files.sort(), count: count.nodeTests };
}

/** Suites in the Node extension host. @param {string} label in .vscode-test.mjs @param {string} [host] @returns {Command} */
function suites(label, host) {
  const env = host ? { VSCODE_HOST: host } : {};
  return { run: ['vscode-test', '--label', label], env, count: count.mocha };
}

/** @param {string} host @returns {Command} suites in the web worker's extension host */
function webSuites(host) {
  const args = ['--extensionDevelopmentPath=.', '--extensionDevelopmentKind=web'];
  return {
    run: ['node', 'tools/host/code.mjs', ...args, '--extensionTestsPath=out/test/host/web/index.js', 'samples'],
    env: { VSCODE_HOST: host },
    count: count.plain,
  };
}

/** @type {Step[]} */
export const steps = [
  {
    name: 'check',
    title: 'types, lint, format, dead code',
    hint: 'npm run format mends the format; npx eslint --fix mends some of the rest',
    commands: [
      { run: ['tsc', '-p', 'tsconfig.json'], count: count.verdict },
      { run: ['tsc', '-p', 'tsconfig.core.json'], count: count.verdict },
      { run: ['tsc', '-p', 'tsconfig.tools.json'], count: count.verdict },
      { run: ['eslint', '.'], count: count.verdict },
      { run: ['prettier', '--check', '--log-level', 'warn', '.'], count: count.verdict },
      { run: ['knip'], count: count.verdict },
    ],
  },
  {
    name: 'unit',
    title: 'core, command line, workshop',
    built: true,
    commands: [
      nodeTests(['core', 'cli', 'extension', 'workshop'].flatMap((part) => filesIn(`test/${part}`, '.test.ts'))),
    ],
  },
  {
    name: 'grammar',
    title: 'TextMate grammars',
    commands: [
      {
        run: ['vscode-tmgrammar-test'],
        files: ['.txt', '.md'].flatMap((ending) => filesIn('test/grammar', ending)),
        count: count.grammar,
      },
    ],
  },
  {
    name: 'host',
    title: 'suites in VS Code',
    built: true,
    browser: true,
    commands: [suites('suite', 'current')],
  },
  {
    name: 'host-oldest',
    title: 'suites in the oldest supported VS Code',
    built: true,
    browser: true,
    commands: [suites('suite', 'oldest')],
  },
  {
    name: 'web',
    title: 'suites in VS Code for the web',
    built: true,
    browser: true,
    commands: [webSuites('current')],
  },
  {
    name: 'ui',
    title: 'the workbench as a person uses it',
    built: true,
    browser: true,
    commands: [nodeTests(filesIn('test/ui', '.test.ts'))],
  },
  {
    name: 'packaged',
    title: 'the package: contents, installation',
    built: true,
    browser: true,
    commands: [
      { run: ['npm', 'run', '--silent', 'package'], count: count.verdict },
      nodeTests(['test/packaged/contents.test.ts']),
      suites('packaged', 'current'),
    ],
  },
  {
    name: 'desktop',
    title: 'suites in desktop VS Code',
    built: true,
    optional: true,
    hint: 'desktop VS Code is downloaded from update.code.visualstudio.com and, on Linux, needs a display (xvfb-run -a npm run test:desktop); npm run test:host runs the same suites without either',
    commands: [suites('suite')],
  },
];
