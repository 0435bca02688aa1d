import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { test } from 'node:test';

test('the pages of the rules and the schema of their settings are those of the rules: npm run docs', () => {
  const { status, stderr } = spawnSync(process.execPath, ['tools/docs.mjs', '--check'], {
    cwd: resolve(__dirname, '../..'),
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
});
