import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resultLine, targetLines } from '../../tools/bench/report.mjs';
import { runBench } from '../../tools/bench/run.mjs';
import { samplePairs, summary } from '../../tools/bench/sampling.mjs';
import type { Result } from '../../tools/bench/scenarios.mjs';
import { judge } from '../../tools/bench/targets.mjs';
import { planText, size } from '../../tools/bench/texts.mjs';

/** Scenarios on texts of a hundredth of their size; how long they take is nobody's business here. */
async function tiny(only: string, quick: boolean): Promise<Result[]> {
  const results = [];
  for await (const result of runBench({ only, quick, scale: 0.01, clock: 'cpu' })) results.push(result);
  return results;
}

const result = (name: string, median: number, ratios: Record<string, number>): Result => ({
  name,
  bytes: 1e6,
  times: { rounds: 1, median, min: median, p95: median, max: median },
  ratios,
});

test('a text fills its size, and two seeds share no paragraph', () => {
  for (const format of ['plain', 'markdown', 'html'] as const) {
    const paragraphs = (seed: number): string[] => {
      const text = planText(format, 100_000, seed);
      assert.ok(size(text) > 90_000 && size(text) <= 100_000, `${format}: ${size(text)} bytes`);
      return text.split(/\n|(?=<p )/u).filter((paragraph) => /[^<>]{60}/u.test(paragraph));
    };
    const [one, other] = [paragraphs(1), paragraphs(2)];
    assert.ok(one.length > 50, format);
    assert.equal(new Set(one).size, one.length, `${format}: copies differ`);
    assert.deepEqual(
      other.filter((paragraph) => one.includes(paragraph)),
      [],
      format,
    );
  }
});

test('samples are summed up by median and 95th percentile', () => {
  const twenty = Array.from({ length: 20 }, (_, at) => 20 - at);
  assert.deepEqual(summary(twenty), { rounds: 20, median: 10.5, min: 1, p95: 19, max: 20 });
  assert.deepEqual(summary([3, 1, 2]), { rounds: 3, median: 2, min: 1, p95: 3, max: 3 });
});

test('subject and floors read the same text in turn, the warm-up is not counted', () => {
  const read: string[] = [];
  const floors = { floor: (text: string) => read.push(`floor ${text}`) };
  const effort = { warm: 1, rounds: 2, seconds: 60 };
  const { times, ratios } = samplePairs(
    (round) => ({ text: `${round}` }),
    (text) => read.push(text),
    floors,
    effort,
  );
  assert.deepEqual(read, ['0', 'floor 0', '1', 'floor 1', '2', 'floor 2']);
  assert.equal(times.rounds, 2);
  assert.ok(ratios.floor! > 0);
});

test('targets: held, missed, not measured', () => {
  const verdicts = judge([result('plain 1 MB', 360, { R: 0.2 }), result('plain 60 KB', 10, { R: 0.4 })]);
  const held = (what: string) => verdicts.find((verdict) => verdict.what === what)!.holds;
  assert.equal(held('plain 1 MB / R'), true);
  assert.equal(held('plain 60 KB / R'), false);
  assert.equal(held('plain 1 MB / plain 60 KB'), false);
  assert.equal(held('markdown 1 MB / R'), undefined);
  assert.match(targetLines(verdicts).join('\n'), /^✖ plain 1 MB \/ plain 60 KB +36\.0 +at most 18\.0$/mu);
});

test('every kind of scenario runs', async () => {
  const wanted: [only: string, quick: boolean, ratios: string[]][] = [
    ['plain 60 KB', true, ['R', 'split']],
    ['keystroke markdown 60 KB', true, ['R']],
    ['cli --version', true, ['node']],
    ['hostile: lists', false, ['plain']],
    ['memory plain', false, []],
  ];
  for (const [only, quick, floors] of wanted) {
    const [first] = await tiny(only, quick);
    assert.deepEqual(Object.keys(first!.ratios), floors, only);
    assert.ok(first!.times.median > 0, only);
    assert.ok(resultLine(first!).startsWith(first!.name), only);
    if (only.startsWith('memory')) assert.ok(first!.memory!.resident > 0 && first!.memory!.heap > 0);
  }
});

test('a name that nothing has is an error that says which there are', async () => {
  await assert.rejects(tiny('docx', true), /plain 60 KB, .*memory html 10 MB/u);
});
