import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import {
  addToDictionary,
  analyze,
  cover,
  describeMeaning,
  EMPTY_DICTIONARY,
  ledgerOf,
  meaningAt,
  meaningsOf,
  readDictionary,
  type Telling,
  wordsOf,
} from '../../src/core/index';

const FULL = `{
  // the transport side
  "agencies": [{ "name": "云岭市交通运输局", "short": ["市交通局", "交通局"] }],
  "groups": [{ "name": "市公交优先领导小组", "members": ["市交通局", "市财政局"] }],
  "indicators": [{ "name": "公交分担率", "aliases": ["公共交通出行比例"] }],
  "never": ["快线中心"],
}`;

describe('the dictionary', () => {
  test('is read with comments and trailing commas', () => {
    const { dictionary, errorAt } = readDictionary(FULL);
    assert.equal(errorAt, null);
    assert.deepEqual(dictionary.agencies, [{ name: '云岭市交通运输局', short: ['市交通局', '交通局'] }]);
    assert.deepEqual(dictionary.never, ['快线中心']);
  });
  test('half-written gives what can be read, and where it breaks off', () => {
    const { dictionary, errorAt } = readDictionary('{ "never": ["快线中心"], "agencies": [{ "name": "市交');
    assert.deepEqual(dictionary.never, ['快线中心']);
    assert.notEqual(errorAt, null);
  });
  test('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        readDictionary(text);
        addToDictionary(text, { kind: 'never', word: '某某中心' });
      }),
    );
  });
  test('takes additions, keeps comments, adds nothing twice', () => {
    const once = addToDictionary(FULL, { kind: 'short', name: '云岭市交通运输局', short: '市交运局' })!;
    assert.match(once, /\/\/ the transport side/u);
    assert.deepEqual(readDictionary(once).dictionary.agencies[0]?.short, ['市交通局', '交通局', '市交运局']);
    assert.equal(addToDictionary(once, { kind: 'short', name: '云岭市交通运输局', short: '市交运局' }), once);
    const fresh = addToDictionary('', { kind: 'agency', name: '山河流域管理处' })!;
    assert.deepEqual(readDictionary(fresh).dictionary, {
      ...EMPTY_DICTIONARY,
      agencies: [{ name: '山河流域管理处', short: [] }],
    });
  });
  test('who marks a word again takes back that it is never to be marked; line ends stay', () => {
    const again = addToDictionary('{\r\n  "never": ["快线中心", "快线站"]\r\n}\r\n', {
      kind: 'agency',
      name: '快线中心',
    })!;
    assert.deepEqual(readDictionary(again).dictionary, {
      ...EMPTY_DICTIONARY,
      agencies: [{ name: '快线中心', short: [] }],
      never: ['快线站'],
    });
    assert.doesNotMatch(again, /[^\r]\n/u);
    const short = addToDictionary(again, { kind: 'short', name: '快线中心', short: '快线站' })!;
    assert.deepEqual(readDictionary(short).dictionary.never, []);
  });
  test('adds nothing to a text that is no dictionary', () => {
    for (const text of [
      '0',
      '[]',
      '{ "never": [',
      '{ "never": "x" }',
      '{ "agencies": [1] }',
      '{ "agencies": [null] }',
      '{ "agencies": [{ "name": "快线中心", "short": "快线" }] }',
    ]) {
      assert.equal(addToDictionary(text, { kind: 'never', word: '某某中心' }), null);
    }
  });
  test('what additions write is valid by the schema, and so is the sample', () => {
    const schema = JSON.parse(readFileSync(join(__dirname, '../../schemas/dictionary.schema.json'), 'utf8')) as object;
    const ajv = new Ajv2020({ allowUnionTypes: true });
    ajv.addVocabulary(['allowComments', 'allowTrailingCommas', 'defaultSnippets', 'markdownDescription']); // VS Code's own
    const validate = ajv.compile(schema);
    let json = '';
    for (const addition of [
      { kind: 'agency', name: '山河流域管理处' },
      { kind: 'short', name: '云岭市水务局', short: '市水务局' },
      { kind: 'never', word: '快线中心' },
    ] as const) {
      json = addToDictionary(json, addition)!;
    }
    const sample = readFileSync(join(__dirname, '../../samples/.policy-plan/dictionary.json'), 'utf8');
    assert.equal(readDictionary(sample).errorAt, null);
    for (const text of [json, sample]) {
      assert.ok(validate(parse(text)), JSON.stringify(validate.errors));
    }
  });
});

