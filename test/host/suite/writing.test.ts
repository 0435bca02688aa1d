import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, openMarked } from '../marked';

const CLAUSE = '（牵头单位：市交通局，配合单位：市公安局、市财政局）';

suite('writing', function () {
  this.timeout(60_000); // of which the first editor of a session may take many
  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('on Enter the next number, on Enter again none; undo takes all of it back', async () => {
    const { document, mark } = await openMarked(`工作要点\n一、重点任务\n1.新开接驳线路20条⟦end:。⟧\n`);
    const editor = await vscode.window.showTextDocument(document);
    const end = document.positionAt(mark('end').end);
    const before = document.getText();
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('type', { text: '\n' });
    await eventually(() => {
      assert.equal(document.lineAt(3).text, '2.');
      return Promise.resolve();
    });
    assert.deepEqual([editor.selection.active.line, editor.selection.active.character], [3, 2]);
    await vscode.commands.executeCommand('type', { text: '\n' });
    await eventually(() => {
      assert.equal(document.lineAt(3).text, '');
      return Promise.resolve();
    });
    for (let turn = 0; turn < 4 && document.getText() !== before; turn++) {
      await vscode.commands.executeCommand('undo');
    }
    assert.equal(document.getText(), before);
  });

  test('formatting writes clauses as the document does, in all of it or in some lines', async () => {
    const other = '(牵头单位:市交通局；配合单位：市公安局，市财政局)';
    const clauses = [CLAUSE, CLAUSE, CLAUSE, CLAUSE, other, other];
    const lines = clauses.map((clause, i) => `${String(i + 1)}.优化公交线网。${clause}`);
    const { document } = await openMarked(['工作要点', '一、重点任务', ...lines, ''].join('\n'));
    const written = async (edits: vscode.TextEdit[]): Promise<string[]> => {
      const copy = await vscode.workspace.openTextDocument({ language: 'plaintext', content: document.getText() });
      const edit = new vscode.WorkspaceEdit();
      edit.set(copy.uri, edits);
      await vscode.workspace.applyEdit(edit);
      return [6, 7].map((line) => copy.lineAt(line).text.slice(9));
    };
    const all = await vscode.commands.executeCommand<vscode.TextEdit[]>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { tabSize: 4, insertSpaces: true },
    );
    assert.deepEqual(await written(all), [CLAUSE, CLAUSE]);
    const some = await vscode.commands.executeCommand<vscode.TextEdit[]>(
      'vscode.executeFormatRangeProvider',
      document.uri,
      document.lineAt(7).range,
      { tabSize: 4, insertSpaces: true },
    );
    assert.deepEqual(await written(some), [other, CLAUSE]);
  });

  test('another formatter of Markdown has no rival', async () => {
    const { document } = await openMarked(`一、重点任务\n1.优化公交线网。${CLAUSE}\n`, 'markdown');
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { tabSize: 4, insertSpaces: true },
    );
    assert.equal(edits?.length ?? 0, 0);
  });
});
