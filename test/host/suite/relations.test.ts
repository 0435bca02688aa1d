import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Analyses } from '../../../src/extension/analyses';
import { createConfigs } from '../../../src/extension/config';
import { createDictionaries } from '../../../src/extension/dictionaries';
import { relationRows } from '../../../src/extension/features/relationRows';
import type { PlanRelations } from '../../../src/extension/related/comparing';
import { lastCommitOf } from '../../../src/extension/related/git';
import { Relations } from '../../../src/extension/related/relations';
import { eventually, openMarked } from '../marked';

const PLAN = `澜江市公共交通行动方案
一、重点任务
（一）优化公交线网。新开接驳公交线路20条，覆盖轨道交通站点周边社区。（牵头单位：市交通运输局）
（二）补齐场站短板。2024年6月底前建成公交首末站12座。（牵头单位：市自然资源局）
`;
const EARLIER = PLAN.replace('20条', '15条').replace('市自然资源局', '市财政局');
const SUPERIOR = `岭东省公共交通行动方案
一、重点任务
1.优化公交线网。推动新开接驳公交线路，覆盖轨道交通站点周边社区。（省交通运输厅负责）
2.发展内河客运。新增清洁能源客船10艘。（省港航局负责）
`;
const REPORT = `澜江市公共交通行动方案2023年进展情况报告
一、完成情况
新开接驳公交线路8条，覆盖轨道交通站点周边社区11个。
`;

const { fs, workspaceFolders } = vscode.workspace;
const folder = workspaceFolders?.[0]?.uri ?? assert.fail('no folder is open');
const at = (...path: string[]): vscode.Uri => vscode.Uri.joinPath(folder, ...path);
const config = at('.policy-plan', 'config.json');
let turn = 0;
/** From the folder: each test has files of its own, because the editor keeps what it knew of those with the same name. */
const path = (name: string): string => `relations-${String(turn)}/${name}`;
const files = {
  'r-plan.plan.txt': PLAN,
  'r-old.plan.txt': EARLIER,
  'r-superior.plan.txt': SUPERIOR,
  'r-report.md': REPORT,
};
const write = (uri: vscode.Uri, text: string): Thenable<void> => fs.writeFile(uri, new TextEncoder().encode(text));
const remove = (uri: vscode.Uri): Thenable<void> =>
  fs.delete(uri, { recursive: true }).then(undefined, () => undefined);
const kept = async (): Promise<{ relations?: unknown }> =>
  JSON.parse(new TextDecoder().decode(await fs.readFile(config))) as { relations?: unknown };
const relation = (document: string, role: string) => ({
  plan: path('r-plan.plan.txt'),
  document: path(document),
  role,
});

const clean = async (): Promise<void> => {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await Promise.all([config, at(path(''))].map(remove));
};

