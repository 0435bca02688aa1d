import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openMarked, openSample } from '../marked';

interface Token {
  readonly label: string;
  readonly words: string;
}

/** The tokens of a document: type and modifiers joined by dots, and the words that they cover. */
async function tokensOf(document: vscode.TextDocument): Promise<Token[]> {
  const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
    'vscode.provideDocumentSemanticTokensLegend',
    document.uri,
  );
  const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
    'vscode.provideDocumentSemanticTokens',
    document.uri,
  );
  const tokens: Token[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, modifiers = 0] = data.subarray(at, at + 5);
    character = lines > 0 ? characters : character + characters;
    line += lines;
    const names = legend.tokenModifiers.filter((_, bit) => modifiers & (1 << bit));
    tokens.push({
      label: [legend.tokenTypes[type], ...names].join('.'),
      words: document.getText(new vscode.Range(line, character, line, character + length)),
    });
  }
  return tokens;
}

suite('semantic tokens', () => {
  test('agencies by role, times by kind, quantities by status, citations', async () => {
    const { document, marks } = await openMarked(`澜江市公共交通发展规划

根据⟦policyCitation:《岭东省综合交通运输体系发展规划》⟧，制定本规划。

一、发展基础
⟦policyPeriod:“十三五”期间⟧，全市新增公交线路⟦policyMeasure.actual:42条⟧。

二、主要任务
（一）优化公交线网
1．新开接驳线路。⟦policyDeadline:到2025年⟧，接驳线路达到⟦policyMeasure.target:80条⟧。（牵头单位：⟦policyAgency.lead:市交通运输局⟧，配合单位：⟦policyAgency.supporting:市公安局⟧）
2．推进专用道成网。完善交通组织，强化路权保障。（⟦policyAgency.joint:市公安局⟧、⟦policyAgency.joint:市城市管理局⟧按职责分工负责）
`);
    assert.deepEqual(
      await tokensOf(document),
      marks.map(({ label, words }) => ({ label, words })),
    );
  });

  test('an indicator in its table and where prose names it', async () => {
    const tokens = await tokensOf(await openSample('绿色出行规划.txt'));
    const named = tokens.filter(
      ({ label, words }) => label === 'policyIndicator' && words.startsWith('中心城区绿色出行比例'),
    );
    assert.ok(named.length >= 2, JSON.stringify(named));
    assert.ok(tokens.some(({ label }) => label === 'policyAgency.source'));
  });

  test('they follow an edit', async () => {
    const { document } = await openMarked('一、主要任务\n（一）优化线网。新开线路。（市交通运输局牵头）\n');
    const leads = async () =>
      (await tokensOf(document)).filter(({ label }) => label === 'policyAgency.lead').map(({ words }) => words);
    assert.deepEqual(await leads(), ['市交通运输局']);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 0), '（二）补齐场站。新建首末站。（市自然资源局牵头）\n');
    await vscode.workspace.applyEdit(edit);
    assert.deepEqual(await leads(), ['市交通运输局', '市自然资源局']);
  });

  test('none in a note that is no policy document', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'plaintext',
      content: '买菜\n2025年去云南\n',
    });
    assert.deepEqual(await tokensOf(document).catch(() => []), []);
  });
});
