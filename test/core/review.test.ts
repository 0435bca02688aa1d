/** Review as a whole: configuration, suppressions, fixes on whole documents, and what is found in ours. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {
  addSuppression,
  analyze,
  applyFixes,
  EMPTY_CONFIG,
  EMPTY_DICTIONARY,
  fixAll,
  lint,
  quoteAround,
  readConfig,
  readDictionary,
  RULES,
  suppressionComment,
  suppressionsFor,
  switchOff,
  wordsOfMessage,
  type Dictionary,
  type Finding,
  type Format,
} from '../../src/core/index';
import { goldDocuments, samples, type TestDocument } from './documents';

const TODAY = '2024-03-01';
const SAMPLES = join(__dirname, '../../samples');
const dictionary: Dictionary = readDictionary(
  readFileSync(join(SAMPLES, '.policy-plan/dictionary.json'), 'utf8'),
).dictionary;
const words = ({ message }: Finding): string => wordsOfMessage(message, 'zh');

const find = (text: string, format: Format, names = EMPTY_DICTIONARY): readonly Finding[] =>
  lint(text, analyze(text, { format, dictionary: names }), { dictionary: names, today: TODAY });

describe('configuration', () => {
  const TEXT = '一、重点任务\n1.提供提供服务。\n2.加强⟦宣传。';
  const rules = (json: string): string[] => {
    const { config } = readConfig(json);
    const found = lint(TEXT, analyze(TEXT), { config, suppressions: suppressionsFor(config, '规划.txt') });
    return found.map(({ rule, severity }) => `${rule} ${severity}`);
  };
  test('leaves the rules as they are where it says nothing', () => {
    assert.deepEqual(rules(''), ['doubled-words warning']);
    assert.deepEqual(readConfig('').config, EMPTY_CONFIG);
  });
  test('switches rules off and weighs them', () => {
    assert.deepEqual(rules('{"rules": {"doubled-words": "off"}}'), []);
    assert.deepEqual(rules('{"rules": {"doubled-words": "error"}}'), ['doubled-words error']);
    assert.deepEqual(rules('{"rules": {"doubled-words": {"allow": ["提供"]}}}'), []);
  });
  test('switches rules on that are off by default', () => {
    const text = '一、重点任务\n1.优化线网。调整线路12条。\n2.进一步加强宣传。';
    const { config } = readConfig('{"rules": {"vague-order": {}}}');
    assert.deepEqual(
      lint(text, analyze(text), { config }).map(({ rule }) => rule),
      ['vague-order'],
    );
  });
  test('is read as far as it can be', () => {
    const { config, errorAt } = readConfig('{"rules": {"doubled-words": "off", "number-order": 3, "x": "loud"},');
    assert.deepEqual(Object.keys(config.rules), ['doubled-words']);
    assert.notEqual(errorAt, null);
    assert.deepEqual(readConfig('[1]').config, EMPTY_CONFIG);
  });
  test('suppresses by quote in one file, with a reason', () => {
    const entry = { file: '规划.txt', rule: 'doubled-words', quote: '提供提供服务', reason: '原文如此' };
    assert.deepEqual(rules(JSON.stringify({ suppressions: [entry] })), []);
    assert.equal(rules(JSON.stringify({ suppressions: [{ ...entry, file: '方案.txt' }] })).length, 1);
    assert.equal(rules(JSON.stringify({ suppressions: [{ ...entry, quote: '加强宣传' }] })).length, 1);
    assert.equal(rules(JSON.stringify({ suppressions: [{ ...entry, reason: ' ' }] })).length, 1);
  });
  test('takes a suppression and a severity, and keeps its comments', () => {
    const old = '{\n  // 本处\n  "rules": {"doubled-words": {"allow": []}}\n}\n';
    const entry = { file: '规划.txt', rule: 'doubled-words', quote: '提供提供', reason: '原文如此' };
    const added = addSuppression(old, entry)!;
    const twice = addSuppression(added, { ...entry, quote: '推进推进' })!;
    assert.match(twice, /\/\/ 本处/u);
    assert.deepEqual(
      readConfig(twice).config.suppressions.map(({ quote }) => quote),
      ['提供提供', '推进推进'],
    );
    const set = switchOff(twice, 'doubled-words', '多为口号')!;
    assert.deepEqual(readConfig(set).config.rules['doubled-words'], { severity: 'off', parameters: { allow: [] } });
    assert.match(set, /"reason": "多为口号"/u);
    assert.deepEqual(readConfig(switchOff('', 'number-order', '原编号')!).config.rules['number-order'], {
      severity: 'off',
      parameters: {},
    });
    assert.equal(addSuppression('{"suppressions": 3}', entry), null);
    assert.equal(switchOff('{"rules": {', 'number-order', '原编号'), null);
  });
});

describe('the schema of the configuration', () => {
  const path = join(__dirname, '../../schemas/config.schema.json');
  const ajv = new Ajv2020({ strict: false });
  const isValid = ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object);
  test('takes every rule, off, weighed and with its parameters', () => {
    for (const { id, parameters = {} } of RULES) {
      assert.ok(isValid({ rules: { [id]: 'off' } }), id);
      const values = Object.entries(parameters).map(([name, { type }]) => [
        name,
        type === 'words' ? ['词'] : { 错: '对' },
      ]);
      assert.ok(isValid({ rules: { [id]: { severity: 'hint', ...(Object.fromEntries(values) as object) } } }), id);
    }
  });
  test('names what is no rule, no severity, no suppression', () => {
    assert.ok(!isValid({ rules: { 'no-such-rule': 'off' } }));
    assert.ok(!isValid({ rules: { 'number-order': 'loud' } }));
    assert.ok(!isValid({ suppressions: [{ file: '规划.txt', rule: 'number-order', quote: '三' }] }));
    assert.ok(isValid({ suppressions: [{ file: '规划.txt', rule: 'number-order', quote: '三', reason: '原文如此' }] }));
  });
});

describe('suppressions on the examples of all rules', () => {
  /** What the rule finds in an example, under a configuration or comments of its own. */
  const findIn = (
    rule: (typeof RULES)[number],
    text: string,
    example: (typeof rule)['bad'][number],
    quotes: string[],
  ) => {
    const { format = 'plain', parameters = {}, today = TODAY } = example;
    const names = { ...EMPTY_DICTIONARY, ...example.dictionary };
    return lint(text, analyze(text, { format, dictionary: names }), {
      dictionary: names,
      config: { ...EMPTY_CONFIG, rules: { [rule.id]: { severity: rule.severity, parameters } } },
      suppressions: quotes.map((quote) => ({ rule: rule.id, quote, reason: '原文如此' })),
      today,
    }).filter((finding) => finding.rule === rule.id);
  };
  for (const rule of RULES.filter(({ id }) => id !== 'suppression-reason')) {
    test(`${rule.id}: a quote holds there and nowhere else, a comment for the file`, () => {
      for (const example of rule.bad) {
        const text = example.text.replace(/[⟦⟧]/gu, '');
        const found = findIn(rule, text, example, []);
        for (const finding of found) {
          const left = findIn(rule, text, example, [quoteAround(text, finding)]);
          assert.ok(!left.some(({ start, end }) => start === finding.start && end === finding.end));
          assert.ok(
            left.length < found.length && left.every((each) => found.some(({ start }) => start === each.start)),
          );
        }
        if ((example.format ?? 'plain') !== 'plain') {
          const edit = suppressionComment(text, found[0]!, { rule: rule.id, scope: 'file', reason: '原文如此' });
          const after = applyFixes(text, [{ title: found[0]!.message, edits: [edit], isPreferred: false }]);
          assert.deepEqual(findIn(rule, after, example, []), []);
        }
      }
    });
  }
});

