import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { eventually, hoverText, openMarked, type OpenDocument } from '../marked';

const PLAN = `澜江市公共交通三年行动方案

一、重点任务
（一）优化公交线网。由⟦known:市交通局⟧会同⟦unknown:快线公司⟧组织，新开接驳线路20条。（牵头单位：⟦lead:市交通运输局⟧，配合单位：⟦supporting:市公安局⟧）
（二）补齐场站短板。2024年6月底前建成首末站12座。（牵头单位：市自然资源局）
`;

const { fs, workspaceFolders } = vscode.workspace;
const folder = workspaceFolders?.[0]?.uri ?? assert.fail('no folder is open');
const dictionary = vscode.Uri.joinPath(folder, '.policy-plan', 'dictionary.json');
const write = (text: string): Thenable<void> => fs.writeFile(dictionary, new TextEncoder().encode(text));
const kept = async (): Promise<string> => new TextDecoder().decode(await fs.readFile(dictionary));
const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);

/** The plan in the active editor, the words of a mark selected. */
async function showPlan(selected?: string): Promise<OpenDocument> {
  const plan = await openMarked(PLAN);
  const { start, end } = selected === undefined ? { start: 0, end: 0 } : plan.mark(selected);
  const selection = new vscode.Range(plan.document.positionAt(start), plan.document.positionAt(end));
  const editor = await vscode.window.showTextDocument(plan.document, { selection });
  await eventually(() => {
    assert.ok(vscode.window.activeTextEditor === editor && editor.selection.isEqual(selection));
    return Promise.resolve();
  });
  return plan;
}

/** What a hover says in the end: until it matches. */
const hoverBecomes = ({ document, position }: OpenDocument, label: string, words: RegExp): Promise<void> =>
  eventually(async () => assert.match(await hoverText(document, position(label)), words));
const NOTHING = /^$/u;

async function fixes({ document, mark }: OpenDocument, label: string): Promise<vscode.CodeAction[]> {
  const { start, end } = mark(label);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
  );
  return actions.filter(({ command }) => command?.command.startsWith('policyPlan.'));
}

