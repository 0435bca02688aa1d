/** The page of a rule, as Markdown in one language of the interface: why it is there, what it finds, what it leaves alone. */
import type { Language } from '../present/words';
import type { Example, Rule } from './rule';

const WORDS = {
  zh: {
    groups: {
      structure: '结构',
      responsibility: '责任分工',
      time: '时限',
      numbers: '指标与数字',
      wording: '文字',
      commitments: '任务部署',
      review: '审查说明',
    },
    severities: { error: '错误', warning: '警告', information: '提醒', hint: '提示' },
    off: '默认关闭',
    bad: '有误（⟦ ⟧ 之间）',
    fixed: '修正后：',
    good: '正确',
    day: (day: string) => `审查日期为 ${day}：`,
    parameters: '参数（.policy-plan/config.json）',
    colon: '：',
  },
  en: {
    groups: {
      structure: 'Structure',
      responsibility: 'Responsibility',
      time: 'Time',
      numbers: 'Indicators and numbers',
      wording: 'Wording',
      commitments: 'Commitments',
      review: 'Review',
    },
    severities: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
    off: 'off by default',
    bad: 'Wrong (between ⟦ ⟧)',
    fixed: 'Mended:',
    good: 'Right',
    day: (day: string) => `Checked on ${day}:`,
    parameters: 'Parameters (.policy-plan/config.json)',
    colon: ': ',
  },
} as const;

/** The page of a rule. */
export function describeRule(rule: Rule, language: Language): string {
  const words = WORDS[language];
  const traits = [`\`${rule.id}\``, words.groups[rule.group], words.severities[rule.severity]];
  const parameters = Object.entries(rule.parameters ?? {}).map(
    ([name, { description }]) => `- \`${name}\`${words.colon}${description[language]}`,
  );
  const example = ({ text, fixed, today }: Example): string[] => [
    ...(today === undefined ? [] : [words.day(today)]),
    fenced(text),
    ...(fixed === undefined ? [] : [words.fixed, fenced(fixed)]),
  ];
  const parts = [
    `# ${rule.title[language]}`,
    [...traits, ...(rule.on ? [] : [words.off])].join(' · '),
    rule.reason[language],
    `## ${words.bad}`,
    ...rule.bad.flatMap(example),
    `## ${words.good}`,
    ...rule.good.flatMap(example),
    ...(parameters.length > 0 ? [`## ${words.parameters}`, parameters.join('\n')] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

const fenced = (text: string): string => `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
