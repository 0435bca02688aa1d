/** What keeps a finding from being reported: which words are quoted for it, and how far an entry of the configuration reaches. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { addSuppression, analyze, lint, quoteAround, readConfig, suppressionsFor } from '../../src/core/index';

const TEXT = '澜江市公交行动计划\n一、推进推进公交线网优化。\n二、推进推进场站建设。\n';

const found = (json: string): string[] => {
  const { config } = readConfig(json);
  const suppressions = suppressionsFor(config, '计划.txt');
  return lint(TEXT, analyze(TEXT), { config, suppressions })
    .filter(({ rule }) => rule === 'doubled-words')
    .map(({ start }) => TEXT.slice(start, start + 6));
};

suite('suppressing a finding', () => {
  const start = TEXT.lastIndexOf('推进推进');
  const quote = quoteAround(TEXT, { start, end: start + 4 });

  test('the quote stands once in the text, in the line of the finding', () => {
    assert.equal(quote, '、推进推进场');
    assert.equal(quoteAround('甲甲\n甲甲', { start: 3, end: 5 }), '甲甲'); // nothing more of the line is there
  });

  test('an entry with a quote holds there only, one without for the document', () => {
    assert.deepEqual(found(''), ['推进推进公交', '推进推进场站']);
    const entry = { file: '计划.txt', rule: 'doubled-words', reason: '原文如此' };
    assert.deepEqual(found(addSuppression('', { ...entry, quote }) ?? ''), ['推进推进公交']);
    assert.deepEqual(found(addSuppression('', entry) ?? ''), []);
    assert.deepEqual(found(JSON.stringify({ suppressions: [{ ...entry, reason: ' ' }] })).length, 2);
  });
});
