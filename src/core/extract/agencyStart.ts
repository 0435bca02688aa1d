import { VERBAL_ACTIVITIES } from '../lexicon/agencies';
import { AWARDED_KINDS, COMMON_NOUNS, type HeadKind } from '../lexicon/agency-heads';
import { opensName, readBefore, type Reading } from './agencyEdges';
import {
  anchorOf,
  defined,
  isClass,
  isMaterial,
  listed,
  localName,
  materialStart,
  namedByActivity,
  previousWord,
  quoted,
  touches,
  universityBefore,
  wordOf,
  type HeadContext,
} from './agencyOpening';

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
  everyPart: (head) => (head.start === head.previous?.end ? head.previous.start : null),
};

/** Bodies that have organs of their own, named without repeating the level: 市委 + 组织部, 市政府 + 办公室. */
const SUPERIOR = /(?:委|党中央|中央|国务院|政府|人大|政协|管委会|委员会)$/u;

/** Nothing that could belong to a longer name stands directly before. */
export const standsFree = ({ tokens: [nearest] }: Reading): boolean =>
  !nearest ||
  nearest.kind === 'joint' ||
  nearest.kind === 'other' ||
  nearest.kind === 'plain' ||
  nearest.kind === 'insert';

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

/** Organs named by the level alone: 省局, 市委党校, 省供销社. */
const NEEDS_NO_FIELD = /^(?:局|厅|总局|党校|办公室|供销.{0,4}社|.{2,}[办部会]|防指)$/u;
/** The words between the level and the head of an organ take no more characters. */
const LONGEST_FIELD = 14;

function startOfOrgan(head: HeadContext): number | null {
  const { tokens, stop } = head.reading;
  const anchor = anchorOf(head, tokens);
  if (head.word === '所' && (anchor === null ? tokens.length !== 1 : !isMaterial(tokens[0]!))) return null;
  if (touches(head) && anchor === null && SUPERIOR.test(previousWord(head))) return head.previous!.start;
  if (anchor !== null) {
    const nearest = tokens.find(opensName)!;
    const between = head.start - nearest.end;
    if (between === 0) return NEEDS_NO_FIELD.test(head.word) && !isClass(head, nearest) ? anchor : null;
    return between <= LONGEST_FIELD && (nearest.kind !== 'region' || isMaterial(tokens[0]!)) ? anchor : null;
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
  if (touches(head) && /(?:国务院|政府|机关)$/u.test(previousWord(head))) return head.previous!.start;
  return anchorOf(head, tokens) ?? materialStart(head);
}

/** 部门联席会议, 各专项小组: a kind of group, not the name of one. */
const KIND_OF_GROUP = /^(?:部[门际]|厅际|专题|各|本|全体)/u;
/** 领导小组制度, 委员会3个: what follows says that a kind is meant. */
const KIND_AFTER_GROUP = /(?:制度|机制|[一二两三四五六七八九十]?个|\d)/uy;

function startOfCommittee(head: HeadContext): number | null {
  KIND_AFTER_GROUP.lastIndex = head.end;
  if (KIND_AFTER_GROUP.test(head.text)) return null;
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
  if (head.word.endsWith('委员会')) return tokens[0]?.kind === 'field' ? materialStart(head) : defined(head);
  const from = tokens[tokens.length - 1]?.kind === 'insert' ? tokens[tokens.length - 1]!.end : start;
  if (from === head.start) return /组办公室$|议办公室$/u.test(head.word) ? head.start : null;
  return head.start - from >= 2 && stop !== 'limit' && !KIND_OF_GROUP.test(head.text.slice(from, head.start))
    ? from
    : null;
}

/** Levels of which there is one: what 乡镇, 县级 or 各市 have are kinds. */
const LEVEL_WITH_INSTITUTES = /^(?:国家|中央|全国|[省市区县州镇]|自治[区州县]|[本我该][省市区县州])$/u;

/** Heads that follow a place directly: 省农科院, 市图书馆, 县人民医院; not 省中心 or 市研究院. */
const SAYS_WHAT_FOR = /^(?!研究|设计|监测|推广|分中心|实验室).{3,}$/u;

/** 创新中心有限公司 is a company, 创新中心3家 a kind. */
const NO_INSTITUTE_AFTER = /(?:有限|股份|集团|公司|\d{1,4}[个家所]|[一二两三四五六七八九十][个家所])/uy;

function startOfInstitute(head: HeadContext): number | null {
  const { text, start } = head;
  NO_INSTITUTE_AFTER.lastIndex = head.end;
  if (NO_INSTITUTE_AFTER.test(text)) return null;
  const { tokens } = head.reading;
  const anchor = anchorOf(head, tokens);
  const nearest = tokens.find(opensName);
  if (anchor === null || !nearest) return defined(head) ?? quoted(head) ?? listed(head, 2) ?? localName(head);
  if (nearest.kind === 'level' && !LEVEL_WITH_INSTITUTES.test(wordOf(head, nearest))) return null;
  if (nearest.end === start) return SAYS_WHAT_FOR.test(head.word) ? anchor : namedByActivity(head, nearest);
  const opener = text.slice(anchor, nearest.end);
  const own = text.slice(nearest.end, start);
  if (nearest.kind === 'level' && AWARDED_KINDS.test(own)) return null;
  const common = [2, 3].find((length) => COMMON_NOUNS.has(own.slice(-length) + head.word));
  if (common !== undefined && own.length < common + 2 && !/[省市区县]$/u.test(opener)) return null;
  return universityBefore(head, anchor) ?? anchor;
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
  const unread = tokens
    .filter(({ kind }) => kind === 'other' || kind === 'plain')
    .reduce((sum, token) => sum + token.end - token.start, 0);
  return unread <= 6 ? head.previous!.start : null;
}
