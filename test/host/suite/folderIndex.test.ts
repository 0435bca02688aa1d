import assert from 'node:assert/strict';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { openThread } from '#threads';
import { EMPTY_DICTIONARY, unpackDigest } from '../../../src/core/index';
import { Analyses } from '../../../src/extension/analyses';
import { PolicyDocuments } from '../../../src/extension/documents';
import type { Order, Outcome } from '../../../src/extension/index/digesting';
import { FolderIndex } from '../../../src/extension/index/folderIndex';
import { PoolReader } from '../../../src/extension/index/poolReader';
import { type DigestReader, hostReader } from '../../../src/extension/index/reader';
import { findSymbols } from '../marked';

const plan = (title: string): string => `澜江市${title}三年行动方案

一、工作目标
到2025年，公交分担率达到45%。

二、重点任务
（一）优化公交线网。新开接驳线路20条。（牵头单位：市交通运输局，配合单位：市公安局）
（二）补齐场站短板。2024年6月底前建成首末站12座。（牵头单位：市自然资源局）
`;
const NEWS = '本报讯 昨天，市里举行了发布会，介绍了公交发展的情况。\n\n市民反响热烈。\n';

const { fs } = vscode.workspace;

/** A folder on disk with its index; all of it is gone after the test. */
class Playground {
  readonly warnings: string[] = [];
  #indexes: vscode.Disposable[] = [];
  reads = 0;

  private constructor(readonly root: vscode.Uri) {}

  static async make(): Promise<Playground> {
    // A watcher tells of true paths only.
    const playground = new Playground(vscode.Uri.file(await realpath(await mkdtemp(join(tmpdir(), 'folder-index-')))));
    await fs.createDirectory(playground.uri());
    return playground;
  }

  uri(...path: readonly string[]): vscode.Uri {
    return vscode.Uri.joinPath(this.root, 'documents', ...path);
  }

  async write(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
    const uri = this.uri(name);
    await fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    return uri;
  }

  /** Another session: a new index on the same folder and the same storage. */
  index(): FolderIndex {
    const host = hostReader();
    const reader: DigestReader = {
      ...host,
      read: (order) => {
        this.reads++;
        return host.read(order);
      },
    };
    const memory = new Map<string, unknown>();
    const memento: vscode.Memento = {
      keys: () => [...memory.keys()],
      get: <T>(key: string, otherwise?: T) => (memory.get(key) as T | undefined) ?? otherwise!,
      update: (key, value) => Promise.resolve(void memory.set(key, value)),
    };
    const documents = new PolicyDocuments(memento, ({ path }) => path.endsWith('.policyplan'));
    const analyses = new Analyses(() => EMPTY_DICTIONARY);
    const index = new FolderIndex({
      folders: () => [this.uri()],
      storage: vscode.Uri.joinPath(this.root, 'storage'),
      demandOf: (file) => documents.demandOf(file),
      dictionaryOf: () => Promise.resolve(EMPTY_DICTIONARY),
      reader,
      log: { warn: (text) => this.warnings.push(text) },
      documents,
      analyses,
      onDidChangeReading: documents.onDidChange,
    });
    this.#indexes.push(index, analyses, documents);
    return index;
  }

