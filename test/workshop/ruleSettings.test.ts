/** What the manifest says of the rules is what the register says; `UPDATE_EXPECTED=1` writes it anew. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { RULES } from '../../src/core/index';
import { withRuleNames, withRuleTitles } from '../../tools/docs/ruleSettings.mjs';

const FILES: Readonly<Record<string, (text: string) => string>> = {
  'package.json': (text) => withRuleNames(text, RULES),
  'package.nls.json': (text) => withRuleTitles(text, RULES, 'en'),
  'package.nls.zh-cn.json': (text) => withRuleTitles(text, RULES, 'zh'),
};

suite('the setting of the rules', () => {
  for (const [path, written] of Object.entries(FILES)) {
    test(`${path} names every rule`, () => {
      const text = readFileSync(path, 'utf8');
      if (process.env.UPDATE_EXPECTED) {
        writeFileSync(path, `${JSON.stringify(JSON.parse(written(text)), null, 2)}\n`);
      } else {
        assert.deepEqual(JSON.parse(text), JSON.parse(written(text)), 'UPDATE_EXPECTED=1 writes it anew');
      }
    });
  }
});
