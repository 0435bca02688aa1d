import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyze, cover, ledgerOf, type TaskShape, type Telling, wordsOf } from '../../src/core/index';
import { agencyRows } from '../../src/core/present/rows/agencies';
import { rowsAsText } from '../../src/core/present/rows/asText';
import { indicatorRows } from '../../src/core/present/rows/indicators';
import { type Row, rowAt } from '../../src/core/present/rows/row';
import { taskRows } from '../../src/core/present/rows/tasks';
import { tellFilter, WHOLE } from '../../src/core/present/rows/taskShape';
import { gapsOf } from '../../src/core/relate/gaps';

const TEXT = `澜江市公共交通发展规划（2021—2025年）
一、主要目标
指标	2020年	2025年	责任单位	属性
公交准点率（%）	78	90	市交通运输局	预期性
公交专用道里程（公里）	200	320	市公安局	约束性
到2025年，公交准点率达到90%。
二、健全网络
（一）优化线网
1．新增接驳线路20条。2024年6月底前完成。（牵头单位：市交通运输局，配合单位：市公安局）
2．推进专用道成网。公交专用道里程达到310公里。（市公安局、市交通运输局按职责分工负责）
（二）宣传引导
3．开展绿色出行宣传。（牵头单位：市委宣传部）
三、保障措施
（一）加强统筹。2022年底前建立会商制度，印发工作规则。（牵头单位：市交通运输局、市财政局）
（二）完善标准体系。
`;

function telling(language: 'zh' | 'en' = 'zh', text = TEXT): Telling {
  const analysis = analyze(text, { format: 'plain' });
  return {
    text,
    ledger: ledgerOf(text, analysis),
    coverage: cover({ text, analysis }),
    words: wordsOf(language),
    linkTo: () => undefined,
  };
}
const ZH = telling();
const EN = telling('en');

const shape = (changes: Partial<TaskShape>, filter: Partial<TaskShape['filter']> = {}): TaskShape => ({
  ...WHOLE,
  ...changes,
  filter: { ...WHOLE.filter, ...filter },
});
const outline = (rows: readonly Row[]): unknown[] =>
  rows.map((row) => (row.children.length > 0 ? [row.label, outline(row.children)] : row.label));
const numbers = (rows: readonly Row[]): string[] =>
  rows.flatMap(({ subject, children }) => (subject.kind === 'task' ? [subject.task.number ?? ''] : numbers(children)));
const ids = (rows: readonly Row[]): string[] => rows.flatMap((row) => [row.id, ...ids(row.children)]);