  async clear(): Promise<void> {
    vscode.Disposable.from(...this.#indexes).dispose();
    await rm(this.root.fsPath, { recursive: true, force: true });
  }
}

/** The titles of the documents of the playground's own folder, by name. */
function titlesIn(playground: Playground, index: FolderIndex): Record<string, string | null> {
  const folder = `${playground.uri().path}/`;
  const titles = index
    .documents()
    .filter(({ uri }) => uri.path.startsWith(folder))
    .map(({ uri, digest }) => [uri.path.slice(folder.length), digest.document.title] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(titles);
}

/** When the documents of the folder are these, now or after an event. */
async function when(playground: Playground, index: FolderIndex, titles: Record<string, string>): Promise<void> {
  const same = (): boolean => JSON.stringify(titlesIn(playground, index)) === JSON.stringify(titles);
  await new Promise<void>((resolve, reject) => {
    const stop = vscode.Disposable.from(
      index.onDidChange(() => check()),
      { dispose: () => clearTimeout(timer) },
    );
    const timer = setTimeout(() => {
      stop.dispose();
      reject(
        new assert.AssertionError({ actual: titlesIn(playground, index), expected: titles, operator: 'deepEqual' }),
      );
    }, 8000);
    const check = (): void => {
      if (same()) {
        stop.dispose();
        resolve();
      }
    };
    check();
  });
}

suite('folder index', function () {
  this.timeout(60_000); // of which the first editor of a session may take many
  let playground: Playground;
  setup(async () => {
    playground = await Playground.make();
  });
  teardown(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await playground.clear();
  });

  test('knows nothing before it is asked, then the plans, and no news', async () => {
    await playground.write('公交.txt', plan('公交'));
    await playground.write('新闻.txt', NEWS);
    await playground.write('地铁.md', plan('地铁'));
    await playground.write('别的.json', '{}');
    const index = playground.index();
    assert.deepEqual(index.state, { busy: false, files: 0, waiting: 0, plans: 0, failures: new Map(), cut: false });
    await index.ready();
    assert.deepEqual(titlesIn(playground, index), {
      '公交.txt': '澜江市公交三年行动方案',
      '地铁.md': '澜江市地铁三年行动方案',
    });
    const { busy, files, waiting, plans } = index.state;
    assert.deepEqual({ busy, files, waiting, plans }, { busy: false, files: 3, waiting: 0, plans: 2 });
  });

  test('gives tasks and bodies with their places', async () => {
    await playground.write('公交.txt', plan('公交'));
    const index = playground.index();
    await index.ready();
    const { tasks, agencies } = index.documents().find(({ uri }) => uri.path.endsWith('/公交.txt'))!.digest;
    assert.deepEqual(
      tasks.map(({ title, lead }) => [title, ...lead]),
      [
        ['优化公交线网', '市交通运输局'],
        ['补齐场站短板', '市自然资源局'],
      ],
    );
    const text = plan('公交');
    for (const { name, start, end } of agencies) {
      assert.equal(text.slice(start, end), name);
    }
  });

  test('reads other encodings, counts what is no text, takes names at their word', async () => {
    await playground.write('国标.txt', await vscode.workspace.encode(plan('国标'), { encoding: 'gb18030' }));
    await playground.write('宽.txt', await vscode.workspace.encode(plan('宽'), { encoding: 'utf16le' }));
    await playground.write('图.txt', Uint8Array.from([1, 0, 0, 0, 2, 3, 0, 0, 0, 0]));
    await playground.write('短.policyplan', '澜江市工作方案\n');
    const index = playground.index();
    await index.ready();
    assert.deepEqual(titlesIn(playground, index), {
      '国标.txt': '澜江市国标三年行动方案',
      '宽.txt': '澜江市宽三年行动方案',
      '短.policyplan': '澜江市工作方案',
    });
    assert.deepEqual([...index.state.failures.keys()], [playground.uri('图.txt').toString()]);
    assert.equal(playground.warnings.length, 1);
  });

  test('follows files that are made, changed, deleted', async () => {
    const index = playground.index();
    await index.ready();
    await playground.write('一.txt', plan('甲'));
    await when(playground, index, { '一.txt': '澜江市甲三年行动方案' });
    await playground.write('一.txt', plan('乙'));
    await when(playground, index, { '一.txt': '澜江市乙三年行动方案' });
    await playground.write('一.txt', NEWS);
    await when(playground, index, {});
    await playground.write('一.txt', plan('丙'));
    await when(playground, index, { '一.txt': '澜江市丙三年行动方案' });
    await fs.delete(playground.uri('一.txt'));
    await when(playground, index, {});
    assert.equal(index.state.files, 0);
  });

  test('follows files and folders that are renamed', async () => {
    await fs.createDirectory(playground.uri('旧'));
    await playground.write('旧/一.txt', plan('甲'));
    const index = playground.index();
    await index.ready();
    await fs.rename(playground.uri('旧', '一.txt'), playground.uri('旧', '二.txt'));
    await when(playground, index, { '旧/二.txt': '澜江市甲三年行动方案' });
    await fs.rename(playground.uri('旧'), playground.uri('新'));
    await when(playground, index, { '新/二.txt': '澜江市甲三年行动方案' });
    await fs.delete(playground.uri('新'), { recursive: true });
    await when(playground, index, {});
  });

  test('the text in the editor takes the place of the file until it is closed', async () => {
    const uri = await playground.write('一.txt', plan('甲'));
    const index = playground.index();
    await index.ready();
    const files = vscode.workspace.getConfiguration('files');
    await files.update('autoSave', 'off', vscode.ConfigurationTarget.Global); // in a browser it is on
    try {
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
      const edit = new vscode.WorkspaceEdit();
      edit.replace(uri, new vscode.Range(0, 3, 0, 4), '乙');
      await vscode.workspace.applyEdit(edit);
      await when(playground, index, { '一.txt': '澜江市乙三年行动方案' });
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await when(playground, index, { '一.txt': '澜江市甲三年行动方案' });
    } finally {
      await files.update('autoSave', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  test('an untitled plan is at hand too', async () => {
    const { uri } = await vscode.workspace.openTextDocument({ language: 'policy-plan', content: plan('草') });
    const index = playground.index();
    assert.ok(index.documents().some((document) => document.uri.toString() === uri.toString()));
  });

  test('what was read is kept: the next session reads only what is new', async () => {
    await playground.write('一.txt', plan('甲'));
    await playground.write('二.txt', plan('乙'));
    await playground.write('闻.txt', NEWS);
    const first = playground.index();
    await first.ready();
    assert.equal(playground.reads, 3);
    await first.save();
    first.dispose();
    await playground.write('二.txt', plan('丙丁'));
    const second = playground.index();
    await second.ready();
    assert.equal(playground.reads, 4);
    assert.deepEqual(titlesIn(playground, second), {
      '一.txt': '澜江市甲三年行动方案',
      '二.txt': '澜江市丙丁三年行动方案',
    });
    await second.rebuild();
    assert.equal(playground.reads, 7);
  });

  test('a broken cache is no cache', async () => {
    await playground.write('一.txt', plan('甲'));
    const first = playground.index();
    await first.ready();
    await first.save();
    first.dispose();
    const kept = vscode.Uri.joinPath(playground.root, 'storage', 'digests.bin');
    const bytes = await fs.readFile(kept);
    bytes[bytes.length - 1]! ^= 1;
    await fs.writeFile(kept, bytes);
    const second = playground.index();
    await second.ready();
    assert.equal(playground.reads, 2);
    assert.deepEqual(titlesIn(playground, second), { '一.txt': '澜江市甲三年行动方案' });
  });

  test('settings leave files out: by glob, by size, by number', async () => {
    await fs.createDirectory(playground.uri('草稿'));
    await playground.write('草稿/一.txt', plan('甲'));
    await playground.write('二.txt', plan('乙'));
    await playground.write('大.txt', plan('丙').repeat(30));
    const configuration = vscode.workspace.getConfiguration('policyPlan.index');
    const set = (name: string, value: unknown): Thenable<void> =>
      configuration.update(name, value, vscode.ConfigurationTarget.Global);
    try {
      await set('exclude', ['**/草稿']);
      await set('maxFileSize', 0.01);
      const index = playground.index();
      await index.ready();
      assert.deepEqual(titlesIn(playground, index), { '二.txt': '澜江市乙三年行动方案' });
      assert.equal(index.state.failures.size, 1);
      await set('exclude', undefined);
      await when(playground, index, { '二.txt': '澜江市乙三年行动方案', '草稿/一.txt': '澜江市甲三年行动方案' });
      await set('maxFiles', 2);
      await index.ready();
      assert.deepEqual([index.state.files, index.state.cut], [2, true]);
    } finally {
      await set('exclude', undefined);
      await set('maxFileSize', undefined);
      await set('maxFiles', undefined);
    }
  });
});

suite('threads', () => {
  const encoder = new TextEncoder();
  const orders = [...'甲乙丙丁戊己庚辛'].map((name): Order => ({
    content: encoder.encode(plan(name)),
    format: 'plain',
    dictionary: EMPTY_DICTIONARY,
    isPlan: false,
  }));
  const titles = (outcomes: readonly Outcome[]): (string | null)[] =>
    outcomes.map((outcome) =>
      'packed' in outcome && outcome.packed ? unpackDigest(outcome.packed).document.title : null,
    );
  const expected = [...'甲乙丙丁戊己庚辛'].map((name) => `澜江市${name}三年行动方案`);
  const { extensionUri } = vscode.extensions.getExtension('policy-plan.policy-plan-annotator')!;

  test('read many files, the host a few', async () => {
    let opened = 0;
    const lost: unknown[] = [];
    const reader = new PoolReader({
      open: (events) => {
        opened++;
        return openThread(extensionUri, events);
      },
      most: 2,
      onLost: (why) => lost.push(why),
    });
    try {
      await Promise.all(orders.slice(0, 3).map((order) => reader.read(order)));
      assert.equal(opened, 0);
      assert.deepEqual(titles(await Promise.all(orders.map((order) => reader.read(order)))), expected);
      assert.deepEqual([opened, lost], [2, []]);
    } finally {
      reader.dispose();
    }
  });

  test('that end by themselves leave their work to the host', async () => {
    const lost: unknown[] = [];
    const reader = new PoolReader({
      open: (events) => openThread(vscode.Uri.joinPath(extensionUri, 'nowhere'), events),
      most: 2,
      onLost: (why) => lost.push(why),
    });
    assert.deepEqual(titles(await Promise.all(orders.map((order) => reader.read(order)))), expected);
    assert.equal(lost.length, 1);
    reader.dispose();
  });
});

suite('workspace symbols', () => {
  suiteSetup(() => vscode.extensions.getExtension('policy-plan.policy-plan-annotator')?.activate());

  test('find tasks, indicators and bodies of the folder, and lead to their words', async () => {
    for (const [query, kind] of [
      ['提高公交运行准点率', vscode.SymbolKind.Event],
      ['绿色出行比例', vscode.SymbolKind.Property],
      ['市交通运输局', vscode.SymbolKind.Class],
    ] as const) {
      const found = (await findSymbols(query)).filter((symbol) => symbol.kind === kind);
      assert.ok(found.length > 0, query);
      for (const { location } of found) {
        const document = await vscode.workspace.openTextDocument(location.uri);
        assert.ok(document.getText(location.range).includes(query.slice(-3)), document.getText(location.range));
      }
    }
  });

  test('are read anew when the user wants it', async () => {
    await vscode.commands.executeCommand('policyPlan.readFolder');
    assert.ok((await findSymbols('市交通运输局')).length > 0);
  });

  test('find them by the initials of their pinyin', async () => {
    const names = (await findSymbols('sjtysj')).map(({ name }) => name);
    assert.ok(
      names.some((name) => name.startsWith('市交通运输局')),
      names.join(),
    );
    assert.deepEqual(await vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', 'qqqqqq'), []);
  });
});
