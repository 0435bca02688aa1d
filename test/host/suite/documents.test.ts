import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, openMarked, openSample, outlineOf } from '../marked';

const PLAN = `澜江市公共交通三年行动方案

一、工作目标
到2025年，公交分担率达到45%。

二、重点任务
（一）优化公交线网。新开接驳线路20条。（牵头单位：市交通运输局，配合单位：市公安局）
（二）补齐场站短板。2024年6月底前建成首末站12座。（牵头单位：市自然资源局）
（三）推广清洁车辆。新增车辆全部使用新能源。（市交通运输局、市财政局按职责分工负责）
`;
const NOTE = '会议记录\n\n今天讨论了公交问题，大家意见很多。\n';

/** A document in the active editor, which the commands work on. */
async function show(content: string, language: string): Promise<vscode.TextDocument> {
  const { document } = await openMarked(content, language);
  await vscode.window.showTextDocument(document);
  return document;
}

const isTreated = async (document: vscode.TextDocument): Promise<boolean> => {
  const symbols = await outlineOf(document);
  const all = (list: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] =>
    list.flatMap((one) => [one, ...all(one.children)]);
  return all(symbols).some(({ kind }) => kind === vscode.SymbolKind.Event);
};

suite('which documents are policy documents', () => {
  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('a file by its name', async () => {
    assert.equal((await openSample('绿色出行规划.txt')).languageId, 'policy-plan');
  });

  test('plain text and Markdown by how they read', async () => {
    assert.equal(await isTreated(await show(PLAN, 'plaintext')), true);
    assert.equal(await isTreated(await show(PLAN, 'markdown')), true);
    assert.equal(await isTreated(await show(NOTE, 'plaintext')), false);
  });

  test('other languages never', async () => {
    assert.equal(await isTreated(await show(PLAN, 'json')), false);
  });

  test('the user overrules: not this one', async () => {
    const document = await show(PLAN, 'markdown');
    await vscode.commands.executeCommand('policyPlan.doNotTreatAsPlan');
    assert.equal(await isTreated(document), false);
    await vscode.commands.executeCommand('policyPlan.treatAsPlan');
    assert.equal(await isTreated(document), true);
  });

  test('what was said of an unsaved text ends with it: its name comes back', async () => {
    const first = await show(PLAN, 'markdown');
    await vscode.commands.executeCommand('policyPlan.doNotTreatAsPlan');
    assert.equal(await isTreated(first), false);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually(() => {
      assert.ok(first.isClosed);
      return Promise.resolve();
    });
    const second = await show(PLAN, 'markdown');
    assert.equal(second.uri.toString(), first.uri.toString());
    assert.equal(await isTreated(second), true);
  });

  test('the user overrules: this one too, and plain text changes its language', async () => {
    const document = await show(`${NOTE}（一）整理意见。（牵头单位：市交通运输局）\n`, 'plaintext');
    await vscode.commands.executeCommand('policyPlan.treatAsPlan');
    assert.equal(document.languageId, 'policy-plan');
    await vscode.commands.executeCommand('policyPlan.doNotTreatAsPlan');
    assert.equal(document.languageId, 'plaintext');
    assert.equal(await isTreated(document), false);
  });

  test('who only looks why decides nothing', async () => {
    const document = await show(PLAN, 'markdown');
    let closed = false;
    void vscode.commands.executeCommand('policyPlan.whyPlan').then(() => (closed = true));
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      assert.ok(closed);
    });
    assert.equal(await isTreated(document), true);
  });

  test('the setting leaves only the language', async () => {
    const configuration = vscode.workspace.getConfiguration('policyPlan');
    const document = await show(PLAN, 'markdown');
    await configuration.update('detection', 'language', vscode.ConfigurationTarget.Global);
    try {
      assert.equal(await isTreated(document), false);
    } finally {
      await configuration.update('detection', undefined, vscode.ConfigurationTarget.Global);
    }
    assert.equal(await isTreated(document), true);
  });
});
