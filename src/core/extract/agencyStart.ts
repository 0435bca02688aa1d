import { VERBAL_ACTIVITIES } from '../lexicon/agencies';
import { CLASS_LEVELS } from '../lexicon/agency-edges';
import { AWARDED_KINDS, COMMON_NOUNS, type HeadKind } from '../lexicon/agency-heads';
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

/** Where a name with this head begins; `null` where the words before it make no name. One rule for each kind of head. */
export const START_RULES: Readonly<Record<HeadKind, (head: HeadContext) => number | null>> = {
  whole: startOfWhole,
  government: startOfGovernment,
  court: startOfCourt,
  organ: startOfOrgan,
  department: startOfDepartment,
  committee: startOfCommittee,
  institute: startOfInstitute,
  part: startOfPart,
  everyPart: (head) => (head.previous && head.start === head.previous.end ? head.previous.start : null),
};

const wordOf = (head: HeadContext, token: Token): string => head.text.slice(token.start, token.end);
const isClass = (head: HeadContext, token: Token): boolean => CLASS_LEVELS.has(wordOf(head, token));
/** The words before the head run into the mention before it, without a conjunction between them. */
const touches = ({ previous, reading }: HeadContext): boolean =>
  previous !== undefined && reading.start === previous.end && reading.tokens[reading.tokens.length - 1]?.kind !== 'joint';
const isMaterial = ({ kind }: Token): boolean => kind === 'field' || kind === 'activity';

/** Bodies that have organs of their own, named without repeating the level: 市委 + 组织部, 市政府 + 办公室. */
const SUPERIOR = /(?:委|党中央|中央|国务院|政府|人大|政协|管委会|委员会)$/u;

/** Nothing that could belong to a longer name stands directly before. */
export const standsFree = ({ tokens: [nearest] }: Reading): boolean =>
  !nearest || nearest.kind === 'joint' || nearest.kind === 'other' || nearest.kind === 'plain' || nearest.kind === 'insert';

const STATE = '中华人民共和国';

function startOfWhole({ text, start, reading }: HeadContext): number | null {
  if (text.startsWith(STATE, start - STATE.length)) return start - STATE.length;
  return standsFree(reading) ? start : null;
}

/** 村委会, 街道办事处: the level stands in the word itself. */
const HAS_OWN_LEVEL = /^(?:[村居]民?委|街道)/u;

function startOfGovernment(head: HeadContext): number | null {
  const { tokens } = head.reading;
  if (HAS_OWN_LEVEL.test(head.word)) {
    const named = tokens.find(({ kind }) => kind !== 'other');
    return named && opensName(named) && head.start - named.end <= 4 ? anchorOf(head, tokens) : head.start;
  }
  const [first, second] = tokens;
  const nearest = first?.kind === 'insert' ? second : first;
  const customs = head.word === '海关';
  if (!nearest || !opensName(nearest)) return customs ? listed(head, 2) : null;
  if (nearest.kind === 'region' || isClass(head, nearest) || (customs && nearest.kind !== 'place')) return null;
  return anchorOf(head, tokens);
}

function startOfCourt(head: HeadContext): number | null {
  const { tokens } = head.reading;
  const anchor = anchorOf(head, tokens);
  if (anchor !== null) {
    const nearest = tokens.find(opensName)!;
    const between = head.start - nearest.end;
    return between > 8 || (between === 0 && isClass(head, nearest)) ? null : anchor;
  }
  return listed(head, 2);
}

function startOfOrgan(head: HeadContext): number | null {
  const { tokens, stop } = head.reading;
  const previous = head.previous;
  const anchor = anchorOf(head, tokens);
  if (head.word === '所' && (anchor === null ? tokens.length !== 1 : !isMaterial(tokens[0]!))) return null;
  if (touches(head) && anchor === null && SUPERIOR.test(head.text.slice(previous!.start, previous!.end))) return previous!.start;
  if (anchor !== null) {
    const nearest = tokens.find(opensName)!;
    const between = head.start - nearest.end;
    if (between > 0) return between <= 14 && (nearest.kind !== 'region' || wordOf(head, nearest) === '中国' || isMaterial(tokens[0]!)) ? anchor : null;
    if (/^(?:局|厅|总局|党校|办公室|供销.*社|.{2,}[办部会]|防指|档案馆)$/u.test(head.word)) return isClass(head, nearest) ? null : anchor;
    return null;
  }
  if (tokens.length === 0) return head.word === '总局' && !touches(head) ? head.start : null;
  if (tokens[0]!.kind === 'field') return stop === 'creation' ? null : materialStart(head);
  return /[局厅委办]$/u.test(head.word) ? listed(head, 1) : null;
}

/** Words between a field and 部门 that say how it is in charge. */
const IN_CHARGE = /^(?:行政|主管|行政主管|监管|监督管理|执法)$/u;

