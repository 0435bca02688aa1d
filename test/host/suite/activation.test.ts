import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openMarked } from '../marked';

suite('activation', () => {
  test('does nothing dear at start-up', async () => {
    const extension = vscode.extensions.getExtension('policy-plan.policy-plan-annotator');
    assert.ok(extension, 'the extension is not there');
    const start = performance.now();
    await extension.activate();
    assert.ok(performance.now() - start < 1000, 'activation takes more than a second even on a loaded machine');
  });

  test('reveal selects the words and shows them', async () => {
    const { document, mark } = await openMarked(
      '一、主要任务\n（一）⟦title:优化公交线网⟧。（牵头单位：市交通运输局）\n',
    );
    const { start, end, words } = mark('title');
    await vscode.commands.executeCommand('policyPlan.reveal', document.uri.toString(), start, end);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document, document);
    assert.equal(document.getText(editor.selection), words);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('reveal finds words that an edit has moved', async () => {
    const { document, mark } = await openMarked('一、主要任务\n（一）⟦title:优化公交线网⟧。\n');
    const { start, end, words } = mark('title');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '澜江市公共交通发展规划\n\n');
    await vscode.workspace.applyEdit(edit);
    await vscode.commands.executeCommand('policyPlan.reveal', document.uri.toString(), start, end, words);
    assert.equal(document.getText(vscode.window.activeTextEditor?.selection), words);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  test('text in our language wraps and is not full of warnings', async () => {
    const { document } = await openMarked('一、主要任务\n');
    const editor = vscode.workspace.getConfiguration('editor', document);
    assert.equal(editor.get('wordWrap'), 'on');
    assert.equal(editor.get('unicodeHighlight.ambiguousCharacters'), false);
    assert.equal(editor.get('semanticHighlighting.enabled'), true);
  });
});