suite('tasks as rows', () => {
  test('under the sections that hold them', () => {
    assert.deepEqual(outline(taskRows(ZH)), [
      [
        '二、健全网络',
        [
          ['（一）优化线网', ['1．新增接驳线路20条', '2．推进专用道成网']],
          ['（二）宣传引导', ['3．开展绿色出行宣传']],
        ],
      ],
      ['三、保障措施', ['（一）加强统筹', '（二）完善标准体系']],
    ]);
  });
  test('by who leads: most first, what is shared and what nobody bears last; several leads, several places', () => {
    const rows = taskRows(ZH, shape({ grouping: 'lead' }));
    assert.deepEqual(
      rows.map(({ label, detail, spoken }) => [label, detail, spoken]),
      [
        ['市交通运输局', '2', '2 项任务'],
        ['市委宣传部', '1', '1 项任务'],
        ['市财政局', '1', '1 项任务'],
        ['按职责分工负责，没有牵头单位', '1', '1 项任务'],
        ['未明确责任单位', '1', '1 项任务'],
      ],
    );
    assert.deepEqual(
      rows.map((row) => numbers([row])),
      [['1', '一'], ['3'], ['一'], ['2'], ['二']],
    );
    assert.equal(rows[0]?.subject.kind, 'agency');
  });
  test('by the day on which they end: the nearest first, inferred ones behind', () => {
    assert.deepEqual(
      taskRows(EN, shape({ grouping: 'deadline' })).map((row) => [row.label, ...numbers([row])]),
      [
        ['end 2022', '一'],
        ['June 2024', '1'],
        ['end 2025 (inferred)', '2', '3', '二'],
      ],
    );
  });
  test('a time without a last day, and no time at all', () => {
    const text =
      '工作要点\n一、重点任务\n1.完善制度。2020年起，每年2月底前报告。（市财政局负责）\n2.加强宣传。（市教育局负责）\n';
    assert.deepEqual(
      taskRows(telling('zh', text), shape({ grouping: 'deadline' })).map((row) => [row.label, ...numbers([row])]),
      [
        ['没有截止日期', '1'],
        ['未写明时限', '2'],
      ],
    );
  });
  test('by what they lack: each once, with all that it lacks', () => {
    const rows = taskRows(ZH, shape({ grouping: 'gap' }));
    assert.deepEqual(
      rows.map((row) => [row.label, ...row.children.map(({ label, detail }) => `${label}: ${detail}`)]),
      [
        ['没有责任单位', '（二）完善标准体系: 缺责任单位、成果'],
        ['没有牵头单位', '2．推进专用道成网: 缺牵头单位'],
        ['没有可检验的成果', '3．开展绿色出行宣传: 缺成果'],
        ['要素齐全', '1．新增接驳线路20条: 市交通运输局 · 2024年6月', '（一）加强统筹: 市交通运输局 +1 · 2022年底'],
      ],
    );
  });
  test('what lacks nothing is complete, and the other way round', () => {
    for (const covered of ZH.coverage.tasks) assert.equal(gapsOf(covered).length === 0, covered.isComplete);
  });
  test('without groups, by deadline and by lead', () => {
    const flat = (sorting: TaskShape['sorting']): string[] =>
      numbers(taskRows(ZH, shape({ grouping: 'none', sorting })));
    assert.deepEqual(flat('text'), ['1', '2', '3', '一', '二']);
    assert.deepEqual(flat('deadline'), ['一', '1', '2', '3', '二']);
    assert.deepEqual(flat('lead'), ['1', '一', '3', '2', '二']);
  });
  test('sections stay in text order whatever the order in them', () => {
    assert.deepEqual(numbers(taskRows(ZH, shape({ sorting: 'deadline' }))), ['1', '2', '3', '一', '二']);
  });
  test('filtered by words of the task, its section and its bodies, by initials too', () => {
    const through = (words: string): string[] => numbers(taskRows(ZH, shape({}, { words })));
    assert.deepEqual(through('专用道'), ['2']);
    assert.deepEqual(through('优化线网'), ['1', '2']);
    assert.deepEqual(through('市公安局'), ['1', '2']);
    assert.deepEqual(through('jqtc'), ['一']);
    assert.deepEqual(through('没有这样的词'), []);
    assert.deepEqual(outline(taskRows(ZH, shape({}, { words: '宣传' }))), [
      ['二、健全网络', [['（二）宣传引导', ['3．开展绿色出行宣传']]]],
    ]);
  });
  test('filtered to the tasks of a body, under its full name too, and to those that lack something', () => {
    const through = (filter: Partial<TaskShape['filter']>): string[] => numbers(taskRows(ZH, shape({}, filter)));
    assert.deepEqual(through({ mine: ['市公安局'] }), ['1', '2']);
    assert.deepEqual(through({ mine: ['澜江市交通运输局'] }), ['1', '2', '一']);
    assert.deepEqual(through({ mine: ['市水务局'] }), []);
    assert.deepEqual(through({ incomplete: true }), ['2', '3', '二']);
    assert.deepEqual(through({ incomplete: true, mine: ['市公安局'], words: '成网' }), ['2']);
  });
  test('a filter in words', () => {
    const filter = { words: ' 公交 ', mine: ['市公安局'], incomplete: true };
    assert.equal(tellFilter(filter, wordsOf('zh')), '含“公交” · 只看我的部门 · 只看要素不全的');
    assert.equal(tellFilter(filter, wordsOf('en')), 'with “公交” · only my agencies · only incomplete ones');
    assert.equal(tellFilter(WHOLE.filter, wordsOf('en')), '');
  });
  test('ids are unique and outlive edits elsewhere and the other language', () => {
    for (const grouping of ['section', 'lead', 'deadline', 'gap', 'none'] as const) {
      const all = ids(taskRows(ZH, shape({ grouping })));
      assert.equal(new Set(all).size, all.length, grouping);
      assert.deepEqual(ids(taskRows(EN, shape({ grouping }))), all);
      const edited = telling('zh', TEXT.replace('到2025年，', '力争到2025年，全市'));
      assert.deepEqual(ids(taskRows(edited, shape({ grouping }))), all);
    }
  });
  test('a heading that is a task itself is shown once', () => {
    const text =
      '工作要点\n一、重点任务\n（一）优化线网\n新开接驳线路20条。（牵头单位：市交通运输局）\n（二）加强宣传\n开展宣传周。（市教育局负责）\n';
    const told = telling('zh', text);
    assert.ok(told.ledger.analysis.sections.some(({ title }) => title === '优化线网'));
    assert.deepEqual(outline(taskRows(told)), [['一、重点任务', ['（一）优化线网', '（二）加强宣传']]]);
  });
  test('the row at an offset is the innermost, in groups too', () => {
    const at = TEXT.indexOf('专用道成网');
    for (const grouping of ['section', 'lead', 'deadline', 'gap', 'none'] as const) {
      assert.equal(rowAt(taskRows(ZH, shape({ grouping })), at)?.label, '2．推进专用道成网', grouping);
    }
    assert.equal(rowAt(taskRows(ZH), TEXT.indexOf('优化线网'))?.label, '（一）优化线网');
    assert.equal(rowAt(taskRows(ZH), 0), undefined);
    assert.equal(rowAt(taskRows(ZH, shape({ grouping: 'lead' })), TEXT.indexOf('优化线网')), undefined);
  });
});

