import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { before, suite, test } from 'node:test';

/** The part of vscode-textmate that is used here. */
interface Grammar {
  tokenizeLine: (
    line: string,
    state: unknown,
  ) => {
    tokens: readonly { startIndex: number; endIndex: number; scopes: readonly string[] }[];
    stoppedEarly: boolean;
  };
}

const MARKDOWN = 'text.html.markdown';
const INJECTION = 'text.policy-plan.markdown-injection';

/** Markdown as far as the injection looks at it; VS Code's own grammar comes with VS Code. */
const MARKDOWN_STAND_IN = {
  scopeName: MARKDOWN,
  patterns: [{ name: 'markup.inline.raw.string.markdown', match: '`[^`]{0,100}`' }],
};

/** The tokenizer of VS Code, which vscode-tmgrammar-test brings along. */
const runner = createRequire(createRequire(import.meta.url).resolve('vscode-tmgrammar-test/package.json'));

/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-return -- the two libraries are not dependencies of ours, so their types are not here */
async function loadGrammars(): Promise<(scope: string) => Promise<Grammar>> {
  const textmate = runner('vscode-textmate');
  const oniguruma = runner('vscode-oniguruma');
  await oniguruma.loadWASM(readFileSync(runner.resolve('vscode-oniguruma/release/onig.wasm')).buffer);
  const text = (scope: string): string => {
    const file = { 'text.policy-plan': 'policy-plan', [INJECTION]: 'policy-plan.markdown-injection' }[scope];
    return file ? readFileSync(`syntaxes/${file}.tmLanguage.json`, 'utf8') : JSON.stringify(MARKDOWN_STAND_IN);
  };
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
      createOnigString: (line: string) => new oniguruma.OnigString(line),
    }),
    loadGrammar: (scope: string) => Promise.resolve(textmate.parseRawGrammar(text(scope), `${scope}.json`)),
    getInjections: (scope: string) => (scope === MARKDOWN ? [INJECTION] : undefined),
  });
  return (scope) => registry.loadGrammar(scope);
}
/* eslint-enable */

suite('the TextMate grammars', () => {
  let load: (scope: string) => Promise<Grammar>;
  before(async () => {
    load = await loadGrammars();
  });

  /** What is coloured in a line: the words and their own scope. */
  async function coloured(scope: string, line: string): Promise<[string, string][]> {
    const { tokens } = (await load(scope)).tokenizeLine(line, null);
    return tokens
      .filter(({ scopes }) => scopes.at(-1)?.endsWith('.policy-plan'))
      .map(({ startIndex, endIndex, scopes }) => [line.slice(startIndex, endIndex), scopes.at(-1) ?? '']);
  }

  test('the injection colours what is a policy document beyond doubt', async () => {
    assert.deepEqual(
      await coloured(MARKDOWN, '依据《公交条例》（岭政发〔2021〕6号），2023年底前建成。（市交通运输局牵头）'),
      [
        ['《公交条例》（岭政发〔2021〕6号）', 'string.quoted.citation.policy-plan'],
        ['2023年底前', 'keyword.control.deadline.policy-plan'],
        ['（', 'punctuation.section.responsibility.begin.policy-plan'],
        ['市交通运输局', 'entity.name.type.agency.policy-plan'],
        ['牵头', 'variable.other.role.policy-plan'],
        ['）', 'punctuation.section.responsibility.end.policy-plan'],
      ],
    );
  });

  test('the injection leaves other Markdown alone', async () => {
    for (const line of [
      '一、安装',
      '1. 下载 30 个文件，占 100% 空间',
      '读《红楼梦》（第3版），2020年购。',
      '`（牵头单位：市交通运输局）`',
    ]) {
      assert.deepEqual(await coloured(MARKDOWN, line), [], line);
    }
  });

  test('a line of 20,000 characters is coloured in a moment, whatever it holds', async () => {
    const grammar = await load('text.policy-plan');
    grammar.tokenizeLine('（牵头单位：市交通运输局）2025年', null);
    for (const piece of [
      '（',
      '（(',
      '1',
      '一',
      '2025年',
      '2020-',
      '《',
      '（市局、',
      '（甲（乙）',
      '——',
      '到',
      '市',
      '1万',
      '“十四五”',
    ]) {
      const start = performance.now();
      const { stoppedEarly } = grammar.tokenizeLine(piece.repeat(20_000 / piece.length), null);
      assert.equal(stoppedEarly, false);
      const took = performance.now() - start;
      assert.ok(took < 3000, `${piece}: ${took.toFixed()} ms`);
    }
  });
});
