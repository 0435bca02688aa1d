// The workbench as a person sees it, for UI tests and pictures: opens it in a browser, clicks and reads what it shows.
import { launchBrowser } from './browser.mjs';
import { startServer } from './server.mjs';

const START_TIMEOUT = 60_000;
const ACTION_TIMEOUT = 20_000;
const FONT = { 'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace" };

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} folder that it opens, or a .code-workspace file
 * @property {string} [extension] folder of the extension under development
 * @property {Record<string, unknown>} [settings] user settings
 * @property {{ width: number, height: number }} [viewport]
 * @property {number} [scale] pixels of a picture for each CSS pixel, 1 unless given
 */

/** A piece of a drawn line: its text, its CSS colour, its CSS classes. @typedef {{ text: string, color: string, classes: string }} Token */

/**
 * Repeats an assertion until it holds: the workbench draws in its own time.
 * @template T
 * @param {() => T | Promise<T>} attempt
 * @param {number} [timeout] in ms
 * @returns {Promise<T>}
 */
export async function eventually(attempt, timeout = 10_000) {
  for (const end = Date.now() + timeout; ;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
      await new Promise((settle) => setTimeout(settle, 50));
    }
  }
}

export class Workbench {
  /**
   * @param {import('./server.mjs').Server} server
   * @param {import('playwright-core').Browser} browser
   * @param {import('playwright-core').Page} page
   */
  constructor(server, browser, page) {
    this.server = server;
    this.browser = browser;
    this.page = page;
  }

  /**
   * A new VS Code with a fresh profile, ready for use.
   * @param {WorkbenchOptions} options
   */
  static async open({ folder, extension, settings, viewport = { width: 1280, height: 800 }, scale = 1 }) {
    const server = await startServer({ settings: { ...FONT, ...settings } });
    const browser = await launchBrowser().catch(async (error) => {
      await server.stop();
      throw error;
    });
    const context = await browser.newContext({
      viewport,
      deviceScaleFactor: scale,
      locale: 'en-US',
      permissions: ['clipboard-read', 'clipboard-write'],
      reducedMotion: 'reduce',
    });
    const workbench = new Workbench(server, browser, await context.newPage());
    try {
      await workbench.#load(folder, extension);
    } catch (error) {
      await workbench.close();
      throw error;
    }
    return workbench;
  }

