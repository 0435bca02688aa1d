import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyze, cover, ledgerOf, type Measure } from '../../src/core/index';
import { EMPTY_DICTIONARY } from '../../src/core/dictionary';
import { scaleOf } from '../../src/core/extract/measureLinks';
import { describeIndicator, describeMeasure } from '../../src/core/present/describeIndicator';
import type { Telling } from '../../src/core/present/telling';
import { comparisonOf } from '../../src/core/relate/statements';
import { wordsOf } from '../../src/core/present/words';

const TABLE = [
  '指标\t2020年\t2025年',
  '森林覆盖率（%）\t43.2\t45.5',
  '公共泊位保有量（万个）\t1.8\t3.25',
  '地区生产总值年均增长（%）\t—\t6',
  '园区污水集中处理率\t80\t95',
];
const plan = (...prose: string[]): string => ['青川市生态环境保护“十四五”规划', ...prose, ...TABLE].join('\n');

/** The measures of the prose: as written, the indicator that each is a value of, its year. */
function links(prose: string, aliases: readonly string[] = []): string[] {
  const dictionary = { ...EMPTY_DICTIONARY, indicators: [{ name: '公共泊位保有量', aliases }] };
  const { measures, indicators } = analyze(plan(prose), { format: 'plain', dictionary });
  return measures.map(({ text, indicator, year }) =>
    [text, indicator === null ? '—' : indicators[indicator]!.name, year ?? '—'].join(' '),
  );
}

describe('a measure is linked to the indicator of the same name', () => {
  const rows: readonly (readonly [string, ...string[]])[] = [
    ['到2025年，森林覆盖率达到45.5%。', '45.5% 森林覆盖率 2025'],
    ['到2025年，全市森林覆盖率提高到45.5%。', '45.5% 森林覆盖率 2025'],
    ['截至2020年底，公共泊位保有量达1.8万个。', '1.8万个 公共泊位保有量 2020'],
    [
      '到2025年，公共泊位保有量由2020年的1.8万个增加到3.25万个。',
      '1.8万个 公共泊位保有量 2020',
      '3.25万个 公共泊位保有量 2025',
    ],
    ['“十四五”期间，地区生产总值年均增长6%。', '6% 地区生产总值年均增长 —'],
    ['到2025年，园区污水集中处理率达到95%。', '95% 园区污水集中处理率 2025'],
  ];
  for (const [text, ...expected] of rows) it(text, () => assert.deepEqual(links(text), expected));
});

describe('a measure of something else is not', () => {
  const rows: readonly (readonly [string, ...string[]])[] = [
    ['森林覆盖率提高2.3个百分点。', '2.3个百分点 — —'],
    ['到2025年，森林覆盖率比2020年提高5%。', '5% — 2025'],
    ['地区生产总值达到1200亿元。', '1200亿元 — —'],
    ['城区森林覆盖率达到38%。', '38% — —'],
    ['全国森林覆盖率为23%。', '23% — —'],
    ['公共泊位保有量占全省的12%。', '12% — —'],
    ['新增公共泊位3000个。', '3000个 — —'],
  ];
  for (const [text, ...expected] of rows) it(text, () => assert.deepEqual(links(text), expected));
  it('where two rows would do', () => {
    const twice = `${plan('森林覆盖率达到45%。')}\n森林覆盖率（%）\t40\t41`;
    assert.equal(analyze(twice, { format: 'plain' }).measures[0]?.indicator, null);
  });
});

describe('a target under a heading of goals', () => {
  const dated = (heading: string): (number | null)[] =>
    analyze(plan(`一、${heading}`, '森林更多。森林覆盖率达到47%。', '二、保障', '力争森林覆盖率达到47%。'), {
      format: 'plain',
    }).measures.map(({ year }) => year);
  it('has the year of the table’s target', () => assert.deepEqual(dated('主要目标'), [2025, null]));
  it('elsewhere the sentence must name it', () => assert.deepEqual(dated('主要任务'), [null, null]));
});

describe('other wordings', () => {
  it('those of the dictionary name the same', () => {
    assert.deepEqual(links('建成公共停车位2.1万个。'), ['2.1万个 — —']);
    assert.deepEqual(links('公共停车位达到2.1万个。', ['公共停车位']), ['2.1万个 公共泊位保有量 —']);
    assert.deepEqual(links('森林覆盖率达到45%。', ['森林覆盖率']), ['45% 森林覆盖率 —']);
  });
});

