/** Whether a text reads like a policy document: plans and reports on them do, news, speeches and other texts do not. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { analyze, detect } from '../../src/core/index';
import { goldDocuments, samples } from './documents';

const NEITHER = /^(?:news-report|speech|press-conference|policy-qa|work-report|government-report)\./u;
const README = '# 示例\n\n1. 打开文件夹。\n2. 查看任务。\n3. 悬停指标。\n4. 完善配置。\n5. 推进安装。\n';

describe('detection', () => {
  for (const { name, text, format } of [...samples(), ...goldDocuments()]) {
    test(`${name}: ${NEITHER.test(name) ? 'no' : 'yes'}`, () => {
      assert.equal(analyze(text, { format }).detection.isPolicyDocument, !NEITHER.test(name));
      assert.equal(detect(text, { format }).isPolicyDocument, !NEITHER.test(name));
    });
  }
  test('a list of steps in Markdown is none', () => {
    assert.equal(detect(README, { format: 'markdown' }).isPolicyDocument, false);
  });
  test('says why', () => {
    assert.ok(detect(samples()[1]!.text).reasons.includes('responsibility-clauses'));
  });
});
