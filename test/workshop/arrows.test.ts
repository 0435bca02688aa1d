import assert from 'node:assert/strict';
import { ESLint } from 'eslint';
import { test } from 'node:test';

/** Only the import bans, which need no types. */
const eslint = new ESLint({
  ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-imports',
  overrideConfig: { languageOptions: { parserOptions: { project: null } } },
});

/** Whether ESLint bans an import in a file of the project. */
async function isBanned(file: string, imported: string): Promise<boolean> {
  const [result] = await eslint.lintText(`import '${imported}';\n`, { filePath: file });
  assert.equal(result!.fatalErrorCount, 0, `${file}: ${result!.messages[0]?.message ?? ''}`);
  return result!.messages.length > 0;
}

const BANNED: [file: string, imported: string][] = [
  ['src/core/model.ts', 'vscode'],
  ['src/core/model.ts', 'node:fs'],
  ['src/core/model.ts', 'path'],
  ['src/core/model.ts', './text/fold'],
  ['src/core/text/fold.ts', '../parse/markdown'],
  ['src/core/lexicon/units.ts', '../outline/outline'],
  ['src/core/text/fold.ts', 'unified'],
  ['src/core/text/fold.ts', '../index'],
  ['src/core/extract/times.ts', '../rules/index'],
  ['src/core/extract/times.ts', '../../extension/names'],
  ['src/core/index.ts', 'mdast-util-from-markdown'],
  ['src/core/parse/markdown/cut.ts', 'unified'],
  ['src/extension/extension.ts', '../core/extract/times'],
  ['src/extension/extension.ts', 'node:path'],
  ['src/cli/main.ts', '../core/text/fold'],
];

const ALLOWED: [file: string, imported: string][] = [
  ['src/core/text/fold.ts', '../model'],
  ['src/core/parse/markdown/remark.ts', 'unified'],
  ['src/core/extract/times.ts', '../text/numerals'],
  ['src/core/extract/times.ts', '../lexicon/units'],
  ['src/core/outline/outline.ts', '../lexicon/units'],
  ['src/core/index.ts', './extract/times'],
  ['src/extension/extension.ts', 'vscode'],
  ['src/extension/extension.ts', '../core/index'],
  ['src/extension/extension.ts', '../core'],
  ['src/cli/main.ts', 'node:fs'],
  ['src/cli/main.ts', '../core/index'],
];

test('imports against the arrows of the architecture are errors', async () => {
  for (const [file, imported] of BANNED) {
    assert.ok(await isBanned(file, imported), `${file} may import ${imported}`);
  }
});

test('imports along the arrows are none', async () => {
  for (const [file, imported] of ALLOWED) {
    assert.ok(!(await isBanned(file, imported)), `${file} may not import ${imported}`);
  }
});
