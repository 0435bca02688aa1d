import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverText, openMarked } from '../marked';

const PLAN = `澜江市公共交通发展规划

一、主要目标
到2025年，⟦mention:公共交通机动化出行分担率⟧达到⟦measure:45%⟧。

| 指标 | 2020年 | 2025年 | 属性 | 数据来源 |
| --- | --- | --- | --- | --- |
| ⟦rate:公共交通机动化出行分担率⟧（%） | 40 | 45 | 预期性 | 市交通运输局 |
| ⟦quantity:公交专用道里程⟧（公里） | 200 | 322.102 | 约束性 | 市公安局 |

二、主要任务

⟦number:（一）⟧优化公交线网。新开接驳线路，⟦deadline:2024年6月底前⟧完成。（牵头单位：⟦agency:市交通运输局⟧，配合单位：市公安局）

⟦second:（二）⟧推进专用道成网。公交专用道里程达到322公里，落实⟦sample:《澜江市“十四五”公共交通与绿色出行规划》⟧和⟦citation:《城市公共交通条例》⟧，2024年6月底前建成示范线路。（牵头单位：市公安局）
`;

suite('hovers', () => {
  const at = async (label: string): Promise<string> => {
    const { document, position } = await openMarked(PLAN, 'markdown');
    return hoverText(document, position(label));
  };

  test('an indicator that is a rate: percentage points a year', async () => {
    const text = await at('rate');
    assert.match(text, /\*\*公共交通机动化出行分担率\*\*/);
    assert.match(text, /Expected \(预期性\)/);
    assert.match(text, /\| 40 \| \*\*45\*\* \| \+5 pp \| \+1 pp \|/);
    assert.match(text, /Source: 市交通运输局/);
    assert.match(text, /1 value in the text:\s+- 2025 45% · \[一、主要目标\]\(command:policyPlan\.reveal\?/);
  });

  test('an indicator that is a quantity: compound growth a year', async () => {
    const text = await at('quantity');
    assert.match(text, /Binding \(约束性\)/);
    assert.match(text, /\| \+122\.1 \(\+61\.05%\) \| \+10% \|/);
  });

  test('the name of an indicator in prose says the same', async () => {
    const { document, position } = await openMarked(PLAN, 'markdown');
    assert.equal(await hoverText(document, position('mention')), await hoverText(document, position('rate')));
  });

  test('an agency: its part here and all its tasks', async () => {
    const text = await at('agency');
    assert.match(text, /\*\*市交通运输局\*\*&ensp;Lead \(牵头\)/);
    assert.match(text, /leads 1/);
    assert.match(text, /- \[（一）优化公交线网\]/);
  });

  test('a deadline: its day, its task and what else is due then', async () => {
    const text = await at('deadline');
    assert.match(text, /\*\*by 30 June 2024\*\*/);
    assert.match(text, /Task: \[（一）优化公交线网\]/);
    assert.match(text, /2 tasks with this deadline:\s+- \[（二）推进专用道成网\]/);
  });

  test('how far off a deadline is', async () => {
    assert.match(await at('deadline'), /\*\*by 30 June 2024\*\*&ensp;Deadline \(时限\)&ensp;[\d,]+ days ago/);
  });

  test('the number of a task: the task at a glance', async () => {
    const text = await at('number');
    assert.match(text, /\*\*（一）优化公交线网\*\*\s+Lead \(牵头\): 市交通运输局\s+Supporting \(配合\): 市公安局/);
    assert.match(await at('second'), /Serves 1 indicator:\s+- \[公交专用道里程\]\(command:policyPlan\.reveal/);
  });

  test('an indicator: the tasks that serve it', async () => {
    assert.match(await at('quantity'), /Served by 1 task:\s+- \[（二）推进专用道成网\]/);
  });

  test('a cited document of the folder, one click away', async () => {
    await vscode.commands.executeCommand('policyPlan.readFolder');
    const file = '澜江市“十四五”公共交通与绿色出行规划\\.txt';
    assert.match(await at('sample'), new RegExp(`In the folder: \\[${file}\\]\\(command:policyPlan\\.reveal`));
    assert.match(await at('citation'), /no document of the folder bears this title/);
  });

  test('a quantity and a citation', async () => {
    assert.match(await at('measure'), /\*\*45%\*\*&ensp;Target/);
    assert.match(await at('citation'), /\*\*《城市公共交通条例》\*\*/);
  });
});
