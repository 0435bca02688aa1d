/** What is asked of the rules: by the folder's `.policy-plan/config.json`, where it says nothing by the user's settings. */
import { type Config, EMPTY_CONFIG, readConfig } from '../core/index';
import { KeptFiles } from './keptFiles';

export type Configs = KeptFiles<Config>;

export const createConfigs = (): Configs =>
  new KeptFiles({
    name: 'config.json',
    get empty() {
      return EMPTY_CONFIG; // not at start-up: the core is loaded on use
    },
    read(json) {
      const { config, errorAt } = readConfig(json);
      return { value: config, errorAt };
    },
  });

/** The folder's configuration, with the user's own severities below it: a team's word on a rule goes before one reader's. */
export function withSettings(folder: Config, own: Config['rules']): Config {
  const rules = { ...own };
  for (const [id, { severity, parameters }] of Object.entries(folder.rules)) {
    rules[id] = { severity: severity ?? own[id]?.severity ?? null, parameters };
  }
  return { ...folder, rules };
}
