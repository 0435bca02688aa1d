import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { filesInArchive } from './archive';

const project = resolve(__dirname, '../..');
const manifest = JSON.parse(readFileSync(`${project}/package.json`, 'utf8')) as { name: string; version: string };
const vsix = `${project}/${manifest.name}-${manifest.version}.vsix`;

/** Everything that may be in the package; the container's own two files come from vsce. */
const MEANT = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(?:package|package\.nls|package\.nls\.zh-cn|language-configuration)\.json$/,
  /^extension\/(?:readme|readme\.[\w-]+|changelog)\.md$/i,
  /^extension\/LICENSE\.txt$/,
  /^extension\/dist\/(?:extension|web\/(?:extension|digesting))\.js$/,
  /^extension\/dist\/(?:chunks|webview)\/[\w-]+\.(?:js|css)$/,
  /^extension\/l10n\/bundle\.l10n\.[\w-]+\.json$/,
  /^extension\/(?:syntaxes|schemas|snippets)\/[\w.-]+\.json$/,
  /^extension\/media\/[\w-]+\.(?:svg|png)$/,
];

test('the package holds what is meant and nothing else', () => {
  const unexpected = filesInArchive(vsix).filter((file) => !MEANT.some((pattern) => pattern.test(file)));
  assert.deepEqual(unexpected, []);
});

test('the package holds what VS Code loads first', () => {
  const files = filesInArchive(vsix);
  for (const file of ['package.json', 'package.nls.zh-cn.json', 'dist/extension.js', 'dist/web/extension.js']) {
    assert.ok(files.includes(`extension/${file}`), file);
  }
});

test('the package is smaller than 1.5 MB', () => {
  assert.ok(statSync(vsix).size < 1.5e6, `${statSync(vsix).size} bytes`);
});