describe('suppressions in comments', () => {
  const PLAN = '# 公交优先行动计划\n\n推进推进枢纽建设。\n\n提供提供出行服务。\n';
  for (const [name, text] of [
    ['LF', PLAN],
    ['CRLF', PLAN.replace(/\n/gu, '\r\n')],
  ] as const) {
    test(`hold for the next line (${name})`, () => {
      const [first] = find(text, 'markdown');
      const edit = suppressionComment(text, first!, { rule: first!.rule, scope: 'next-line', reason: '原文 --> 如此' });
      const after = applyFixes(text, [{ title: first!.message, edits: [edit], isPreferred: false }]);
      assert.deepEqual(find(after, 'markdown').map(words), ['“提供提供”重复，应为“提供”']);
    });
    test(`hold for the file (${name})`, () => {
      const [first] = find(text, 'markdown');
      const edit = suppressionComment(text, first!, { rule: first!.rule, scope: 'file', reason: '原文如此' });
      const after = applyFixes(text, [{ title: first!.message, edits: [edit], isPreferred: false }]);
      assert.deepEqual(find(after, 'markdown'), []);
    });
  }
  test('hold for a table, which they do not split', () => {
    const table =
      '| 序号 | 任务 | 责任单位 |\n| --- | --- | --- |\n| 1 | 优化线网 | 市交通运输局 |\n| 2 | 提供提供服务 | 市公安局 |\n';
    const text = `# 任务分解表\n\n${table}`;
    const [first] = find(text, 'markdown');
    const edit = suppressionComment(text, first!, { rule: first!.rule, scope: 'next-line', reason: '原文如此' });
    const after = applyFixes(text, [{ title: first!.message, edits: [edit], isPreferred: false }]);
    assert.ok(after.includes(table));
    assert.deepEqual(find(after, 'markdown'), []);
  });
  test('are no words of a plain text', () => {
    const text = '<!-- policy-plan-disable doubled-words -- 理由 -->\n推进推进枢纽建设。';
    assert.deepEqual(
      find(text, 'plain').map(({ rule }) => rule),
      ['doubled-words'],
    );
  });
});

