import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyze, lint } from '../../src/core/index';
import { clauseStyleEdits } from '../../src/core/desk/clauseStyle';
import { nextItemEdit } from '../../src/core/desk/nextItem';
import { renumbering } from '../../src/core/desk/renumbering';
import { applyEdits } from '../../src/core/review/fixing';

const read = (text: string) => ({ text, analysis: analyze(text, { format: 'plain' }) });

suite('a line break behind an item', () => {
  /** The text after a line break at ‸, as far as it is another one. */
  const after = (marked: string): string => {
    const at = marked.indexOf('‸');
    const text = marked.replace('‸', '');
    const edit = nextItemEdit(read(text), at);
    return edit ? applyEdits(text, [edit]) : text;
  };
  const HEAD = '工作要点\n一、重点任务\n';

  test('writes the next number, in the form of the last', () => {
    for (const [line, next] of [
      ['1.新开接驳线路20条。', '2.'],
      ['9．新开接驳线路20条，方便换乘。（牵头单位：市交通运输局）', '10．'],
      ['（一）新开接驳线路20条。方便换乘。', '（二）'],
      ['（十）新开接驳线路20条。方便换乘；', '（十一）'],
      ['(1) 新开接驳线路20条。方便换乘。', '(2) '],
    ] as const) {
      assert.equal(after(`${HEAD}${line}\n‸`), `${HEAD}${line}\n${next}`);
      assert.equal(after(`${HEAD}${line}\r\n‸\r\n二、保障措施\r\n`), `${HEAD}${line}\r\n${next}\r\n二、保障措施\r\n`);
    }
  });
  test('keeps the indent that the editor has written', () => {
    const indent = '\u3000\u3000';
    const line = `${HEAD}${indent}1.新开接驳线路20条。`;
    assert.equal(after(`${line}\n${indent}‸`), `${line}\n${indent}2.`);
  });
  test('a second one takes the number away that has nothing behind it', () => {
    assert.equal(after(`${HEAD}1.新开接驳线路20条。\n2.\n‸`), `${HEAD}1.新开接驳线路20条。\n`);
  });
  test('writes nothing under headings, titles, prose and other numbers, nor where words stand', () => {
    for (const marked of [
      `${HEAD}‸`,
      `${HEAD}（一）优化线网\n‸`,
      `${HEAD}加强宣传。\n‸`,
      `${HEAD}1.新开接驳线路20条。\n‸方便换乘。`,
      `${HEAD}1.新开接驳线路20条。\n方便换乘。\n‸`,
      `${HEAD}1.新开接驳线路20条，\n‸`,
      `${HEAD}1.新开接驳线路20条。\n7.\n‸`,
      `专栏1 线网工程\n‸`,
      '‸',
    ]) {
      assert.equal(after(marked), marked.replace('‸', ''), marked);
    }
  });
});

suite('numbers put in order', () => {
  const after = (text: string): string => applyEdits(text, renumbering(read(text)));
  const findings = (text: string): string[] =>
    lint(text, analyze(text, { format: 'plain' }))
      .filter(({ rule }) => rule === 'number-order' || rule === 'contents-differ' || rule === 'box-reference')
      .map(({ rule, start }) => `${rule} ${text.slice(start, start + 8)}`);

  const PLAN = `澜江市公共交通发展规划
目录
一、总体要求
二、重点任务
四、保障措施
一、总体要求
更加便捷。
二、重点任务
1.新开接驳线路。（市交通运输局负责，见专栏2）
2.增设专用道。（市公安局负责）
2.建成首末站。（市财政局负责）
专栏2 线网工程
优化线路。
专栏4 路权工程
增设专用道，与专栏4之外的项目衔接。
3.更新车辆。（市交通运输局负责）
四、保障措施
1.落实资金。（市财政局负责）
3.加强宣传。（市教育局负责）
`;

  test('lists, headings, boxes, what refers to them and the contents', () => {
    const text = after(PLAN);
    assert.equal(
      text,
      PLAN.replace('2.建成', '3.建成')
        .replace('3.更新', '4.更新')
        .replaceAll('四、保障', '三、保障')
        .replace('3.加强', '2.加强')
        .replaceAll('专栏4', '专栏3'),
    );
    assert.deepEqual(findings(text), []);
    assert.equal(after(text), text);
  });
  test('only those that are asked for, with what refers to them', () => {
    const start = PLAN.indexOf('专栏4 ');
    const edits = renumbering(read(PLAN), { start, end: start + 6 });
    assert.deepEqual(
      edits.map(({ place, found, text, title }) => [place, found, text, title]),
      [
        ['item', '4', '3', '路权工程'],
        ['reference', '4', '3', '路权工程'],
      ],
    );
  });
  test('a count that goes on or begins anew under the next heading is right', () => {
    for (const text of [
      '工作要点\n一、任务\n1.调整线路。\n2.加密班次。\n二、保障\n3.落实资金。\n4.加强宣传。\n',
      '工作要点\n一、任务\n1.调整线路。\n2.加密班次。\n二、保障\n1.落实资金。\n2.加强宣传。\n',
    ]) {
      assert.deepEqual(renumbering(read(text)), []);
    }
  });
  test('a reference that may mean two boxes stays', () => {
    const text =
      '工作要点\n一、任务\n1.调整线路（见专栏1）。\n专栏1 线网工程\n优化线路。\n专栏1 路权工程\n增设专用道。\n专栏2 车辆工程\n更新车辆。\n';
    assert.ok(
      renumbering(read(text)).every(({ place }) => place !== 'reference' || false),
      'ambiguous',
    );
  });
});

suite('the punctuation of clauses', () => {
  const after = (text: string): string => applyEdits(text, clauseStyleEdits(read(text)));
  const plan = (...lines: string[]): string =>
    ['工作要点', '一、重点任务', ...lines.map((line, i) => `${String(i + 1)}.优化公交线网。${line}`), ''].join('\n');
  const usual = '（牵头单位：市交通局，配合单位：市公安局、市财政局）';

  test('follows most of the document', () => {
    const text = plan(
      usual,
      usual,
      usual,
      usual,
      '(牵头单位:市交通局；配合单位： 市公安局，市财政局)',
      '（牵头单位：市交通局，配合单位：市公安局， 市财政局、市水务局）',
    );
    assert.equal(
      after(text),
      plan(usual, usual, usual, usual, usual, '（牵头单位：市交通局，配合单位：市公安局、市财政局、市水务局）'),
    );
  });
  test('of half width where that is its own way', () => {
    const half = '(牵头单位:市交通局,配合单位:市公安局、市财政局)';
    assert.equal(after(plan(half, half, half, usual)), plan(half, half, half, half));
  });
  test('changes nothing where nothing is the usual way', () => {
    const half = '(牵头单位:市交通局;配合单位:市公安局,市财政局)';
    for (const text of [plan(usual, half), plan(usual, usual, half, half), plan(usual, usual, half)]) {
      assert.equal(after(text), text);
    }
  });
  test('leaves names, roles and predicates as they are', () => {
    const joint = '（市交通局、市公安局按职责分工负责）';
    const text = plan(usual, usual, usual, joint, '（市交通局牵头，市公安局、市财政局配合）');
    assert.equal(after(text), text);
  });
});
