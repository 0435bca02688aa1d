/** The dictionaries of the open folders: `.policy-plan/dictionary.json`. */
import { type Dictionary, EMPTY_DICTIONARY, readDictionary } from '../core/index';
import { KeptFiles } from './keptFiles';

export type Dictionaries = KeptFiles<Dictionary>;

export const createDictionaries = (): Dictionaries =>
  new KeptFiles({
    name: 'dictionary.json',
    get empty() {
      return EMPTY_DICTIONARY; // not at start-up: the core is loaded on use
    },
    read(json) {
      const { dictionary, errorAt } = readDictionary(json);
      return { value: dictionary, errorAt };
    },
  });
