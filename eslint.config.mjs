// Lint rules, and the arrows of the architecture: which part may import which.
import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import regexp from 'eslint-plugin-regexp';
import { builtinModules } from 'node:module';
import tseslint from 'typescript-eslint';

/** The folders of the core, lowest first; those of one line do not know each other. */
const LAYERS = [
  ['model'],
  ['text'],
  ['lexicon'],
  ['parse'],
  ['outline'],
  ['extract'],
  ['relate'],
  ['notes'],
  ['present', 'review'],
  ['rules'],
  ['digest'],
  ['desk'],
];

/** @typedef {{ regex: string, message: string }} Ban an import that matches is an error */

const NODE = `node:.*|(${builtinModules.filter((name) => !name.startsWith('_')).join('|')})(/.*)?`;

/** @type {Ban} */
const noPlatform = {
  regex: `^(vscode|${NODE})$`,
  message: 'The core asks for the world, it never reaches for it: neither VS Code nor Node.js here.',
};

/** @type {Ban} */
const noNode = {
  regex: `^(${NODE})$`,
  message: 'The extension also runs in the browser: use vscode.workspace.fs, Uri and the globals of both.',
};

/** @type {Ban} */
const noMarkdownLibrary = {
  regex: '^(unified|remark|mdast|micromark|vfile|unist)',
  message: 'Only src/core/parse/markdown/remark.ts knows unified and remark.',
};

/** @type {Ban} */
const noOutside = {
  regex: '(^|/)(extension|cli|webview|protocol)(/|$)',
  message: 'The core knows none of its users.',
};

/** @type {Ban} */
const onlyThroughTheDoor = {
  regex: '(^|/)core/(?!index$)',
  message: 'Import the core through src/core/index.ts, its only door.',
};

/** @type {Ban} */
const onlyProtocol = {
  regex: '^(?!\\./|\\.\\./protocol(/|$)|d3-)',
  message: 'The dashboard knows nothing but the protocol and its charts library.',
};

/** @param {...Ban} bans @returns {import('eslint').Linter.RulesRecord} */
const ban = (...bans) => ({ 'no-restricted-imports': ['error', { patterns: bans }] });

/** One configuration for each folder of the core: it may use the lines above its own. */
const layerBans = LAYERS.flatMap((line, at) =>
  line.map((layer) => {
    const forbidden = LAYERS.slice(at)
      .flat()
      .filter((other) => other !== layer);
    const upward = {
      regex: `^\\.\\.?/(.*/)?(${[...forbidden, 'analyze', 'index'].join('|')})(/|$)`,
      message: `src/core/${layer} may use only the layers below it (order: ${LAYERS.flat().join(', ')}).`,
    };
    return {
      files: [`src/core/${layer}/**`, `src/core/${layer}.ts`],
      ignores: ['src/core/parse/markdown/remark.ts'],
      rules: ban(noPlatform, noMarkdownLibrary, noOutside, upward),
    };
  }),
);

/** A reading of a text depends on the text alone. @type {import('eslint').Linter.RulesRecord} */
const noClock = {
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'The core reads no clock: take the day as an argument.' },
    { object: 'Math', property: 'random', message: 'The core is the same every time.' },
  ],
  'no-restricted-syntax': [
    'error',
    { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'The core reads no clock.' },
    { selector: 'Literal[regex.pattern=/\\\\b/i]', message: '\\b knows no Chinese: use \\p{L} and look-around.' },
  ],
};

export default defineConfig(
  { ignores: ['dist/', 'out/', '.vscode-test/', 'samples/', 'test/gold/docs/'] },
  eslint.configs.recommended,
  regexp.configs['flat/recommended'],
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      curly: ['error', 'multi-line'],
      eqeqeq: 'error',
      'prefer-const': 'error',
      // Chinese words in alternations read better as they are; ranges of Chinese characters are obscure to it; \w is not wanted.
      'regexp/no-obscure-range': 'off',
      'regexp/no-useless-non-capturing-group': 'off',
      'regexp/prefer-character-class': 'off',
      'regexp/prefer-w': 'off',
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential' }],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { project: ['tsconfig.json', 'tsconfig.tools.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowConstructorOnly: true }],
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off', // vscode.Disposable is met by its shape
      '@typescript-eslint/no-misused-spread': 'off', // [...text] is meant: characters, not code units
      '@typescript-eslint/no-non-null-assertion': 'off', // how an index that is known to be in bounds is written
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: ['src/core/**'], rules: { ...ban(noPlatform, noOutside), ...noClock } },
  ...layerBans,
  { files: ['src/core/{index,analyze}.ts'], rules: ban(noPlatform, noMarkdownLibrary, noOutside) },
  { files: ['src/extension/**'], rules: ban(noNode, onlyThroughTheDoor) },
  { files: ['src/extension/index/threads/node*.ts'], rules: ban(onlyThroughTheDoor) },
  { files: ['src/cli/**'], rules: ban(onlyThroughTheDoor) },
  { files: ['src/files/**'], rules: ban(noPlatform, onlyThroughTheDoor) },
  { files: ['src/protocol/**'], rules: ban(noPlatform) },
  { files: ['src/webview/**'], rules: ban(onlyProtocol) },
  {
    // node:test returns promises that the runner itself awaits; a test's own text is short.
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-floating-promises': 'off',
      'regexp/no-super-linear-backtracking': 'off',
      'regexp/no-super-linear-move': 'off',
    },
  },
  // The type check of tsconfig.tools.json knows the globals.
  { files: ['**/*.mjs', '**/*.cjs'], rules: { 'no-undef': 'off' } },
);
