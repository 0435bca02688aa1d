import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Agency, Analysis, Indicator, Section, Task, TimeExpression } from '../../src/core/model';
import { describeTask, describeTime, taskBrief } from '../../src/core/present/describe';
import { describeAgency } from '../../src/core/present/describeAgency';
import { describeIndicator } from '../../src/core/present/describeIndicator';
import { escapeMarkdown, formatEnd, formatTime } from '../../src/core/present/format';
import { cover } from '../../src/core/relate/cover';
import { growthOf } from '../../src/core/relate/growth';
import { sectionHeading, taskHeading } from '../../src/core/present/headings';
import { ledgerOf } from '../../src/core/relate/ledger';
import { meaningAt, meaningsOf } from '../../src/core/present/meanings';
import type { Telling } from '../../src/core/present/telling';
import { wordsOf } from '../../src/core/present/words';

const TEXT = `二、主要目标
指标	2020年	2025年
绿色出行比例（%）	68	75
公交专用道里程（公里）	200	322.102
到2025年，绿色出行比例达到75%。
三、健全网络
（一）优化线网
1．新增接驳线路。（市交通运输局牵头，市公安局配合，2024年6月底前完成）
2．推进专用道成网。（市公安局、市交通局按职责分工负责）
（二）宣传引导
3．开展绿色出行宣传。`;

/** Where the words stand; `from` tells later occurrences apart. */
function at(words: string, from = ''): { start: number; end: number } {
  const start = TEXT.indexOf(words, TEXT.indexOf(from));
  assert.ok(start >= 0, `${words} is not in the text`);
  return { start, end: start + words.length };
}

function agency(name: string, role: Agency['role'], from: string, canonical = name): Agency {
  return { ...at(name, from), name, role, canonical };
}

const AGENCIES = [
  agency('市交通运输局', 'lead', '1．'),
  agency('市公安局', 'supporting', '1．'),
  agency('市公安局', 'joint', '2．'),
  agency('市交通局', 'joint', '2．', '市交通运输局'),
];

function section(marker: string, title: string, level: number, parent: number | null, last: string): Section {
  const heading = at(marker + title);
  return {
    start: heading.start,
    end: at(last).end,
    level,
    number: marker.replace(/[（）、]/g, ''),
    title,
    kind: 'heading',
    heading,
    parent,
  };
}

function task(number: string, title: string, last: string, index: number, rest: Partial<Task>): Task {
  const start = at(`${number}．${title}`).start;
  return {
    start,
    end: at(last, title).end,
    number,
    title,
    titleSpan: at(title),
    lead: [],
    supporting: [],
    joint: [],
    deadlines: [],
    inferred: null,
    section: index,
    clauses: [],
    ...rest,
  };
}

function indicator(name: string, unit: string, baseline: number, target: number): Indicator {
  const cell = at(`${name}（${unit}）`);
  const row = { start: cell.start, end: TEXT.indexOf('\n', cell.start) };
  return {
    ...cell,
    name,
    unit,
    baseline: { year: 2020, value: baseline },
    target: { year: 2025, value: target },
    nature: '预期性',
    source: null,
    row,
  };
}

const JUNE: TimeExpression = {
  ...at('2024年6月底前'),
  text: '2024年6月底前',
  from: null,
  to: '2024-06-30',
  kind: 'deadline',
};

const ANALYSIS: Analysis = {
  limits: [],
  skeleton: { lines: [], items: [], entries: [] },
  document: {
    title: null,
    titleSpan: null,
    number: null,
    date: null,
    format: 'plain',
    horizon: null,
    length: TEXT.length,
  },
  sections: [
    section('二、', '主要目标', 1, null, '达到75%。'),
    section('三、', '健全网络', 1, null, '宣传。'),
    section('（一）', '优化线网', 2, 1, '分工负责）'),
    section('（二）', '宣传引导', 2, 1, '宣传。'),
  ],
  tasks: [
    task('1', '新增接驳线路', '完成）', 2, {
      lead: ['市交通运输局'],
      supporting: ['市公安局'],
      deadlines: [{ from: null, to: '2024-06-30', kind: 'deadline' }],
    }),
    task('2', '推进专用道成网', '负责）', 2, { joint: ['市公安局', '市交通局'] }),
    task('3', '开展绿色出行宣传', '宣传。', 3, {}),
  ],
  agencies: AGENCIES,
  indicators: [indicator('绿色出行比例', '%', 68, 75), indicator('公交专用道里程', '公里', 200, 322.102)],
  measures: [],
  times: [JUNE],
  citations: [],
  contents: null,
  detection: { isPolicyDocument: true, score: 1, reasons: [] },
};