suite('relations', function () {
  this.timeout(60_000);
  let relations: Relations;
  let plan: vscode.TextDocument;
  let owned: vscode.Disposable;

  setup(async () => {
    await clean();
    turn++;
    await openMarked('one'); // the extension is up
    await Promise.all(Object.entries(files).map(([name, text]) => write(at(path(name)), text)));
    const [dictionaries, configs] = [createDictionaries(), createConfigs()];
    const analyses = new Analyses((document) => dictionaries.of(document));
    relations = new Relations(analyses, configs, dictionaries);
    owned = vscode.Disposable.from(relations, analyses, configs, dictionaries);
    plan = await vscode.workspace.openTextDocument(at(path('r-plan.plan.txt')));
  });
  teardown(async () => {
    owned.dispose();
    await clean();
  });

  /** What is known, in the end, when it is so; asks again whenever there is something new. */
  const known = (isSo: (found: PlanRelations) => boolean): Promise<PlanRelations> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = relations.of(plan);
        if (found && isSo(found)) {
          stop.dispose();
          resolve(found);
        }
      };
      const stop = relations.onDidChange(look);
      look();
    });
  const changesOf = ({ drafts }: PlanRelations): string[] =>
    [...drafts.values()].flatMap(({ tasks }) => tasks.flatMap(({ kinds }) => kinds));

  test('nothing is read where nothing is related', () => {
    assert.equal(relations.of(plan), undefined);
    assert.equal(relations.working, undefined);
  });

  test('the documents of the configuration are compared, and shown with both sides', async () => {
    await write(
      config,
      JSON.stringify({
        relations: [
          relation('r-report.md', 'report'),
          relation('r-old.plan.txt', 'earlier'),
          relation('r-superior.plan.txt', 'superior'),
          relation('r-gone.txt', 'division'),
        ],
      }),
    );
    const found = await known(({ related }) => related.length === 4);
    assert.deepEqual(
      found.related.map(({ role, document }) => [role, document?.name]),
      [
        ['superior', 'r-superior.plan.txt'],
        ['division', undefined],
        ['report', 'r-report.md'],
        ['earlier', 'r-old.plan.txt'],
      ],
    );
    const [superior] = found.superiors.values();
    assert.deepEqual(
      superior?.tasks.map(({ isCovered }) => isCovered),
      [true, false],
    );
    assert.deepEqual(changesOf(found), ['targets', 'roles']);
    assert.deepEqual(
      found.progress?.evidence.map(({ match }) => match.task),
      [0],
    );
    const rows = relationRows(found);
    assert.deepEqual(
      rows.map(({ role }) => role),
      ['related', 'related', 'earlier', undefined],
    );
    assert.ok(rows[1]?.icon === 'warning', 'a file that is gone is shown as such');
  });

  test('edits of the plan and of the documents around it are followed', async () => {
    await write(config, JSON.stringify({ relations: [relation('r-old.plan.txt', 'earlier')] }));
    await known((found) => changesOf(found).join() === 'targets,roles');
    const edit = new vscode.WorkspaceEdit();
    const line = plan.lineAt(3);
    edit.replace(plan.uri, line.range, line.text.replace('市自然资源局', '市财政局'));
    await vscode.workspace.applyEdit(edit);
    await known((found) => changesOf(found).join() === 'targets');
    await write(at(path('r-old.plan.txt')), EARLIER.replace('15条', '20条'));
    await known((found) => found.drafts.size === 1 && changesOf(found).length === 0);
    await remove(at(path('r-old.plan.txt')));
    await known(({ related }) => related[0]?.document === null);
  });

  test('a document that changes while it is compared: the late answer is thrown away', async () => {
    await write(config, JSON.stringify({ relations: [relation('r-old.plan.txt', 'earlier')] }));
    await known((found) => found.drafts.size === 1);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(plan.uri, new vscode.Position(4, 0), '（三）推广清洁车辆。更新公交车100辆。（市财政局负责）\n');
    await vscode.workspace.applyEdit(edit);
    const stale = relations.of(plan);
    assert.equal(stale?.plan.reading.analysis.tasks.length, 2, 'the last answer stands until the next is there');
    const fresh = await known(({ plan: { reading } }) => reading.analysis.tasks.length === 3);
    assert.ok(changesOf(fresh).includes('added'));
  });

  test('a command sets what a document is to the plan, and takes it back', async () => {
    await vscode.window.showTextDocument(plan);
    await eventually(async () => {
      await vscode.commands.executeCommand('policyPlan.relate', at(path('r-superior.plan.txt')), 'superior');
      assert.deepEqual((await kept()).relations, [relation('r-superior.plan.txt', 'superior')]);
    });
    const row = { document: { uri: at(path('r-superior.plan.txt')).toString(), text: '' } };
    await vscode.commands.executeCommand('policyPlan.unrelate', row);
    assert.deepEqual((await kept()).relations, []);
  });

  test('a document outside every repository has no last commit, and that is said', async () => {
    const { document } = await openMarked(PLAN);
    const committed = await lastCommitOf(document);
    assert.ok(committed === 'no-git' || committed === 'no-repository');
  });
});
