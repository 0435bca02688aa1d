import { CENTRAL_BODIES } from '../lexicon/agencies';
import { CLASS_LEVELS } from '../lexicon/agency-edges';
import { HEADS, NO_HEADS, NOT_AFTER, type HeadKind } from '../lexicon/agency-heads';
import type { Span } from '../model';
import { fold } from '../text/fold';
import { isAnchor, tokensBefore, type Token } from './agencyEdges';

/** A mention of a body; offsets in the text that was scanned, a bracketed second name included. */
export type LocalAgency = Span;

/** A short name that the text defines (以下简称X). */
export interface ShortName {
  readonly name: string;
  readonly shortSpan: Span;
  /** The body that it stands for, where the definition follows it. */
  readonly longSpan?: Span;
  readonly longName?: string;
}

/** Names that hold for the whole document. */
export interface KnownNames {
  /** Matches any of the names, the longest first; `null` where there is none. */
  readonly pattern: RegExp | null;
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

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
const byLength = (a: string, b: string): number => b.length - a.length;

/** Class words of the clauses (各有关部门, 各区) are no names in prose. */
const CLASS_NAME = /^(?:[各相有其本]|所在|地方)|(?:[^\p{L}]|有关|相关)(?:部门|单位|机构)$/u;
const BODY_END = /(?:[局厅委署办院部会处所队室司]|中心|小组|专班|海关|政府|馆|联席会议|办公[室厅])(?:（[^（）]{1,30}）)?$/u;

export function knownNames(sources: NameSources): KnownNames {
  const names = new Set<string>();
  const longOf = new Map<string, string>();
  for (const name of sources.clauseNames ?? []) {
    const folded = fold(name);
    if (folded.length >= 3 && BODY_END.test(folded) && !CLASS_NAME.test(folded)) names.add(folded);
  }
  for (const short of sources.shortNames ?? []) {
    names.add(short.name);
    if (short.longName) longOf.set(short.name, short.longName);
  }
  for (const entry of sources.dictionary ?? []) {
    const name = fold(entry.name);
    for (const form of [name, ...(entry.short ?? []).map(fold)]) {
      names.add(form);
      if (form !== name) longOf.set(form, name);
    }
  }
  const sorted = [...names].filter((name) => name.length >= 2).sort(byLength);
  return {
    pattern: sorted.length > 0 ? new RegExp(sorted.map(escape).join('|'), 'gu') : null,
    never: new Set((sources.never ?? []).map(fold)),
    longOf,
  };
}

export const NO_NAMES: KnownNames = knownNames({});

type Head = readonly [word: string, kinds: readonly HeadKind[]];

/** Last character → the heads that end in it, the longest first; an empty list of kinds is a word that is no head. */
const HEADS_BY_LAST = new Map<string, Head[]>();
{
  const kindsOf = new Map<string, HeadKind[]>();
  for (const [kind, words] of Object.entries(HEADS) as [HeadKind, readonly string[]][]) {
    for (const word of words) kindsOf.set(word, [...(kindsOf.get(word) ?? []), kind]);
  }
  for (const word of NO_HEADS) if (!kindsOf.has(word)) kindsOf.set(word, []);
  for (const [word, kinds] of kindsOf) {
    const last = word[word.length - 1]!;
    HEADS_BY_LAST.set(last, [...(HEADS_BY_LAST.get(last) ?? []), [word, kinds]]);
  }
  for (const heads of HEADS_BY_LAST.values()) heads.sort(([a], [b]) => b.length - a.length);
}

const LAST_CHARACTERS = `[${[...HEADS_BY_LAST.keys()].join('')}]`;
const CENTRAL = new RegExp(`(?:中华人民共和国)?(?:${[...CENTRAL_BODIES].sort(byLength).join('|')})`, 'gu');
const SECOND_NAME = /（([^（）]{2,30})）/uy;
const SECOND_NAME_END = /(?:[局厅委署办院部会]|中心|平台)$/u;

/** Mentions of bodies in a line of text (folded and masked), in order, not overlapping. */
export function scanAgencies(text: string, known: KnownNames): LocalAgency[] {
  const whole = wholeNames(text, known);
  const found: Span[] = [];
  let next = 0;
  for (const match of text.matchAll(new RegExp(LAST_CHARACTERS, 'gu'))) {
    const end = match.index + 1;
    while (next < whole.length && whole[next]!.end <= end) take(found, whole[next++]!);
    const span = nameEndingAt(text, end, found[found.length - 1]);
    if (span) take(found, span);
  }
  while (next < whole.length) take(found, whole[next++]!);
  return found
    .map((span) => withSecondName(text, span))
    .filter((span, i, all) => (i === 0 || span.start >= all[i - 1]!.end) && !known.never.has(text.slice(span.start, span.end)));
}

/** Adds a mention; one that reaches over the mentions before it takes their place. */
function take(found: Span[], span: Span): void {
  let last = found[found.length - 1];
  if (last && span.start >= last.start && span.end <= last.end) return;
  while (last && last.start >= span.start) {
    found.pop();
    last = found[found.length - 1];
  }
  if (last && last.end > span.start) {
    found.pop();
    found.push({ start: last.start, end: span.end });
    return;
  }
  found.push(span);
}

/** The central bodies and the document's own names, as written. */
function wholeNames(text: string, known: KnownNames): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(CENTRAL)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (startsFree(text, span.start) && !cutShort(text, span.end)) spans.push(span);
  }
  if (known.pattern) {
    for (const match of text.matchAll(known.pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (startsFree(text, span.start) && !cutShort(text, span.end)) spans.push(span);
    }
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end).sort((a, b) => a.end - b.end);
}

