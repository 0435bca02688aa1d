import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, openMarked } from '../marked';

const PLAN = `二、⟦heading:重点任务⟧
（一）完善线网
1.调整线路。2024年3月底前制定方案，⟦short:6月底前⟧完成。（牵头单位：市交通运输局）
2.⟦shared:加密班次⟧。2024年底前完成。（市交通运输局、市财政局按职责分工负责）
（二）更新车辆
3.淘汰旧车。到2025年全部淘汰。（牵头单位：市交通运输局）
4.⟦untimed:培训司机⟧。（牵头单位：市交通运输局）
`;

const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('policyPlan');

async function withSetting(name: string, value: unknown, run: () => Promise<void>): Promise<void> {
  await settings().update(name, value, vscode.ConfigurationTarget.Global);
  try {
    await run();
  } finally {
    await settings().update(name, undefined, vscode.ConfigurationTarget.Global);
  }
}

async function lensesOf({ uri }: vscode.TextDocument): Promise<string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 50);
  return lenses
    .filter(({ command }) => command?.command === 'policyPlan.goToTask')
    .map(({ range, command }) => `${range.start.line}: ${command!.title}`);
}

async function hintsOf(document: vscode.TextDocument): Promise<string[]> {
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    all,
  );
  return hints.map(({ position, label }) => {
    const { text } = document.lineAt(position.line);
    return `${text.slice(Math.max(0, position.character - 4), position.character)} ${typeof label === 'string' ? label : ''}`;
  });
}

suite('what stands at a glance', () => {
  test('above a heading: its tasks, those without a lead, those without a time', async () => {
    const { document } = await openMarked(PLAN);
    assert.deepEqual(await lensesOf(document), ['0: 4 tasks', '0: 1 without lead', '0: 1 without time']);
  });

  test('at all headings, or at none', async () => {
    const { document } = await openMarked(PLAN);
    await withSetting('codeLens', 'all', async () => {
      const lenses = await lensesOf(document);
      assert.ok(lenses.includes('1: 2 tasks') && lenses.includes('4: 2 tasks'), lenses.join('\n'));
    });
    await withSetting('codeLens', 'off', async () => assert.deepEqual(await lensesOf(document), []));
  });

  test('a lens names exactly its tasks', async () => {
    const { document, mark } = await openMarked(PLAN);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      50,
    );
    const asked = lenses.map(({ command }) => (command?.arguments as [{ uri: string; starts: number[] }])[0]);
    assert.deepEqual(
      asked.slice(1).map(({ starts }) => starts),
      [[mark('shared').start - 2], [mark('untimed').start - 2]],
    );
    assert.equal(asked[0]?.uri, document.uri.toString());
  });

  test('nothing in a text that is no plan', async () => {
    const { document } = await openMarked('会议记录\n一、议程\n今天⟦x:讨论⟧了公交，6月底前再议。', 'markdown');
    assert.deepEqual([await lensesOf(document), await hintsOf(document)], [[], []]);
  });

  test('behind a time that leaves out its year', async () => {
    const { document } = await openMarked(PLAN);
    assert.deepEqual(await hintsOf(document), ['6月底前 June 2024']);
    await withSetting('inlayHints.dates', false, async () => assert.deepEqual(await hintsOf(document), []));
  });

  test('behind a task without a time, where it is wanted', async () => {
    const { document } = await openMarked(`青川市公共交通规划（2021—2025年）\n${PLAN}`);
    await withSetting('inlayHints.horizons', true, async () =>
      eventually(async () =>
        assert.deepEqual(await hintsOf(document), ['6月底前 June 2024', '培训司机 end 2025 (inferred)']),
      ),
    );
  });
});
