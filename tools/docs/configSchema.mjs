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
      '本文件夹中政策文件的审查规则和忽略的问题。Rules of review, and what is not to be reported, for the policy documents of this folder.',
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