/** Nothing that could belong to a longer name stands directly before. */
function startsFree(text: string, start: number): boolean {
  const [before] = tokensBefore(text, start, 0);
  return !before || before.kind === 'joint' || before.kind === 'other' || before.kind === 'plain';
}

/** The head's last character belongs to the word that follows (市委托, 教育局面). */
function cutShort(text: string, end: number): boolean {
  const next = text[end];
  return next !== undefined && (NOT_AFTER.get(text[end - 1]!)?.includes(next) ?? false);
}

function nameEndingAt(text: string, end: number, last: Span | undefined): Span | null {
  const head = HEADS_BY_LAST.get(text[end - 1]!)?.find(([word]) => text.startsWith(word, end - word.length));
  if (!head || head[1].length === 0 || cutShort(text, end)) return null;
  const headStart = end - head[0].length;
  const floor = last && last.end <= headStart ? last.end : 0;
  const tokens = tokensBefore(text, headStart, floor);
  for (const kind of head[1]) {
    const start = startOf(text, kind, headStart, tokens, floor > 0 ? last : undefined);
    if (start !== null) return { start, end };
  }
  return null;
}

/** Where a name with these words before its head begins; `null` where they make no name. */
function startOf(text: string, kind: HeadKind, headStart: number, tokens: readonly Token[], last: Span | undefined): number | null {
  const anchor = anchorOf(tokens);
  const reach = tokens[tokens.length - 1]?.start ?? headStart;
  const touchesLast = last !== undefined && reach === last.end;
  switch (kind) {
    case 'part':
      return touchesLast && !tokens.some((token) => token.kind === 'joint') && tokens.length <= 8 ? last!.start : null;
    case 'government': {
      const [nearest] = tokens;
      if (!nearest || !isAnchor(nearest) || anchor === null) return null;
      return CLASS_LEVELS.has(text.slice(nearest.start, nearest.end)) ? null : anchor;
    }
    case 'organ':
    case 'department': {
      if (touchesLast && reach === headStart) return last!.start;
      if (anchor !== null && headStart - anchor <= 24) return anchor;
      const [nearest] = tokens;
      return nearest?.kind === 'field' ? nearest.start : null;
    }
    case 'committee':
      if (touchesLast) return last!.start;
      if (anchor !== null) return anchor;
      return tokens.length > 0 ? reach : null;
    case 'institute':
      if (touchesLast && tokens.every((token) => token.kind !== 'joint')) return last!.start;
      return anchor;
  }
}

/** Start of the leftmost place or level that the name can begin with. */
function anchorOf(tokens: readonly Token[]): number | null {
  let start: number | null = null;
  for (const token of tokens) {
    if (isAnchor(token)) start = token.start;
    else if (start !== null && token.kind !== 'plain') break;
  }
  return start;
}

function withSecondName(text: string, span: Span): Span {
  SECOND_NAME.lastIndex = span.end;
  const match = SECOND_NAME.exec(text);
  return match && SECOND_NAME_END.test(match[1]!) && !/[简统]?称/u.test(match[1]!) ? { start: span.start, end: SECOND_NAME.lastIndex } : span;
}
