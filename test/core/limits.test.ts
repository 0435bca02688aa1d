/** Texts that make parsers hang are read in a few times what any other text takes, and what that leaves out is said. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { analyze, type Format } from '../../src/core/index';
import { samples } from './documents';

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');
const TABLE = '| 序号 | 任务 | 牵头单位 |\n|---|---|---|\n';
const row = (at: number): string => `${at + 1} | 建设项目${at} | 市发展改革委`;

/** Each about the size at which bare remark takes more than a second, some of them minutes. */
const HOSTILE: readonly (readonly [string, Format, string])[] = [
  ['links without end', 'markdown', '[a]('.repeat(50_000)],
  ['emphasis without end', 'markdown', '_a__'.repeat(50_000)],
  ['comments without end', 'markdown', '<!--'.repeat(20_000)],
  ['comments without end, apart', 'markdown', lines(5_000, () => '<!--\n')],
  ['code without end, apart', 'markdown', lines(5_000, (at) => `\`\`\`\`\n${at}\n`)],
  ['lists 400 deep', 'markdown', lines(400, (at) => `${'  '.repeat(at)}- 项`)],
  ['lists 400 deep with headings', 'markdown', lines(400, (at) => `${'  '.repeat(at)}- # 项`)],
  ['lists 400 deep in a line', 'markdown', lines(100, () => `${'- '.repeat(400)}# 项`)],
  ['a table of 5,000 rows', 'markdown', TABLE + lines(5_000, (at) => `| ${row(at)} |`)],
  ['a table of 5,000 rows in a quotation', 'markdown', lines(5_002, (at) => `> ${at === 1 ? '---|---|---' : row(at)}`)],
  ['a table of 20,000 columns', 'markdown', ['|甲', '|-', '|乙'].map((cell) => cell.repeat(20_000)).join('\n')],
  ['100,000 digits', 'markdown', '1234567890'.repeat(10_000)],
  ['2,000 numbered items and headings', 'markdown', lines(2_000, (at) => `${at + 1}. 推进项目建设\n# 标题${at}`)],
  ['5,000 underlined headings', 'markdown', lines(5_000, (at) => `标题${at}\n---`)],
  ['5,000 lines of a paragraph and one below', 'markdown', `${lines(5_000, (at) => `推进项目${at}`)}\n===`],
  ['tags without end', 'html', '<b>'.repeat(20_000)],
  ['elements 20,000 deep', 'html', '<div>'.repeat(20_000)],
  ['tables 3,000 deep', 'html', '<table><tr><td>'.repeat(3_000)],
  ['references without end', 'html', '&'.repeat(100_000)],
  ['end tags of nothing', 'html', '<p>甲</b>'.repeat(20_000)],
];

/** Milliseconds of this process alone: other ones may be busy. */
function time(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

describe('hostile texts', () => {
  const plan = samples().find(({ format }) => format === 'plain')!.text;
  /** The plan, as often as it takes, each time with other numbers. */
  const plain = (length: number): string =>
    lines(Math.ceil(length / plan.length), (at) => plan.replace(/\d(?=[年.])/gu, String(at % 10))).slice(0, length);
  before(() => analyze(plan)); // warm

  for (const [name, format, text] of HOSTILE) {
    it(`${name}: at most 20 times as long as a plan of this size, and 2 s`, () => {
      const ordinary = time(() => analyze(plain(text.length), { format: 'plain' }));
      const hostile = time(() => analyze(text, { format }));
      assert.ok(hostile < 20 * Math.max(ordinary, 10), `${hostile} ms to ${ordinary} ms`);
      assert.ok(hostile < 2_000, `${hostile} ms`);
    });
  }
});

describe('what is too much for the parser of Markdown', () => {
  const limited = (text: string): (readonly [number, number])[] =>
    analyze(text, { format: 'markdown' }).limits.map(({ start, end }) => [start, end]);

  it('is said, with its place', () => {
    const deep = `${'> '.repeat(9)}# 深\n`;
    assert.deepEqual(limited(`# 规划\n\n${deep}\n正文\n`), [[6, 6 + deep.length + 1]]);
    const wide = '- # 项\n'.repeat(1_001);
    assert.deepEqual(limited(`${wide}\n正文\n`), [[0, wide.length + 1]]);
  });
  it('is read by its lines', () => {
    const { limits, sections } = analyze(`${'> 引\n'.repeat(1_001)}---\n# 目标\n\n正文。\n\n# 任务\n`, {
      format: 'markdown',
    });
    assert.equal(limits.length, 1);
    assert.deepEqual(
      sections.map(({ title }) => title),
      ['目标', '任务'],
    );
  });
  it('ends somewhere: the parser is not asked without end', () => {
    const text = lines(5_000, (at) => `***\n\n${at}\n`);
    const [[start] = [0]] = limited(text);
    assert.ok(start > 0 && start < text.length, String(start));
  });
  it('is no ordinary document', () => {
    for (const { path, text, format } of samples()) {
      if (format === 'markdown') assert.deepEqual(analyze(text, { format }).limits, [], path);
    }
    assert.deepEqual(limited(TABLE + lines(5_000, (at) => `| ${row(at)} |`)), []);
    assert.deepEqual(
      limited(
        lines(
          3_000,
          (at) =>
            `${at + 1}. 推进公共交通项目${at}，方便市民出行，提高服务水平，完善综合枢纽，加快智能化改造，降低换乘时间。\n   - 新增线路${at}条\n\n---\n`,
        ),
      ),
      [],
    );
  });
});
