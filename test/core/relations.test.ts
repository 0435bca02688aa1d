import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readConfig, relationsFor, setRelation } from '../../src/core/index';

const relations = (json: string, plan = '规划.txt'): unknown =>
  relationsFor(readConfig(json).config, plan).map(({ document, role }) => [document, role]);

suite('documents that belong to a plan', () => {
  test('are read from the configuration, whatever stands beside them', () => {
    const json = `{
      // the province's
      "relations": [
        { "plan": "./规划.txt", "document": "省规划.txt", "role": "superior" },
        { "plan": "规划.txt", "document": "报告.md", "role": "uncle" },
        { "plan": "别的.txt", "document": "报告.md", "role": "report" },
        { "plan": "规划.txt" }, 3,
        { "plan": "规划.txt", "document": "旧稿.txt", "role": "report" },
        { "plan": "规划.txt", "document": "./旧稿.txt", "role": "earlier" },
      ],
    }`;
    assert.deepEqual(relations(json), [
      ['省规划.txt', 'superior'],
      ['./旧稿.txt', 'earlier'],
    ]);
    assert.deepEqual(relations(json, '别的.txt'), [['报告.md', 'report']]);
    assert.deepEqual(relations('{ "relations": {} }'), []);
  });

  test('are set, changed and removed; comments and all else stay', () => {
    const json = `{
  // weighed by the office
  "rules": { "doubled-words": "error" }
}
`;
    const set = setRelation(json, '规划.txt', 'a\\省规划.txt', 'superior')!;
    assert.match(set, /weighed by the office/u);
    assert.deepEqual(readConfig(set).config.rules['doubled-words']?.severity, 'error');
    assert.deepEqual(relations(set), [['a/省规划.txt', 'superior']]);
    const both = setRelation(set, '规划.txt', '报告.md', 'report')!;
    const changed = setRelation(both, '规划.txt', './a/省规划.txt', 'earlier')!;
    assert.deepEqual(relations(changed), [
      ['报告.md', 'report'],
      ['a/省规划.txt', 'earlier'],
    ]);
    const removed = setRelation(changed, '规划.txt', '报告.md', null)!;
    assert.deepEqual(relations(removed), [['a/省规划.txt', 'earlier']]);
    assert.match(removed, /weighed by the office/u);
    assert.deepEqual(relations(setRelation('', '规划.txt', '报告.md', 'report')!), [['报告.md', 'report']]);
  });

  test('are not written over a mistake', () => {
    assert.equal(setRelation('{ "relations": [', '规划.txt', '报告.md', 'report'), null);
    assert.equal(setRelation('{ "relations": 1 }', '规划.txt', '报告.md', 'report'), null);
    assert.equal(setRelation('[]', '规划.txt', '报告.md', 'report'), null);
  });
});
