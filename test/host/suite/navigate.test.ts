import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, openMarked, openSample } from '../marked';

const PLAN = `澜江市公共交通发展规划
目录
一、主要目标
二、重点任务
三、⟦entry:保障措施⟧

一、主要目标
到2025年，公共交通机动化出行分担率达到⟦value:45%⟧（见⟦reference:专栏1⟧）。
指标	2020年	2025年	属性
⟦row:公共交通机动化出行分担率（%）⟧	40	45	预期性
公交专用道里程（公里）	200	320	约束性

二、重点任务
（一）优化公交线网。⟦plain:新开⟧接驳线路20条，方便换乘。⟦full:澜江市交通运输局⟧（以下简称⟦defined:市交通局⟧）每季度通报。（牵头单位：⟦lead:市交通局⟧，配合单位：市公安局）
⟦box:专栏1 线网工程⟧
优化接驳线路，建成首末站。

三、⟦heading:保障措施⟧
（一）加强统筹。⟦last:市交通局⟧每年评估⟦mention:公共交通机动化出行分担率⟧，落实⟦citation:《没有人写过的条例》⟧（以下简称《条例》）。（牵头单位：市公安局）
`;

const words = (document: vscode.TextDocument, range: vscode.Range): string => document.getText(range);

async function definitions(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.LocationLink[]> {
  return vscode.commands.executeCommand<vscode.LocationLink[]>(
    'vscode.executeDefinitionProvider',
    document.uri,
    position,
  );
}

suite('ways through a document', function () {
  this.timeout(60_000); // of which the first editor of a session may take many
  teardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  test('sections, tasks, boxes, tables and the contents fold', async () => {
    const { document } = await openMarked(PLAN);
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assert.deepEqual(
      folds.map(({ start, end }) => [start + 1, end + 1]).sort(([a = 0], [b = 0]) => a - b),
      [
        [2, 5],
        [7, 11],
        [9, 11],
        [13, 16],
        [15, 16],
        [18, 19],
      ],
    );
  });

  test('the selection grows from the mention over clause, sentence and task to all', async () => {
    const { document, position } = await openMarked(PLAN);
    const [range] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [position('lead')],
    );
    const steps: string[] = [];
    for (let step = range; step; step = step.parent) {
      steps.push(words(document, step.range).replaceAll('\n', ''));
    }
    for (const beginning of [
      '市交通局',
      '（牵头单位：市交通局',
      '（一）优化公交线网。',
      '二、重点任务',
      '澜江市公共交通发展规划',
    ]) {
      assert.ok(
        steps.some((step) => step.startsWith(beginning)),
        `${beginning}: ${steps.join(' | ')}`,
      );
    }
  });

  test('keys lead from task to task and from mention to mention, around the end', async () => {
    const { document, position, mark } = await openMarked(PLAN);
    const editor = await vscode.window.showTextDocument(document);
    const after = async (command: string): Promise<string> => {
      await vscode.commands.executeCommand(command);
      const { line } = editor.selection.active;
      return `${String(line + 1)}:${document.lineAt(line).text.slice(editor.selection.active.character).slice(0, 4)}`;
    };
    await eventually(async () => {
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      assert.equal(await after('policyPlan.nextTask'), '14:（一）优');
    });
    assert.equal(await after('policyPlan.nextTask'), '19:（一）加');
    assert.equal(await after('policyPlan.nextTask'), '14:（一）优');
    assert.equal(await after('policyPlan.previousTask'), '19:（一）加');
    editor.selection = new vscode.Selection(position('lead'), position('lead'));
    assert.equal(await after('policyPlan.nextMention'), '19:市交通局');
    assert.equal(await after('policyPlan.nextMention'), '14:澜江市交');
    assert.equal(await after('policyPlan.previousMention'), '19:市交通局');
    assert.equal(document.offsetAt(editor.selection.active), mark('last').start);
  });

  test('Go to Task shows the task that is chosen', async () => {
    const { document } = await openMarked(PLAN);
    const editor = await vscode.window.showTextDocument(document);
    await eventually(async () => {
      await vscode.commands.executeCommand('policyPlan.goToTask');
      await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await new Promise((settle) => setTimeout(settle, 100));
      assert.equal(words(document, editor.selection), '加强统筹');
    });
  });
});

