import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, openMarked, openSample } from '../marked';

const PLAN = `澜江市公共交通发展规划
一、重点任务
（一）⟦first:优化公交线网⟧。2024年6月底前新开接驳线路20条。（牵头单位：市交通运输局，配合单位：市公安局）
（二）⟦second:补齐场站短板⟧。建成首末站12座。（市自然资源局、市财政局按职责分工负责）
`;

const VIEW = { view: 'policyPlan.tasks' };

/** Puts the cursor there and waits until the row of the task, which follows it, can be copied. */
async function copied(document: vscode.TextDocument, position: vscode.Position, expected: RegExp): Promise<void> {
  const editor = await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('policyPlan.tasks.focus');
  await eventually(async () => {
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    editor.selection = new vscode.Selection(position, position);
    await new Promise((settle) => setTimeout(settle, 200));
    await vscode.commands.executeCommand('policyPlan.copyRows', VIEW);
    assert.match(await vscode.env.clipboard.readText(), expected);
  }, 30_000);
}

suite('trees', function () {
  this.timeout(60_000); // of which the first editor of a session may take many
  setup(() => vscode.env.clipboard.writeText(''));
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('a task is copied with its owners and its time', async () => {
    const { document, position } = await openMarked(PLAN);
    await copied(document, position('first'), /^（一）优化公交线网.*市交通运输局.*市公安局.*2024/u);
  });

  test('in another group the row of the cursor is found too', async () => {
    const { document, position } = await openMarked(PLAN);
    await copied(document, position('second'), /^（二）补齐场站短板/u);
    for (const step of ['workbench.action.quickOpenSelectNext', 'quickInput.first']) {
      let isOver = false;
      const arranging = vscode.commands.executeCommand('policyPlan.arrangeTasks').then(() => (isOver = true));
      await eventually(async () => {
        await vscode.commands.executeCommand(step);
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        await new Promise((settle) => setTimeout(settle, 200));
        assert.ok(isOver, 'nothing was chosen');
      });
      await arranging;
      await copied(document, position('first'), /^（一）优化公交线网/u);
    }
  });

  test('a row is shown beside the text', async () => {
    const { document, position } = await openMarked(PLAN);
    await copied(document, position('second'), /^（二）补齐场站短板/u);
    await vscode.commands.executeCommand('policyPlan.openRowToSide', VIEW);
    await eventually(async () => {
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor?.viewColumn, vscode.ViewColumn.Two);
      assert.equal(document.getText(editor.selection), '补齐场站短板');
      return Promise.resolve();
    });
  });

  test('the link of a file leads to its line; a text without a file has none', async () => {
    const sample = await openSample('绿色出行规划.txt');
    const at = sample.positionAt(sample.getText().lastIndexOf('提高公交运行准点率'));
    await copied(sample, at, /提高公交运行准点率/u);
    await vscode.commands.executeCommand('policyPlan.copyRowLinks', VIEW);
    const link = vscode.Uri.parse(await vscode.env.clipboard.readText());
    assert.deepEqual([link.scheme, link.authority], [vscode.env.uriScheme, 'file']);
    assert.equal(link.path, `${sample.uri.path}:${String(at.line + 1)}:${String(at.character + 1)}`);

    const { document, position } = await openMarked(PLAN);
    await copied(document, position('first'), /^（一）优化公交线网/u);
    await vscode.env.clipboard.writeText('before');
    await vscode.commands.executeCommand('policyPlan.copyRowLinks', VIEW);
    assert.equal(await vscode.env.clipboard.readText(), 'before');
  });
});
