// Launches Chromium for the workbench, cut off from every other address.
import { chromium } from 'playwright-core';
import { ensureChromium } from '../setup/chromium.mjs';

const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  '--no-first-run',
];

/** HEADED=1 shows the window. */
export function launchBrowser() {
  return chromium.launch({
    executablePath: ensureChromium(),
    headless: process.env.HEADED !== '1',
    // Picks the simplified forms of the glyphs; the locale itself need not be installed.
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: process.getuid?.() === 0 ? [...FLAGS, '--no-sandbox'] : FLAGS,
  });
}
