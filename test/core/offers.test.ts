import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyze, EMPTY_DICTIONARY, type Format, ledgerOf, meaningsOf, wordsOf } from '../../src/core/index';
import { type Offers, offersAt } from '../../src/core/desk/offers';

const PLAN = `澜江市公共交通发展规划
指标	2020年	2025年
公交准点率（%）	78	90
公交专用道里程（公里）	200	320
一、重点任务
1．新增接驳线路。（牵头单位：市交通运输局，配合单位：市公安局）
2．建成首末站。（牵头单位：市交通运输局，配合单位：市自然资源局、市财政局）
3．推进路权保障。（牵头单位：市公安局，配合单位：市交通运输局）
专栏1 线网工程
优化线路。
专栏2 路权工程
增设专用道。
`;

interface Asked {
  readonly isAsked?: boolean;
  readonly format?: Format;
  readonly others?: readonly string[];
}

/** What is offered at the ‸ of a line that is added to the plan. */
function offered(line: string, { isAsked = true, format = 'plain', others = [] }: Asked = {}) {
  const marked = `${PLAN}${line}\n`;
  const offset = marked.indexOf('‸');
  assert.ok(offset >= 0, 'the line has no ‸');
  const text = marked.replace('‸', '');
  const dictionary = { ...EMPTY_DICTIONARY, agencies: [{ name: '澜江市公共交通集团', short: ['公交集团'] }] };
  const analysis = analyze(text, { format, dictionary });
  const ledger = ledgerOf(text, analysis, dictionary);
  const reading = { text, analysis, ledger, meanings: meaningsOf(ledger) };
  const found = offersAt(reading, offset, { dictionary, words: wordsOf('zh'), others: () => others, isAsked });
  const written = (span: Offers['typed']): string => text.slice(span.start, span.end);
  return {
    words: found?.offers.map(({ words }) => words) ?? null,
    details: found?.offers.map(({ detail }) => detail) ?? [],
    typed: found ? written(found.typed) : null,
    whole: found ? written(found.whole) : null,
  };
}

suite('bodies of a clause', () => {
  test('behind the label of those that lead: those that lead most first', () => {
    const { words, details } = offered('4．加强宣传。（牵头单位：‸）', { isAsked: false });
    assert.deepEqual(words, ['市交通运输局', '市公安局', '市自然资源局', '市财政局', '澜江市公共交通集团']);
    assert.equal(details[0], '牵头 2 项 · 配合 1 项');
    assert.equal(details.at(-1), '词典');
  });
  test('beside those that are named: those that stand with them most first, none twice', () => {
    const { words, details } = offered('4．加强宣传。（牵头单位：市交通运输局，配合单位：市财政局、‸');
    assert.deepEqual(words?.slice(0, 2), ['市公安局', '市自然资源局']);
    assert.ok(!words.includes('市交通运输局') && !words.includes('市财政局'));
    assert.match(details[0] ?? '', /^与已写单位共同承担 2 项 · /);
  });
  test('names behind the cursor count too, and what is being written is none', () => {
    const { words, typed, whole } = offered('4．加强宣传。（牵头单位：市公‸安，配合单位：市交通运输局）');
    assert.equal(words?.[0], '市公安局');
    assert.ok(!words.includes('市交通运输局') && !words.includes('市公安'));
    assert.deepEqual([typed, whole], ['市公', '市公安']);
  });
  test('in every form that shows that it is one', () => {
    for (const line of [
      '4．加强宣传。(牵头单位:‸)',
      '4．加强宣传。（市公安局牵头，‸',
      '4．加强宣传。（市公安局、‸、市财政局按职责分工负责）',
      '4．加强宣传。（市公安局会同‸）',
      '责任单位：‸',
      '4．加强宣传。责任单位：市公安局，‸',
      '4．加强宣传。（责任单位：澜江市公共交通集团（‸',
      '4．加强宣传。（牵头单位： ‸',
    ]) {
      const { words } = offered(line, { isAsked: false });
      assert.ok(line.endsWith('集团（‸') ? words === null : words?.includes('市交通运输局'), line);
    }
  });
  test('nowhere else', () => {
    for (const line of [
      '4．加强宣传，‸',
      '4．加强宣传（含网络、‸）。',
      '4．加强宣传。（‸',
      '4．加强宣传。（完成时限：‸）',
      '4．加强宣传。（牵头单位：市公安局，完成时限：‸）',
      '4．加强宣传。（牵头单位：市公安局）优化线网，‸',
      '责任单位：市公安局。加强宣传，‸',
      '4．支持企业、‸',
    ]) {
      assert.equal(offered(line, { isAsked: false }).words, null, line);
    }
  });
  test('bodies of other documents come last', () => {
    const { words, details } = offered('4．加强宣传。（牵头单位：‸', { others: ['市水务局', '澜江市公安局'] });
    assert.equal(words?.at(-1), '市水务局');
    assert.equal(details.at(-1), '文件夹中的其他文件');
  });
});

suite('numbers of boxes', () => {
  test('where the text refers to one', () => {
    const { words, details, typed } = offered('4．加强宣传（见专栏‸）。', { isAsked: false });
    assert.deepEqual([words, details, typed], [['1', '2'], ['线网工程', '路权工程'], '']);
    assert.deepEqual(offered('4．加强宣传（见专栏1‸）。').typed, '1');
  });
  test('the next one where a box is being headed', () => {
    assert.deepEqual(offered('专栏‸').words, ['3']);
  });
});

suite('indicators', () => {
  test('that go on from what is written, or have these initials', () => {
    assert.deepEqual(offered('到2025年，公交‸').words, ['公交准点率', '公交专用道里程']);
    assert.deepEqual(
      [offered('到2025年，公交准‸').words, offered('到2025年，公交准‸').typed],
      [['公交准点率'], '公交准'],
    );
    const { words, typed, details } = offered('到2025年gjzdl‸');
    assert.deepEqual([words, typed, details], [['公交准点率'], 'gjzdl', ['78 → 90% (2025)']]);
  });
  test('all of them behind punctuation; none in the middle of other words, or where nobody asks', () => {
    assert.equal(offered('到2025年，‸').words?.length, 2);
    assert.equal(offered('到2025年，力争‸').words, null);
    assert.equal(offered('到2025年，‸', { isAsked: false }).words, null);
  });
});

test('marks of Markdown between the words', () => {
  const { words, typed } = offered('4．**加强宣传。**（**牵头单位：市公‸）', { format: 'markdown' });
  assert.equal(typed, '市公');
  assert.ok(words?.includes('市公安局'));
});
