import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  analyze,
  bodiesAcross,
  definitionOf,
  type Dictionary,
  EMPTY_DICTIONARY,
  foldsOf,
  indicatorAcross,
  isCited,
  ledgerOf,
  meaningsOf,
  occurrencesOf,
  placesInDictionary,
  renamedForm,
  renamedPlaces,
  selectionsAt,
  stepFrom,
  thingAt,
} from '../../src/core/index';

const PLAN = `澜江市公共交通发展规划
目录
一、主要目标
二、重点任务
三、保障措施

一、主要目标
到2025年，公共交通机动化出行分担率达到45%（见专栏1）。
指标	2020年	2025年	属性
公共交通机动化出行分担率（%）	40	45	预期性
公交专用道里程（公里）	200	320	约束性

二、重点任务
（一）优化公交线网。新开接驳线路20条，方便换乘；改造站台。澜江市交通运输局（以下简称市交通局）每季度通报。（牵头单位：市交通局，配合单位：市公安局）
专栏1 线网工程
优化接驳线路，建成首末站。

三、保障措施
（一）加强统筹。市交通局每年评估公共交通机动化出行分担率，落实《澜江市绿色出行条例》。（牵头单位：市交通局）
`;

const read = (text: string, dictionary: Dictionary = EMPTY_DICTIONARY) => {
  const analysis = analyze(text, { format: 'plain', dictionary });
  const ledger = ledgerOf(text, analysis, dictionary);
  return { text, analysis, ledger, meanings: meaningsOf(ledger) };
};
const plan = read(PLAN);
const slice = ({ start, end }: { start: number; end: number }): string => PLAN.slice(start, end);
/** Inside the last of the words that stand before `behind`. */
const at = (words: string, behind = PLAN.slice(-1)): number => PLAN.lastIndexOf(words, PLAN.lastIndexOf(behind)) + 1;
const things = (offset: number): string[] => {
  const thing = thingAt(plan, offset);
  return thing ? occurrencesOf(thing, plan).map(slice) : [];
};
const definition = (offset: number): [string, number] | null => {
  const thing = thingAt(plan, offset);
  const span = thing && definitionOf(thing, plan);
  return span ? [slice(span), PLAN.slice(0, span.start).split('\n').length] : null;
};

suite('things under the cursor', () => {
  test('a body under all of its names', () => {
    assert.deepEqual(things(at('市交通局')), ['澜江市交通运输局', '市交通局', '市交通局', '市交通局', '市交通局']);
  });

  test('an indicator: its row, its names, not the value beside its name', () => {
    assert.deepEqual(things(at('分担率', '，落实')), [
      '公共交通机动化出行分担率',
      '公共交通机动化出行分担率（%）',
      '公共交通机动化出行分担率',
    ]);
    assert.deepEqual(things(at('45%')), things(at('分担率', '，落实')));
  });

  test('a box and the words that refer to it', () => {
    assert.deepEqual(things(at('专栏1', '）。\n指标')), ['专栏1', '专栏1']);
  });

  test('a short title stands for the document that it was defined for', () => {
    for (const definition of ['以下简称', '澜府办〔2022〕3号，以下简称']) {
      const text = `澜江市工作方案\n一、总体要求\n为落实《澜江市绿色出行条例》（${definition}《条例》），按照《条例》制定。\n`;
      const reading = read(text);
      const thing = thingAt(reading, text.lastIndexOf('条例'));
      assert.equal(thing?.kind === 'citation' && thing.citation.title, '澜江市绿色出行条例');
      assert.equal(thing && occurrencesOf(thing, reading).length, 3);
    }
  });

  test('a cursor behind the last letter counts, plain words are nothing', () => {
    assert.equal(thingAt(plan, PLAN.indexOf('市公安局') + 4)?.kind, 'agency');
    assert.equal(thingAt(plan, PLAN.indexOf('方便换乘') + 1), undefined);
  });
});

suite('definitions', () => {
  test('a short name where the text defines it', () => assert.deepEqual(definition(at('市交通局')), ['市交通局', 14]));
  test('an indicator and its value at the row', () => {
    assert.deepEqual(definition(at('分担率', '，落实')), ['公共交通机动化出行分担率（%）', 10]);
    assert.deepEqual(definition(at('45%')), ['公共交通机动化出行分担率（%）', 10]);
  });
  test('a reference at the box', () => {
    assert.deepEqual(definition(at('专栏1', '）。\n指标')), ['专栏1 线网工程', 15]);
  });
  test('an entry of the contents at its heading', () => {
    assert.equal(definition(PLAN.indexOf('三、保障措施') + 3)?.[1], 18);
  });
  test('a citation in no place of this document', () => assert.equal(definition(at('绿色出行条例')), null));
});

test('folds: sections, tasks, boxes, the table, the contents, without the blank lines behind them', () => {
  const lines = foldsOf(PLAN, plan.analysis).map(({ start, end }) => {
    const lineOf = (offset: number): number => PLAN.slice(0, offset).split('\n').length;
    return `${lineOf(start)}-${lineOf(end)}`;
  });
  const folded = lines.filter((line) => new Set(line.split('-')).size === 2);
  assert.deepEqual(folded, ['2-5', '7-11', '9-11', '13-16', '15-16', '18-19']);
});

