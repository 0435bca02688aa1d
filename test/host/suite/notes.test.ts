import assert from 'node:assert/strict';
import { utimesSync } from 'node:fs';
import * as vscode from 'vscode';
import { eventually } from '../marked';

const PLAN = `澜江市公共交通两年行动方案

一、重点任务

（一）优化公交线网。新开接驳线路20条，调整重复线路15条。（牵头单位：市交通运输局）

（二）补齐场站短板。2024年6月底前建成首末站12座。（牵头单位：市自然资源局）
`;

const { fs, workspaceFolders } = vscode.workspace;
const folder = workspaceFolders?.[0]?.uri ?? assert.fail('no folder is open');
/** Each test has files of its own, because the editor keeps what it knew of those with the same name. */
const filesOf = (turn: number): { readonly file: vscode.Uri; readonly notes: vscode.Uri } => {
  const name = `两年行动方案${String(turn)}.plan.txt`;
  return {
    file: vscode.Uri.joinPath(folder, name),
    notes: vscode.Uri.joinPath(folder, '.policy-plan', 'annotations', `${name}.json`),
  };
};
let turn = 0;
let { file, notes } = filesOf(turn);
const moved = vscode.Uri.joinPath(folder, '改名.plan.txt');
const now = vscode.Uri.joinPath(notes, '..', '改名.plan.txt.json');
const write = (uri: vscode.Uri, text: string): Thenable<void> => fs.writeFile(uri, new TextEncoder().encode(text));
const read = async (uri: vscode.Uri): Promise<string> => new TextDecoder().decode(await fs.readFile(uri));
const remove = (uri: vscode.Uri): Thenable<void> => fs.delete(uri).then(undefined, () => undefined);
const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);

interface Kept {
  readonly id: string;
  readonly motivation: string;
  readonly creator: { readonly name: string };
  readonly body: { readonly value: string };
  readonly target: { readonly selector: readonly [{ readonly exact: string }] };
}
const kept = async (): Promise<Kept[]> => (JSON.parse(await read(notes)) as { items: Kept[] }).items;
const said = async (): Promise<string[]> => (await kept()).map(({ body }) => body.value).sort();

/** A thread as the editor hands it over when somebody writes a note; it is filled in as it is shown. */
type Thread = Pick<vscode.CommentThread, 'uri' | 'range' | 'comments' | 'state' | 'contextValue' | 'dispose'> & {
  isDisposed: boolean;
};

function threadOn(document: vscode.TextDocument, words: string): Thread {
  const at = document.getText().indexOf(words);
  const range = new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
  const thread: Thread = {
    uri: document.uri,
    range,
    comments: [],
    isDisposed: false,
    dispose: () => (thread.isDisposed = true),
  };
  return thread;
}

async function open(): Promise<vscode.TextDocument> {
  await write(file, PLAN);
  await vscode.extensions.getExtension('policy-plan.policy-plan-annotator')?.activate();
  await run('vscode.open', file);
  return eventually(() => {
    const shown = vscode.window.activeTextEditor?.document;
    assert.equal(shown?.uri.toString(), file.toString());
    assert.equal(shown.getText(), PLAN);
    return Promise.resolve(shown);
  });
}

async function noteOn(document: vscode.TextDocument, words: string, text: string): Promise<Thread> {
  const thread = threadOn(document, words);
  await run('policyPlan.saveNote', { thread, text });
  return thread;
}

/** The words that a thread is on, in the end. */
const isOn = (document: vscode.TextDocument, thread: Thread, words: string): Promise<void> =>
  eventually(() => {
    assert.equal(document.getText(thread.range), words);
    return Promise.resolve();
  });

async function replace(document: vscode.TextDocument, words: string, by: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const at = document.getText().indexOf(words);
  edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + words.length)), by);
  await vscode.workspace.applyEdit(edit);
}

/** What the export of the notes says. */
async function exported(): Promise<string> {
  await run('vscode.open', file);
  await run('policyPlan.exportNotes');
  const text = vscode.window.activeTextEditor?.document.getText() ?? '';
  await run('workbench.action.revertAndCloseActiveEditor');
  return text;
}

const clean = async (): Promise<void> => {
  await run('workbench.action.files.revert');
  await run('workbench.action.closeAllEditors');
  for (const uri of [file, notes, moved, now]) {
    await remove(uri);
  }
};

