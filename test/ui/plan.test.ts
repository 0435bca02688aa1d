import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { eventually, Workbench } from '../../tools/host/workbench.mjs';

const project = resolve(__dirname, '../..');
const PLAN = '澜江市“十四五”公共交通与绿色出行规划.txt';

const TYPED = `二、重点任务
（一）优化公交线网。新开接驳线路20条。（牵头单位：市交通运输局，配合单位：市公安局）
（二）补齐场站短板。2024年6月底前建成首末站12座。（牵头单位：市自然资源局）
（三）推广清洁车辆。新增车辆全部使用新能源。（市交通运输局、市财政局按职责分工负责）
`;

suite('a plan in the workbench', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({
      folder: resolve(project, 'samples'),
      extension: project,
      settings: { 'policyPlan.language': 'zh' },
    });
  });
  after(() => workbench.close());

  /** The text of the first view line that shows these words, in the colours of its pieces. */
  const colourOf = (words: string): Promise<string> =>
    workbench.editor
      .locator('.view-line span > span', { hasText: new RegExp(`^${words}$`) })
      .first()
      .evaluate((piece) => getComputedStyle(piece).color);

  test('the view says why it is empty', async () => {
    await workbench.runCommand('File: New Untitled Text File');
    await workbench.page.keyboard.insertText('会议记录\n今天讨论了公交问题，大家意见很多。\n');
    await workbench.openView('Policy Plan');
    await workbench.page.locator('.sidebar', { hasText: 'does not read like a policy document' }).waitFor();
    await workbench.page.locator('.sidebar').getByRole('button', { name: 'Treat as Policy Plan' }).waitFor();
  });

  test('opening a plan fills the tree; a click on a task selects its title in the text', async () => {
    await workbench.openFile(PLAN);
    const task = workbench.treeItem(/优化城市公交线网/);
    await task.first().waitFor();
    await workbench
      .treeItem(/提高公交运行准点率/)
      .first()
      .click();
    await eventually(async () => {
      const selection = await workbench.page.locator('[id="status.editor.selection"]').innerText();
      assert.match(selection, /^Ln 159, Col \d+ \(9 selected\)$/);
    });
  });

  test('the tree follows the cursor', async () => {
    await workbench.editor.click();
    await workbench.goto(164);
    await eventually(async () => {
      const selected = workbench.page.locator('.sidebar .monaco-list-row.selected').first();
      assert.match((await selected.getAttribute('aria-label')) ?? '', /深化轨道交通与公交融合/);
    });
  });

  test('what is found has colours of its own', async () => {
    await eventually(async () => {
      const colours = await Promise.all(['市交通运输局', '2022年6月底前', '100米'].map(colourOf));
      const plain = await workbench.editor.evaluate((editor) => getComputedStyle(editor).color);
      assert.equal(new Set([...colours, plain]).size, 4, colours.join(' '));
    });
  });

  test('a hover tells in Chinese what an agency does', async () => {
    await workbench.goto(159, 3);
    await workbench.editor
      .locator('.view-line span > span', { hasText: /^市交通运输局$/ })
      .first()
      .hover();
    assert.match(await workbench.hoverText(), /市交通运输局[\s\S]{0,40}牵头 \d+ 项/);
  });

  test('above a heading how many tasks lack a time; a click lists exactly these', async () => {
    await workbench.goto(156);
    await workbench.editor
      .locator('.codelens-decoration a', { hasText: /^3 项无时限$/ })
      .first()
      .click();
    const rows = workbench.quickInput.locator('.monaco-list-row');
    await rows.first().waitFor();
    assert.equal(await rows.count(), 3);
    await workbench.page.keyboard.press('Escape');
  });

  test('a plain text that reads like a plan: one offer to switch its language', async () => {
    await workbench.runCommand('File: New Untitled Text File');
    await workbench.page.keyboard.insertText(TYPED);
    await workbench
      .treeItem(/优化公交线网/)
      .first()
      .waitFor();
    assert.match((await workbench.notifications()).join('\n'), /读起来像政策文件/);
    await workbench.page.keyboard.insertText('（四）加强宣传。举办公交出行宣传周。（市教育局负责）\n');
    await workbench
      .treeItem(/加强宣传/)
      .first()
      .waitFor();
    assert.equal(await workbench.page.locator('.notifications-center .notification-list-item-message').count(), 0);
    await workbench.openFile(PLAN);
  });

  test('why a document is read as one, and the word against it', async () => {
    await workbench.openFile(PLAN);
    await workbench.runCommand('Policy Plan: Why Is This (Not) Read as a Policy Document?');
    await workbench.quickInput.locator('.monaco-list-row', { hasText: '责任分工' }).waitFor();
    await workbench.quickInput.locator('.monaco-list-row', { hasText: '不按政策规划处理' }).click();
    const sidebar = workbench.page.locator('.sidebar');
    await sidebar.getByText('does not read like a policy document').waitFor();
    await sidebar.getByRole('button', { name: 'Treat as Policy Plan' }).click();
    await workbench
      .treeItem(/优化城市公交线网/)
      .first()
      .waitFor();
  });

  test('the tasks are grouped and filtered, the view says how, and all of them come back', async () => {
    const ask = async (command: string): Promise<void> => {
      await workbench.page.keyboard.press('F1');
      await workbench.quickInput.locator('input').first().fill(`>Policy Plan: ${command}`);
      await workbench.quickInput.locator('.monaco-list-row', { hasText: command }).first().click();
    };
    const sidebar = workbench.page.locator('.sidebar');
    await ask('Group and Sort Tasks');
    await workbench.quickInput.locator('.monaco-list-row', { hasText: '牵头单位' }).first().click();
    await workbench.treeItem(/^市交通运输局, \d+ 项任务/).waitFor();
    await ask('Filter Tasks');
    await workbench.page.locator('.quick-input-title', { hasText: '筛选任务' }).waitFor();
    await workbench.quickInput.locator('input[type=text]').first().fill('公交专用车道');
    await sidebar.getByText('筛选：含“公交专用车道”').waitFor();
    await workbench.treeItem(/扩大公交专用车道网络/).waitFor();
    assert.equal(await workbench.treeItem(/优化城市公交线网/).count(), 0);
    await workbench.page.keyboard.press('Enter');
    await workbench.runCommand('Policy Plan: Clear Filter of Tasks');
    await sidebar.getByText('筛选：').waitFor({ state: 'detached' });
    await ask('Group and Sort Tasks');
    await workbench.quickInput.locator('.monaco-list-row', { hasText: '章节' }).first().click();
    await workbench
      .treeItem(/优化城市公交线网/)
      .first()
      .waitFor();
  });

  test('the other views list what is covered, indicators and agencies', async () => {
    for (const [view, row] of [
      ['Coverage', /任务有牵头单位, \d+\/\d+/],
      ['Indicators', /中心城区绿色出行比例/],
      ['Agencies', /市交通运输局.*牵头 \d+ 项/],
    ] as const) {
      await workbench.page.locator('.sidebar .pane-header', { hasText: view }).click();
      await workbench.treeItem(row).first().waitFor();
    }
  });
});
