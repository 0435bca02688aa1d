import { CLASS_LEVELS } from '../lexicon/agency-edges';
import { AWARDED_KINDS } from '../lexicon/agency-heads';
import type { Span } from '../model';
import { leadingPlace, opensName, readBefore, type Reading, type Token } from './agencyEdges';

/** A head found in a text, what stands before it, and the mention before it in the same sentence. */
export interface HeadContext {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly word: string;
  readonly reading: Reading;
  /** The mention that the reading runs into without a break, or over a conjunction or 、. */
  readonly previous: Span | undefined;
}

export const wordOf = (head: HeadContext, token: Token): string => head.text.slice(token.start, token.end);
export const isClass = (head: HeadContext, token: Token): boolean => CLASS_LEVELS.has(wordOf(head, token));
export const previousWord = ({ text, previous }: HeadContext): string =>
  previous ? text.slice(previous.start, previous.end) : '';
/** The words before the head run into the mention before it, without a conjunction between them. */
export const touches = ({ previous, reading }: HeadContext): boolean =>
  reading.start === previous?.end && reading.tokens[reading.tokens.length - 1]?.kind !== 'joint';
export const isMaterial = ({ kind }: Token): boolean => kind === 'field' || kind === 'activity';

/** Start of the leftmost place or level that the name can begin with, `null` where none stands before the head. */
export function anchorOf(head: HeadContext, tokens: readonly Token[]): number | null {
  if (tokens[0]?.kind === 'joint') return null;
  let start: number | null = null;
  for (const token of tokens) {
    if (opensName(token)) start = token.start;
    else if (start !== null && token.kind !== 'insert' && !isMaterial(token)) break;
  }
  return start === null ? null : tiedPlaces(head.text, start);
}

const MOST_TIED = 6;

/** 东江、西江两级党委: where 两级 ties places together the name starts at the first of them. */
function tiedPlaces(text: string, start: number): number {
  if (!/^[^两三]{0,6}[两三]级/u.test(text.slice(start, start + 8))) return start;
  let from = placeBefore(text, start) ?? start;
  for (let places = 1; places < MOST_TIED && /[、和]/u.test(text[from - 1] ?? ''); places++) {
    const place = placeBefore(text, from - 1);
    if (place === null) break;
    from = place;
  }
  return from;
}

/** Start of the one place or level, or short unread name, that ends at `end`. */
function placeBefore(text: string, end: number): number | null {
  const { tokens, start } = readBefore(text, end, Math.max(0, end - 6));
  return start < end &&
    end - start <= 5 &&
    tokens.every((token) => opensName(token) || token.kind === 'other' || token.kind === 'plain')
    ? start
    : null;
}

/** Start of the fields and activities directly before the head, with a short unread name before them (黄埔教育局). */
export function materialStart(head: HeadContext): number {
  const { tokens, start, stop } = head.reading;
  let first = 0;
  while (tokens[first] && isMaterial(tokens[first]!)) first++;
  const field = tokens.slice(0, first).reduce((found, token, at) => (token.kind === 'field' ? at : found), 0);
  const from = tokens[field]!.start;
  const rest = tokens.slice(field + 1);
  return rest.length === 2 && stop !== 'outsider' && rest.every(({ kind }) => kind === 'other') ? start : from;
}

/** In a list after another body (A、B和C) the place need not be said again. */
export function listed(head: HeadContext, least: number): number | null {
  const { tokens, start } = head.reading;
  const { previous, text } = head;
  if (!previous || tokens.length === 0) return null;
  const last = tokens[tokens.length - 1]!;
  const from =
    last.kind === 'joint' && last.start === previous.end
      ? last.end
      : start === previous.end + 1 && text[previous.end] === '、'
        ? start
        : null;
  if (from === null || head.start - from < least || head.start - from > 16) return null;
  return AWARDED_KINDS.test(text.slice(from, head.start)) && /中心|实验室/u.test(head.word) ? null : from;
}

/** A name that the text goes on to shorten: 医共体管理委员会（以下简称医管委）. */
export function defined(head: HeadContext): number | null {
  const { start, stop } = head.reading;
  return head.start - start >= 2 &&
    stop !== 'limit' &&
    /^（(?:以下|下)?[简统]称/u.test(head.text.slice(head.end, head.end + 6))
    ? start
    : null;
}

const LONGEST_QUOTED = 30;

/** A name that fills its quotes: 挂牌“民营企业服务中心”; verbs may stand in it where it begins with a place. */
export function quoted({ text, end, start, reading }: HeadContext): number | null {
  if (text[end] !== '”') return null;
  const before = text.slice(Math.max(0, start - LONGEST_QUOTED), start);
  const own = before.slice(before.lastIndexOf('“') + 1);
  const from = start - own.length;
  if (own.length === before.length || /[，。；：！？”]|[一两二三四五六七八九]$/u.test(own)) return null;
  return (own.length >= 4 && reading.start === from) || (own.length >= 6 && leadingPlace(own) > 0) ? from : null;
}

/** 云岭大学 before 滨江创新中心: the branch of a university in a place is a body of its own. */
export function universityBefore({ text, reading }: HeadContext, anchor: number): number | null {
  if (reading.start !== anchor || !text.startsWith('大学', anchor - 2)) return null;
  const name = readBefore(text, anchor - 2, Math.max(0, anchor - 14));
  return name.start < anchor - 2 && name.stop !== 'limit' ? name.start : null;
}

/** 越溪材料研究院, ——越溪综合服务中心: a short name that no list knows, before words that say what for. */
export function localName(head: HeadContext): number | null {
  const { tokens, start, stop } = head.reading;
  const unread = tokens.filter(({ kind }) => kind === 'other').length;
  const material = tokens.length - unread;
  const leads =
    tokens.slice(material).every(({ kind }) => kind === 'other') && tokens.slice(0, material).every(isMaterial);
  if (!leads || unread < 2 || unread > 3) return null;
  if (/(?:研究|科学)[院所]$|研究中心$/u.test(head.text.slice(Math.max(0, head.end - 4), head.end))) {
    return stop !== 'outsider' && material > 0 ? start : null;
  }
  return stop === 'bound' && material >= 2 && /^[、（“—]?$/u.test(head.text[start - 1] ?? '') ? start : null;
}

/** 审查协作 + 广州 + 中心, 纠纷应对指导 + 深圳 + 分中心: the place stands last, known words before it. */
export function namedByActivity(head: HeadContext, nearest: Token): number | null {
  const before = head.reading.tokens.slice(head.reading.tokens.indexOf(nearest) + 1);
  if (before.length < 2 || !before.slice(0, 2).every(isMaterial)) return null;
  const last = before.findIndex((token) => !isMaterial(token) && !opensName(token));
  if (last >= 0) return null;
  return before[before.length - 1]!.start;
}
