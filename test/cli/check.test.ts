/** `policy-plan check` as a user runs it: formats, exit statuses, settings of the folder, fixes in the file's own bytes. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Log } from 'sarif';
import { RULES } from '../../src/core/index';
import { decode } from '../../src/files/decode';
import { encode } from '../../src/files/encode';

const CLI = resolve(__dirname, '../../dist/cli.js');
const PLAN =
  '云岭市公交优先行动计划\n一、重点任务\n1.优化线网。提供提供服务。（牵头单位：市交通运输局，配合单位：市财政局）\n2.加密班次。登记作品着作权。（牵头单位：市公安局，配合单位：市财政局）\n3.更新车辆。（牵头单位：市交通运输局，配合单位：市财政局）\n';
const MENDED = PLAN.replace('提供提供', '提供').replace('着作权', '著作权');
const CLEAN = MENDED;

let folder = '';
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-plan-check-'));
});
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function check(args: readonly string[], input?: string): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'check', '--language', 'en', ...args], {
    encoding: 'utf8',
    cwd: folder,
    ...(input === undefined ? {} : { input }),
  });
  return { status, stdout, stderr };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return name;
}

describe('exit status', () => {
  test('0 where nothing is wrong, 1 for an error', () => {
    assert.deepEqual(check([file('clean.txt', CLEAN)]).status, 0);
    assert.deepEqual(check([file('plan.txt', PLAN)]).status, 1);
  });
  test('warnings fail where they are too many', () => {
    const path = file('warning.txt', PLAN.replace('着作权', '著作权'));
    assert.equal(check([path]).status, 0);
    assert.equal(check([path, '--max-warnings', '1']).status, 0);
    assert.equal(check([path, '--max-warnings', '0']).status, 1);
  });
  test('2 where a file cannot be read, beside others too, or the command is wrong', () => {
    const { status, stderr } = check([file('clean.txt', CLEAN), 'missing.txt']);
    assert.equal(status, 2);
    assert.match(stderr, /missing\.txt: no such file/u);
    assert.equal(check(['clean.txt', '--max-warnings', 'few']).status, 2);
    assert.equal(check(['clean.txt', '--today', '2025-02-30']).status, 2);
  });
});

describe('output', () => {
  test('for people: place, severity, message, rule, and the sum', () => {
    const { stdout } = check([file('plan.txt', PLAN)]);
    assert.match(stdout, /^plan\.txt\n {2}3:8 +warning +“提供提供” is written twice; .+ {2}doubled-words\n/u);
    assert.match(stdout, /1 errors 错误, 1 warnings 警告/u);
  });
  test('in Chinese where that is asked for', () => {
    assert.match(check([file('plan.txt', PLAN), '--language', 'zh']).stdout, /“提供提供”重复/u);
  });
  test('JSON: offsets and places of findings, related places and edits', () => {
    const { stdout } = check([file('plan.txt', PLAN), file('clean.txt', CLEAN), '--format', 'json']);
    const { version, files } = JSON.parse(stdout) as {
      version: number;
      files: { file: string; findings: { rule: string; start: number; end: number; line: number; text: string }[] }[];
    };
    assert.equal(version, 1);
    assert.deepEqual(
      files.map(({ file: name, findings }) => [name, findings.map(({ rule }) => rule)]),
      [
        ['plan.txt', ['doubled-words', 'converted-characters']],
        ['clean.txt', []],
      ],
    );
    const [doubled] = files[0]!.findings;
    assert.equal(PLAN.slice(doubled!.start, doubled!.end), doubled!.text);
    assert.equal(doubled!.line, 3);
  });
  test('GitHub: workflow commands, escaped', () => {
    const { stdout } = check([file('a,b.txt', PLAN), '--format', 'github']);
    const [first, second] = stdout.split('\n');
    assert.match(
      first!,
      /^::warning file=a%2Cb\.txt,line=3,endLine=3,col=8,endColumn=12,title=doubled-words::“提供提供”/u,
    );
    assert.match(second!, /^::error /u);
  });
  test('SARIF 2.1.0: rules, places, fixes', () => {
    const { stdout } = check([file('规划 1.txt', PLAN), '--format', 'sarif']);
    const log = JSON.parse(stdout) as Log;
    assert.equal(log.version, '2.1.0');
    const [run] = log.runs;
    assert.equal(run!.columnKind, 'utf16CodeUnits');
    assert.deepEqual(
      run!.tool.driver.rules?.map(({ id }) => id),
      RULES.map(({ id }) => id),
    );
    const [first] = run!.results!;
    assert.equal(run!.tool.driver.rules[first!.ruleIndex!]!.id, first!.ruleId);
    assert.equal(first!.level, 'warning');
    const { artifactLocation, region } = first!.locations![0]!.physicalLocation!;
    assert.equal(decodeURIComponent(artifactLocation!.uri!), '规划 1.txt');
    assert.ok(!artifactLocation!.uri!.includes(' '));
    assert.deepEqual([region!.startLine, region!.startColumn, region!.endColumn], [3, 8, 12]);
    assert.equal(PLAN.slice(region!.charOffset, region!.charOffset! + region!.charLength!), '提供提供');
    assert.equal(first!.fixes![0]!.artifactChanges[0]!.replacements[0]!.insertedContent!.text, '提供');
  });
  test('JSON and SARIF are whole where there is nothing to say', () => {
    for (const format of ['json', 'sarif']) {
      const { stdout, status } = check([file('clean.txt', CLEAN), '--format', format]);
      assert.equal(status, 0);
      assert.doesNotThrow(() => JSON.parse(stdout) as unknown);
    }
  });
  test('what does not read like a policy document is skipped, and said so, unless all is asked for', () => {
    const path = file('note.txt', '会议通知。推进推进工作。\n');
    const { stdout, stderr } = check([path]);
    assert.doesNotMatch(stdout, /doubled-words/u);
    assert.match(stderr, /note\.txt: does not read like a policy document/u);
    assert.match(check([path, '--all']).stdout, /doubled-words/u);
  });
  test('the time of each rule', () => {
    const { stderr } = check([file('plan.txt', PLAN), '--timing']);
    for (const name of ['read', ...RULES.filter(({ on }) => on).map(({ id }) => id)]) {
      assert.match(stderr, new RegExp(`\\d ms {2}${name}$`, 'mu'));
    }
  });
  test('standard input', () => {
    const { stdout, status } = check(['-'], PLAN);
    assert.equal(status, 1);
    assert.match(stdout, /^-\n/u);
  });
  test('the day that is given', () => {
    const plan =
      '云岭市公交优先行动计划\n一、重点任务\n' +
      [2023, 2025, 2025, 2025].map((year, i) => `${i + 1}.推进工作${i}。${year}年底前完成。\n`).join('');
    const path = file('draft.txt', plan);
    assert.match(check([path, '--all', '--today', '2024-03-01']).stdout, /deadline-past/u);
    assert.doesNotMatch(check([path, '--all', '--today', '2023-03-01']).stdout, /deadline-past/u);
  });
});

describe('settings of the folder', () => {
  test('are found above the file: rules, suppressions, dictionary', () => {
    const suppression = { file: '2024/plan.txt', rule: 'converted-characters', quote: '着作权', reason: '原文如此' };
    file(
      'city/.policy-plan/config.json',
      `// 本市\n${JSON.stringify({ rules: { 'doubled-words': 'error' }, suppressions: [suppression] })}`,
    );
    const group = { groups: [{ name: '市交通运输局', members: [] }] };
    file('city/2024/.policy-plan/dictionary.json', JSON.stringify({ ...group, never: ['市财政局'] }));
    const { stdout } = check([file('city/2024/plan.txt', PLAN)]);
    assert.match(stdout, /error +“提供提供”/u);
    assert.doesNotMatch(stdout, /converted-characters/u);
    assert.match(check([file('city/2025/plan.txt', PLAN)]).stdout, /converted-characters/u);
  });
  test('that are no JSON are named once, and the status is 2', () => {
    file('broken/.policy-plan/config.json', '{\n  "rules": {\n');
    const { status, stderr } = check([file('broken/a.txt', CLEAN), file('broken/b.txt', CLEAN)]);
    assert.equal(status, 2);
    assert.equal(stderr.match(/config\.json:3: no valid JSON/gu)?.length, 1);
  });
});

describe('--fix', () => {
  const written = (path: string): Buffer => readFileSync(join(folder, path));
  for (const [name, toBytes] of [
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with its mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['big-endian UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['GB18030', (text: string) => Buffer.from(encode(text, 'gb18030', new Uint8Array())!)],
    ['Windows line ends', (text: string) => Buffer.from(text.replace(/\n/gu, '\r\n'))],
  ] as const) {
    test(`changes nothing but the mistakes (${name})`, () => {
      const path = file('encoded.txt', toBytes(PLAN));
      const { status, stdout } = check([path, '--fix']);
      assert.equal(status, 0, stdout);
      assert.match(stdout, /1 files mended/u);
      assert.deepEqual(written(path), toBytes(MENDED));
      assert.doesNotMatch(check([path, '--fix']).stdout, /mended/u);
    });
  }
  test('keeps the mode of the file and the link to it, and leaves nothing beside it', () => {
    file('linked/plan.txt', PLAN);
    chmodSync(join(folder, 'linked/plan.txt'), 0o640);
    symlinkSync('plan.txt', join(folder, 'linked/link.txt'));
    check(['linked/link.txt', '--fix']);
    assert.equal(written('linked/plan.txt').toString(), MENDED);
    assert.equal(statSync(join(folder, 'linked/plan.txt')).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(join(folder, 'linked')).sort(), ['link.txt', 'plan.txt']);
  });
  test('what is suppressed stays', () => {
    const text = `# 公交优先行动计划\n\n<!-- policy-plan-disable-next-line doubled-words -- 原文如此 -->\n推进推进枢纽建设。\n`;
    const path = file('kept.md', text);
    check([path, '--fix', '--all']);
    assert.equal(written(path).toString(), text);
  });
  test('standard input cannot be mended', () => {
    const { status, stderr } = check(['-', '--fix'], PLAN);
    assert.equal(status, 2);
    assert.match(stderr, /standard input cannot be mended/u);
  });
});

describe('GB18030', () => {
  test('encodes what it decodes: one, two and four bytes, beyond the basic plane too', () => {
    const text = 'A市“十四五”規劃㐀䶵ǹ😀𠮷𫠝€';
    const bytes = encode(text, 'gb18030', new Uint8Array())!;
    assert.equal(new TextDecoder('gb18030', { fatal: true }).decode(bytes), text);
    const decoded = decode(bytes);
    assert.equal(typeof decoded === 'string' ? decoded : decoded.text, text);
  });
});