const byRule = (findings: readonly Finding[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
};

function assertFixesMend(text: string, format: Format, names?: Dictionary): void {
  const before = find(text, format, names);
  for (const { rule, message, fixes } of before) {
    for (const fix of fixes) {
      const after = byRule(find(applyFixes(text, [fix]), format, names));
      const said = `${rule}: ${wordsOfMessage(message, 'zh')} → ${wordsOfMessage(fix.title, 'zh')}`;
      assert.ok((after.get(rule) ?? 0) < byRule(before).get(rule)!, said);
      for (const [other, count] of after) {
        assert.ok(count <= (byRule(before).get(other) ?? 0), `${said} makes ${other}`);
      }
    }
  }
  const all = fixAll(text, (source) => find(source, format, names));
  assert.equal(
    fixAll(all, (source) => find(source, format, names)),
    all,
  );
  assert.deepEqual(
    find(all, format, names).filter(({ fixes }) => fixes.some(({ isPreferred }) => isPreferred)),
    [],
  );
}

describe('fixes', () => {
  for (const document of [...samples(), ...goldDocuments()]) {
    test(`${document.path}: each mends what it is for and breaks nothing; all twice are all once`, () => {
      assertFixesMend(document.text, document.format, dictionary);
    });
  }
  test('mend the examples of all rules', () => {
    for (const { bad } of RULES) {
      for (const example of bad) {
        assertFixesMend(example.text.replace(/[⟦⟧]/gu, ''), example.format ?? 'plain', {
          ...EMPTY_DICTIONARY,
          ...example.dictionary,
        });
      }
    }
  });

  /** Slips of the pen at a place of a text, with the rule that is to find them. */
  const SLIPS: readonly (readonly [rule: string, pattern: RegExp, words: string])[] = [
    ['mixed-punctuation', /(?<=[\p{Script=Han}%])，(?=\p{Script=Han})/gu, ','],
    ['doubled-punctuation', /，/gu, '，，'],
    ['doubled-words', /(?<=，)(?:推进|提供|完善|加强)/gu, '$&$&'],
    ['converted-characters', /显著提高/gu, '显着提高'],
    ['unbalanced-pairs', /“(?=[^”]{1,20}”)/gu, '”'],
  ];
  const mend = (text: string): string => fixAll(text, (source) => find(source, 'plain', dictionary));
  const plan = mend(samples().find(({ name }) => name.endsWith('出行规划.txt'))!.text);
  const inPlan = byRule(find(plan, 'plain', dictionary));
  test('take back a slip that was put into a plan', () => {
    const found = new Set<string>();
    fc.assert(
      fc.property(fc.constantFrom(...SLIPS), fc.nat(), ([rule, pattern, slip], choice) => {
        const places = [...plan.matchAll(pattern)];
        if (places.length === 0) return;
        const { index, 0: old } = places[choice % places.length]!;
        const damaged = plan.slice(0, index) + slip.replaceAll('$&', old) + plan.slice(index + old.length);
        const count = byRule(find(damaged, 'plain', dictionary)).get(rule);
        assert.equal(count, (inPlan.get(rule) ?? 0) + 1, `${rule} at ${String(index)}`);
        found.add(rule);
        assert.equal(mend(damaged), plan, `${rule} at ${String(index)}`);
      }),
      { numRuns: 40 },
    );
    assert.ok(found.size >= 3, [...found].join(' '));
  });
});

/** Findings as lines: where, how grave, which rule, what. */
function listed({ path, text, format }: TestDocument, names?: Dictionary): string[] {
  const found = find(text, format, names).map((finding) => {
    const before = text.slice(0, finding.start);
    const line = before.split('\n').length;
    return `  ${String(line)}:${String(finding.start - before.lastIndexOf('\n'))} ${finding.severity} ${finding.rule} ${words(finding)}`;
  });
  return found.length === 0 ? [] : [path, ...found];
}

describe('what is found in our documents', () => {
  const update = process.env.UPDATE_EXPECTED === '1';
  for (const [name, documents, names] of [
    ['samples', samples(), dictionary],
    ['gold', goldDocuments(), undefined],
  ] as const) {
    test(`is what stands in test/findings/${name}.txt`, () => {
      const lines = `${documents.flatMap((document) => listed(document, names)).join('\n')}\n`;
      const file = join(__dirname, '../findings', `${name}.txt`);
      if (update) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, lines);
      }
      assert.ok(existsSync(file), 'run UPDATE_EXPECTED=1 npm run test:unit and read what it writes');
      assert.equal(lines, readFileSync(file, 'utf8'));
    });
  }
});
