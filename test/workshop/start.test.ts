import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { before, test } from 'node:test';
import { buildStart, coldly } from '../../tools/bench/start.mjs';

let home: string;
before(async () => {
  home = await buildStart();
});

/** The bundles that a program loads. */
const loadedBy = (program: string): string[] =>
  coldly(home, program)
    .loaded.map((file) => basename(file, '.js'))
    .filter((name) => name !== 'index') // the editor
    .sort();

test('what VS Code loads first is small, and loads nothing else', () => {
  const { size } = statSync(join(home, 'extension.js'));
  assert.ok(size < 220 * 1024, `${size} bytes`);
  assert.deepEqual(loadedBy("require('./extension.js').activate(require('vscode').context);"), ['extension']);
});

test('the libraries behind Markdown and HTML come with the first text that needs them', () => {
  const read = (text: string, format: string): string =>
    `if (require('./chunks/core.js').analyze(${JSON.stringify(text)}, { format: '${format}' }).measures.length !== 1)
       throw new Error('not read');`;
  const plain = '一、总体要求\n坚持公交优先，到2026年覆盖率达到95%以上。\n';
  assert.deepEqual(loadedBy(read(plain, 'plain')), ['core']);
  assert.deepEqual(loadedBy(read(`<p>${plain.replace('\n', '</p><p>')}</p>`, 'html')), ['core', 'html']);
  assert.deepEqual(loadedBy(read('到2026年覆盖率达到95%以上。\n\n```\n公交\n```\n', 'markdown')), ['core', 'markdown']);
});
