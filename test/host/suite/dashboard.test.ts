import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { dashboardPage } from '../../../src/extension/features/dashboardPage';
import { eventually, openMarked } from '../marked';

const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(command);
const panels = (): vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('policyPlan.dashboard'));

suite('dashboard', () => {
  teardown(() => run('workbench.action.closeAllEditors'));

  test('there is one, beside the plan', async () => {
    const { document } = await openMarked('一、重点任务\n（一）优化公交线网。新开线路20条。（市交通运输局负责）\n');
    await vscode.window.showTextDocument(document);
    await run('policyPlan.openDashboard');
    await run('policyPlan.openDashboard');
    await eventually(() => {
      assert.equal(panels().length, 1);
      return Promise.resolve();
    });
    await vscode.window.tabGroups.close(panels());
    await run('policyPlan.openDashboard');
    await eventually(() => {
      assert.equal(panels().length, 1);
      return Promise.resolve();
    });
  });

  test('its page allows nothing but its own script and style', () => {
    const webview = {
      cspSource: 'https://own.example',
      asWebviewUri: (uri: vscode.Uri) => uri,
    } as unknown as vscode.Webview;
    const page = dashboardPage(webview, vscode.Uri.parse('https://own.example/webview'));
    const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/u.exec(page) ?? [];
    const [, nonce = ''] = /<script nonce="([^"]+)"/u.exec(page) ?? [];
    assert.match(nonce, /^[0-9a-f]{32,}$/u);
    assert.deepEqual(policy.split('; '), [
      "default-src 'none'",
      'img-src data:',
      'style-src https://own.example',
      `script-src 'nonce-${nonce}';`,
    ]);
    assert.equal(page.match(/<script/gu)?.length, 1);
    assert.notEqual(
      page,
      dashboardPage(webview, vscode.Uri.parse('https://own.example/webview')),
      'a nonce is used once',
    );
  });
});
