/** A responsibility clause while it is being written: what is asked for at the cursor. */
import { LABEL, OTHER_LABEL, PREDICATE, roleOfLabel, STRONG_LABEL } from '../lexicon/responsibility';
import type { AgencyRole } from '../model';

/** What stands around a cursor in a clause; indices in the line. */
export interface OpenClause {
  /** Where the clause begins, without its bracket. */
  readonly from: number;
  /** Where it ends, as far as it is written. */
  readonly to: number;
  /** The entry that is being written: up to the cursor it is from `at` on. */
  readonly entry: { readonly at: number; readonly end: number };
  /** What the entries of this list bear; `null` where the predicate is still to come. */
  readonly role: Exclude<AgencyRole, 'source' | 'mention'> | null;
}

/** No clause is longer. */
const LONGEST = 800;
const OPENERS = '（【〔[';
const CLOSERS = '）】〕]';
/** Between the entries of a list; what leads in to the first of them. */
const BEHIND_SEPARATOR = /(?:^|[，、；]|会同)\s{0,3}由?([^，、；。：\s（）]{0,30})$/u;

/**
 * The clause that a cursor at `at` is in, `null` where it is in none: behind a label (牵头单位：), or in brackets that hold nothing
 * before but names with their predicates.
 * @param text folded words of the line
 * @param isBody whether words are the name of a body
 */
export function openClauseAt(text: string, at: number, isBody: (words: string) => boolean): OpenClause | null {
  for (const from of beginnings(text, at)) {
    const inner = text.slice(from, at);
    const list = labelledList(inner) ?? (OPENERS.includes(text.charAt(from - 1)) ? bareList(inner, isBody) : null);
    if (!list) continue;
    const typed = BEHIND_SEPARATOR.exec(inner.slice(list.from))?.[1];
    if (typed === undefined || /\d/u.test(typed)) continue;
    const rest = /^[^，、；。：\s（）【】〔〕[\]]{0,30}/u.exec(text.slice(at))?.[0].length ?? 0;
    const entry = { at: at - typed.length, end: at + rest };
    return { from, to: endOf(text, at), entry, role: list.role };
  }
  return null;
}

/** Where a clause around the cursor may begin: behind open brackets, the innermost first, or with a label that needs none. */
function beginnings(text: string, at: number): number[] {
  const found: number[] = [];
  let closed = 0;
  for (let i = at - 1; i >= Math.max(0, at - LONGEST); i--) {
    if (CLOSERS.includes(text[i]!)) closed++;
    else if (OPENERS.includes(text[i]!)) {
      if (closed > 0) closed--;
      else found.push(i + 1);
    }
  }
  const sentence = Math.max(...['。', '！', '？'].map((stop) => text.lastIndexOf(stop, at - 1))) + 1;
  const own = STRONG_LABEL.exec(text.slice(sentence, at));
  if (own && /^\s{0,4}$/u.test(text.slice(sentence, sentence + own.index))) found.push(sentence + own.index);
  return found;
}

type List = { readonly from: number; readonly role: OpenClause['role'] } | null;

/** The list behind the last label; `null` where there is none, or another one than of bodies (完成时限：). */
function labelledList(inner: string): List {
  const labels = [...inner.matchAll(LABEL), ...inner.matchAll(OTHER_LABEL)]
    .filter(({ index }) => index === 0 || /[，；。、\s]/u.test(inner[index - 1]!))
    .sort((a, b) => a.index - b.index);
  const last = labels.at(-1);
  const word = last?.[1];
  if (!last || word === undefined) return null;
  const from = last.index + last[0].length;
  if (/[。！？]/u.test(inner.slice(from))) return null;
  const role = roleOfLabel(word);
  return { from, role: role === 'responsible' ? 'joint' : role };
}

/** A list whose entries so far are all bodies, with or without what they do: A牵头，B、 */
function bareList(inner: string, isBody: (words: string) => boolean): List {
  const parts = inner.split(/[，、；]|会同/u);
  const before = parts.slice(0, -1).map(withoutPredicate);
  const isList = before.length > 0 && before.every((part) => part !== '' && isBody(part));
  return isList ? { from: 0, role: null } : null;
}

function withoutPredicate(part: string): string {
  const words = part.trim();
  const hit = [...words.matchAll(PREDICATE)].at(-1);
  return hit && hit.index > 0 ? words.slice(0, hit.index) : words;
}

/** The end of the brackets or of the sentence. */
function endOf(text: string, at: number): number {
  let open = 0;
  for (let i = at; i < text.length; i++) {
    if (OPENERS.includes(text[i]!)) open++;
    else if (text[i] === '。' || (CLOSERS.includes(text[i]!) && --open < 0)) return i;
  }
  return text.length;
}