  /** @param {string} folder @param {string | undefined} extension */
  async #load(folder, extension) {
    const { page, server } = this;
    page.setDefaultTimeout(ACTION_TIMEOUT);
    /** @type {import('./server.mjs').PayloadEntry[]} */
    const payload = [['skipWelcome', 'true']];
    if (extension) {
      payload.push(['extensionDevelopmentPath', server.remote(extension)]);
    }
    await page.goto(server.url(folder, payload), { waitUntil: 'commit' });
    await page.locator('.monaco-workbench').waitFor({ timeout: START_TIMEOUT });
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: START_TIMEOUT });
  }

  /** Ends browser and server and removes the profile. */
  async close() {
    await this.browser.close().catch(() => undefined);
    await this.server.stop();
  }

  /** @param {string} path of the PNG */
  async picture(path) {
    await this.page.screenshot({ path, animations: 'disabled' });
  }

  // Quick input

  get quickInput() {
    return this.page.locator('.quick-input-widget');
  }

  /** @param {string} text to type @param {string} row the text of the row to click */
  async #pick(text, row) {
    await this.quickInput.locator('input').first().fill(text);
    await this.quickInput.locator('.monaco-list-row', { hasText: row }).first().click();
  }

  /** @param {string} title of the command, with or without its category */
  async runCommand(title) {
    await this.page.keyboard.press('F1');
    await this.#pick(`>${title}`, title.split(':').at(-1)?.trim() ?? title);
    await this.quickInput.waitFor({ state: 'hidden' });
  }

  /** @param {string} name of a file in the folder */
  async openFile(name) {
    await this.page.keyboard.press('Control+P');
    await this.#pick(name, name);
    await this.page.locator(`.tabs-container .tab.active[data-resource-name="${name}"]`).waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  // Editor

  get editor() {
    return this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  /**
   * Puts the cursor at a line and column, counted from 1. The column is reached by the keyboard: "Go to Line/Column"
   * counts a full-width character as two columns, the status bar as one.
   * @param {number} line
   * @param {number} [column]
   */
  async goto(line, column = 1) {
    await this.page.keyboard.press('Control+G');
    await this.quickInput.locator('input').first().fill(`:${line}`);
    await this.quickInput
      .locator('.monaco-list-row, .quick-input-message', { hasText: String(line) })
      .first()
      .waitFor();
    await this.page.keyboard.press('Enter');
    await this.quickInput.waitFor({ state: 'hidden' });
    await this.waitForCursor(line);
    for (let at = 1; at < column; at++) {
      await this.page.keyboard.press('ArrowRight');
    }
    await this.waitForCursor(line, column);
  }

  /** Puts the cursor before the first occurrence of a passage. @param {string} passage */
  async find(passage) {
    await this.goto(1);
    await this.page.keyboard.press('Control+F');
    const widget = this.page.locator('.find-widget.visible');
    await widget.locator('textarea').first().fill(passage);
    await widget.locator('.matchesCount', { hasText: /^1 of / }).waitFor();
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('ArrowLeft');
  }

  /** Waits until the status bar shows the cursor there. @param {number} line @param {number} [column] */
  async waitForCursor(line, column = 1) {
    await this.page
      .locator('[id="status.editor.selection"]', { hasText: new RegExp(`^Ln ${line}, Col ${column}\\b`) })
      .waitFor();
  }

  /**
   * The pieces of the nth drawn line, counted from 1.
   * @param {number} line
   * @param {(tokens: Token[]) => boolean} [ready] says when colouring is over; unless given, when there are two colours
   * @returns {Promise<Token[]>}
   */
  async tokens(line, ready = (tokens) => new Set(tokens.map((token) => token.color)).size > 1) {
    return eventually(async () => {
      const tokens = await this.editor.evaluate((editor, index) => {
        const lines = [.../** @type {NodeListOf<HTMLElement>} */ (editor.querySelectorAll('.view-lines > .view-line'))];
        lines.sort((one, other) => one.offsetTop - other.offsetTop);
        return [...(lines[index]?.querySelectorAll(':scope > span > span') ?? [])].map((piece) => ({
          text: (piece.textContent ?? '').replaceAll('\u00a0', ' '),
          color: getComputedStyle(piece).color,
          classes: piece.className,
        }));
      }, line - 1);
      if (!ready(tokens)) {
        throw new Error(`line ${line} is not coloured as expected: ${JSON.stringify(tokens)}`);
      }
      return tokens;
    });
  }

  /** The text of the hover at the cursor, shown by the keyboard. */
  async hover() {
    await this.page.keyboard.press('Control+K');
    await this.page.keyboard.press('Control+I');
    return this.hoverText();
  }

  /** The text of the hover that is shown, or will be. */
  async hoverText() {
    const hover = this.page.locator('.monaco-resizable-hover .hover-contents:visible').first();
    await hover.waitFor();
    return hover.innerText();
  }

  // Views

  /** @param {string} title of a view container in the activity bar */
  async openView(title) {
    await this.page.locator(`.activitybar .action-item a.action-label[aria-label^="${title}"]`).click();
    await this.page.locator('.sidebar .composite.title', { hasText: title }).waitFor();
  }

  /** @param {string | RegExp} name the accessible name of an item in the side bar */
  treeItem(name) {
    return this.page.locator('.sidebar').getByRole('treeitem', { name });
  }

  /** The rows of the Problems panel, as a screen reader reads them. */
  async problems() {
    await this.runCommand('View: Toggle Problems');
    const rows = this.page.locator('.markers-panel .monaco-list-row');
    await rows.first().waitFor();
    return rows.evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label') ?? ''));
  }

  /** The messages in the notification center, which is left empty; the smoke test driver turns toasts off. */
  async notifications() {
    await this.runCommand('Notifications: Show Notifications');
    const messages = this.page.locator('.notifications-center .notification-list-item-message');
    await messages.first().waitFor();
    const texts = await messages.allInnerTexts();
    await this.runCommand('Notifications: Clear All Notifications');
    return texts;
  }

  /** The document inside a webview editor. */
  webview() {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }
}
