import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, openMarked, openSample, type OpenDocument } from '../marked';

const PLAN = `澜江市公共交通三年行动方案

一、重点任务

（一）优化公交线网。新开接驳线路20条，⟦doubled:推进推进⟧老旧站点改造。（牵头单位：市交通运输局）

（二）补齐场站短板。2024年6月底前建成首末站12座。（牵头单位：市自然资源局）

⟦jump:（四）⟧推广清洁车辆。⟦again:推动推动⟧新能源车更新。（牵头单位：市财政局）
`;

const { fs, workspaceFolders } = vscode.workspace;
const folder = workspaceFolders?.[0]?.uri ?? assert.fail('no folder is open');
const config = vscode.Uri.joinPath(folder, '.policy-plan', 'config.json');
const file = vscode.Uri.joinPath(folder, '行动方案.plan.txt');
const write = (uri: vscode.Uri, text: string): Thenable<void> => fs.writeFile(uri, new TextEncoder().encode(text));
const kept = async (): Promise<unknown> => JSON.parse(new TextDecoder().decode(await fs.readFile(config)));
const remove = (uri: vscode.Uri): Thenable<void> => fs.delete(uri).then(undefined, () => undefined);
const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);

const ruleOf = ({ code }: vscode.Diagnostic): unknown => (typeof code === 'object' ? code.value : code);
const diagnosticsOf = ({ uri }: vscode.TextDocument): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Policy Plan');

/** The diagnostics of a rule, in the end: when they are on these words. */
const findings = (document: vscode.TextDocument, rule: string, ...words: string[]): Promise<vscode.Diagnostic[]> =>
  eventually(() => {
    const found = diagnosticsOf(document).filter((diagnostic) => ruleOf(diagnostic) === rule);
    assert.deepEqual(
      found.map(({ range }) => document.getText(range)),
      words,
    );
    return Promise.resolve(found);
  });

async function actionsOn(
  { document, mark }: Pick<OpenDocument, 'document' | 'mark'>,
  label: string,
): Promise<vscode.CodeAction[]> {
  const { start, end } = mark(label);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(document.positionAt(start), document.positionAt(end)),
    vscode.CodeActionKind.QuickFix.value,
  );
}

const named = (actions: readonly vscode.CodeAction[], title: string): vscode.CodeAction =>
  actions.find((action) => action.title === title) ??
  assert.fail(`${title}: ${actions.map((a) => a.title).join(' | ')}`);

/** Presses an action that suppresses, with the reason that the user would type. */
const press = ({ command }: vscode.CodeAction, reason: string): Thenable<unknown> =>
  run(command!.command, { ...(command!.arguments![0] as object), reason });

/** The plan as a file of the folder. */
async function openFile(): Promise<OpenDocument> {
  const marked = await openMarked(PLAN);
  await write(file, marked.document.getText());
  return { ...marked, document: await vscode.workspace.openTextDocument(file) };
}

const clean = async (): Promise<void> => {
  await run('workbench.action.closeAllEditors');
  await remove(config);
  await remove(file);
};