const LEDGER = ledgerOf(TEXT, ANALYSIS);
const told = (language: 'zh' | 'en'): Telling => ({
  text: TEXT,
  ledger: LEDGER,
  coverage: cover({ text: TEXT, analysis: ANALYSIS }),
  words: wordsOf(language),
  linkTo: ({ start }) => `#${start}`,
});

suite('what a target asks of each year', () => {
  const [rate, quantity] = ANALYSIS.indicators as [Indicator, Indicator];
  test('a rate grows by percentage points', () => {
    assert.deepEqual(growthOf(rate), { change: 7, measuredIn: 'points', relative: null, perYear: 1.4 });
  });
  test('a quantity grows at a compound rate', () => {
    const growth = growthOf(quantity);
    assert.equal(growth?.measuredIn, 'ratio');
    assert.equal(growth.perYear?.toFixed(4), '0.1000');
    assert.equal(growth.relative?.toFixed(4), '0.6105');
  });
  test('a decrease is negative', () => {
    assert.equal(growthOf({ ...quantity, target: { year: 2022, value: 50 } })?.perYear, -0.5);
  });
  test('nothing without two plain numbers, or for sums over the period', () => {
    assert.equal(growthOf({ ...quantity, baseline: null }), null);
    assert.equal(growthOf({ ...quantity, target: { year: 2025, value: '下降15%' } }), null);
    assert.equal(growthOf({ ...quantity, name: '累计新建公交专用道' }), null);
  });
  test('no yearly rate without years or from zero', () => {
    assert.equal(growthOf({ ...quantity, target: { year: null, value: 300 } })?.perYear, null);
    const fromZero = growthOf({ ...quantity, baseline: { year: 2020, value: 0 } });
    assert.deepEqual([fromZero?.relative, fromZero?.perYear], [null, null]);
  });
});

suite('times in words', () => {
  const zh = wordsOf('zh');
  const en = wordsOf('en');
  test('open and closed, in full', () => {
    assert.equal(formatTime(JUNE, zh), '2024年6月30日前');
    assert.equal(formatTime(JUNE, en), 'by 30 June 2024');
    assert.equal(formatTime({ from: '2022-01-01', to: null, kind: 'period' }, zh), '自2022年1月1日起');
    assert.equal(
      formatTime({ from: '2021-01-01', to: '2025-12-31', kind: 'period' }, en),
      '1 January 2021 – 31 December 2025',
    );
    assert.equal(formatTime({ from: '2022-04-20', to: '2022-04-20', kind: 'date' }, zh), '2022年4月20日');
    assert.equal(formatTime({ from: null, to: null, kind: 'period' }, zh), null);
  });
  test('their ends, in short', () => {
    assert.equal(formatEnd({ to: '2025-12-31' }, zh), '2025年底');
    assert.equal(formatEnd({ to: '2024-02-29' }, zh), '2024年2月');
    assert.equal(formatEnd({ to: '2024-05-20' }, en), '20 May 2024');
    assert.equal(formatEnd({ to: null }, en), null);
  });
});

suite('the ledger', () => {
  test('one account for all names of a body', () => {
    assert.equal(LEDGER.accountOf('市交通局'), LEDGER.accountOf('市交通运输局'));
    const account = LEDGER.accountOf('市交通局');
    assert.deepEqual(account?.names, ['市交通运输局', '市交通局']);
    assert.deepEqual([account.tasks.lead.length, account.tasks.joint.length], [1, 1]);
  });
  test('a name in prose is a mention, its table row is none', () => {
    assert.deepEqual(LEDGER.mentionsOf(ANALYSIS.indicators[0]!), [at('绿色出行比例', '到2025年')]);
  });
  test('tasks by day, tasks without an owner', () => {
    assert.deepEqual(
      LEDGER.tasksDue('2024-06-30').map(({ number }) => number),
      ['1'],
    );
    assert.deepEqual(
      LEDGER.withoutOwner.map(({ number }) => number),
      ['3'],
    );
  });
});