function startOfDepartment(head: HeadContext): number | null {
  const { tokens } = head.reading;
  const nearest = tokens.find((token) => !IN_CHARGE.test(wordOf(head, token)));
  if (nearest?.kind !== 'field') return null;
  if (touches(head) && /(?:国务院|政府|机关)$/u.test(head.text.slice(head.previous!.start, head.previous!.end))) return head.previous!.start;
  return anchorOf(head, tokens) ?? materialStart(head);
}

function startOfCommittee(head: HeadContext): number | null {
  const after = head.text.slice(head.end, head.end + 2);
  if (/^(?:制度|机制|[一二两三四五六七八九十]?个|\d)/u.test(after)) return null;
  const { tokens, start, stop } = head.reading;
  if (touches(head)) return head.previous!.start;
  if (stop === 'soft' && head.start - start >= 2) {
    const farther = readBefore(head.text, head.start, head.previous?.end ?? 0, true);
    const verb = farther.tokens.findIndex((token) => token.kind === 'soft');
    if (head.previous?.end === farther.start && verb === farther.tokens.length - 1) return head.previous.start;
    const opener = farther.tokens[verb + 1];
    if (opener && opensName(opener)) return anchorOf(head, farther.tokens.slice(verb + 1));
  }
  const anchor = anchorOf(head, tokens);
  if (anchor !== null) return opensName(tokens[0]!) && head.word !== '仲裁委' ? null : anchor;
  if (/委员会$/u.test(head.word)) return tokens[0]?.kind === 'field' ? materialStart(head) : defined(head);
  const from = tokens[tokens.length - 1]?.kind === 'insert' ? tokens[tokens.length - 1]!.end : start;
  if (from === head.start) return /组办公室$|议办公室$/u.test(head.word) ? head.start : null;
  return head.start - from >= 2 && stop !== 'limit' && !/^(?:部[门际]|厅际|专题|各|本|全体)/u.test(head.text.slice(from, head.start)) ? from : null;
}

/** Levels of which there is one: what 乡镇, 县级 or 各市 have are kinds. */
const LEVEL_WITH_INSTITUTES = /^(?:国家|中央|全国|[省市区县州镇]|自治[区州县]|[本我该][省市区县州])$/u;

/** Heads that follow a place directly: 省农科院, 市图书馆, 县人民医院; not 省中心 or 市研究院. */
const SAYS_WHAT_FOR = /^(?!研究|设计|监测|推广|分中心|实验室).{3,}$/u;

function startOfInstitute(head: HeadContext): number | null {
  const { text, start, end } = head;
  if (/^(?:有限|股份|集团|公司|\d{1,4}[个家所]|[一二两三四五六七八九十][个家所])/u.test(text.slice(end, end + 5))) return null;
  const { tokens } = head.reading;
  const anchor = anchorOf(head, tokens);
  const nearest = tokens.find(opensName);
  if (anchor === null || !nearest) return defined(head) ?? quoted(head) ?? listed(head, 2) ?? localName(head);
  if (nearest.kind === 'level' && !LEVEL_WITH_INSTITUTES.test(wordOf(head, nearest))) return null;
  if (nearest.end === start) return SAYS_WHAT_FOR.test(head.word) ? anchor : partOfNamed(head, nearest);
  const opener = text.slice(anchor, nearest.end);
  const own = text.slice(nearest.end, start);
  if (nearest.kind === 'level' && AWARDED_KINDS.test(own)) return null;
  const common = [2, 3].find((length) => COMMON_NOUNS.has(own.slice(-length) + head.word));
  if (common !== undefined && own.length < common + 2 && !/[省市区县]$/u.test(opener)) return null;
  return universityBefore(head, anchor) ?? anchor;
}

/** 云岭大学 before 滨江创新中心: the branch of a university in a place is a body of its own. */
function universityBefore({ text, reading }: HeadContext, anchor: number): number | null {
  if (reading.start !== anchor || !text.startsWith('大学', anchor - 2)) return null;
  const name = readBefore(text, anchor - 2, Math.max(0, anchor - 14));
  return name.start < anchor - 2 && name.stop !== 'limit' ? name.start : null;
}

/** 越溪材料研究院, ——越溪综合服务中心: a short name that no list knows, before words that say what for. */
function localName(head: HeadContext): number | null {
  const { tokens, start, stop } = head.reading;
  const unread = tokens.filter(({ kind }) => kind === 'other').length;
  const material = tokens.length - unread;
  const leads = tokens.slice(material).every(({ kind }) => kind === 'other') && tokens.slice(0, material).every(isMaterial);
  if (!leads || unread < 2 || unread > 3) return null;
  if (/(?:研究|科学)[院所]$|研究中心$/u.test(head.text.slice(Math.max(0, head.end - 4), head.end))) return stop !== 'outsider' && material > 0 ? start : null;
  return stop === 'bound' && material >= 2 && /^[、（“—]?$/u.test(head.text[start - 1] ?? '') ? start : null;
}

