// Runs in the extension host, beside the extension, in a folder of plans; bundled by benchHost.mjs. Each figure goes out
// as a line of JSON.
import { performance } from 'node:perf_hooks';
import * as vscode from 'vscode';
import { median, summary } from '../summary.mjs';
import { QUESTIONS, TOKENS } from './questions.mjs';
import { onDidShow, trees, watch } from './watched.mjs';

const ROUNDS = 30;
const TASKS = 'policyPlan.tasks';
const EXTENSION = 'policy-plan.policy-plan-annotator';

const { workspace, window, commands } = vscode;

/** @typedef {import('../scenarios.mjs').Result} Result */
/** @typedef {{ colours: number, work: number }} Figures milliseconds after a key */

/** @param {string} name @param {readonly { own: number, floor?: number }[]} pairs @param {string} [note] */
function tell(name, pairs, note) {
  /** @type {Result} */
  const result = {
    name,
    times: summary(pairs.map(({ own }) => own)),
    ratios: pairs.some(({ floor }) => floor) ? { empty: median(pairs.map(({ own, floor = NaN }) => own / floor)) } : {},
    ...(note === undefined ? {} : { note }),
  };
  console.log(`RESULT ${JSON.stringify(result)}`);
}

/** @param {() => Thenable<unknown>} run @returns {Promise<number>} milliseconds by the clock */
async function timed(run) {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

/** @param {string} ending @returns {Promise<vscode.Uri[]>} files of the folder, by name */
async function files(ending) {
  const found = await workspace.findFiles(`*${ending}`);
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** @param {unknown} answer @returns {number} how much it says */
const sizeOf = (answer) =>
  Array.isArray(answer) ? answer.length : (Object.values(answer ?? {}).find((part) => part?.length)?.length ?? 0);

/** Activation, and how long after it the first plan has its colours. @param {vscode.Uri} plan */
async function start(plan) {
  const extension = vscode.extensions.getExtension(EXTENSION) ?? missing(EXTENSION);
  tell('activation', [{ own: await timed(() => extension.activate()) }], 'once');
  const document = await workspace.openTextDocument(plan);
  const own = await timed(() => TOKENS.ask(document, new vscode.Position(0, 0)));
  tell('first plan to its colours', [{ own }], 'once: the core is loaded, the plan read');
}

/** @param {string} what @returns {never} */
function missing(what) {
  throw new Error(`${what} is missing`);
}

/** From opening to colours, a plan that nobody has read. @param {vscode.Uri[]} plans @param {vscode.Uri[]} floors */
async function open(plans, floors) {
  const opened = (/** @type {vscode.Uri} */ uri) =>
    timed(async () => TOKENS.ask(await workspace.openTextDocument(uri), new vscode.Position(0, 0)));
  const pairs = [];
  for (let at = 1; at <= ROUNDS; at++) {
    pairs.push({
      own: await opened(plans[at] ?? missing('a plan')),
      floor: await opened(floors[at] ?? missing('a floor')),
    });
  }
  tell('open to colours', pairs);
}

/** Asks until the answer grows no more: the folder is indexed for the first. @param {() => Thenable<unknown>} ask */
async function settled(ask) {
  let [said, before] = [sizeOf(await ask()), -1];
  while (said !== before) {
    await new Promise((resolve) => setTimeout(resolve, said > 0 ? 1000 : 0));
    [said, before] = [sizeOf(await ask()), said];
  }
  return said;
}

/** @param {vscode.TextDocument} plan @param {vscode.TextDocument} floor */
async function questions(plan, floor) {
  const text = plan.getText();
  const agencies = [...text.matchAll(/(?<=[：，、])市\p{Script=Han}{1,6}局/gu)].map(({ index }) =>
    plan.positionAt(index + 1),
  );
  const positions = Array.from({ length: ROUNDS }, (_, at) => agencies[at % agencies.length] ?? missing('an agency'));
  for (const { name, ask } of QUESTIONS) {
    const said = await settled(() => ask(plan, positions[0] ?? missing('an agency')));
    const pairs = [];
    for (const position of positions) {
      pairs.push({ own: await timed(() => ask(plan, position)), floor: await timed(() => ask(floor, position)) });
    }
    tell(name, pairs, `${said} said of the first`);
  }
}

/** Waits until all of these have been shown. @param {readonly string[]} names */
function allShown(names) {
  const waited = new Set(names);
  return new Promise((resolve) => {
    const subscription = onDidShow((name) => {
      waited.delete(name);
      if (waited.size > 0) return;
      subscription.dispose();
      resolve(undefined);
    });
  });
}

/**
 * A character typed: how long the thread of the extensions works until colours, tree and findings are fresh. The pauses in which
 * it waits for the next key do not count.
 * @param {vscode.TextEditor} editor @param {number} at @param {boolean} isFloor
 */
async function key({ document }, at, isFloor) {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(at), '推');
  const fresh = isFloor ? new Promise((resolve) => setTimeout(resolve, 400)) : allShown([TASKS, 'findings']);
  /** @type {Figures | undefined} */
  let figures;
  const changed = new Promise((resolve) => {
    const subscription = workspace.onDidChangeTextDocument((change) => {
      if (change.document !== document) return;
      subscription.dispose();
      resolve(
        (async () => {
          const before = performance.eventLoopUtilization();
          const colours = await timed(() => TOKENS.ask(document, new vscode.Position(0, 0)));
          await fresh;
          figures = { colours, work: performance.eventLoopUtilization(before).active };
        })(),
      );
    });
  });
  await workspace.applyEdit(edit);
  await changed;
  return figures ?? missing('a change');
}

/** @param {vscode.Uri} plan @param {vscode.Uri} floor */
async function keys(plan, floor) {
  await commands.executeCommand(`${TASKS}.focus`);
  /** @type {Figures[]} */
  const own = [];
  /** @type {Figures[]} */
  const empty = [];
  for (const [uri, isFloor, figures] of /** @type {const} */ ([
    [floor, true, empty],
    [plan, false, own],
  ])) {
    const document = await workspace.openTextDocument(uri);
    const editor = await window.showTextDocument(document);
    let at = document.getText().indexOf('。', document.getText().length / 2);
    await key(editor, at++, isFloor);
    for (let round = 0; round < ROUNDS; round++) figures.push(await key(editor, at++, isFloor));
  }
  const pairs = (/** @type {'colours' | 'work'} */ what) =>
    own.map((figures, round) => ({ own: figures[what], floor: empty[round]?.[what] ?? NaN }));
  tell('key to colours', pairs('colours'));
  tell('key, all work', pairs('work'), 'colours, tree of tasks and findings; the thread of the extensions');
}

/** All rows of each view, as VS Code draws them when the view is opened. */
async function views() {
  for (const [id, tree] of trees) {
    const draw = async (/** @type {unknown} */ row) => {
      for (const child of (await tree.getChildren(row)) ?? []) {
        await tree.getTreeItem(child);
        await draw(child);
      }
    };
    const pairs = [];
    for (let round = 0; round < ROUNDS; round++) pairs.push({ own: await timed(() => draw(undefined)) });
    tell(`rows of ${id}`, pairs, 'all rows drawn');
  }
}

async function measure() {
  watch();
  const floorSelector = { language: 'log' };
  QUESTIONS.forEach(({ empty }) => empty(floorSelector));
  const [plans, floors] = [await files('.plan.txt'), await files('.log')];
  const [first = missing('a plan')] = plans;
  const [firstFloor = missing('a floor')] = floors;
  await start(first);
  await open(plans, floors);
  await questions(await workspace.openTextDocument(first), await workspace.openTextDocument(firstFloor));
  await keys(first, firstFloor);
  await views();
}

export async function run() {
  try {
    await measure();
  } catch (error) {
    console.error(error instanceof Error ? error.stack : error); // VS Code would not say it
    throw error;
  }
}
