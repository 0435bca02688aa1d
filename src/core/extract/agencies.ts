import { CENTRAL_BODIES } from '../lexicon/agencies';
import { HEADS, NO_HEADS, NOT_AFTER, NOT_AFTER_SINGLE, type HeadKind } from '../lexicon/agency-heads';
import type { Span } from '../model';
import { readBefore, type Reading } from './agencyEdges';
import type { KnownNames } from './agencyKnown';
import { LONGEST_PART, standsFree, START_RULES } from './agencyStart';

export { agreement, knownNames, NO_NAMES, type KnownNames, type NameSources, type ShortName } from './agencyKnown';

/** A mention of a body; offsets in the text that was scanned, a bracketed second name included. */
export type LocalAgency = Span;

interface Head {
  readonly word: string;
  /** Empty for a word that only looks like a head. */
  readonly kinds: readonly HeadKind[];
  /** It makes names of parts only. */
  readonly isPart: boolean;
  /** Where it makes no name, a shorter one may (银保 + 监管局, 银保监管 + 局). */
  readonly yields: boolean;
}

/** A word of the lexicon is no longer than this; it shows whether a name stands on its own. */
const LONGEST_WORD = 10;

/** Code of the last character → the heads that end in it, the longest first. */
const HEADS_BY_LAST = indexHeads();

function indexHeads(): ReadonlyMap<number, readonly Head[]> {
  const kindsOf = new Map<string, HeadKind[]>();
  for (const [kind, words] of Object.entries({ whole: CENTRAL_BODIES, ...HEADS }) as [HeadKind, readonly string[]][]) {
    for (const word of words) kindsOf.set(word, [...(kindsOf.get(word) ?? []), kind]);
  }
  for (const word of NO_HEADS) if (!kindsOf.has(word)) kindsOf.set(word, []);
  const byLast = new Map<number, Head[]>();
  for (const [word, kinds] of kindsOf) {
    const last = word.charCodeAt(word.length - 1);
    const isPart = kinds.every((kind) => kind === 'part');
    const yields = kinds.every((kind) => kind === 'part' || kind === 'everyPart' || kind === 'whole');
    byLast.set(
      last,
      [...(byLast.get(last) ?? []), { word, kinds, isPart, yields }].sort((a, b) => b.word.length - a.word.length),
    );
  }
  return byLast;
}

/** By code unit: 1 where a head ends. Most characters end none, and a table says so fastest. */
const ENDS_HEAD = new Uint8Array(0x10000);
for (const last of HEADS_BY_LAST.keys()) ENDS_HEAD[last] = 1;

/** The two committees of a village, which no head ends. */
const VILLAGE_COMMITTEES = /村(?:居|社区)?“两委”/gu;

/**
 * Mentions of bodies in a line of text, folded and masked (see fold.ts), in order, not overlapping. A name is found from
 * its head (局, 委员会, 中心 …) by reading to the left, or as one of the document's own.
 */
export function scanAgencies(text: string, known: KnownNames): LocalAgency[] {
  const whole = wholeNames(text, known);
  const found: Span[] = [];
  let next = 0;
  for (let end = 1; end <= text.length; end++) {
    const last = text.charCodeAt(end - 1);
    if (ENDS_HEAD[last] === 0) continue;
    const heads = HEADS_BY_LAST.get(last)!;
    while (next < whole.length && whole[next]!.end <= end) add(found, whole[next++]!);
    const span = nameEndingAt(text, end, heads, found);
    if (span) add(found, span);
  }
  while (next < whole.length) add(found, whole[next++]!);
  return joinStationed(text, found)
    .map((span) => withSecondName(text, span))
    .filter(
      (span, at, all) =>
        (at === 0 || span.start >= all[at - 1]!.end) && !known.never.has(text.slice(span.start, span.end)),
    );
}

