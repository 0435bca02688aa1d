/** Relations between documents, against the links that a reader wrote down (test/relate/README.md). */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { suite, test } from 'node:test';
import { analyze, compare, diff, finish, progress, type Reading, type TaskChangeKind } from '../../src/core/index';

const FOLDER = resolve(__dirname, '../relate');

interface Links {
  readonly superior: {
    readonly tasks: Readonly<Record<string, readonly string[]>>;
    readonly indicators: Readonly<Record<string, readonly [own: string | null, verdict: string]>>;
  };
  readonly earlier: {
    readonly pairs: Readonly<Record<string, string | null>>;
    readonly added: readonly string[];
    readonly moved: readonly string[];
    readonly reworded: readonly string[];
    readonly roles: readonly string[];
    readonly targets: Readonly<Record<string, string>>;
    readonly deadlines: Readonly<Record<string, string>>;
    readonly indicators: Readonly<Record<string, string>>;
  };
  readonly report: {
    readonly values: Readonly<Record<string, readonly [value: number, at: string]>>;
    readonly doubtful: Readonly<Record<string, string>>;
    readonly evidence: Readonly<Record<string, string>>;
    readonly noEvidence: readonly string[];
  };
}

const links = JSON.parse(readFileSync(resolve(FOLDER, 'links.json'), 'utf8')) as Links;

function read(file: string): Reading {
  const text = readFileSync(resolve(FOLDER, file), 'utf8');
  return { text, analysis: analyze(text) };
}

const plan = read('plan.txt');
const superior = read('superior.txt');
const earlier = read('earlier.txt');
const report = read('report.md');

const numberOf = ({ analysis }: Reading, task: number): string => analysis.tasks[task]!.number!;
const comparison = finish(compare(plan, superior));
const difference = finish(diff(earlier, plan));
const reached = finish(progress(plan, [report]));

/** What was found of what is right, and how much of what was called certain is right. */
class Tally {
  found = 0;
  right = 0;
  certain = 0;
  certainAndRight = 0;

  add(right: readonly string[], firstThree: readonly string[], certain: readonly string[]): void {
    this.right += right.length;
    this.found += right.filter((number) => firstThree.includes(number)).length;
    this.certain += certain.length;
    this.certainAndRight += certain.filter((number) => right.includes(number)).length;
  }

  check(name: string): void {
    const recall = this.found / this.right;
    const precision = this.certainAndRight / this.certain;
    const figures = `recall in the first three ${this.found}/${this.right} = ${recall.toFixed(3)}, precision of certain ones ${this.certainAndRight}/${this.certain} = ${precision.toFixed(3)}`;
    console.log(`      ${name}: ${figures}`);
    assert.ok(recall >= 0.9, figures);
    assert.ok(precision >= 0.95, figures);
  }
}

