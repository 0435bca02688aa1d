import type { Span } from '../model';
import { fold } from '../text/fold';

/** A short name that the text defines (以下简称X). */
export interface ShortName {
  readonly name: string;
  readonly shortSpan: Span;
  /** The body that it stands for, where the definition follows it directly. */
  readonly longSpan?: Span;
  readonly longName?: string;
}

/** Names that hold for a whole document. */
export interface KnownNames {
  readonly names: ReadonlySet<string>;
  /** The name that stands at `at` in a text, the longest one. */
  readonly nameAt: (text: string, at: number) => string | undefined;
  /** Full names of the dictionary: marked wherever they stand, also behind words that a name could begin with. */
  readonly anywhere: ReadonlySet<string>;
  /** Words never to mark. */
  readonly never: ReadonlySet<string>;
  /** Short name → full name, from definitions and the dictionary. */
  readonly longOf: ReadonlyMap<string, string>;
}

export interface NameSources {
  /** Names in the document's responsibility clauses, whatever they are: those that end like a body are taken. */
  readonly clauseNames?: readonly string[];
  readonly shortNames?: readonly ShortName[];
  /** Entries of the user's dictionary: a name and its other forms. */
  readonly dictionary?: readonly { readonly name: string; readonly short?: readonly string[] }[];
  readonly never?: readonly string[];
}

/** Class words of the clauses (各有关部门, 各区) are no names in prose. */
const CLASS_NAME =
  /^(?:各(?!级|省|市|区|县|镇|乡)|有关|相关|其他|本)|(?:有关|相关|各|成员)(?:部门|单位|机构)$|^(?:人民)?政府$/u;
const BODY_END = /(?:[局厅委署办院部会处所队室司]|中心|小组|专班|海关|政府|馆)(?:（[^（）]{1,30}）)?$/u;
const SHORTEST_CLAUSE_NAME = 3;

/** Gathers the names that hold for the document from its clauses, its definitions and the dictionary. */
export function knownNames(sources: NameSources): KnownNames {
  const names = new Set<string>();
  const anywhere = new Set<string>();
  const longOf = new Map<string, string>();
  for (const name of (sources.clauseNames ?? []).map(fold)) {
    if (name.length >= SHORTEST_CLAUSE_NAME && BODY_END.test(name) && !CLASS_NAME.test(name)) names.add(name);
  }
  for (const { name, longName } of sources.shortNames ?? []) {
    names.add(name);
    if (longName) longOf.set(name, longName);
  }
  for (const entry of sources.dictionary ?? []) {
    const name = fold(entry.name);
    anywhere.add(name);
    for (const form of [name, ...(entry.short ?? []).map(fold)]) {
      if (form.length >= 2) names.add(form);
      if (form !== name) longOf.set(form, name);
    }
  }
  return {
    names,
    anywhere,
    nameAt: finder(names),
    never: new Set((sources.never ?? []).map(fold)),
    longOf,
  };
}

function finder(names: ReadonlySet<string>): KnownNames['nameAt'] {
  const byFirst = new Map<number, string[]>();
  for (const name of names) {
    const first = name.charCodeAt(0);
    const known = byFirst.get(first);
    if (known) known.push(name);
    else byFirst.set(first, [name]);
  }
  for (const known of byFirst.values()) known.sort((a, b) => b.length - a.length);
  // Every character of the text is looked at, and few begin a name: a bit of its code unit tells most of them apart.
  const hint = new Uint8Array(256);
  for (const first of byFirst.keys()) hint[first & 255] = 1;
  return (text, at) => {
    const code = text.charCodeAt(at);
    if (hint[code & 255] === 0) return undefined;
    return byFirst.get(code)?.find((name) => text.startsWith(name, at));
  };
}

/** No names known: a text on its own. */
export const NO_NAMES: KnownNames = knownNames({});

/** More names than these are not looked for one by one. */
const MOST_DIFFERENCES = 40;

/** A test of texts: does none of the words in which the two differ stand in it, so that both find the same there? */
export function agreement(old: KnownNames, now: KnownNames): (text: string) => boolean {
  const differences = (['names', 'anywhere', 'never'] as const).flatMap((words) => [
    ...[...old[words]].filter((word) => !now[words].has(word)),
    ...[...now[words]].filter((word) => !old[words].has(word)),
  ]);
  if (differences.length > MOST_DIFFERENCES) return () => false;
  return (text) => !differences.some((word) => text.includes(word));
}