suite('definitions', () => {
  const lead = async (from: string): Promise<string> => {
    const { document, position } = await openMarked(PLAN);
    const [link] = await definitions(document, position(from));
    return link ? `${String(link.targetRange.start.line + 1)}:${words(document, link.targetRange)}` : '';
  };

  test('a short name leads to where the text defines it', async () => assert.equal(await lead('lead'), '14:市交通局'));
  test('an indicator and a value of it lead to the row', async () => {
    assert.equal(await lead('mention'), '10:公共交通机动化出行分担率（%）');
    assert.equal(await lead('value'), '10:公共交通机动化出行分担率（%）');
  });
  test('a reference leads to the box, an entry of the contents to the heading', async () => {
    assert.equal(await lead('reference'), '15:专栏1 线网工程');
    assert.match(await lead('entry'), /^18:三、/);
  });
  test('a short name of the dictionary leads there, and is renamed there', async () => {
    const { document, position } = await openMarked(
      '澜江市工作方案\n一、重点任务\n（一）更新车辆。由⟦short:市公交集团⟧更新公交车200辆。（牵头单位：市交通运输局）\n',
    );
    await eventually(async () => {
      const [link] = await definitions(document, position('short'));
      assert.match(link?.targetUri.path ?? '', /dictionary\.json$/);
      const dictionary = await vscode.workspace.openTextDocument(link!.targetUri);
      assert.equal(words(dictionary, link!.targetRange), '市公交集团');
    });
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      position('short'),
      '市公交公司',
    );
    const kept = edit.entries().find(([uri]) => uri.path.endsWith('dictionary.json'));
    assert.ok(kept?.[1].some(({ newText }) => newText === '市公交公司'));
  });

  test('plain words and a document that is not there lead nowhere', async () => {
    assert.equal(await lead('plain'), '');
    assert.equal(await lead('citation'), '');
  });

  test('a citation leads to the document of the folder that bears the title', async () => {
    const cited = await openSample('绿色出行规划.txt');
    const title = '澜江市“十四五”公共交通与绿色出行规划';
    const { document, position, mark } = await openMarked(
      `澜江市工作方案\n一、总体要求\n根据⟦citation:《${title}》⟧，制定本方案。\n`,
    );
    await eventually(async () => {
      const [link] = await definitions(document, position('citation'));
      assert.equal(link?.targetUri.toString(), cited.uri.toString());
    });
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    assert.deepEqual(
      links.map(({ range, target }) => [document.offsetAt(range.start), target?.toString()]),
      [[mark('citation').start, cited.uri.toString()]],
    );
  });

  test('a reference to a box is a link that runs the command that shows it', async () => {
    const { document, mark } = await openMarked(PLAN);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      document.uri,
    );
    assert.equal(links.length, 1);
    const [link] = links;
    assert.equal(words(document, link!.range), '专栏1');
    const { scheme, path, query } = link!.target!;
    assert.equal(scheme, 'command');
    await vscode.commands.executeCommand(path, ...(JSON.parse(query) as unknown[]));
    await eventually(async () => {
      assert.equal(vscode.window.activeTextEditor?.document, document);
      const { start } = vscode.window.activeTextEditor.selection;
      assert.equal(document.offsetAt(start), mark('box').start);
      return Promise.resolve();
    });
  });
});

suite('references', () => {
  test('an agency under all of its names, in the document and in the folder', async () => {
    const { document, position, marks } = await openMarked(PLAN);
    const places = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      position('lead'),
    );
    const own = places.filter(({ uri }) => uri.toString() === document.uri.toString());
    assert.deepEqual(
      own.map(({ range }) => document.offsetAt(range.start)).sort((a, b) => a - b),
      marks.filter(({ label }) => ['full', 'defined', 'lead', 'last'].includes(label)).map(({ start }) => start),
    );
    const others = places.filter((place) => !own.includes(place));
    assert.ok(others.length > 3);
    for (const { uri, range } of others) {
      const other = await vscode.workspace.openTextDocument(uri);
      assert.match(words(other, range), /交通(?:运输)?局/);
    }
  });

  test('an indicator of the folder, also in the prose of other documents', async () => {
    const sample = await openSample('绿色出行规划.txt');
    const at = sample.getText().indexOf('绿色出行比例');
    const places = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      sample.uri,
      sample.positionAt(at + 1),
    );
    const files = new Set(places.map(({ uri }) => uri.toString()));
    assert.ok(files.size > 1, [...files].join());
    for (const { uri, range } of places.filter((place) => place.uri.toString() !== sample.uri.toString())) {
      assert.match(words(await vscode.workspace.openTextDocument(uri), range), /绿色出行比例/);
    }
  });

  test('the places of the document are marked, the row as what is defined', async () => {
    const { document, position } = await openMarked(PLAN);
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      position('mention'),
    );
    assert.deepEqual(
      highlights.map(({ range, kind }) => [range.start.line + 1, kind]).sort(([a = 0], [b = 0]) => a - b),
      [
        [8, vscode.DocumentHighlightKind.Read],
        [10, vscode.DocumentHighlightKind.Write],
        [19, vscode.DocumentHighlightKind.Read],
      ],
    );
  });
});

suite('renaming', () => {
  const rename = (document: vscode.TextDocument, position: vscode.Position, name: string) =>
    vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      position,
      name,
    );
  const textAfter = async (document: vscode.TextDocument, edit: vscode.WorkspaceEdit): Promise<string> => {
    const own = new vscode.WorkspaceEdit();
    own.set(document.uri, edit.get(document.uri));
    assert.ok(await vscode.workspace.applyEdit(own));
    return document.getText();
  };

  test('an agency gets its new name in every form, here and in the folder', async () => {
    const { document, position } = await openMarked(PLAN);
    const edit = await rename(document, position('full'), '澜江市交通委员会');
    assert.ok(edit.entries().length > 1, 'other documents of the folder');
    const text = await textAfter(document, edit);
    assert.match(text, /澜江市交通委员会（以下简称/);
    assert.doesNotMatch(text, /交通运输局/);
  });

  test('what cannot be renamed says why', async () => {
    const { document, position } = await openMarked(PLAN);
    for (const [label, reason] of [
      ['mention', /indicator/],
      ['citation', /another document/],
      ['reference', /numbers and headings/],
      ['plain', /none here/],
    ] as const) {
      await assert.rejects(
        async () => vscode.commands.executeCommand('vscode.prepareRename', document.uri, position(label)),
        reason,
        label,
      );
    }
    const range = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
      'vscode.prepareRename',
      document.uri,
      position('lead'),
    );
    assert.equal(range.placeholder, '市交通局');
    await assert.rejects(async () => rename(document, position('lead'), '。'), /2 to 60/);
  });
});
