#!/usr/bin/env node
// Takes pictures of the extension at work on the samples:  npm run pictures [-- THEME …]
// One window for each theme; the files in media/screenshots are named after the picture and the theme.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { withPalette } from './palette.mjs';
import { ensureDependencies, PROJECT } from './setup/project.mjs';

/** @typedef {import('./host/workbench.mjs').Workbench} Workbench */

const FOLDER = join(PROJECT, 'media', 'screenshots');
const SAMPLES = join(PROJECT, 'samples');
const LARGEST = 200 * 1024;

/** In ms: the semantic colours come a little after the text. */
const SETTLING = 2000;

/** @type {Record<string, string>} */
const THEMES = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

/** The plan among the samples. */
const plan = readdirSync(SAMPLES).find((file) => file.endsWith('规划.txt')) ?? '';

/**
 * What is shown, in the order in which it is shown in one window.
 * @type {{ name: string, show: (workbench: Workbench) => Promise<unknown> }[]}
 */
const PICTURES = [
  {
    name: 'tasks',
    async show(workbench) {
      await workbench.openFile(plan);
      await workbench.openView('Policy Plan');
      await workbench.page.mouse.move(0, 0); // away from the icon, whose name would be shown
      await workbench.find('（牵头单位：');
      await workbench.page.locator('.sidebar').getByRole('treeitem').first().waitFor();
      await workbench.page.waitForTimeout(SETTLING);
    },
  },
  {
    name: 'hover',
    async show(workbench) {
      await workbench.page.keyboard.press('ArrowRight');
      for (let at = 0; at < '牵头单位：'.length; at++) {
        await workbench.page.keyboard.press('ArrowRight');
      }
      await workbench.hover();
    },
  },
  {
    name: 'dashboard',
    async show(workbench) {
      await workbench.page.keyboard.press('Escape');
      await workbench.runCommand('Policy Plan: Open Dashboard');
      await workbench.webview().locator('#matrix .mark').first().waitFor();
      await workbench.page.mouse.move(0, 0); // away from the tab, whose path would be shown
      await workbench.page.waitForTimeout(SETTLING);
    },
  },
];

/** @param {string} name of the theme in file names @param {string} theme its id */
async function takePictures(name, theme) {
  const { Workbench } = await import('./host/workbench.mjs');
  const workbench = await Workbench.open({
    folder: SAMPLES,
    extension: PROJECT,
    viewport: { width: 1200, height: 750 },
    settings: {
      'workbench.colorTheme': theme,
      'editor.fontSize': 14,
      'editor.minimap.enabled': false,
      'policyPlan.language': 'zh',
    },
  });
  try {
    for (const picture of PICTURES) {
      await picture.show(workbench);
      const file = join(FOLDER, `${picture.name}-${name}.png`);
      await workbench.picture(file);
      const small = withPalette(readFileSync(file));
      writeFileSync(file, small);
      console.log(`${relative(PROJECT, file)}  ${Math.round(small.length / 1024)} KB`);
      if (small.length > LARGEST) {
        throw new Error(`${file} is larger than ${LARGEST / 1024} KB: show less, or make the window smaller.`);
      }
    }
  } finally {
    await workbench.close();
  }
}

/** @param {string[]} names of themes; light and dark unless given */
async function main(names) {
  ensureDependencies();
  mkdirSync(FOLDER, { recursive: true });
  const { status } = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: PROJECT, stdio: 'inherit' });
  if (status !== 0) {
    throw new Error('The build failed; no pictures were taken.');
  }
  for (const [name, theme] of Object.entries(THEMES)) {
    if ((names.length === 0 ? ['light', 'dark'] : names).includes(name)) {
      await takePictures(name, theme);
    }
  }
}

await main(process.argv.slice(2));
