import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyze, dateHints, formatBrief, glancesOf, horizonHints, wordsOf } from '../../src/core/index';

suite('headings at a glance', () => {
  const TEXT = `一、工作目标
到2025年，公交线网更加完善。
二、重点任务
（一）完善线网
1.调整线路。2023年底前完成。（市交通运输局牵头）
2.加密班次。（市交通运输局、市财政局按职责分工负责）
（二）更新车辆
3.淘汰旧车。2024年底前完成。（市交通运输局牵头）
三、加强组织（市交通运输局牵头）
`;
  const glances = (text: string, depth: 'outermost' | 'all'): unknown[] =>
    glancesOf(analyze(text, { format: 'plain' }), depth).map(({ section, tasks, withoutLead, withoutTime }) => [
      section.title,
      tasks.length,
      withoutLead.map(({ number }) => number).join(),
      withoutTime.map(({ number }) => number).join(),
    ]);
  test('the outermost ones with tasks under them; not those that are tasks themselves', () => {
    assert.deepEqual(glances(TEXT, 'outermost'), [['重点任务', 3, '2', '2']]);
  });
  test('inner ones that hold more than one', () => {
    assert.deepEqual(glances(TEXT, 'all'), [
      ['重点任务', 3, '2', '2'],
      ['完善线网', 2, '2', '2'],
    ]);
  });
  test('what hardly any task of the document has, none is said to be without', () => {
    const bare = TEXT.replace(/202[34]年底前完成。/gu, '').replaceAll(
      '市交通运输局牵头',
      '市交通运输局、市财政局按职责分工负责',
    );
    assert.deepEqual(glances(bare, 'outermost')[0], ['重点任务', 3, '', '']);
  });
});

suite('hints', () => {
  const hints = (text: string): string[] =>
    dateHints(analyze(text, { format: 'plain' })).map(
      ({ at, time }) => `${text.slice(at - 4, at)} ${formatBrief(time, wordsOf('zh'))}`,
    );
  test('a time that leaves out its year', () => {
    assert.deepEqual(hints('一、任务\n2024年3月底前制定方案，6月底前完成。2025年底前验收。'), ['6月底前 2024年6月']);
  });
  test('a five-year plan where it is first named, not in the title', () => {
    const text = `澜江市“十四五”公共交通规划

“十四五”时期，发展公共交通。“十四五”期间，投放新车。与“十三五”末相比，明显改善。`;
    assert.deepEqual(hints(text), ['五”时期 2021–2025年', '三五”末 2020年底']);
  });
  test('a task without a time: the end of the plan behind its title', () => {
    const text =
      '澜江市公共交通规划（2021—2025年）\n一、任务\n1.调整线路。2023年底前完成。（市交通局负责）\n2.加密班次。（市交通局负责）';
    const analysis = analyze(text, { format: 'plain' });
    assert.deepEqual(
      horizonHints(analysis).map(({ at, time }) => [text.slice(at - 4, at), time.to]),
      [['加密班次', '2025-12-31']],
    );
  });
});

suite('times in few characters', () => {
  const brief = (from: string | null, to: string | null, language: 'zh' | 'en'): string | null =>
    formatBrief({ from, to, kind: 'period' }, wordsOf(language));
  test('years, a month, days', () => {
    assert.equal(brief('2021-01-01', '2025-12-31', 'zh'), '2021–2025年');
    assert.equal(brief('2021-01-01', '2021-12-31', 'en'), '2021');
    assert.equal(brief('2024-02-01', '2024-02-29', 'zh'), '2024年2月');
    assert.equal(brief('2024-02-01', '2024-03-31', 'en'), '1 February 2024 – 31 March 2024');
    assert.equal(brief(null, '2024-06-30', 'en'), 'June 2024');
    assert.equal(brief('2024-01-01', null, 'zh'), null);
  });
});
