// The documentation of the rules, from their own words and examples.

/** @typedef {typeof import('../../src/core/index')} Core */
/** @typedef {import('../../src/core/index').Rule} Rule */
/** @typedef {Rule['good'][number]} Example */

/** @type {Record<Rule['group'], string>} */
const GROUPS = {
  structure: '结构 Structure',
  responsibility: '责任分工 Responsibility',
  time: '时限 Time',
  numbers: '指标与数字 Numbers',
  wording: '文字 Wording',
  commitments: '任务部署 Commitments',
  review: '审查说明 Review',
};
/** @type {Record<Rule['severity'], string>} */
const SEVERITIES = { error: '错误 error', warning: '警告 warning', information: '提醒 information', hint: '提示 hint' };

/** @param {Rule} rule @param {Core} core */
export function rulePage(rule, core) {
  const findings = rule.bad.flatMap((example) => findingsOf(rule, example, core));
  const canMend = findings.some(({ fixes }) => fixes.some((fix) => fix.isPreferred));
  const offers = findings.some(({ fixes }) => fixes.length > 0);
  const mends = canMend ? '是 yes' : offers ? '提供选择 offers choices' : '否 no';
  return [
    `# ${rule.id}`,
    `<!-- Made by \`npm run docs\` from the rule itself. -->`,
    `**${rule.title.zh}** ${rule.title.en}`,
    `| 类别 group | 级别 severity | 默认启用 on by default | 自动修正 mended by \`--fix\` |\n| --- | --- | --- | --- |\n| ${GROUPS[rule.group]} | ${SEVERITIES[rule.severity]} | ${rule.on ? '是 yes' : '否 no'} | ${mends} |`,
    rule.reason.zh,
    rule.reason.en,
    ...rule.bad.flatMap((example, i) => badExample(rule, example, core, i === 0)),
    `## 正确 Right`,
    ...rule.good.map(goodExample),
    ...parameters(rule),
    `## 设置 Settings`,
    `在文件夹的 \`.policy-plan/config.json\` 中关闭或改变级别。Switch it off, or change its severity, in the folder’s \`.policy-plan/config.json\`:`,
    fenced(JSON.stringify({ rules: { [rule.id]: rule.on ? 'off' : rule.severity } }, null, 2), 'json'),
    `[所有规则 All rules](README.md)`,
  ].join('\n\n');
}

/** @param {readonly Rule[]} rules */
export function indexPage(rules) {
  const parts = Object.entries(GROUPS).flatMap(([group, title]) => {
    const rows = rules
      .filter((rule) => rule.group === group)
      .map(
        ({ id, title: { zh, en }, severity, on }) =>
          `| [${id}](${id}.md) | ${zh}<br>${en} | ${SEVERITIES[severity]}${on ? '' : '，默认关闭 off by default'} |`,
      );
    return [
      `## ${title}`,
      ['| 规则 rule | 说明 what it finds | 级别 severity |', '| --- | --- | --- |', ...rows].join('\n'),
    ];
  });
  return [
    '# 审查规则 Rules of review',
    '<!-- Made by `npm run docs` from the rules themselves. -->',
    '编辑器和 `policy-plan check` 使用同一套规则。规则宁缺毋滥：拿不准的不报。',
    'The editor and `policy-plan check` run the same rules. They would rather miss something than report what is right.',
    ...parts,
    '## 忽略个别问题 Suppressing a finding',
    '在 Markdown、HTML 中用注释，必须写明理由。In Markdown and HTML by a comment, with a reason:',
    fenced(
      '<!-- policy-plan-disable-next-line doubled-words -- 口号原文如此 -->\n<!-- policy-plan-disable task-without-time -- 时限见分工方案 -->',
      'html',
    ),
    '第一种管下一行（Markdown 表格则为整个表格），第二种管全文。纯文本在 `.policy-plan/config.json` 中按原文引用。The first holds for the next line (for a whole table in Markdown), the second for the document. For plain text quote the passage in `.policy-plan/config.json`:',
    fenced(
      JSON.stringify(
        {
          suppressions: [{ file: '规划.txt', rule: 'doubled-words', quote: '推进推进再推进', reason: '口号原文如此' }],
        },
        null,
        2,
      ),
      'json',
    ),
  ].join('\n\n');
}

/** @param {Rule} rule @param {Example} example @param {Core} core @param {boolean} first */
function badExample(rule, example, core, first) {
  const text = unmarked(example.text);
  const messages = findingsOf(rule, example, core).map(
    ({ message }) => `- ${core.wordsOfMessage(message, 'zh')}。${core.wordsOfMessage(message, 'en')}.`,
  );
  return [
    ...(first ? ['## 有误 Wrong'] : []),
    ...conditions(example),
    fenced(text),
    messages.join('\n'),
    ...(example.fixed === undefined ? [] : ['修正后 Mended:', fenced(example.fixed)]),
  ];
}

/** @param {Example} example */
function goodExample(example) {
  return [...conditions(example), fenced(example.text)].join('\n\n');
}

/** What an example needs beside its text. @param {Example} example */
function conditions({ today, dictionary, parameters: set }) {
  return [
    ...(today === undefined ? [] : [`审查日期 Day of the check: ${today}`]),
    ...(dictionary === undefined ? [] : ['词典 Dictionary:', fenced(JSON.stringify(dictionary, null, 2), 'json')]),
    ...(set === undefined ? [] : ['参数 Parameters:', fenced(JSON.stringify(set, null, 2), 'json')]),
  ];
}

/** @param {Rule} rule */
function parameters({ parameters: known }) {
  if (known === undefined) return [];
  const rows = Object.entries(known).map(
    ([name, { description }]) => `- \`${name}\`：${description.zh}${description.en}`,
  );
  return ['## 参数 Parameters', rows.join('\n')];
}

/** @param {Rule} rule @param {Example} example @param {Core} core */
function findingsOf(rule, { text, format = 'plain', parameters: set = {}, today, dictionary }, core) {
  const words = { ...core.EMPTY_DICTIONARY, ...dictionary };
  const plain = unmarked(text);
  const config = {
    rules: { [rule.id]: { severity: rule.severity, parameters: set } },
    suppressions: [],
    relations: [],
  };
  const analysis = core.analyze(plain, { format, dictionary: words });
  const found = core.lint(plain, analysis, { config, dictionary: words, ...(today === undefined ? {} : { today }) });
  return found.filter((finding) => finding.rule === rule.id);
}

/** @param {string} text */
const unmarked = (text) => text.replace(/[⟦⟧]/gu, '');

/** @param {string} text @param {string} [language] */
const fenced = (text, language = 'text') => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