suite('indicators and agencies as rows', () => {
  test('an indicator: its course, the tasks that serve it, the passages that speak of it', () => {
    const [rate, lanes] = indicatorRows(ZH) as [Row, Row];
    assert.deepEqual([rate.label, rate.detail], ['公交准点率', '78 → 90% (2025)']);
    const parts = (row: Row): unknown[] =>
      row.children.map(({ label, children }) => [label, children.map((child) => `${child.label}: ${child.detail}`)]);
    assert.deepEqual(parts(rate), [['正文', ['一、主要目标: 2025年 90% · 与指标表一致']]]);
    assert.deepEqual(parts(lanes), [
      ['相关任务', ['2．推进专用道成网: 写明数值']],
      ['正文', ['2．推进专用道成网: 目标值 310公里']],
    ]);
    const target = lanes.children[0]?.children[0]?.target;
    assert.equal(TEXT.slice(target?.start, target?.end), '310公里');
  });
  test('an agency: its tasks by share and its indicators', () => {
    const rows = agencyRows(EN);
    assert.deepEqual(
      rows.slice(0, 1).map(({ label, detail, children }) => [label, detail, outline(children)]),
      [
        [
          '市交通运输局',
          'leads 2 · shares 1',
          [
            ['lead', ['1．新增接驳线路20条', '（一）加强统筹']],
            ['joint', ['2．推进专用道成网']],
            ['Indicators it answers for', ['公交准点率']],
          ],
        ],
      ],
    );
    const all = ids(rows);
    assert.equal(new Set(all).size, all.length);
  });
});

suite('rows as text', () => {
  test('indented, tasks with their owners and times; what is under another row comes once', () => {
    const [network] = taskRows(ZH) as [Row];
    const first = network.children[0]!;
    assert.equal(
      rowsAsText([network, first], ZH.words),
      [
        '二、健全网络（3）',
        '　（一）优化线网（2）',
        '　　1．新增接驳线路20条（牵头单位：市交通运输局；配合单位：市公安局；时限：2024年6月30日前）',
        '　　2．推进专用道成网（按职责分工负责：市公安局、市交通运输局）',
        '　（二）宣传引导（1）',
        '　　3．开展绿色出行宣传（牵头单位：市委宣传部）',
      ].join('\n'),
    );
  });
  test('in English around the words of the document', () => {
    const last = taskRows(EN, shape({ grouping: 'none' })).at(-1)!;
    assert.equal(rowsAsText([last], EN.words), '（二）完善标准体系 (no responsible agency named)');
  });
});