describe('an analysis with a dictionary', () => {
  const read = (text: string, json: string) =>
    analyze(text, { format: 'plain', dictionary: readDictionary(json).dictionary });
  test('marks its agencies, joins their names, leaves out what is never to be marked', () => {
    const { agencies } = read(
      '请山河流域管理处与市交通局会商，交通局牵头。',
      `{"agencies":[{"name":"山河流域管理处"},{"name":"云岭市交通运输局","short":["市交通局","交通局"]}]}`,
    );
    assert.deepEqual(
      agencies.map(({ name, canonical }) => [name, canonical]),
      [
        ['山河流域管理处', '山河流域管理处'],
        ['市交通局', '云岭市交通运输局'],
        ['交通局', '云岭市交通运输局'],
      ],
    );
    assert.deepEqual(read('支持市交通局开展工作。', '{"never":["市交通局"]}').agencies, []);
  });
  test('marks a full name wherever it stands, a short one only where no longer name can be meant', () => {
    const json =
      '{"agencies":[{"name":"快线公司","short":["水务集团"]}],"groups":[{"name":"公交优先会商机制","members":["市交通局"]}]}';
    const marked = (text: string): string[] => read(text, json).agencies.map(({ canonical }) => canonical);
    assert.deepEqual(marked('推动澜江市快线公司扩大服务。'), ['快线公司']);
    assert.deepEqual(marked('由水务集团承担。'), ['快线公司']);
    assert.deepEqual(marked('江北区水务集团承担。'), []);
    assert.deepEqual(marked('建立公交优先会商机制。'), ['公交优先会商机制']);
  });
  test('never is never, in clauses and tables too; the others keep their roles', () => {
    const never = '{"never":["市有关部门","市民团"]}';
    const clause = '一、重点任务\n（一）优化线网。新开线路。（牵头单位：市有关部门、市交通局，配合单位：市公安局）\n';
    const table =
      '| 序号 | 任务 | 牵头单位 | 配合单位 |\n| --- | --- | --- | --- |\n| 1 | 优化线网 | 市民团、市交通局 | 市公安局 |\n';
    for (const [text, format] of [
      [clause, 'plain'],
      [table, 'markdown'],
    ] as const) {
      const { tasks, agencies } = analyze(text, { format, dictionary: readDictionary(never).dictionary });
      assert.deepEqual(
        tasks.map(({ lead, supporting }) => [lead, supporting]),
        [[['市交通局'], ['市公安局']]],
      );
      assert.deepEqual(
        agencies.map(({ name }) => name),
        ['市交通局', '市公安局'],
      );
    }
    const alone = read('一、重点任务\n（一）优化线网。新开线路。（牵头单位：市有关部门）\n', never);
    assert.deepEqual([alone.tasks.length, alone.tasks[0]?.lead, alone.agencies], [1, [], []]);
  });
});

describe('descriptions with a dictionary', () => {
  const TEXT = `云岭市公共交通三年行动方案
一、工作目标
到2025年，公共交通出行比例达到45%，公交分担率稳步提高。
指标\t2020年\t2025年
公交分担率（%）\t38\t45
二、重点任务
（一）优化公交线网。新开接驳线路20条。（牵头单位：市交通局，配合单位：市公安局）
（二）建立会商制度。每季度研究一次。（牵头单位：公交优先联席会议）
`;
  const { dictionary } = readDictionary(`{
    "groups": [{ "name": "公交优先联席会议", "members": ["市交通局", "市水务局"] }],
    "indicators": [{ "name": "公交分担率", "aliases": ["公共交通出行比例"] }]
  }`);
  const at = (words: string, used = dictionary): string => {
    const analysis = analyze(TEXT, { format: 'plain', dictionary: used });
    const ledger = ledgerOf(TEXT, analysis, used);
    const meaning = meaningAt(meaningsOf(ledger), TEXT.indexOf(words));
    const telling: Telling = {
      text: TEXT,
      ledger,
      coverage: cover({ text: TEXT, analysis, dictionary: used }),
      words: wordsOf('zh'),
      linkTo: ({ start }) => `#${start}`,
    };
    return meaning ? describeMeaning(meaning, telling) : '';
  };
  test('a group names its members, with what each does here', () => {
    const first = TEXT.indexOf('市交通局');
    assert.match(
      at('公交优先联席会议'),
      new RegExp(`成员单位 2 家：\\n- \\[市交通局\\]\\(#${first}\\)&ensp;牵头 1 项\\n- 市水务局$`, 'u'),
    );
    assert.doesNotMatch(at('市公安局'), /成员单位/u);
  });
  test('an alias names the indicator', () => {
    assert.equal(at('公共交通出行比例'), at('公交分担率（'));
    assert.match(at('公共交通出行比例'), /^\*\*公交分担率\*\*/u);
    assert.equal(at('公共交通出行比例', EMPTY_DICTIONARY), '');
  });
});
