import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, openMarked } from '../marked';

const PLAN = `澜江市公共交通发展规划
指标	2020年	2025年
公交准点率（%）	78	90
一、重点任务
1．新增接驳线路。（牵头单位：市交通运输局，配合单位：市公安局）
2．建成首末站。（牵头单位：市交通运输局，配合单位：市自然资源局、市财政局）
专栏1 线网工程
优化线路。
`;

async function completions(line: string, trigger?: string, language = 'policy-plan', asked = 30) {
  const { document, mark } = await openMarked(PLAN + line, language);
  const position = document.positionAt(mark('here').start);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    trigger,
    asked,
  );
  return { document, position, ...own(list) };
}

/** What is ours: words of the document, which the editor offers by itself, have nothing beside them. */
function own({ items: all, isIncomplete }: vscode.CompletionList) {
  const items = all.filter(({ label }) => typeof label !== 'string' && label.description !== undefined);
  const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  return { items, labels, isIncomplete };
}

suite('completion', function () {
  this.timeout(60_000);
  suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('bodies of a clause, those that stand with the named ones first, with what they do', async () => {
    const { items, labels, isIncomplete } = await completions(
      '3．加强宣传。（牵头单位：市自然资源局，配合单位：⟦here:）⟧',
      '：',
    );
    assert.deepEqual(labels.slice(0, 3), ['市财政局', '市交通运输局', '市公安局']);
    assert.ok(isIncomplete);
    const { documentation } = items[0]!;
    assert.ok(documentation instanceof vscode.MarkdownString);
    assert.match(documentation.value, /市财政局/);
  });

  test('by initials: what is typed is replaced, with the rest of the word behind it', async () => {
    const { document, items, labels } = await completions('3．加强宣传。（牵头单位：gaj⟦here:局）⟧');
    assert.deepEqual(labels, ['市公安局']);
    const { range, filterText } = items[0]!;
    assert.equal(filterText, 'gaj');
    assert.ok(range && !(range instanceof vscode.Range));
    assert.equal(document.getText(range.inserting), 'gaj');
    assert.equal(document.getText(range.replacing), 'gaj局');
  });

  test('what is chosen is written', async () => {
    const { document, position } = await completions('3．加强宣传。（牵头单位：czj⟦here:）⟧');
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(position, position);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await eventually(async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      assert.match(document.getText(), /3．加强宣传。（牵头单位：市财政局）/u);
    });
  });

  test('boxes, and indicators where they are asked for', async () => {
    assert.deepEqual((await completions('见专栏⟦here:。⟧', '栏')).labels, ['1']);
    assert.deepEqual((await completions('到2025年，公交⟦here:。⟧')).labels, ['公交准点率']);
  });

  test('nothing in prose that nobody asks for, nothing in texts that are no plans', async () => {
    assert.deepEqual((await completions('加强宣传，⟦here:。⟧', '，')).labels, []);
    const { document } = await openMarked('会议记录\n责任单位：\n', 'markdown');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(1, 5),
      '：',
    );
    assert.deepEqual(own(list).labels, []);
  });

  test('snippets in a plan of Markdown, with its own form of table', async () => {
    const { items } = await completions('\n⟦here:\n⟧', undefined, 'markdown');
    const bodies = items.flatMap(({ insertText, label }) =>
      insertText instanceof vscode.SnippetString && typeof label !== 'string' && /\p{Script=Han}/u.test(label.label)
        ? [insertText.value]
        : [],
    );
    assert.equal(bodies.length, 5, bodies.join('\n'));
    assert.ok(bodies.some((body) => body.startsWith('| 指标 |')));
  });
});
