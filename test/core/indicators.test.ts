import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indicators } from './reading';

describe('indicator tables', () => {
  it('a tab-separated table whose merged class is lost', () => {
    assert.deepEqual(
      indicators(
        '青川市“十四五”交通规划\n表1 主要指标\n类别\t指标\t单位\t2020年\t2025年\t属性\n设施\t铁路里程\t公里\t480\t560\t预期性\n\t高速公路里程\t公里\t610\t720\t预期性\n服务\t客运站覆盖率\t%\t92\t100\t约束性',
      ),
      [
        '铁路里程 | 公里 | 2020:480 | 2025:560 | 预期性',
        '高速公路里程 | 公里 | 2020:610 | 2025:720 | 预期性',
        '客运站覆盖率 | % | 2020:92 | 2025:100 | 约束性',
      ],
    );
  });
  it('two header rows, classes merged, planned and reached values of one year', () => {
    const html = `<p>青川市“十四五”水利规划</p><table><tr><th rowspan="2">序号</th><th rowspan="2" colspan="2">指标</th><th rowspan="2">单位</th><th colspan="2">2020年</th><th colspan="2">2025年</th><th rowspan="2">属性</th></tr>
<tr><th>规划值</th><th>实际值</th><th>目标值</th><th>[五年累计]</th></tr>
<tr><td>1</td><td rowspan="2">节水</td><td>用水总量</td><td>亿立方米</td><td>22.5</td><td>21.8</td><td>23.0</td><td>—</td><td>约束性</td></tr>
<tr><td>2</td><td>灌溉水有效利用系数</td><td>—</td><td>0.55</td><td>0.56</td><td>0.58</td><td>—</td><td>预期性</td></tr>
<tr><td>3</td><td>防洪</td><td>堤防达标率</td><td>%</td><td>75</td><td>73</td><td>85</td><td>[12]</td><td>预期性</td></tr></table>`;
    assert.deepEqual(indicators(html, 'html'), [
      '用水总量 | 亿立方米 | 2020:21.8 | 2025:23 | 约束性',
      '灌溉水有效利用系数 | 2020:0.56 | 2025:0.58 | 预期性',
      '堤防达标率 | % | 2020:73 | 2025:85 | 预期性',
    ]);
  });
  it('two header rows in Markdown, the first with cells left empty', () => {
    assert.deepEqual(
      indicators(
        '| 指标 | 2020年 | | 2025年 | 属性 |\n|---|---|---|---|---|\n| | 目标 | 完成 | 目标 | |\n| 森林覆盖率（%） | 42 | 42.6 | 44 | 约束性 |\n| 湿地面积（万公顷） | 3 | 3.1 | 3.4 | 预期性 |\n',
        'markdown',
      ),
      ['森林覆盖率 | % | 2020:42.6 | 2025:44 | 约束性', '湿地面积 | 万公顷 | 2020:3.1 | 2025:3.4 | 预期性'],
    );
  });
  it('a yearly rate and a sum are no target', () => {
    assert.deepEqual(
      indicators(
        '| 指标名称 | 2020年基期值 | 2025年目标值 | 年均增速[累计] | 指标属性 |\n|---|---|---|---|---|\n| 高企数量（家） | 300 | 600 | 15% | 预期性 |\n| 技术合同额（亿元） | 20 | 50 | [180] | 预期性 |\n',
        'markdown',
      ),
      ['高企数量 | 家 | 2020:300 | 2025:600 | 预期性', '技术合同额 | 亿元 | 2020:20 | 2025:50 | 预期性'],
    );
  });
  it('fallen apart to one cell a line', () => {
    assert.deepEqual(
      indicators(
        '养老规划\n到2025年主要指标\n指标\n2020年\n2025年\n指标性质\n养老床位数（万张）\n3.2\n4.5\n预期性\n护理型床位占比（%）\n38\n55\n约束性\n二、任务',
      ),
      ['养老床位数 | 万张 | 2020:3.2 | 2025:4.5 | 预期性', '护理型床位占比 | % | 2020:38 | 2025:55 | 约束性'],
    );
  });
  it('who answers for it, and a nature that the title states', () => {
    assert.deepEqual(
      indicators(
        '| 序号 | 主要指标 | 单位 | 现状值 | 2027年目标值 | 责任单位 |\n|---|---|---|---|---|---|\n| 1 | 托位数 | 个 | 1200 | 2400 | 区卫健委 |\n',
        'markdown',
      ),
      ['托位数 | 个 | null:1200 | 2027:2400 | 区卫健委'],
    );
  });
  it('a table of another kind is none', () => {
    assert.deepEqual(indicators('| 姓名 | 单位 | 电话 |\n|---|---|---|\n| 王强 | 水务局 | 123 |\n', 'markdown'), []);
  });
});