/** Adds a mention; it takes in the mentions that it reaches over, and is left out inside a longer one. */
function add(found: Span[], span: Span): void {
  let start = span.start;
  for (let last = found[found.length - 1]; last && last.end > start; last = found[found.length - 1]) {
    if (last.end >= span.end && last.start <= span.start) return;
    start = Math.min(start, last.start);
    found.pop();
  }
  found.push({ start, end: span.end });
}

/** The document's own names, by their ends. */
function wholeNames(text: string, known: KnownNames): Span[] {
  const spans: Span[] = [];
  const take = (name: string, index: number): void => {
    const span = { start: index, end: index + name.length };
    const isFree = known.anywhere.has(name) || standsFree(readBefore(text, index, Math.max(0, index - LONGEST_WORD)));
    if (isFree && !isCutShort(text, span.end)) spans.push(span);
  };
  if (text.includes('“两委”')) for (const { 0: name, index } of text.matchAll(VILLAGE_COMMITTEES)) take(name, index);
  for (let at = 0; at < text.length && known.names.size > 0; at++) {
    const name = known.nameAt(text, at);
    if (name === undefined) continue;
    take(name, at);
    at += name.length - 1;
  }
  return spans.sort((a, b) => a.end - b.end || b.start - a.start);
}

/** The name's last character belongs to the word that follows (市委托, 教育部门). */
function isCutShort(text: string, end: number, single = false): boolean {
  const last = text[end - 1]!;
  return goesOn(NOT_AFTER.get(last), text, end) || (single && goesOn(NOT_AFTER_SINGLE.get(last), text, end));
}

function goesOn(pattern: RegExp | undefined, text: string, end: number): boolean {
  if (!pattern) return false;
  pattern.lastIndex = end;
  return pattern.test(text);
}

/** A word that only looks like a head (兴办) is none of the text's where it lies across a field's name (乡村振兴 + 办). */
const isInField = ({ tokens: [nearest] }: Reading, lookalike: number): boolean =>
  nearest?.kind === 'field' && nearest.start < lookalike;

/** The longest head that ends here and whose rule finds a name; a shorter one counts where the longer yields. */
function nameEndingAt(text: string, end: number, heads: readonly Head[], found: readonly Span[]): Span | null {
  let lookalike = end;
  for (const { word, kinds, isPart, yields } of heads) {
    const start = end - word.length;
    if (!text.startsWith(word, start)) continue;
    if (isCutShort(text, end, word.length <= 2)) return null;
    if (kinds.length === 0) {
      lookalike = Math.min(lookalike, start);
      continue;
    }
    const previous = lastBefore(found, start);
    if (isPart && (!previous || start - previous.end > LONGEST_PART)) continue;
    const context = { text, start, end, word, previous, reading: readBefore(text, start, previous?.end ?? 0) };
    if (lookalike < end && !isInField(context.reading, lookalike)) return null;
    for (const kind of kinds) {
      const from = START_RULES[kind](context);
      if (from !== null) return { start: from, end };
    }
    if (!yields) return null;
  }
  return null;
}

/** The last mention that ends at or before `start`. */
function lastBefore(found: readonly Span[], start: number): Span | undefined {
  let at = found.length - 1;
  while (at >= 0 && found[at]!.end > start) at--;
  return found[at];
}

/** 市纪委监委驻市教育局纪检监察组 is one body: a group that one body stations in another. */
function joinStationed(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const host = joined[joined.length - 1];
    const stationed = host?.end === span.start - 1 && text[host.end] === '驻' && text[span.end - 1] === '组';
    if (stationed) joined[joined.length - 1] = { start: host.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}

/** A bracket directly after a name that holds a name again: 市市场监管局（知识产权局）. */
const SECOND_NAME = /（([^（）]{2,30}(?:[局厅委署办院部会处]|中心|平台))）/uy;

function withSecondName(text: string, span: Span): Span {
  SECOND_NAME.lastIndex = span.end;
  const match = SECOND_NAME.exec(text);
  return match && !/^[设含由即原]|称|[、，：]/u.test(match[1]!)
    ? { start: span.start, end: SECOND_NAME.lastIndex }
    : span;
}
