import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  analyze,
  cover,
  describeAgency,
  describeIndicator,
  describeTask,
  ledgerOf,
  taskNumberedAt,
} from '../../src/core/index';
import { describeCitation, describeTime } from '../../src/core/present/describe';
import type { Telling, Theme } from '../../src/core/present/telling';
import { wordsOf } from '../../src/core/present/words';

const TEXT = `青川市公共交通发展规划（2021—2025年）

一、主要目标
到2025年，公交专用车道里程达到160公里，正点率由2015年的69%上升到2020年的78%。

| 指标 | 2020年 | 2025年 | 属性 | 数据来源 |
| --- | --- | --- | --- | --- |
| 公交专用车道里程（公里） | 86 | 160 | 预期性 | 市公安局 |
| 正点率（%） | 78 | 88 | 预期性 | 市交通运输局 |

二、完善网络

1. 扩大公交专用车道网络。公交专用车道里程达到160公里，制定专用道管理办法，2024年6月底前完成。（市公安局牵头，市交通运输局、市财政局配合）

2. 优化接驳线路。新开接驳线路20条。（市交通运输局牵头）

3. 落实《城市公共交通条例》。（市交通运输局牵头）

三、加强保障

4. 落实资金。2023年底前设立专项资金。（市财政局牵头，市交通运输局配合）

5. 开展宣传。2025年底前完成。（市交通运输局牵头）

6. 加强考核。（市交通运输局牵头）
`;

