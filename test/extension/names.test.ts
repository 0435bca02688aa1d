import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import {
  COLORS,
  COMMANDS,
  CONTEXTS,
  LANGUAGE,
  SECTION,
  SETTINGS,
  TOKEN_MODIFIERS,
  TOKEN_TYPES,
  VIEWS,
} from '../../src/extension/names';

type Named = Readonly<Record<string, string>>;
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
interface Manifest {
  l10n: string;
  contributes: {
    commands: readonly { command: string }[];
    views: Readonly<Record<string, readonly { id: string }[]>>;
    viewsWelcome: readonly { view: string }[];
    menus: Readonly<Record<string, readonly { command?: string }[]>>;
    configuration: { properties: Readonly<Record<string, unknown>> };
    languages: readonly { id: string; configuration: string }[];
    grammars: readonly { path: string }[];
    colors: readonly { id: string }[];
    semanticTokenTypes: readonly { id: string }[];
    semanticTokenModifiers: readonly { id: string }[];
    semanticTokenScopes: readonly { scopes: Readonly<Record<string, readonly string[]>> }[];
  };
}
const manifest = json('package.json') as Manifest;
const { contributes } = manifest;
const source = readFileSync('package.json', 'utf8');
const sorted = (names: readonly string[]): string[] => [...names].sort();

suite('names agree with package.json', () => {
  const same = (what: string, code: readonly string[], declared: readonly string[]): void => {
    test(what, () => assert.deepEqual(sorted(code), sorted(declared)));
  };
  same(
    'commands',
    Object.values(COMMANDS),
    contributes.commands.map(({ command }) => command),
  );
  same(
    'views',
    Object.values(VIEWS),
    Object.values(contributes.views).flatMap((views) => views.map(({ id }) => id)),
  );
  same(
    'settings',
    Object.values(SETTINGS).map((name) => `${SECTION}.${name}`),
    Object.keys(contributes.configuration.properties),
  );
  same(
    'colours',
    Object.values(COLORS),
    contributes.colors.map(({ id }) => id),
  );
  same(
    'token types',
    TOKEN_TYPES,
    contributes.semanticTokenTypes.map(({ id }) => id),
  );
  same(
    'token modifiers',
    TOKEN_MODIFIERS,
    contributes.semanticTokenModifiers.map(({ id }) => id),
  );

  test('every token type has its scopes, all of this language', () => {
    const scopes = Object.assign({}, ...contributes.semanticTokenScopes.map((entry) => entry.scopes)) as Record<
      string,
      string[]
    >;
    assert.deepEqual(sorted(Object.keys(scopes).map((key) => key.split('.')[0]!)), sorted(TOKEN_TYPES));
    assert.ok(
      Object.values(scopes)
        .flat()
        .every((scope) => scope.endsWith(`.${LANGUAGE}`)),
    );
  });
  test('the language', () => {
    assert.deepEqual(
      contributes.languages.map(({ id }) => id),
      [LANGUAGE],
    );
  });
  test('every context that a when clause asks for is set, and every one set is asked for', () => {
    const asked = new Set(
      [...source.matchAll(/"when": "([^"]*)"/g)].flatMap(([, when]) => when!.match(/policyPlan\.\w+/g) ?? []),
    );
    for (const view of Object.values(VIEWS)) {
      asked.delete(view);
    }
    assert.deepEqual(sorted([...asked]), sorted(Object.values(CONTEXTS)));
  });
  test('menus and welcome texts name what exists', () => {
    const commands = new Set<string>(Object.values(COMMANDS));
    for (const { command } of Object.values(contributes.menus).flat()) {
      assert.ok(command === undefined || commands.has(command), command);
    }
    for (const { view } of contributes.viewsWelcome) {
      assert.ok((Object.values(VIEWS) as string[]).includes(view), view);
    }
  });
  test('every file that the manifest names is there', () => {
    for (const [, path] of source.matchAll(
      /"(\.?\/?(?:media|syntaxes|l10n)\/[^"]+|\.\/language-configuration\.json)"/g,
    )) {
      assert.ok(existsSync(path!), path);
    }
  });
});

suite('both languages say everything', () => {
  const english = json('package.nls.json') as Named;
  const chinese = json('package.nls.zh-cn.json') as Named;

  test('the manifest: all keys used are translated, all translated are used', () => {
    const used = [...source.matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key!);
    assert.deepEqual(sorted([...new Set(used)]), sorted(Object.keys(english)));
    assert.deepEqual(sorted(Object.keys(chinese)), sorted(Object.keys(english)));
  });
  test('commands in texts exist, the same in both languages', () => {
    const linked = (text: string): string[] =>
      [...text.matchAll(/\(command:([\w.]+)\)/g)].map(([, command]) => command!);
    for (const [key, text] of Object.entries(english)) {
      assert.deepEqual(linked(chinese[key] ?? ''), linked(text), key);
      for (const command of linked(text).filter((name) => name.startsWith(SECTION))) {
        assert.ok((Object.values(COMMANDS) as string[]).includes(command), command);
      }
    }
  });
  test('messages: every one in the code has its translation, no translation is idle', () => {
    const bundle = json('l10n/bundle.l10n.zh-cn.json') as Named;
    const code = readdirSync('src/extension', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(`src/extension/${file}`, 'utf8'))
      .join('\n');
    const messages = [...code.matchAll(/\bt\(\s*(?:'((?:[^'\\]|\\.)*)'|"([^"]*)")/g)].map(([, single, double]) =>
      (single ?? double!).replace(/\\(.)/g, '$1'),
    );
    assert.deepEqual(sorted([...new Set(messages)]), sorted(Object.keys(bundle)));
    for (const [message, translation] of Object.entries(bundle)) {
      assert.deepEqual(translation.match(/\{\d\}/g), message.match(/\{\d\}/g), message);
    }
  });
});