test('a selection grows from the mention to the whole text', () => {
  const steps = selectionsAt(plan, at('20条')).map(slice);
  assert.deepEqual(steps.slice(0, 3), ['20条', '新开接驳线路20条', '新开接驳线路20条，方便换乘；改造站台。']);
  assert.equal(steps.at(-1), PLAN);
  assert.deepEqual(
    steps.slice(3, -1).map((step) => step.slice(0, 8).trim()),
    ['（一）优化公交线', '二、重点任务\n（'],
  );
  const body = selectionsAt(plan, PLAN.indexOf('市公安局') + 1).map(slice);
  assert.equal(body[0], '市公安局');
  assert.ok(body.some((step) => step.startsWith('（牵头单位') && step.endsWith('市公安局）')));
});

test('every step of a selection holds the one before, at every offset', () => {
  for (let offset = 0; offset <= PLAN.length; offset++) {
    const steps = selectionsAt(plan, offset);
    assert.ok(
      steps.every(({ start, end }, i) => {
        const before = steps[i - 1] ?? { start: offset, end: offset };
        return start <= before.start && end >= before.end && end - start > before.end - before.start;
      }),
      String(offset),
    );
    assert.deepEqual(steps.at(-1), { start: 0, end: PLAN.length });
  }
});

test('steps go on to the next, back to the one before, and around the end', () => {
  const spans = [
    { start: 2, end: 4 },
    { start: 6, end: 9 },
  ];
  assert.equal(stepFrom(spans, 0, 'next'), spans[0]);
  assert.equal(stepFrom(spans, 3, 'next'), spans[1]);
  assert.equal(stepFrom(spans, 7, 'next'), spans[0]);
  assert.equal(stepFrom(spans, 7, 'previous'), spans[0]);
  assert.equal(stepFrom(spans, 5, 'previous'), spans[0]);
  assert.equal(stepFrom(spans, 1, 'previous'), spans[1]);
  assert.equal(stepFrom([spans[1]!], 7, 'next'), undefined);
});

suite('several documents', () => {
  test('bodies are the same where only one city is named', () => {
    const one = bodiesAcross(['市财政局', '澜江市财政局', '省财政厅']);
    assert.equal(one.get('市财政局'), '澜江市财政局');
    assert.equal(one.get('省财政厅'), '省财政厅');
    const two = bodiesAcross(['市财政局', '澜江市财政局', '平川市财政局']);
    assert.equal(two.get('市财政局'), '市财政局');
  });

  test('an indicator in the prose of another document, not inside a longer name', () => {
    const [indicator] = plan.analysis.indicators;
    const text = '2023年，公共交通机动化出行分担率达到43%，非公共交通机动化出行分担率持平。';
    const known = [indicator!, { ...indicator!, name: '非公共交通机动化出行分担率' }];
    const found = indicatorAcross(indicator!, text, [], EMPTY_DICTIONARY, known);
    assert.deepEqual(
      found.map(({ start }) => start),
      [6],
    );
  });

  test('a cited document by number, title, without its years, by the notice that issues it', () => {
    const citation = { ...plan.analysis.citations[0]!, title: '澜江市绿色出行条例', number: null };
    assert.ok(isCited({ title: '澜江市绿色出行条例', number: null }, citation));
    assert.ok(isCited({ title: '澜江市绿色出行条例（2022年修订）', number: null }, citation));
    assert.ok(isCited({ title: '澜江市人民政府关于印发《澜江市绿色出行条例》的通知', number: null }, citation));
    assert.ok(!isCited({ title: '澜江市绿色出行条例实施细则', number: null }, citation));
    assert.ok(!isCited({ title: null, number: null }, citation));
    const numbered = { ...citation, number: '澜府〔2022〕3号' };
    assert.ok(isCited({ title: null, number: '澜府〔2022〕3号' }, numbered));
    assert.ok(!isCited({ title: '澜江市绿色出行条例', number: '澜府〔2012〕8号' }, numbered));
  });
});

suite('renaming', () => {
  test('forms keep their places; other short names are for the user to decide', () => {
    const form = (words: string, old = '市交通运输局', name = '市交通委员会') => renamedForm(words, old, name);
    assert.deepEqual(form('市交通运输局'), { words: '市交通委员会', isSure: true });
    assert.deepEqual(form('澜江市交通运输局'), { words: '澜江市交通委员会', isSure: true });
    assert.deepEqual(form('市交通局'), { words: '市交通委员会', isSure: false });
    assert.deepEqual(form('市交通运输局（市公路局）'), { words: '市交通委员会（市公路局）', isSure: false });
    assert.deepEqual(form('市交通运输局', '澜江市交通运输局', '澜江市交通委员会'), {
      words: '市交通委员会',
      isSure: true,
    });
    assert.deepEqual(form('市交通运输局', '澜江市交通运输局', '交通委员会'), { words: '交通委员会', isSure: false });
  });

  test('places with mark-up inside the name are left', () => {
    const [body] = plan.analysis.agencies;
    const places = renamedPlaces([body!, { ...body!, start: 500, end: 515 }], body!.name, '澜江市交通委员会');
    assert.deepEqual(places, [{ start: body!.start, end: body!.end, words: '澜江市交通委员会', isSure: true }]);
  });

  test('the dictionary has the name in its agencies and groups, not as a key or under what is never marked', () => {
    const json = `{ // 词典
  "agencies": [{ "name": "市交通运输局", "short": ["市交通局"] }],
  "groups": [{ "name": "专班", "members": ["市交通局"] }],
  "never": ["市交通局"],
}`;
    const places = placesInDictionary(json, new Set(['市交通局', 'name', 'agencies']));
    assert.deepEqual(
      places.map(({ start, end }) => [json.slice(0, start).split('\n').length, json.slice(start, end)]),
      [
        [2, '市交通局'],
        [3, '市交通局'],
      ],
    );
    assert.deepEqual(placesInDictionary('', new Set(['市交通局'])), []);
  });
});