const ANALYSIS = analyze(TEXT, { format: 'markdown' });
const LEDGER = ledgerOf(TEXT, ANALYSIS);
const told = (more: Partial<Telling> = {}, language: 'zh' | 'en' = 'zh'): Telling => ({
  text: TEXT,
  ledger: LEDGER,
  coverage: cover({ text: TEXT, analysis: ANALYSIS }),
  words: wordsOf(language),
  linkTo: ({ start }) => `#${start}`,
  ...more,
});
const taskOf = (number: string) => ANALYSIS.tasks.find((task) => task.number === number)!;
const indicatorOf = (name: string) => ANALYSIS.indicators.find((indicator) => indicator.name === name)!;
const linksIn = (markdown: string): string[] => [...markdown.matchAll(/\[([^\]]*)\]\(#/gu)].map(([, label]) => label!);

suite('a task at a glance', () => {
  test('what it is to reach and to bring, and the indicators that it serves', () => {
    const glance = describeTask(taskOf('1'), told());
    assert.match(glance, /\n\n量值：\[公交专用车道里程达到160公里\]\(#\d+\)/);
    assert.match(glance, /\n成果：\[制定专用道管理办法\]\(#\d+\)/);
    assert.match(glance, /支撑指标 1 项：\n- \[公交专用车道里程\]\(#\d+\) · 写明数值/);
  });
  test('nothing of what it has not', () => {
    assert.doesNotMatch(describeTask(taskOf('6'), told()), /量值|成果|支撑指标/);
  });
  test('its number stands for it, its title does not', () => {
    const { start, titleSpan } = taskOf('2');
    assert.equal(taskNumberedAt(ANALYSIS, start)?.task, taskOf('2'));
    assert.equal(taskNumberedAt(ANALYSIS, titleSpan.start), undefined);
    assert.equal(taskNumberedAt(ANALYSIS, start - 1), undefined);
  });
});

suite('days to a deadline', () => {
  const [june] = ANALYSIS.times.filter(({ text }) => text === '2024年6月底前');
  const on = (today: string, language: 'zh' | 'en' = 'zh'): string =>
    describeTime(june!, told({ today }, language)).split('\n')[0]!;
  test('still to come, today, past', () => {
    assert.match(on('2024-06-01'), /还有 29 天$/);
    assert.match(on('2024-06-30'), /今天截止$/);
    assert.match(on('2024-07-01', 'en'), /1 day ago$/);
    assert.match(on('2020-01-01', 'en'), /1,642 days left$/);
  });
  test('none without a day, none of a period that is over', () => {
    assert.doesNotMatch(describeTime(june!, told()), /天/);
    const period = { ...june!, kind: 'period' as const };
    assert.doesNotMatch(describeTime(period, told({ today: '2024-07-01' })), /已过/);
    assert.match(describeTime(period, told({ today: '2024-06-01' })), /还有 29 天/);
  });
  test('a task tells them too', () => {
    assert.match(describeTask(taskOf('1'), told({ today: '2024-06-20' })), /时限：2024年6月30日前（还有 10 天）/);
  });
  test('at the end of the plan all end that state no time', () => {
    const end = ANALYSIS.times.find(({ text }) => text === '到2025年')!;
    assert.match(describeTime(end, told()), /\*另有 3 项任务未写明时限，按规划期推断到此日\*/);
  });
});

suite('a body', () => {
  test('what it bears, by section', () => {
    const text = describeAgency('市交通运输局', told());
    assert.match(text, /牵头 4 项 · 配合 2 项/);
    assert.match(text, /\| \[二、完善网络\]\(#\d+\) \| 2 \| 1 \|\n\| \[三、加强保障\]\(#\d+\) \| 2 \| 1 \|/);
  });
  test('few tasks are listed', () => {
    assert.match(describeAgency('市公安局', told()), /牵头 1 项\n\n- \[1\. 扩大公交专用车道网络\]/);
  });
  test('its nearest deadlines, those ahead first', () => {
    const nearest = (today: string): string[] =>
      linksIn(describeAgency('市交通运输局', told({ today })).split('最近的时限：')[1]!.split('\n\n')[0]!);
    assert.deepEqual(nearest('2024-01-01'), ['1. 扩大公交专用车道网络', '5. 开展宣传']);
    assert.deepEqual(nearest('2026-01-01'), ['5. 开展宣传', '1. 扩大公交专用车道网络', '4. 落实资金']);
  });
  test('the indicators that it answers for', () => {
    assert.match(describeAgency('市公安局', told()), /数据来源或责任单位：指标 1 项：\[公交专用车道里程\]/);
  });
});

suite('an indicator', () => {
  test('the tasks that serve it with the reason, and whether its source leads one', () => {
    const text = describeIndicator(indicatorOf('公交专用车道里程'), told());
    assert.match(text, /数据来源：市公安局 · 牵头支撑任务/);
    assert.match(text, /支撑任务 1 项：\n- \[1\. 扩大公交专用车道网络\]\(#\d+\) · 写明数值/);
    assert.match(describeIndicator(indicatorOf('正点率'), told({}, 'en')), /\*no task is seen to serve it\*/);
  });
  test('whether prose agrees', () => {
    assert.match(describeIndicator(indicatorOf('公交专用车道里程'), told()), /- 2025年 160公里 · .* · 与指标表一致/);
  });

  const svgOf = (indicator: string, more: Partial<Telling>): string => {
    const found = /!\[([^\]]*)\]\(data:image\/svg\+xml,([^)]*)\)/u.exec(
      describeIndicator(indicatorOf(indicator), told(more)),
    );
    return found ? `${found[1]!} ${decodeURIComponent(found[2]!)}` : '';
  };
  test('a picture where prose gives another value, or the day is on the way', () => {
    assert.equal(svgOf('公交专用车道里程', { theme: 'light' }), '');
    assert.match(
      svgOf('公交专用车道里程', { theme: 'light', today: '2023-07-02' }),
      /^走势：2020 86 公里、2025 160 公里 · 匀速推进，今天应为 123 公里 <svg/,
    );
    assert.equal(svgOf('公交专用车道里程', { theme: 'light', today: '2026-01-01' }), '');
    const svg = svgOf('正点率', { theme: 'light' });
    assert.match(svg, /^走势：2015 69%、2020 78%、2025 88% <svg/);
    assert.equal(svg.match(/<circle/gu)?.length, 3);
  });
  test('none without a theme; each theme has its own ink', () => {
    assert.equal(svgOf('正点率', { today: '2023-07-02' }), '');
    const themes: Theme[] = ['light', 'dark', 'high-contrast', 'high-contrast-light'];
    assert.equal(new Set(themes.map((theme) => svgOf('正点率', { theme }))).size, 4);
  });
});

suite('a citation', () => {
  const [citation] = ANALYSIS.citations;
  const files = (found: ReturnType<NonNullable<Telling['filesOf']>>): string =>
    describeCitation(citation!, told({ filesOf: () => found }));
  test('the files of the folder', () => {
    const found = { state: 'found' as const, files: [{ name: 'a_b.txt', address: 'command:x' }] };
    assert.match(files(found), /\n\n文件夹中的文件：\[a\\_b\.txt\]\(command:x\)$/);
  });
  test('or why there are none', () => {
    assert.match(files({ state: 'none' }), /文件夹中没有这份文件/);
    assert.match(files({ state: 'unread' }), /尚未读完/);
    assert.match(files({ state: 'no-folder' }), /打开这份文件所在的文件夹/);
  });
});