suite('notes', function () {
  this.timeout(60_000);
  const settings = vscode.workspace.getConfiguration('policyPlan');
  setup(async () => {
    await clean();
    ({ file, notes } = filesOf(++turn));
  });
  suiteSetup(() => settings.update('author', '林某', vscode.ConfigurationTarget.Global));
  suiteTeardown(async () => {
    await clean();
    await settings.update('author', undefined, vscode.ConfigurationTarget.Global);
  });

  test('a note is kept when it is shown, with its words, author and time', async () => {
    const document = await open();
    const thread = await noteOn(document, '新开接驳线路20条', '口径是什么？');
    const [note] = await kept();
    assert.deepEqual(
      [note?.creator.name, note?.body.value, note?.target.selector[0].exact],
      ['林某', '口径是什么？', '新开接驳线路20条'],
    );
    const [comment] = thread.comments;
    assert.equal((comment?.body as vscode.MarkdownString).value, '口径是什么？');
    assert.ok(Math.abs(Date.now() - Number(comment?.timestamp)) < 60_000);
    assert.equal(thread.contextValue, 'open');
  });

  test('it is answered, edited, resolved, opened again, deleted', async () => {
    const document = await open();
    const thread = await noteOn(document, '新开接驳线路20条', '口径是什么？');
    await run('policyPlan.saveNote', { thread, text: '见附表' });
    assert.deepEqual(await said(), ['口径是什么？', '见附表']);
    assert.equal(thread.comments.length, 2);
    await run('policyPlan.editNote', thread.comments[1]);
    const edited = thread.comments[1]!;
    assert.equal(edited.mode, vscode.CommentMode.Editing);
    edited.body = new vscode.MarkdownString('见附表二');
    await run('policyPlan.saveEdit', edited);
    assert.deepEqual(await said(), ['口径是什么？', '见附表二']);
    assert.equal(thread.comments[1]?.mode, vscode.CommentMode.Preview);
    await run('policyPlan.resolveNote', thread);
    assert.equal(thread.state, vscode.CommentThreadState.Resolved);
    await run('policyPlan.reopenNote', thread);
    assert.equal(thread.state, vscode.CommentThreadState.Unresolved);
    await run('policyPlan.deleteNote', thread.comments[1], true);
    assert.equal(thread.comments.length, 1);
    await run('policyPlan.deleteNote', thread.comments[0], true);
    assert.deepEqual(await kept(), []);
    assert.ok(thread.isDisposed);
  });

  test('it follows edits, moves with its paragraph, and is found again when the text was changed outside', async () => {
    const document = await open();
    const thread = await noteOn(document, '新开接驳线路20条', '口径是什么？');
    await replace(document, '一、重点任务', '一、总体要求\n\n二、重点任务');
    await isOn(document, thread, '新开接驳线路20条');
    await replace(document, '接驳线路20', '接驳公交线路20');
    await isOn(document, thread, '新开接驳公交线路20条');
    await document.save();
    await eventually(async () => assert.equal((await kept())[0]?.target.selector[0].exact, '新开接驳公交线路20条'));
    const paragraph = document
      .getText()
      .split('\n')
      .find((line) => line.startsWith('（一）'))!;
    await replace(document, paragraph, '');
    await replace(document, '（二）', `${paragraph.replace('（一）', '（三）')}\n\n（二）`);
    await eventually(async () => assert.match(await exported(), /^> 新开接驳公交线路20条$/mu));
    await run('workbench.action.files.revert');
    await write(file, `关于印发方案的通知\n\n${document.getText().replace('20条，', '20条, ')}`);
    await eventually(async () => {
      const text = await exported();
      assert.match(text, /^> 新开接驳公交线路20条$/mu);
      assert.doesNotMatch(text, /not found|未找到/u);
    });
  });

  test('one whose words are gone is shown apart, and put where the user says', async () => {
    const document = await open();
    await noteOn(document, '2024年6月底前', '能否提前？');
    await replace(document, '2024年6月底前', '适时');
    await eventually(async () => assert.match(await exported(), /^## Notes whose passage was not found$/mu));
    const [note] = await kept();
    const editor = await vscode.window.showTextDocument(document);
    const at = document.getText().indexOf('适时建成');
    editor.selection = new vscode.Selection(document.positionAt(at), document.positionAt(at + 4));
    await run('policyPlan.attachNote', { note });
    assert.equal((await kept())[0]?.target.selector[0].exact, '适时建成');
    assert.match(await exported(), /^> 适时建成$/mu);
  });

  test('what another program writes into the file is shown; what is kept here is added to it', async () => {
    const document = await open();
    const thread = await noteOn(document, '新开接驳线路20条', '口径是什么？');
    const other = (await read(notes)).replace(/^\{"id".*$/mu, (line) => {
      const reply = {
        ...(JSON.parse(line) as Kept),
        motivation: 'replying',
        body: { type: 'TextualBody', value: '外部回复' },
      };
      return `${line},\n${JSON.stringify({ ...reply, id: 'urn:uuid:other', target: reply.id })}`;
    });
    await write(notes, other);
    await run('policyPlan.saveNote', { thread, text: '本窗口回复' });
    assert.deepEqual(await said(), ['口径是什么？', '外部回复', '本窗口回复'].sort());
    await eventually(() => {
      assert.equal(thread.comments.length, 3);
      return Promise.resolve();
    });
    await remove(notes);
    await eventually(() => {
      assert.ok(thread.isDisposed);
      return Promise.resolve();
    });
  });

  test('notes written at once are all kept', async () => {
    const document = await open();
    const texts = Array.from({ length: 12 }, (_, at) => `意见${String(at)}`);
    await Promise.all(texts.map((text) => noteOn(document, '补齐场站短板', text)));
    assert.deepEqual(await said(), [...texts].sort());
    const left = await fs.readDirectory(vscode.Uri.joinPath(notes, '..'));
    assert.deepEqual(
      left.map(([name]) => name).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });

  test('what a program left that was ended while it wrote is taken away', async () => {
    const left = vscode.Uri.joinPath(notes, '..', `.${crypto.randomUUID()}.tmp`);
    const fresh = vscode.Uri.joinPath(notes, '..', `.${crypto.randomUUID()}.tmp`);
    await write(left, '{');
    await write(fresh, '{');
    utimesSync(left.fsPath, 0, 0);
    const other = vscode.Uri.joinPath(folder, '三年行动方案.plan.txt');
    await write(other, PLAN);
    await run('vscode.open', other);
    await eventually(async () => assert.rejects(Promise.resolve(read(left))));
    assert.equal(await read(fresh), '{');
    await run('workbench.action.closeAllEditors');
    await remove(fresh);
    await remove(other);
  });

  test('a file with a mistake is left as it is, and what was written for it is not lost', async () => {
    const document = await open();
    await write(notes, '{"type": "AnnotationPage", "items": [ 手误');
    const thread = threadOn(document, '补齐场站短板');
    let isDone = false;
    const saving = run('policyPlan.saveNote', { thread, text: '写了很久的意见' }).then(() => (isDone = true));
    await eventually(async () => {
      await run('notifications.clearAll');
      assert.ok(isDone);
    });
    await saving;
    assert.equal(await read(notes), '{"type": "AnnotationPage", "items": [ 手误');
    assert.ok(thread.isDisposed);
    assert.equal(vscode.window.activeTextEditor?.document.getText(), '写了很久的意见');
    await run('workbench.action.revertAndCloseActiveEditor');
  });

  test('both sides of a conflict that git has left are shown, and the next note mends the file', async () => {
    const document = await open();
    await noteOn(document, '补齐场站短板', '甲方意见');
    const line = (await read(notes)).split('\n').find((each) => each.startsWith('{"id"'))!;
    const theirs = line.replace('甲方', '乙方').replace(/urn:uuid:[^"]+/u, 'urn:uuid:theirs');
    const conflict = (await read(notes)).replace(line, `<<<<<<< HEAD\n${line}\n=======\n${theirs}\n>>>>>>> branch`);
    await write(notes, conflict);
    await eventually(async () => assert.match(await exported(), /甲方意见[\s\S]*乙方意见|乙方意见[\s\S]*甲方意见/u));
    await noteOn(document, '优化公交线网', '丙方意见');
    assert.deepEqual(await said(), ['丙方意见', '乙方意见', '甲方意见'].sort());
  });

  test('notes go with a document that is renamed', async () => {
    const document = await open();
    await noteOn(document, '补齐场站短板', '意见');
    assert.deepEqual(await said(), ['意见']);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(file, moved);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually(async () => assert.match(await read(now), /"意见"/u), 30_000);
    await assert.rejects(Promise.resolve(read(notes)));
  });

  test('a text without a file is told that notes need a folder', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'policy-plan', content: PLAN });
    await vscode.window.showTextDocument(document);
    let isDone = false;
    void run('policyPlan.addNote').then(() => (isDone = true));
    await eventually(async () => {
      await run('notifications.clearAll');
      assert.ok(isDone);
    });
    await run('workbench.action.revertAndCloseActiveEditor');
  });
});