/** 审查协作 + 广州 + 中心, 纠纷应对指导 + 深圳 + 分中心: the place stands last, known words before it. */
function partOfNamed(head: HeadContext, nearest: Token): number | null {
  const before = head.reading.tokens.slice(head.reading.tokens.indexOf(nearest) + 1);
  if (before.length < 2 || !before.slice(0, 2).every(isMaterial)) return null;
  const last = before.findIndex((token) => !isMaterial(token) && !opensName(token));
  if (last >= 0) return null;
  return before[before.length - 1]!.start;
}

/** What a part's own name before its head can take, in characters. */
export const LONGEST_PART = 16;

function startOfPart(head: HeadContext): number | null {
  if (!touches(head)) return null;
  const { tokens, start } = head.reading;
  const own = head.text.slice(start, head.start);
  if (own.length > LONGEST_PART || /部门|机关|单位/u.test(own)) return null;
  if (own.length === 0) return head.word.length > 2 ? head.previous!.start : null;
  if (tokens.some(({ kind }) => kind === 'level')) return null;
  const farthest = tokens[tokens.length - 1]!;
  if (/(?:中心|院|所|会|小组|专班)$/u.test(head.word) && VERBAL_ACTIVITIES.has(wordOf(head, farthest))) return null;
  if (tokens.some(({ kind }) => kind === 'joint') && !/[院所]$/u.test(head.word)) return null;
  const unread = tokens.filter(({ kind }) => kind === 'other' || kind === 'plain').reduce((sum, token) => sum + token.end - token.start, 0);
  return unread <= 6 ? head.previous!.start : null;
}

/** Start of the leftmost place or level that the name can begin with, `null` where none stands before the head. */
function anchorOf(head: HeadContext, tokens: readonly Token[]): number | null {
  if (tokens[0]?.kind === 'joint') return null;
  let start: number | null = null;
  for (const token of tokens) {
    if (opensName(token)) start = token.start;
    else if (start !== null && token.kind !== 'insert' && !isMaterial(token)) break;
  }
  return start === null ? null : tiedPlaces(head.text, start);
}

/** 东江、西江两级党委: where 两级 ties places together the name starts at the first of them. */
function tiedPlaces(text: string, start: number): number {
  if (!/^[^两三]{0,6}[两三]级/u.test(text.slice(start, start + 8))) return start;
  let from = placeBefore(text, start) ?? start;
  while (/[、和]/u.test(text[from - 1] ?? '')) {
    const place = placeBefore(text, from - 1);
    if (place === null) break;
    from = place;
  }
  return from;
}

/** Start of the one place or level, or short unread name, that ends at `end`. */
function placeBefore(text: string, end: number): number | null {
  const { tokens, start } = readBefore(text, end, Math.max(0, end - 6));
  return start < end && end - start <= 5 && tokens.every((token) => opensName(token) || token.kind === 'other' || token.kind === 'plain') ? start : null;
}

/** Start of the fields and activities directly before the head, with a short unread name before them (黄埔教育局). */
function materialStart(head: HeadContext): number {
  const { tokens, start, stop } = head.reading;
  let first = 0;
  while (tokens[first] && isMaterial(tokens[first]!)) first++;
  const field = tokens.slice(0, first).reduce((found, token, at) => (token.kind === 'field' ? at : found), 0);
  const from = tokens[field]!.start;
  const rest = tokens.slice(field + 1);
  return rest.length === 2 && stop !== 'outsider' && rest.every(({ kind }) => kind === 'other') ? start : from;
}

/** In a list after another body (A、B和C) the place need not be said again. */
function listed(head: HeadContext, least: number): number | null {
  const { tokens, start } = head.reading;
  const { previous, text } = head;
  if (!previous || tokens.length === 0) return null;
  const last = tokens[tokens.length - 1]!;
  const from = last.kind === 'joint' && last.start === previous.end ? last.end : start === previous.end + 1 && text[previous.end] === '、' ? start : null;
  if (from === null || head.start - from < least || head.start - from > 16) return null;
  return AWARDED_KINDS.test(text.slice(from, head.start)) && /中心|实验室/u.test(head.word) ? null : from;
}

/** A name that the text goes on to shorten: 医共体管理委员会（以下简称医管委）. */
function defined(head: HeadContext): number | null {
  const { start, stop } = head.reading;
  return head.start - start >= 2 && stop !== 'limit' && /^（(?:以下|下)?[简统]称/u.test(head.text.slice(head.end, head.end + 6)) ? start : null;
}

/** A name that fills its quotes: 挂牌“民营企业服务中心”; verbs may stand in it where it begins with a place. */
function quoted({ text, end, start, reading }: HeadContext): number | null {
  if (text[end] !== '”') return null;
  const from = text.lastIndexOf('“', start) + 1;
  const own = text.slice(from, start);
  if (from === 0 || own.length > 30 || /[，。；：！？”]|[一两二三四五六七八九]$/u.test(own)) return null;
  return (own.length >= 4 && reading.start === from) || (own.length >= 6 && leadingPlace(own) > 0) ? from : null;
}