suite('findings', function () {
  this.timeout(60_000);
  setup(clean);
  suiteTeardown(clean);

  test('a finding says what was found and expected, how much it weighs, and where its rule is explained', async () => {
    const { document } = await openMarked(PLAN);
    const [jump] = await findings(document, 'number-order', '（四）');
    assert.equal(jump?.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(jump.message, /“四”.*“三”|“（四）”.*“（三）”/u);
    const { target } = jump.code as { target: vscode.Uri };
    assert.deepEqual(
      [target.scheme, target.path, target.query],
      ['command', 'policyPlan.openRule', '["number-order"]'],
    );
  });

  test('the page of a rule is made from the rule', async () => {
    const page = vscode.Uri.from({ scheme: 'policy-plan-rule', path: '/en/doubled-words.md' });
    const text = (await vscode.workspace.openTextDocument(page)).getText();
    assert.match(text, /^# .+\n\n`doubled-words` · Wording · warning\n[\s\S]*## Wrong[\s\S]*⟦[\s\S]*## Right/u);
    await run('policyPlan.openRule', 'doubled-words');
    await eventually(() => {
      const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
      assert.match(tab?.label ?? '', /doubled-words/u);
      return Promise.resolve();
    });
  });

  test('the mistakes of the sample plan are found, each with the other place', async () => {
    const document = await openSample('规划.txt');
    const [contents] = await findings(document, 'contents-differ', '推进客运枢纽高效衔接');
    assert.deepEqual(
      contents?.relatedInformation?.map(({ location }) => document.getText(location.range)),
      ['推进客运枢纽一体化衔接'],
    );
    await findings(document, 'doubled-words', '推进推进');
    await findings(document, 'deadline-outside-plan', '2026年3月底前');
    await findings(document, 'box-spacing', '专栏 7');
    assert.ok(diagnosticsOf(document).length < 20);
  });

  test('they follow edits, and go when the document is closed or no plan', async () => {
    const { document: untitled, mark } = await openMarked(PLAN);
    await write(file, untitled.getText());
    await run('vscode.open', file); // a document that a test has opened itself is kept for minutes after its editor
    const document = await eventually(() => {
      const shown = vscode.window.activeTextEditor?.document;
      assert.equal(shown?.uri.toString(), file.toString());
      return Promise.resolve(shown);
    });
    await findings(document, 'doubled-words', '推进推进', '推动推动');
    const { start } = mark('doubled');
    const edit = new vscode.WorkspaceEdit();
    edit.delete(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(start + 2)));
    await vscode.workspace.applyEdit(edit);
    await findings(document, 'doubled-words', '推动推动');
    await run('policyPlan.doNotTreatAsPlan');
    await findings(document, 'doubled-words');
    await run('policyPlan.treatAsPlan');
    await findings(document, 'doubled-words', '推动推动');
    await run('workbench.action.files.revert');
    await run('workbench.action.closeActiveEditor');
    await eventually(() => {
      assert.deepEqual(diagnosticsOf(document), []);
      return Promise.resolve();
    });
  });

  test('the folder’s configuration switches and weighs rules, before the settings', async () => {
    const { document } = await openMarked(PLAN);
    await findings(document, 'doubled-words', '推进推进', '推动推动');
    const settings = vscode.workspace.getConfiguration('policyPlan', document.uri);
    await settings.update('rules', { 'doubled-words': 'off' }, vscode.ConfigurationTarget.Global);
    try {
      await findings(document, 'doubled-words');
      await write(config, '{ "rules": { "doubled-words": "error", "number-order": "off" } }');
      const found = await findings(document, 'doubled-words', '推进推进', '推动推动');
      assert.ok(found.every(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
      await findings(document, 'number-order');
      await remove(config);
      await findings(document, 'doubled-words');
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Global);
    }
    await findings(document, 'doubled-words', '推进推进', '推动推动');
  });

  test('the light bulb offers the fix, the same for the document, and not to report it', async () => {
    const plan = await openMarked(PLAN);
    await findings(plan.document, 'doubled-words', '推进推进', '推动推动');
    const actions = await actionsOn(plan, 'doubled');
    const fix = named(actions, 'Replace by “推进”');
    assert.equal(fix.isPreferred, true);
    for (const title of ['Mend all of', 'Mend all findings', 'Do not report', 'Explain']) {
      assert.ok(
        actions.some((action) => action.title.startsWith(title)),
        title,
      );
    }
    await vscode.workspace.applyEdit(fix.edit!);
    await findings(plan.document, 'doubled-words', '推动推动');
  });

  test('to mend all: at once from the light bulb, by the command with a look first', async () => {
    const plan = await openMarked(PLAN);
    const { document } = plan;
    await vscode.window.showTextDocument(document);
    await findings(document, 'doubled-words', '推进推进', '推动推动');
    let done = false;
    const asked = run('policyPlan.fixAll').then(() => (done = true));
    await eventually(async () => {
      await run('refactorPreview.discard');
      assert.ok(done);
    });
    await asked;
    await findings(document, 'doubled-words', '推进推进', '推动推动');
    const action = (await actionsOn(plan, 'doubled')).find(({ title }) => title.startsWith('Mend all findings'));
    await vscode.workspace.applyEdit(action!.edit!);
    await findings(document, 'doubled-words');
  });

  test('to mend all on saving', async () => {
    const { document } = await openFile();
    const editor = await vscode.window.showTextDocument(document);
    const settings = vscode.workspace.getConfiguration('editor', document.uri);
    const onSave = { 'source.fixAll.policyPlan': 'always' };
    await settings.update('codeActionsOnSave', onSave, vscode.ConfigurationTarget.Global);
    try {
      await editor.edit((edit) => edit.insert(document.positionAt(document.getText().length), '\n'));
      await document.save();
      assert.doesNotMatch(document.getText(), /推进推进|推动推动/u);
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  test('plain text: a quote in the configuration suppresses one place, an entry without quote the document', async () => {
    const plan = await openFile();
    await findings(plan.document, 'doubled-words', '推进推进', '推动推动');
    const here = (await actionsOn(plan, 'doubled')).find(({ title }) => /^Do not report .* here/u.test(title));
    await press(here!, '口号原文如此');
    await findings(plan.document, 'doubled-words', '推动推动');
    const entry = { file: '行动方案.plan.txt', rule: 'doubled-words', quote: '推进推进', reason: '口号原文如此' };
    assert.deepEqual(await kept(), { suppressions: [entry] });
    const all = (await actionsOn(plan, 'again')).find(({ title }) => /^Do not report .* document/u.test(title));
    await press(all!, '引文');
    await findings(plan.document, 'doubled-words');
  });

  test('Markdown: a comment suppresses, in a text without a file too', async () => {
    const plan = await openMarked(PLAN, 'markdown');
    await findings(plan.document, 'doubled-words', '推进推进', '推动推动');
    const here = (await actionsOn(plan, 'doubled')).find(({ title }) => /^Do not report .* here/u.test(title));
    await press(here!, '口号原文如此');
    await findings(plan.document, 'doubled-words', '推动推动');
    assert.match(
      plan.document.getText(),
      /\n<!-- policy-plan-disable-next-line doubled-words -- 口号原文如此 -->\n（一）/u,
    );
    await findings(plan.document, 'suppression-reason');
  });

  test('a rule is switched off for the folder', async () => {
    const plan = await openFile();
    await findings(plan.document, 'number-order', '（四）');
    const off = (await actionsOn(plan, 'jump')).find(({ title }) => title.endsWith(' in this folder…'));
    await press(off!, '本文件用自己的编号');
    await findings(plan.document, 'number-order');
    assert.deepEqual(await kept(), { rules: { 'number-order': { severity: 'off', reason: '本文件用自己的编号' } } });
  });

  test('a plain text without a file is told that it needs a folder; nothing is written', async () => {
    const plan = await openMarked(PLAN);
    await findings(plan.document, 'doubled-words', '推进推进', '推动推动');
    const here = (await actionsOn(plan, 'doubled')).find(({ title }) => /^Do not report .* here/u.test(title));
    void press(here!, '口号原文如此');
    await run('notifications.clearAll');
    await assert.rejects(kept());
  });
});
