// The setting `policyPlan.rules` in package.json, with every rule in it, and the titles of the rules in both languages.

/** @typedef {import('../../src/core/index').Rule} Rule */

const SETTING = 'policyPlan.rules';
/** Of the texts that name a rule. */
const PREFIX = 'rule.';

/** @param {string} text of package.json @param {readonly Rule[]} rules */
export function withRuleNames(text, rules) {
  const manifest = JSON.parse(text);
  manifest.contributes.configuration.properties[SETTING].propertyNames = {
    enum: rules.map(({ id }) => id),
    enumDescriptions: rules.map(({ id }) => `%${PREFIX}${id}%`),
  };
  return JSON.stringify(manifest);
}

/** @param {string} text of package.nls*.json @param {readonly Rule[]} rules @param {'en' | 'zh'} language */
export function withRuleTitles(text, rules, language) {
  const others = Object.entries(JSON.parse(text)).filter(([key]) => !key.startsWith(PREFIX));
  const titles = rules.map(({ id, title }) => [`${PREFIX}${id}`, title[language]]);
  return JSON.stringify(Object.fromEntries([...others, ...titles]));
}
