import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { eventually, Workbench } from '../../tools/host/workbench.mjs';

const project = resolve(__dirname, '../..');
const PLAN = `澜江市公共交通三年行动方案（2023—2025年）
一、重点任务
（一）优化公交线网。2024年6月底前新开接驳线路20条。（牵头单位：市交通运输局，配合单位：市公安局）
（二）补齐场站短板。建成首末站12座。（牵头单位：市自然资源局）
（三）推广清洁车辆。鼓励使用新能源。（市交通运输局、市财政局按职责分工负责）
`;

suite('the dashboard', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ folder: resolve(project, 'samples'), extension: project });
    await workbench.runCommand('File: New Untitled Text File');
    await workbench.page.keyboard.insertText(PLAN);
    await workbench.openView('Policy Plan');
    await workbench
      .treeItem(/优化公交线网/)
      .first()
      .waitFor();
    await workbench.runCommand('Policy Plan: Open Dashboard');
    await workbench.webview().locator('#matrix .mark').first().waitFor();
  });
  after(() => workbench.close());

  const mark = (name: RegExp) => workbench.webview().getByRole('button', { name });
  const selected = (): Promise<string> => workbench.page.locator('[id="status.editor.selection"]').innerText();

  test('it draws every task and says in words what each has', async () => {
    assert.equal(await workbench.webview().locator('#matrix .mark').count(), 3 * 6);
    await mark(/^（一）优化公交线网 · Deadline · yes · June 2024$/u).waitFor();
    await mark(/^（三）推广清洁车辆 · Lead · in part · /u).waitFor();
    await mark(/^（三）推广清洁车辆 · Measure · no$/u).waitFor();
    assert.match(await workbench.webview().locator('#indicators').innerText(), /Indicators/u);
  });

  test('a click and the keys lead to the text', async () => {
    await mark(/^（二）补齐场站短板$/u).click();
    await eventually(async () => assert.match(await selected(), /^Ln 4, .*\(6 selected\)/u));
    await mark(/^（二）补齐场站短板$/u).focus();
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('ArrowRight');
    const focused = workbench.webview().locator('.mark:focus');
    assert.match((await focused.getAttribute('aria-label')) ?? '', /^（三）推广清洁车辆 · Lead/u);
    await workbench.page.keyboard.press('Enter');
    await eventually(async () => assert.match(await selected(), /^Ln 5, .*\(6 selected\)/u));
  });

  test('it filters, and follows edits', async () => {
    const page = workbench.webview();
    await page.locator('#agency').selectOption('市自然资源局');
    await page.getByText('1 of 3 shown').waitFor();
    await page.locator('#agency').selectOption('');
    await page.locator('#words').fill('清洁');
    await page.getByText('1 of 3 shown').waitFor();
    await page.locator('#words').fill('');
    await mark(/^（一）优化公交线网$/u).click();
    await eventually(async () => assert.match(await selected(), /^Ln 3, /u));
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.insertText('（四）加强宣传。举办公交出行宣传周。（市教育局负责）\n');
    await page.getByText('4 of 4 shown').waitFor();
  });
});
