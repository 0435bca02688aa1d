/** The configuration and the dictionary that hold for a file: the nearest `.policy-plan` folder above it. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import {
  EMPTY_CONFIG,
  EMPTY_DICTIONARY,
  readConfig,
  readDictionary,
  suppressionsFor,
  type Config,
  type Dictionary,
  type LintOptions,
} from '../../core/index';
import { STANDARD_INPUT } from '../read';

export interface Settings {
  readonly options: Pick<LintOptions, 'config' | 'suppressions'> & { readonly dictionary: Dictionary };
  /** Settings files that could not be read, with the reason. */
  readonly troubles: readonly string[];
}

interface FolderSettings {
  readonly folder: string | null;
  readonly config: Config;
  readonly dictionary: Dictionary;
  readonly troubles: readonly string[];
}

/** By folder: many files lie in one. */
const known = new Map<string, FolderSettings>();

/** What holds for a file; for standard input, what holds in the working folder. */
export function settingsFor(file: string): Settings {
  const path = file === STANDARD_INPUT ? resolve('stdin') : resolve(file);
  const { folder, config, dictionary, troubles } = ofFolder(dirname(path));
  const suppressions = folder === null ? [] : suppressionsFor(config, relative(folder, path));
  return { options: { config, dictionary, suppressions }, troubles };
}

function ofFolder(folder: string): FolderSettings {
  let settings = known.get(folder);
  if (!settings) known.set(folder, (settings = read(folder)));
  return settings;
}

function read(folder: string): FolderSettings {
  const above = dirname(folder);
  const config = load(folder, 'config.json');
  const dictionary = load(folder, 'dictionary.json');
  const inherited: FolderSettings =
    above === folder
      ? { folder: null, config: EMPTY_CONFIG, dictionary: EMPTY_DICTIONARY, troubles: [] }
      : ofFolder(above);
  const troubles = [...inherited.troubles];
  const settings = { ...inherited };
  if (config !== null) {
    const reading = readConfig(config.text);
    if (reading.errorAt !== null) troubles.push(brokenAt(config, reading.errorAt));
    Object.assign(settings, { folder, config: reading.config });
  }
  if (dictionary !== null) {
    const reading = readDictionary(dictionary.text);
    if (reading.errorAt !== null) troubles.push(brokenAt(dictionary, reading.errorAt));
    Object.assign(settings, { dictionary: reading.dictionary });
  }
  return { ...settings, troubles };
}

interface SettingsFile {
  readonly path: string;
  readonly text: string;
}

function load(folder: string, name: string): SettingsFile | null {
  const path = join(folder, '.policy-plan', name);
  try {
    return { path, text: readFileSync(path, 'utf8').replace(/^\ufeff/u, '') };
  } catch {
    return null;
  }
}

function brokenAt({ path, text }: SettingsFile, offset: number): string {
  const line = text.slice(0, offset).split('\n').length;
  return `${path}:${line}: no valid JSON from here on / 从此处起不是有效的 JSON`;
}
