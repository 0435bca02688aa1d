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

interface Open {
  readonly agencies: readonly { readonly name: string; readonly short?: readonly unknown[] }[];
  readonly never: readonly unknown[];
}

/** The lists as they stand in the file; `null` where something stands in their place. */
function openLists(root: unknown): Open | null {
  if (typeof root !== 'object' || root === null || Array.isArray(root)) return null;
  const { agencies = [], never = [] } = root as Record<string, unknown>;
  if (!Array.isArray(agencies) || !Array.isArray(never)) return null;
  const areOpen = agencies.every((entry: unknown) => {
    const { name, short = [] } = (entry ?? {}) as Record<string, unknown>;
    return isWord(name) && Array.isArray(short);
  });
  return areOpen ? { agencies: agencies as Open['agencies'], never } : null;
}

/**
 * The dictionary's JSON with the addition; comments and order stay. What was never to be marked and now is an agency is taken out
 * there: the later word holds. The same text where it says so already, `null` where the text is no dictionary that can be
 * added to: it is the user's to mend, nothing is overwritten.
 */
export function addToDictionary(json: string, addition: DictionaryAddition): string | null {
  const { errorAt } = readDictionary(json);
  let text = json.trim() === '' ? '{}\n' : json;
  const lists = openLists(parse(text, [], { allowTrailingComma: true }));
  if (errorAt !== null || !lists) return null;
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' };
  const set = (path: (string | number)[], value: unknown): void => {
    const isArrayInsertion = path.at(-1) === -1;
    text = applyEdits(text, modify(text, path, value, { formattingOptions, isArrayInsertion }));
  };
  const { agencies, never } = lists;
  if (addition.kind === 'never') {
    if (!never.includes(addition.word)) set(['never', -1], addition.word);
    return text;
  }
  const isNever = never.indexOf(addition.kind === 'short' ? addition.short : addition.name);
  if (isNever >= 0) set(['never', isNever], undefined);
  const at = agencies.findIndex(({ name }) => name === addition.name);
  if (addition.kind === 'agency') {
    if (at < 0) set(['agencies', -1], { name: addition.name });
  } else if (at < 0) {
    set(['agencies', -1], { name: addition.name, short: [addition.short] });
  } else if (!agencies[at]!.short?.includes(addition.short)) {
    set(['agencies', at, 'short', -1], addition.short);
  }
  return text;
}
