// The JSON Schema of .policy-plan/config.json, with every rule in it.

/** @typedef {import('../../src/core/index').Rule} Rule */
/** @typedef {NonNullable<Rule['parameters']>[string]} Parameter */

const SEVERITY = { $ref: '#/$defs/severity' };

/** @param {readonly Rule[]} rules */
export function configSchema(rules) {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'config.schema.json',
    title: '审查设置 Review settings',
    description:
      '本文件夹中政策文件的审查规则、忽略的问题和相关文件。Rules of review, what is not to be reported, and which documents belong together, for the policy documents of this folder.',
    allowComments: true,
    allowTrailingCommas: true,
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      rules: {
        type: 'object',
        description: '规则的级别和参数。Severity and parameters of rules.',
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
        additionalProperties: false,
      },
      suppressions: {
        type: 'array',
        description: '不再提示的问题，每条都要写明理由。Findings not to be reported, each with a reason.',
        items: suppressionSchema(rules),
      },
      relations: {
        type: 'array',
        description: '规划的相关文件：上级规划、较早的一稿、任务分解、进展报告。Documents that belong to a plan.',
        items: relationSchema(),
      },
    },
    $defs: {
      severity: {
        enum: ['off', 'error', 'warning', 'information', 'hint'],
        enumDescriptions: ['关闭 not run', '错误 error', '警告 warning', '提醒 information', '提示 hint'],
      },
    },
  };
}

/** @param {Rule} rule */
function ruleSchema({ title, reason, severity, on, parameters = {} }) {
  return {
    description: `${title.zh} ${title.en}`,
    markdownDescription: `**${title.zh}** ${title.en}\n\n${reason.zh}\n\n${reason.en}`,
    default: on ? severity : 'off',
    anyOf: [
      SEVERITY,
      {
        type: 'object',
        properties: {
          severity: SEVERITY,
          reason: { type: 'string', description: '为什么这样设置。Why it is set so.' },
          ...Object.fromEntries(Object.entries(parameters).map(([name, each]) => [name, parameterSchema(each)])),
        },
        additionalProperties: false,
      },
    ],
  };
}

/** @param {Parameter} parameter */
function parameterSchema({ type, description: { zh, en } }) {
  const description = `${zh}${en}`;
  const words = { type: 'string', minLength: 1 };
  return type === 'words'
    ? { type: 'array', description, items: words }
    : { type: 'object', description, additionalProperties: words };
}

/** @param {readonly Rule[]} rules */
function suppressionSchema(rules) {
  const filled = { type: 'string', pattern: '\\S' };
  return {
    type: 'object',
    properties: {
      file: {
        ...filled,
        description: '文件，相对于 .policy-plan 所在文件夹。The document, from the folder of .policy-plan.',
      },
      rule: { enum: rules.map(({ id }) => id), description: '规则 Rule' },
      quote: {
        ...filled,
        description:
          '原文中的一段，问题在其中；不写则管全文。Words of the document that the finding stands in; without them the entry holds for all of it.',
      },
      reason: { ...filled, description: '理由 Reason' },
    },
    required: ['file', 'rule', 'reason'],
    additionalProperties: false,
    defaultSnippets: [
      {
        label: '忽略 Suppression',
        body: { file: '${1:文件}', rule: '${2:规则}', quote: '${3:原文}', reason: '${4:理由}' },
      },
    ],
  };
}

function relationSchema() {
  const path = { type: 'string', pattern: '\\S' };
  return {
    type: 'object',
    properties: {
      plan: {
        ...path,
        description: '规划，相对于 .policy-plan 所在文件夹。The plan, from the folder of .policy-plan.',
      },
      document: { ...path, description: '相关文件，写法同上。The document that belongs to it, written alike.' },
      role: {
        enum: ['superior', 'earlier', 'division', 'report'],
        enumDescriptions: [
          '上级规划 the plan above it',
          '较早的一稿 an earlier draft',
          '任务分解 its division of tasks',
          '进展报告 a report on it',
        ],
        description: '是规划的什么文件。What it is to the plan.',
      },
    },
    required: ['plan', 'document', 'role'],
    additionalProperties: false,
    defaultSnippets: [
      {
        label: '相关文件 Relation',
        body: { plan: '${1:规划}', document: '${2:相关文件}', role: '${3:superior}' },
      },
    ],
  };
}
