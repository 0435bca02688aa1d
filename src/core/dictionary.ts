/**
 * The user's dictionary (`.policy-plan/dictionary.json`, schemas/dictionary.schema.json): names that hold for the documents of a
 * folder. Read tolerantly: a file that is being edited gives what can be read of it.
 */
import { applyEdits, modify, parse, type ParseError } from 'jsonc-parser';

export interface Dictionary {
  /** A body and the short names that mean the same. */
  readonly agencies: readonly { readonly name: string; readonly short: readonly string[] }[];
  /** A body made of others. */
  readonly groups: readonly { readonly name: string; readonly members: readonly string[] }[];
  /** An indicator of a table and other wordings of it. */
  readonly indicators: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  /** Words never to mark as agencies. */
  readonly never: readonly string[];
}

export const EMPTY_DICTIONARY: Dictionary = { agencies: [], groups: [], indicators: [], never: [] };

const isWord = (value: unknown): value is string => typeof value === 'string' && value.trim().length >= 2;
const wordsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter(isWord) : []);

/** The entries of a list that have a name, each with the words under `key`. */
function entriesOf<K extends string>(
  value: unknown,
  key: K,
): ({ readonly name: string } & Readonly<Record<K, readonly string[]>>)[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { name, [key]: words } = entry as Record<string, unknown>;
    return isWord(name)
      ? [{ name, [key]: wordsOf(words) } as { readonly name: string } & Readonly<Record<K, readonly string[]>>]
      : [];
  });
}

export interface DictionaryReading {
  readonly dictionary: Dictionary;
  /** Offset of the first place that is no JSON; `null` where all of it is. */
  readonly errorAt: number | null;
}

/** Reads the dictionary's JSON; comments and trailing commas are allowed. */
export function readDictionary(json: string): DictionaryReading {
  const errors: ParseError[] = [];
  const value: unknown = parse(json, errors, { allowTrailingComma: true });
  const root = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  return {
    dictionary: {
      agencies: entriesOf(root.agencies, 'short'),
      groups: entriesOf(root.groups, 'members'),
      indicators: entriesOf(root.indicators, 'aliases'),
      never: wordsOf(root.never),
    },
    errorAt: json.trim() === '' ? null : (errors[0]?.offset ?? null),
  };
}

/** What can be added with one word. */
export type DictionaryAddition =
  | { readonly kind: 'agency'; readonly name: string }
  | { readonly kind: 'short'; readonly name: string; readonly short: string }
  | { readonly kind: 'never'; readonly word: string };

/** An object whose lists are lists, or not there yet. */
function isOpen(root: unknown): boolean {
  if (typeof root !== 'object' || root === null || Array.isArray(root)) return false;
  const { agencies = [], never = [] } = root as Record<string, unknown>;
  return Array.isArray(agencies) && Array.isArray(never) && agencies.length === entriesOf(agencies, 'short').length;
}

const FORMAT = { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } };

/**
 * The dictionary's JSON with the addition; comments and order stay. The same text where it is there already, `null` where
 * the text is no dictionary that can be added to: it is the user's to mend, nothing is overwritten.
 */
export function addToDictionary(json: string, addition: DictionaryAddition): string | null {
  const { dictionary, errorAt } = readDictionary(json);
  const text = json.trim() === '' ? '{}\n' : json;
  if (errorAt !== null || !isOpen(parse(text, [], { allowTrailingComma: true }))) return null;
  const set = (path: (string | number)[], value: unknown, insert = false): string =>
    applyEdits(text, modify(text, path, value, { ...FORMAT, isArrayInsertion: insert }));
  if (addition.kind === 'never') {
    return dictionary.never.includes(addition.word) ? json : set(['never', -1], addition.word, true);
  }
  const at = dictionary.agencies.findIndex(({ name }) => name === addition.name);
  if (addition.kind === 'agency') return at >= 0 ? json : set(['agencies', -1], { name: addition.name }, true);
  if (at < 0) return set(['agencies', -1], { name: addition.name, short: [addition.short] }, true);
  const { short } = dictionary.agencies[at]!;
  return short.includes(addition.short) ? json : set(['agencies', at, 'short'], [...short, addition.short]);
}
