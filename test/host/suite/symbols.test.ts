import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { openMarked, openSample, outlineOf } from '../marked';

type Names = (string | [string, Names])[];
const names = (symbols: readonly vscode.DocumentSymbol[]): Names =>
  symbols.map(({ name, children }) => (children.length > 0 ? [name, names(children)] : name));

/** VS Code demands that a symbol holds its selection and its children. */
function assertNested(symbols: readonly vscode.DocumentSymbol[]): number {
  let count = 0;
  for (const { name, range, selectionRange, children } of symbols) {
    assert.ok(range.contains(selectionRange), name);
    for (const child of children) {
      assert.ok(range.contains(child.range), `${child.name} in ${name}`);
    }
    count += 1 + assertNested(children);
  }
  return count;
}

suite('outline', () => {
  test('sections hold boxes and tasks', async () => {
    const { document } = await openMarked(`澜江市公共交通发展规划
一、总体要求
坚持公交优先。
二、主要任务
（一）优化公交线网
1．新开接驳线路。优先覆盖新建社区。（牵头单位：市交通运输局）
专栏1 公交提质工程
新建首末站。
（二）完善换乘设施
2．改造换乘通道。增设风雨连廊。（牵头单位：市住房城乡建设局）
`);
    assert.deepEqual(names(await outlineOf(document)), [
      '一、总体要求',
      [
        '二、主要任务',
        [
          ['（一）优化公交线网', ['1．新开接驳线路', '公交提质工程']],
          ['（二）完善换乘设施', ['2．改造换乘通道']],
        ],
      ],
    ]);
  });

  test('an indicator stands under the heading of its table', async () => {
    const { document } = await openMarked(`澜江市公共交通发展规划
一、主要目标
指标	2020年	2025年	属性
绿色出行比例（%）	68	75	预期性
公交专用道里程（公里）	200	320	约束性
二、主要任务
（一）优化公交线网。新开接驳线路。（牵头单位：市交通运输局）
`);
    assert.deepEqual(names(await outlineOf(document)), [
      ['一、主要目标', ['绿色出行比例', '公交专用道里程']],
      ['二、主要任务', ['（一）优化公交线网']],
    ]);
  });

  test('the whole sample nests well', async () => {
    assert.ok(assertNested(await outlineOf(await openSample('绿色出行规划.txt'))) > 60);
  });
});