suite('the dictionary of the folder', function () {
  this.timeout(60_000); // files are saved and editors closed many times over
  let before = '';
  suiteSetup(async () => {
    before = await kept();
  });
  setup(async () => {
    await run('notifications.clearAll');
    await write('{}\n');
    await hoverBecomes(await showPlan(), 'unknown', NOTHING);
  });
  suiteTeardown(async () => {
    await run('workbench.action.closeAllEditors');
    await write(before);
  });

  test('a change of the file changes what is read, without an edit', async () => {
    const plan = await showPlan();
    await write('{ "agencies": [{ "name": "快线公司" }, { "name": "市交通运输局", "short": ["市交通局"] }] }');
    await hoverBecomes(plan, 'unknown', /\*\*快线公司\*\*/u);
    assert.match(await hoverText(plan.document, plan.position('known')), /\*\*市交通运输局\*\*[\s\S]*市交通局/u);
    await write('{ "never": ["市公安局"] }');
    await hoverBecomes(plan, 'supporting', NOTHING);
    assert.equal(await hoverText(plan.document, plan.position('unknown')), '');
    await fs.delete(dictionary);
    await hoverBecomes(plan, 'supporting', /\*\*市公安局\*\*/u);
  });

  test('what is selected is added as an agency; the file is made where there is none', async () => {
    await fs.delete(vscode.Uri.joinPath(dictionary, '..'), { recursive: true });
    const plan = await showPlan('unknown');
    await run('policyPlan.addAgency');
    assert.deepEqual(JSON.parse(await kept()), { agencies: [{ name: '快线公司' }] });
    await hoverBecomes(plan, 'unknown', /\*\*快线公司\*\*/u);
  });

  test('a short name is added to the agency that is chosen', async () => {
    await showPlan('known');
    const added = run('policyPlan.addShortName');
    let done = false;
    void added.then(() => (done = true));
    await eventually(async () => {
      await run('workbench.action.acceptSelectedQuickOpenItem');
      assert.ok(done);
    });
    assert.deepEqual(JSON.parse(await kept()), { agencies: [{ name: '市交通运输局', short: ['市交通局'] }] });
  });

  test('the light bulb: on an agency, on other words', async () => {
    const plan = await showPlan();
    const titles = ['Never mark “市公安局” as an agency', '“市公安局” is short for …'];
    await eventually(async () =>
      assert.deepEqual(
        (await fixes(plan, 'supporting')).map(({ title }) => title),
        titles,
      ),
    );
    const [mark, ...more] = await fixes(plan, 'unknown');
    assert.deepEqual([mark?.title, more], ['Mark “快线公司” as an agency', []]);
    const [never] = await fixes(plan, 'supporting');
    await run(never!.command!.command, ...(never!.command!.arguments as unknown[]));
    assert.deepEqual(JSON.parse(await kept()), { never: ['市公安局'] });
    await hoverBecomes(plan, 'supporting', NOTHING);
  });

  test('a dictionary in an editor is edited and saved with what was typed; undo takes the addition back', async () => {
    const open = await vscode.workspace.openTextDocument(dictionary);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(dictionary, new vscode.Range(0, 0, 1, 0), '{\n  // ours\n  "never": ["快线站"]\n}\n');
    await vscode.workspace.applyEdit(edit);
    const typed = open.getText();
    await showPlan('unknown');
    await run('policyPlan.addAgency');
    assert.equal(open.isDirty, false);
    assert.match(await kept(), /\/\/ ours[\s\S]*快线站[\s\S]*快线公司/u);
    await vscode.window.showTextDocument(open);
    await run('undo');
    assert.equal(open.getText(), typed);
    await run('workbench.action.files.revert');
    await run('workbench.action.closeActiveEditor');
  });

  test('what was changed outside a moment ago is not written over by an editor that is behind', async () => {
    const open = await vscode.workspace.openTextDocument(dictionary);
    await vscode.window.showTextDocument(open, { viewColumn: vscode.ViewColumn.Beside });
    await showPlan('unknown');
    writeFileSync(dictionary.fsPath, '{ "never": ["快线站"] }');
    await run('policyPlan.addAgency');
    assert.deepEqual(JSON.parse(await kept()), { never: ['快线站'], agencies: [{ name: '快线公司' }] });
    await eventually(async () => assert.equal(open.getText(), await kept()));
    await run('workbench.action.closeEditorsInOtherGroups');
  });

  test('a broken dictionary: what can be read counts, the user is led to the mistake, nothing is overwritten', async () => {
    const broken = '{ "agencies": [{ "name": "快线公司" }], "never": [ oops';
    const plan = await showPlan('lead');
    await write(broken);
    await hoverBecomes(plan, 'unknown', /\*\*快线公司\*\*/u);
    /** Presses the button of the message that is shown. */
    const follow = (): Promise<void> =>
      eventually(async () => {
        await run('notification.acceptPrimaryAction');
        const editor = vscode.window.activeTextEditor;
        assert.equal(editor?.document.uri.path, dictionary.path);
        assert.equal(editor.document.offsetAt(editor.selection.active), broken.indexOf('oops'));
      });
    await follow();
    await run('workbench.action.closeActiveEditor');
    await vscode.window.showTextDocument(plan.document);
    const asked = run('policyPlan.neverMark');
    await follow();
    await asked;
    assert.equal(await kept(), broken);
    await run('workbench.action.closeActiveEditor');
  });

  test('a document outside every folder has no dictionary, and none is made for it', async () => {
    const place = mkdtempSync(join(tmpdir(), 'policy-plan-'));
    try {
      await write('{ "never": ["市公安局"] }');
      await hoverBecomes(await showPlan(), 'supporting', NOTHING);
      const uri = vscode.Uri.file(join(place, '行动方案.policyplan'));
      const { document, mark, position } = await openMarked(PLAN);
      await fs.writeFile(uri, new TextEncoder().encode(document.getText()));
      const outside = await vscode.workspace.openTextDocument(uri);
      const editor = await vscode.window.showTextDocument(outside);
      assert.match(await hoverText(outside, position('supporting')), /\*\*市公安局\*\*/u);
      editor.selection = new vscode.Selection(
        outside.positionAt(mark('unknown').start),
        outside.positionAt(mark('unknown').end),
      );
      void run('policyPlan.addAgency');
      await run('notifications.clearAll');
      assert.deepEqual(await fs.readDirectory(vscode.Uri.file(place)), [['行动方案.policyplan', vscode.FileType.File]]);
      assert.deepEqual(JSON.parse(await kept()), { never: ['市公安局'] });
      await run('workbench.action.closeActiveEditor');
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  });
});
