/** Each rule on its own examples: its good ones, its bad ones, what its fixes leave. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  analyze,
  applyFixes,
  EMPTY_DICTIONARY,
  lint,
  RULES,
  wordsOfMessage,
  type Finding,
  type Rule,
} from '../../src/core/index';

type Example = Rule['good'][number];

/** The text without its marks, and where they stood. */
function unmarked(marked: string): { text: string; spans: string[] } {
  const spans: string[] = [];
  let text = '';
  let open = -1;
  for (const char of marked) {
    if (char === '⟦') open = text.length;
    else if (char === '⟧') {
      assert.ok(open >= 0, `⟧ without ⟦ in ${marked}`);
      spans.push(`${String(open)}–${String(text.length)}`);
      open = -1;
    } else text += char;
  }
  assert.equal(open, -1, `⟦ without ⟧ in ${marked}`);
  return { text, spans };
}

/** What the rule alone finds. */
function findingsOf(rule: Rule, text: string, example: Example): readonly Finding[] {
  const { format = 'plain', parameters = {}, today } = example;
  const dictionary = { ...EMPTY_DICTIONARY, ...example.dictionary };
  const found = lint(text, analyze(text, { format, dictionary }), {
    dictionary,
    config: { rules: { [rule.id]: { severity: rule.severity, parameters } }, suppressions: [], relations: [] },
    ...(today === undefined ? {} : { today }),
  });
  return found.filter((finding) => finding.rule === rule.id);
}

for (const rule of RULES) {
  describe(`rule ${rule.id}`, () => {
    test('has examples', () => {
      assert.match(rule.id, /^[a-z]+(?:-[a-z]+)+$/u);
      assert.ok(rule.good.length > 0 && rule.bad.length > 0);
    });
    for (const example of rule.good) {
      test(`finds nothing in ${example.text.slice(0, 30)}`, () => {
        assert.deepEqual(
          findingsOf(rule, example.text, example).map((finding) => wordsOfMessage(finding.message, 'en')),
          [],
        );
      });
    }
    for (const example of rule.bad) {
      const { text, spans } = unmarked(example.text);
      test(`finds what is marked in ${text.slice(0, 30)}`, () => {
        const found = findingsOf(rule, text, example);
        assert.deepEqual(
          found.map(({ start, end }) => `${String(start)}–${String(end)}`),
          spans,
          found.map(({ start, end }) => text.slice(start, end)).join(' | '),
        );
      });
      test(`says what it finds in ${text.slice(0, 30)}, in both languages`, () => {
        for (const { message, related, fixes } of findingsOf(rule, text, example)) {
          for (const each of [message, ...related.map((r) => r.message), ...fixes.map((fix) => fix.title)]) {
            for (const language of ['en', 'zh'] as const) {
              assert.doesNotMatch(wordsOfMessage(each, language), /undefined|null|NaN|^\s*$/u);
            }
          }
        }
      });
      test(`mends ${text.slice(0, 30)}`, () => {
        for (const finding of findingsOf(rule, text, example)) {
          for (const fix of finding.fixes) {
            const after = applyFixes(text, [fix]);
            const left = findingsOf(rule, after, example);
            const before = findingsOf(rule, text, example).length;
            assert.ok(left.length < before, `${wordsOfMessage(fix.title, 'en')} leaves ${after}`);
          }
          assert.ok(finding.fixes.filter((fix) => fix.isPreferred).length <= 1);
        }
        const preferred = findingsOf(rule, text, example).flatMap((f) => f.fixes.filter((fix) => fix.isPreferred));
        if (example.fixed === undefined) assert.deepEqual(preferred, []);
        else assert.equal(applyFixes(text, preferred), example.fixed);
      });
    }
  });
}

test('ids of rules are their own', () => {
  assert.equal(new Set(RULES.map(({ id }) => id)).size, RULES.length);
});
