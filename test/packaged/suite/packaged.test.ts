import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import * as vscode from 'vscode';

/** Runs against the installed .vsix: the extension under development is test/packaged/empty-extension. */
suite('packaged extension', () => {
  const extension = () => vscode.extensions.getExtension('policy-plan.policy-plan-annotator');
  const project = resolve(__dirname, '../../../..');

  test('is installed from the package, not loaded from the working tree', () => {
    const folder = extension()?.extensionPath;
    assert.ok(folder, 'it is not installed');
    assert.ok(!folder.startsWith(project), folder);
    assert.match(folder, /policy-plan\.policy-plan-annotator-\d/);
  });

  test('activates and outlines a plan', async () => {
    await extension()?.activate();
    const content = '一、主要任务\n（一）完善公交网络。新开线路三条。（牵头单位：市交通运输局）\n';
    const document = await vscode.workspace.openTextDocument({ language: 'policy-plan', content });
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.ok(symbols.length > 0);
  });
});
