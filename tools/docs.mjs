// Writes what is made of the rules: docs/rules/ (a page each, an index), schemas/config.schema.json, and in the manifest the setting
// policyPlan.rules with the titles of the rules. `--check` only compares.
//   node tools/docs.mjs [--check]
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as prettier from 'prettier';
import { loadCore } from './bench/subjects.mjs';
import { configSchema } from './docs/configSchema.mjs';
import { indexPage, rulePage } from './docs/rulePages.mjs';
import { withRuleNames, withRuleTitles } from './docs/ruleSettings.mjs';
import { PROJECT } from './setup/project.mjs';

const FOLDER = 'docs/rules';

/** @param {typeof import('../src/core/index').RULES} rules @returns {[path: string, text: string][]} */
const settings = (rules) => [
  ['package.json', withRuleNames(onDisk('package.json') ?? '', rules)],
  ['package.nls.json', withRuleTitles(onDisk('package.nls.json') ?? '', rules, 'en')],
  ['package.nls.zh-cn.json', withRuleTitles(onDisk('package.nls.zh-cn.json') ?? '', rules, 'zh')],
];

/** @returns {Promise<Map<string, string>>} by path */
async function wantedFiles() {
  const core = await loadCore();
  const files = new Map(core.RULES.map((rule) => [`${FOLDER}/${rule.id}.md`, rulePage(rule, core)]));
  files.set(`${FOLDER}/README.md`, indexPage(core.RULES));
  files.set('schemas/config.schema.json', JSON.stringify(configSchema(core.RULES)));
  for (const [path, written] of settings(core.RULES)) files.set(path, written);
  const options = await prettier.resolveConfig(join(PROJECT, 'package.json'));
  for (const [path, text] of files) files.set(path, await prettier.format(text, { ...options, filepath: path }));
  return files;
}

/** @param {string} path @returns {string | null} */
const onDisk = (path) => (existsSync(join(PROJECT, path)) ? readFileSync(join(PROJECT, path), 'utf8') : null);

const files = await wantedFiles();
const stale = [...files].filter(([path, text]) => onDisk(path) !== text).map(([path]) => path);
const folder = join(PROJECT, FOLDER);
const left = existsSync(folder) ? readdirSync(folder).map((name) => `${FOLDER}/${name}`) : [];
const orphans = left.filter((path) => !files.has(path));
if (process.argv.includes('--check')) {
  for (const path of [...stale, ...orphans]) console.error(`${path} is not what the rules say: npm run docs`);
  process.exitCode = stale.length + orphans.length > 0 ? 1 : 0;
} else {
  for (const path of stale) {
    mkdirSync(dirname(join(PROJECT, path)), { recursive: true });
    writeFileSync(join(PROJECT, path), files.get(path) ?? '');
  }
  for (const path of orphans) rmSync(join(PROJECT, path));
  console.log(`${stale.length} written, ${orphans.length} removed, ${files.size - stale.length} as they were`);
}
