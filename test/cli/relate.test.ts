/** `policy-plan coverage` and `policy-plan diff` as a user runs them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import Ajv2020 from 'ajv/dist/2020';
import { ROOT, run, Scratch } from './run';

const FOLDER = join(ROOT, 'test/relate');
const file = (name: string): string => join(FOLDER, name);
const RELATED = ['--superior', file('superior.txt'), '--report', file('report.md'), '--base', file('earlier.txt')];

const schema = JSON.parse(readFileSync(join(ROOT, 'schemas/coverage.schema.json'), 'utf8')) as object;
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

interface Told {
  readonly plan: { readonly tasks: readonly { readonly title: string }[] };
  readonly coverage?: {
    readonly shares: readonly { readonly id: string; readonly met: number; readonly total: number }[];
  };
  readonly superior?: { readonly tasks: readonly { readonly covered: boolean }[] } | null;
  readonly reports?: { readonly indicators: readonly { readonly latest: number | null }[] } | null;
  readonly changes: { readonly tasks: readonly { readonly kinds: readonly string[] }[] } | null;
}

function told(args: readonly string[]): Told {
  const { status, stdout, stderr } = run([...args, '--format', 'json']);
  assert.equal(status, 0, stderr);
  const value = JSON.parse(stdout) as Told;
  assert.ok(validate(value), JSON.stringify(validate.errors, null, 2));
  return value;
}

describe('coverage', () => {
  const scratch = new Scratch();

  test('as JSON by its schema, with all relations', () => {
    const { plan, coverage, superior, reports, changes } = told(['coverage', file('plan.txt'), ...RELATED]);
    assert.equal(plan.tasks.length, 20);
    assert.deepEqual(
      coverage!.shares.find(({ id }) => id === 'task-lead'),
      { id: 'task-lead', of: 'tasks', total: 20, met: 18, short: [3, 10] },
    );
    assert.equal(superior!.tasks.length, 18);
    assert.equal(reports!.indicators.filter(({ latest }) => latest !== null).length, 6);
    assert.equal(changes!.tasks.filter(({ kinds }) => kinds.includes('added')).length, 2);
  });

  test('as JSON by its schema, alone', () => {
    const { superior, reports, changes } = told(['coverage', file('plan.txt')]);
    assert.deepEqual([superior, reports, changes], [null, null, null]);
  });

  test('as tables in both languages, shares first', () => {
    const zh = run(['coverage', file('plan.txt'), ...RELATED, '--language', 'zh']).stdout;
    assert.match(zh, /^岚山市养老服务“十四五”规划（送审稿）\n\n== 覆盖情况 ==\n/u);
    assert.match(zh, /任务有牵头单位\s+18\/20\s+4\. 开展常态化探访关爱、11\. 加强养老机构综合监管\n/u);
    assert.match(zh, /社区日间照料中心覆盖率 95%\s+社区日间照料中心覆盖率 90%\s+低于上级要求/u);
    assert.match(zh, /养老机构护理型床位占比\s.*56%\s+2023年底\s+65%\s+60%\s+3个百分点\/年/u);
    assert.match(zh, /54\.2%\s.*其他地区/u);
    const en = run(['coverage', file('plan.txt'), ...RELATED, '--language', 'en']).stdout;
    assert.match(en, /\n== Coverage ==\n/u);
    assert.match(en, /Tasks with a lead\s+18\/20/u);
    assert.match(en, /less than asked/u);
  });

  test('as Markdown: a table under each heading, as many cells in each row', () => {
    const { stdout } = run(['coverage', file('plan.txt'), ...RELATED, '--format', 'markdown', '--language', 'zh']);
    assert.match(stdout, /^# 岚山市/u);
    const tables = stdout.split('\n## ').slice(1);
    assert.equal(tables.length, 12);
    for (const table of tables) {
      const rows = table.split('\n').filter((line) => line.startsWith('|'));
      assert.equal(new Set(rows.map((row) => row.replaceAll('\\|', '').split('|').length)).size, 1, table);
      assert.match(rows[1]!, /^(?:\| --- )+\|$/u);
    }
  });

  test('standard input, the dictionary of the folder', () => {
    const { status, stdout } = run(['coverage', '-', '--language', 'zh'], { input: readFileSync(file('plan.txt')) });
    assert.equal(status, 0);
    assert.match(stdout, /18\/20/u);
    scratch.file(
      '.policy-plan/dictionary.json',
      '{ "indicators": [{ "name": "公交正点率", "aliases": ["公交准点率"] }] }',
    );
    const plan = scratch.file(
      '规划.txt',
      '云港市公交规划\n指标\t2020年\t2025年\n公交正点率（%）\t70\t80\n一、任务\n1.优化调度。提高公交准点率。（牵头单位：市交通局）\n',
    );
    assert.match(run(['coverage', plan, '--language', 'zh']).stdout, /指标有任务支撑\s+1\/1/u);
  });

  test('one line and status 2 for what cannot be read', () => {
    for (const args of [
      ['coverage', 'missing.txt'],
      ['coverage', file('plan.txt'), '--report', 'missing.txt'],
      ['coverage', '-', '--superior', '-'],
      ['diff', file('plan.txt')],
    ]) {
      const { status, stdout, stderr } = run(args, { input: '' });
      assert.equal(status, 2, args.join(' '));
      assert.equal(stdout, '');
      assert.match(stderr, /^[^\n]+\n$/u);
    }
  });
});

describe('diff', () => {
  test('as JSON by the same schema', () => {
    const { changes } = told(['diff', file('earlier.txt'), file('plan.txt')]);
    assert.equal(changes!.tasks.length, 22);
  });

  test('tells what changed, and nothing of a draft and itself', () => {
    const { stdout } = run(['diff', file('earlier.txt'), file('plan.txt'), '--language', 'zh']);
    assert.match(
      stdout,
      /时限调整\s+1\. 落实基本养老服务清单\s+1\. 落实基本养老服务清单\s+提前 2022年底 → 2022年9月\n/u,
    );
    assert.match(stdout, /目标调低\s+社区日间照料中心覆盖率 95%\s+社区日间照料中心覆盖率 90%/u);
    assert.doesNotMatch(run(['diff', file('plan.txt'), file('plan.txt')]).stdout, /==/u);
  });
});
