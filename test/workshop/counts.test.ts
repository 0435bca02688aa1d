import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count, inWords, sum } from '../../tools/counts.mjs';

test("node's test runner: cancelled tests are failures, todo ones are skipped", () => {
  const output = ['ℹ tests 9', 'ℹ pass 4', 'ℹ fail 1', 'ℹ cancelled 1', 'ℹ skipped 2', 'ℹ todo 1', ''].join('\n');
  assert.deepEqual(count.nodeTests(output), { passed: 4, failed: 2, skipped: 3 });
});

test('mocha: the counts of all configurations are added up', () => {
  const output = '  12 passing (3s)\n  1 pending\n\n  3 passing (40ms)\n  2 failing\n';
  assert.deepEqual(count.mocha(output), { passed: 15, failed: 2, skipped: 1 });
});

test('web suites: the closing line', () => {
  assert.deepEqual(count.plain('  ✔ 5 passed in it\n3 passed, 1 failed\n'), { passed: 3, failed: 1, skipped: 0 });
});

test('grammar tests: one line for each file', () => {
  const output = '✓ test/grammar/one.test.txt run successfully.\n✖ test/grammar/two.test.txt failed\n';
  assert.deepEqual(count.grammar(output), { passed: 1, failed: 1, skipped: 0 });
});

test('a sum, and its words', () => {
  const total = sum([
    { passed: 3, failed: 0, skipped: 0 },
    { passed: 4, failed: 1, skipped: 2 },
  ]);
  assert.equal(inWords(total), '7 passed, 1 failed, 2 skipped');
  assert.equal(inWords(sum([])), '0 passed, 0 failed');
});