describe('units', () => {
  it('fit by power and by name', () => {
    assert.equal(scaleOf('万个', '个'), 10_000);
    assert.equal(scaleOf('千瓦', '千瓦'), 1);
    assert.equal(scaleOf('万千瓦', '千瓦'), 10_000);
    assert.equal(scaleOf('％', '%'), 1);
    assert.equal(scaleOf('km²', '平方公里'), 1);
    assert.equal(scaleOf(null, '%'), 1);
    assert.equal(scaleOf('%', '个百分点'), null);
    assert.equal(scaleOf('亿元', null), null);
    assert.equal(scaleOf('', '个'), null);
  });
});

describe('the year of a measure', () => {
  const years = (prose: string): (number | null)[] =>
    analyze(prose, { format: 'plain' }).measures.map(({ year }) => year);
  const rows: readonly (readonly [string, ...(number | null)[]])[] = [
    ['到2025年，覆盖率达到90%，泊位达到5000个；合格率达到98%。', 2025, 2025, 2025],
    ['到2025年，覆盖率达到90%。合格率达到98%。', 2025, null],
    ['2025年覆盖率由84%提高到96%。', null, 2025],
    ['覆盖率从2020年的84%提高到2025年的96%。', 2020, 2025],
    ['“十三五”期间，累计投入12亿元。', null],
    ['2022年上半年，接待游客320万人次。', null],
    ['覆盖率达到90%。', null],
  ];
  for (const [text, ...expected] of rows) it(text, () => assert.deepEqual(years(text), expected));
});

describe('prose beside the table', () => {
  const compared = (prose: string): string => {
    const text = plan(prose);
    const { measures, indicators } = analyze(text, { format: 'plain' });
    const [measure] = measures as [Measure];
    const comparison = comparisonOf(text, measure, indicators[measure.indicator ?? -1]!);
    return comparison ? `${comparison.point.value} ${comparison.agrees ? 'agrees' : 'differs'}` : 'nothing for sure';
  };
  const rows: readonly (readonly [string, string])[] = [
    ['到2025年，森林覆盖率达到45.5%。', '45.5 agrees'],
    ['到2025年，森林覆盖率达到46%。', '45.5 agrees'],
    ['到2025年，森林覆盖率达到47%。', '45.5 differs'],
    ['2020年，森林覆盖率为43.2%。', '43.2 agrees'],
    ['2020年，森林覆盖率为45.5%。', '43.2 differs'],
    ['到2025年，公共泊位保有量达到3.25万个。', '3.25 agrees'],
    ['到2025年，公共泊位保有量达到32600个。', '3.25 differs'],
    ['到2025年，森林覆盖率达到44%以上。', 'nothing for sure'],
    ['到2025年，森林覆盖率超过44%。', 'nothing for sure'],
    ['到2023年，森林覆盖率达到44%。', 'nothing for sure'],
    ['森林覆盖率力争达到45.5%。', '45.5 agrees'],
    ['森林覆盖率力争达到47%。', 'nothing for sure'],
    ['到2025年，园区污水集中处理率达到90%。', 'nothing for sure'],
  ];
  for (const [text, expected] of rows) it(text, () => assert.equal(compared(text), expected));
});

describe('what a reader is shown', () => {
  const text = plan('一、目标', '到2025年，森林覆盖率达到47%。', '二、保障', '保护好森林覆盖率达标的县。');
  const analysis = analyze(text, { format: 'plain' });
  const told: Telling = {
    text,
    ledger: ledgerOf(text, analysis),
    coverage: cover({ text, analysis }),
    words: wordsOf('zh'),
    linkTo: ({ start }) => `#${start}`,
  };
  const forest = analysis.indicators[0]!;
  it('at the measure: the indicator, and that the table says otherwise', () => {
    assert.equal(
      describeMeasure(analysis.measures[0]!, told),
      `**47%**&ensp;目标值\n\n森林覆盖率\n\n指标：[森林覆盖率](#${forest.start})  \n⚠ 与指标表不一致：2025年 45.5%`,
    );
  });
  it('at the indicator: each value in prose, and the other mentions', () => {
    const description = describeIndicator(forest, told);
    assert.match(description, /正文写明数值 1 处：\n- 2025年 47% · \[一、目标\]\(#\d+\) · ⚠ 与指标表不一致\n/u);
    assert.match(description, /正文提到 1 处：\n- \[二、保障\]/u);
  });
});