suite('descriptions', () => {
  test('a task', () => {
    const [first, , third] = ANALYSIS.tasks as [Task, Task, Task];
    assert.equal(
      describeTask(first, told('zh')),
      '**1．新增接驳线路**\n\n牵头单位：市交通运输局  \n配合单位：市公安局  \n时限：2024年6月30日前\n\n*（一）优化线网*',
    );
    assert.match(describeTask(third, told('en')), /no responsible agency named[^\n]*\n[^\n]*no deadline stated/);
    assert.equal(taskBrief(first, wordsOf('zh')), '市交通运输局 · 2024年6月');
    assert.equal(taskBrief(third, wordsOf('en')), 'no responsible agency named');
  });
  test('a time that is inferred looks unlike one that is stated', () => {
    const inferred = { ...ANALYSIS.tasks[2]!, inferred: { from: null, to: '2025-12-31', kind: 'deadline' as const } };
    assert.match(describeTask(inferred, told('zh')), /\n\*未写明时限 · 按规划期推断：2025年12月31日前\*\n/);
    assert.equal(taskBrief(inferred, wordsOf('zh')), '未明确责任单位 · 2025年底（推断）');
    assert.equal(taskBrief(inferred, wordsOf('en')), 'no responsible agency named · end 2025 (inferred)');
  });
  test('a time that comes back says so', () => {
    const deadlines = [{ from: '2020-01-01', to: null, kind: 'period' as const, recurring: '每年2月底前' }];
    const yearly = { ...ANALYSIS.tasks[2]!, deadlines };
    assert.match(describeTask(yearly, told('zh')), /时限：自2020年1月1日起（每年2月底前）/);
  });
  test('an indicator: a table of its course, and where prose names it', () => {
    const description = describeIndicator(ANALYSIS.indicators[0]!, told('zh'));
    assert.match(description, /\| 2020年 \| 2025年 \| 变化 \| 年均 \|/);
    assert.match(description, /\| 68 \| \*\*75\*\* \| \+7个百分点 \| \+1\.4个百分点 \|/);
    assert.match(description, /正文提到 1 处：\n- \[二、主要目标\]\(#\d+\)/);
    assert.match(describeIndicator(ANALYSIS.indicators[1]!, told('en')), /\| \+122\.1 \(\+61\.05%\) \| \+10% \|/);
  });
  test('an agency: its part here, its other names, its tasks', () => {
    const description = describeAgency('市交通局', told('zh'), AGENCIES[3]);
    assert.match(
      description,
      /^\*\*市交通运输局\*\*&ensp;按职责分工负责\n\n又作：市交通局\n\n牵头 1 项 · 分工负责 1 项\n\n- \[1．新增接驳线路\]/,
    );
  });
  test('a time: what ends then', () => {
    assert.match(
      describeTime(JUNE, told('en')),
      /^\*\*by 30 June 2024\*\*&ensp;Deadline \(时限\)\n\nTask: \[1．新增接驳线路\]/,
    );
  });
  test('no character of the document is Markdown', () => {
    assert.equal(escapeMarkdown('*[a](b)* <x> $(bug)\n|'), '\\*\\[a\\](b)\\* &lt;x\\> \\$(bug) \\|');
  });
});

suite('headings', () => {
  const called = (written: string, number: string | null, title: string): string => {
    const start = written.indexOf(title);
    const titleSpan = { start, end: start + title.length };
    return taskHeading(written, { ...ANALYSIS.tasks[0]!, start: 0, end: written.length, number, title, titleSpan });
  };
  test('the marker as written, without markup', () => {
    assert.equal(called('1.完善网络', '1', '完善网络'), '1. 完善网络');
    assert.equal(called('**三、** 完善网络', '三', '完善网络'), '三、完善网络');
    assert.equal(called('<p><strong>（二）</strong>完善网络', '二', '完善网络'), '（二）完善网络');
    assert.equal(called('第十八条　完善网络', '十八', '完善网络'), '第十八条 完善网络');
  });
  test('a bare number of a table, no number, a marker that cannot be read', () => {
    assert.equal(called('| 1 | 完善网络', '1', '完善网络'), '1 完善网络');
    assert.equal(called('完善网络', null, '完善网络'), '完善网络');
    assert.equal(called('1 市交通运输局 2023年 城区 完善网络', '1', '完善网络'), '1 完善网络');
  });
  test('of a box the title alone', () => {
    const box = { ...ANALYSIS.sections[0]!, kind: 'box' as const, title: '提质工程' };
    assert.equal(sectionHeading('专栏1 提质工程', box), '提质工程');
  });
});

suite('meanings', () => {
  test('in text order, none over another, found by offset', () => {
    const meanings = meaningsOf(LEDGER);
    for (const [index, meaning] of meanings.entries()) {
      assert.ok(index === 0 || meanings[index - 1]!.end <= meaning.start);
    }
    assert.equal(meaningAt(meanings, at('市公安局', '2．').start + 1)?.kind, 'agency');
    assert.equal(meaningAt(meanings, JUNE.end), undefined);
    assert.equal(meaningAt([], 0), undefined);
  });
});