suite('related documents', () => {
  test('tasks of the superior plan find those that carry them out', () => {
    const tally = new Tally();
    for (const { task, matches } of comparison.tasks) {
      const numbers = (of: typeof matches): string[] => of.map((match) => numberOf(plan, match.task));
      const certain = matches.filter(({ certainty }) => certainty === 'certain');
      tally.add(links.superior.tasks[numberOf(superior, task)]!, numbers(matches.slice(0, 3)), numbers(certain));
    }
    tally.check('superior plan');
    const open = comparison.tasks
      .filter(({ matches }) => matches.length === 0)
      .map(({ task }) => numberOf(superior, task));
    assert.deepEqual(open, ['12', '16']);
  });

  test('a match shows words that stand on both sides', () => {
    for (const { matches } of comparison.tasks) {
      for (const { terms } of matches) {
        for (const { text, here, there } of terms) {
          assert.equal(plan.text.slice(here.start, here.end), text);
          assert.equal(superior.text.slice(there.start, there.end), text);
        }
      }
    }
  });

  test('targets are held against those above', () => {
    const { indicators } = superior.analysis;
    const found = comparison.indicators.map(({ indicator, own, verdict }) => [
      indicators[indicator]!.name,
      [own === null ? null : plan.analysis.indicators[own]!.name, verdict],
    ]);
    assert.deepEqual(Object.fromEntries(found), links.superior.indicators);
  });

  test('drafts: pairs, and what changed in each', () => {
    const { tasks } = difference;
    const tally = new Tally();
    for (const change of tasks) {
      if (change.old === null) continue;
      const right = links.earlier.pairs[numberOf(earlier, change.old)] ?? null;
      const found = change.new === null ? [] : [numberOf(plan, change.new)];
      tally.add(right === null ? [] : [right], found, found);
    }
    tally.check('earlier draft');
    const changed = (kind: TaskChangeKind): string[] =>
      tasks.flatMap((change) => (change.kinds.includes(kind) ? [numberOf(plan, change.new!)] : []));
    assert.deepEqual(changed('added'), links.earlier.added);
    assert.deepEqual(changed('moved'), links.earlier.moved);
    assert.deepEqual(changed('reworded'), links.earlier.reworded);
    assert.deepEqual(changed('roles'), links.earlier.roles);
    const targets = tasks.flatMap((change) =>
      change.targets.map(({ direction }) => [numberOf(plan, change.new!), direction]),
    );
    assert.deepEqual(Object.fromEntries(targets), links.earlier.targets);
    const deadlines = tasks.flatMap(({ deadline, new: now }) =>
      deadline ? [[numberOf(plan, now!), deadline.direction]] : [],
    );
    assert.deepEqual(Object.fromEntries(deadlines), links.earlier.deadlines);
  });

  test('drafts: what changed in the indicators', () => {
    const found = difference.indicators.flatMap(({ old, new: now, kinds }) =>
      kinds.map((kind) => [
        (now === null ? earlier.analysis.indicators[old!] : plan.analysis.indicators[now])!.name,
        kind,
      ]),
    );
    assert.deepEqual(Object.fromEntries(found), links.earlier.indicators);
  });

  test('nothing changed between a draft and itself', () => {
    const same = finish(diff(plan, plan));
    assert.ok(same.tasks.every(({ old, new: now, kinds }) => old === now && kinds.length === 0));
    assert.ok(same.indicators.every(({ old, new: now, kinds }) => old === now && kinds.length === 0));
  });

  test('reports: the values that fit are taken, with their day, no others', () => {
    const found = reached.indicators.flatMap(({ indicator, values }) =>
      values.map(({ value, at }) => [plan.analysis.indicators[indicator]!.name, [value, at]]),
    );
    assert.deepEqual(Object.fromEntries(found), links.report.values);
    assert.equal(found.length, Object.keys(links.report.values).length);
    for (const { values, doubtful } of reached.indicators) {
      for (const { start, end, text, quote } of [...values, ...doubtful]) {
        assert.equal(report.text.slice(start, end), text);
        assert.ok(quote.start <= start && end <= quote.end);
      }
    }
  });

  test('reports: values of other places, and changes, are doubtful with the reason', () => {
    const doubtful = reached.indicators.flatMap((indicator) => indicator.doubtful);
    for (const [text, doubt] of Object.entries(links.report.doubtful)) {
      const shown = doubtful.filter((value) => value.text === text).flatMap(({ doubts }): string[] => [...doubts]);
      // A value that is not even named like an indicator is not shown at all.
      assert.ok(shown.length === 0 || shown.includes(doubt), `${text}: ${shown.join()}`);
    }
    assert.ok(doubtful.length >= 8);
  });

  test('reports: the share of the way is held against the share of the time', () => {
    const beds = reached.indicators[0]!;
    const near = (value: number | null, wanted: number): void => {
      assert.ok(value !== null && Math.abs(value - wanted) < 1e-9, `${value} is not ${wanted}`);
    };
    near(beds.way, 11 / 17);
    near(beds.time, 0.6);
    near(beds.needed, 3);
  });

  test('reports: passages are evidence for the task that they tell of', () => {
    const tally = new Tally();
    for (const [beginning, task] of Object.entries(links.report.evidence)) {
      const found = reached.evidence.filter(({ start }) => report.text.startsWith(beginning, start));
      const numbers = found.map(({ match }) => numberOf(plan, match.task));
      tally.add(
        [task],
        numbers,
        found.filter(({ match }) => match.certainty === 'certain').map((_, i) => numbers[i]!),
      );
    }
    tally.check('report');
    for (const beginning of links.report.noEvidence) {
      assert.ok(!reached.evidence.some(({ start }) => report.text.startsWith(beginning, start)), beginning);
    }
    const elsewhere = reached.evidence.filter(({ isElsewhere }) => isElsewhere);
    assert.deepEqual(
      elsewhere.map(({ start }) => report.text.slice(start, start + 8)),
      ['2023年，全省', '邻近的临江市养老'],
    );
    assert.equal(reached.evidence.find(({ kind }) => kind === 'open')?.match.task, 4);
  });

  test('work is done in slices', () => {
    const work = compare(plan, superior);
    let slices = 0;
    while (!work.next().done) slices++;
    assert.ok(slices >= 3);
  });
});
