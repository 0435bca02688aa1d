/** Responsibility clauses: who leads, who supports, who shares a task, in every form that documents have for it. */
import {
  FIRST_LEADS,
  LABEL,
  LABELLED_TAIL,
  NOTE,
  OTHER_LABEL,
  PREDICATE,
  STRONG_LABEL,
  TOGETHER_WITH,
  roleOfLabel,
  type ClauseRole,
} from '../lexicon/responsibility';
import type { AgencyRole } from '../model';
import { splitAgencyList } from './agencyNames';

/** A name in a clause; offsets in the line. */
export interface ClauseEntry {
  readonly from: number;
  readonly to: number;
  readonly role: ClauseRole;
}

/** A clause in a line; offsets in the line, brackets included. */
export interface LocalClause {
  readonly from: number;
  readonly to: number;
  readonly entries: readonly ClauseEntry[];
  /** `own-line` = the line is nothing but a clause; `tail` = after the last sentence, without brackets. */
  readonly form: 'bracket' | 'own-line' | 'tail' | 'article';
  /** The clause says that its first name leads (列第一位者为牵头单位). */
  readonly firstLeads: boolean;
}

const HINT = /牵头|责任|负责|配合|主责|主办|承办|协办|落实|参与|协助|实施|指导/u;
const CLAUSE_LENGTH = 800;
const PAIRS: Readonly<Record<string, string>> = { '（': '）', '【': '】', '〔': '〕', '[': ']' };
/** How the name of a body, or what stands for one, ends. */
const BODY_END =
  /(?:[局厅委署办院部会处所室行社司科队区县市镇乡村]|中心|小组|专班|海关|政府|部门|单位|公司|集团|街道|机构|企业|管委会|党工委|指挥部|学校|银行|协会|法院|支队)(?:（[^（）]{1,40}）)?$/u;
/** The same, where only the ending shows that a body is meant: no word of another kind ends so. */
export const STRICT_BODY_END =
  /(?:[局厅委署办院部]|委员会|管委会|小组|海关|政府|支队|总社|分行|办事处|供电公司|(?:[省市州县区]|国务院)\p{Script=Han}{2,14}部门|(?:管理|主管|行政|[理障育政通生康济业境设安法利务输游])部门|(?:各|有关|相关|成员)(?:部门|单位|处室))(?:（[^（）]{1,40}）)?$/u;

/** The clauses of a line (folded text), in order. */
export function findClauses(text: string): LocalClause[] {
  if (!HINT.test(text)) return bareList(text);
  const whole = ownLine(text);
  if (whole) return [whole];
  const found = bracketed(text);
  if (found.length > 0) return found;
  const tail = labelledTail(text) ?? lastSentence(text);
  return tail ? [tail] : bareList(text);
}

function bracketed(text: string): LocalClause[] {
  const found: LocalClause[] = [];
  let end = 0;
  for (const { index: from, 0: opener } of text.matchAll(/[（【〔[]/gu)) {
    if (from < end) continue;
    const to = closing(text, from, PAIRS[opener]!);
    if (to < 0) continue;
    const inner = text.slice(from + 1, to);
    if (!HINT.test(inner)) continue;
    const entries = readClause(inner, from + 1, isAtSentenceEnd(text, from, to + 1));
    if (entries.length === 0) continue;
    const form = text.slice(0, from).trim() === '' && to + 1 >= withoutEnd(text) ? 'own-line' : 'bracket';
    found.push({ from, to: to + 1, entries, form, firstLeads: FIRST_LEADS.test(inner) });
    end = to + 1;
  }
  return found;
}

/** Index of the bracket that closes the one at `from`, nested ones of the kind skipped; -1 where it is too far. */
function closing(text: string, from: number, closer: string): number {
  const opener = text[from]!;
  let depth = 0;
  const limit = Math.min(text.length, from + CLAUSE_LENGTH);
  for (let i = from; i < limit; i++) {
    if (text[i] === opener) depth++;
    else if (text[i] === closer && --depth === 0) return i;
  }
  return -1;
}

const isAtSentenceEnd = (text: string, from: number, to: number): boolean =>
  /[。；！？”]\s{0,3}$/u.test(text.slice(Math.max(0, from - 4), from)) ||
  /^\s{0,3}[。；]?\s{0,3}(?:$|（|【)/u.test(text.slice(to, to + 8)) ||
  from === 0;

/** What a bracket, or an unbracketed clause, says; empty where it is no clause. */
function readClause(inner: string, base: number, mayBePredicate: boolean): ClauseEntry[] {
  const note = NOTE.exec(inner);
  const words = note ? inner.slice(0, note.index) : inner;
  const labels = [...words.matchAll(LABEL), ...words.matchAll(OTHER_LABEL)]
    .filter((hit) => hit.index === 0 || /[，；。、）\s]/u.test(words[hit.index - 1]!))
    .sort((a, b) => a.index - b.index);
  if (labels.length > 0 && saysNoName(words.slice(0, labels[0]!.index))) {
    return labels.flatMap((label, i) => {
      if (label[1] === undefined) return [];
      const from = label.index + label[0].length;
      const to = labels[i + 1]?.index ?? words.length;
      return readList(words.slice(from, to), base + from, roleOfLabel(label[1]));
    });
  }
  if (!mayBePredicate) return [];
  const entries = readList(words, base, null);
  return entries.some((entry) => BODY_END.test(words.slice(entry.from - base, entry.to - base))) ? entries : [];
}

/** Nothing, or by when it is done (6月底前完成，牵头单位：…). */
const saysNoName = (words: string): boolean =>
  /^\s{0,3}$/u.test(words) ||
  (words.length <= 40 &&
    !BODY_END.test(words.replace(/[，；。\s]{1,4}$/u, '')) &&
    /^[^、：]{2,36}[，；。]\s{0,3}$/u.test(words));

/** A list with its predicates (A、B牵头，C配合); what no predicate follows has the label's role, or is no clause. */
function readList(words: string, base: number, role: ClauseRole | null): ClauseEntry[] {
  const entries: ClauseEntry[] = [];
  let at = 0;
  const add = (to: number, ofPart: ClauseRole): void => {
    const part = words.slice(at, to);
    const together = TOGETHER_WITH.exec(part);
    if (together && together.index > 1) {
      addNames(entries, part.slice(0, together.index), base + at, 'lead');
      const after = together.index + together[0].length;
      addNames(entries, part.slice(after), base + at + after, 'supporting');
    } else addNames(entries, part, base + at, ofPart);
  };
  for (const hit of words.matchAll(PREDICATE)) {
    if (hit.index < at || !/\S/u.test(words.slice(at, hit.index).replace(/[，；。、]/gu, ''))) {
      at = Math.max(at, hit.index + hit[0].length);
      continue;
    }
    add(
      hit.index,
      hit[1] !== undefined
        ? 'lead'
        : hit[2] !== undefined
          ? 'supporting'
          : hit[3] !== undefined
            ? 'joint'
            : (role ?? 'responsible'),
    );
    at = hit.index + hit[0].length;
  }
  if (role !== null) add(words.length, role);
  return entries;
}

/** 下同, a dash for none, a time by which it is done. */
const NO_NAME = /^(?:等|无|\/|—{1,2}|下同)$|\d(?:年|月|日)|(?:前|底|长期|持续)(?:完成|推进|实施|坚持)?$/u;
const LEAD_IN = /^\s{0,3}(?:(?:以上|上述|本|此|该)(?:各)?(?:项)?(?:任务|工作|措施)?)?(?:由|请|即)?\s{0,2}/u;

/** Adds the names of a list, without what leads in to it and without what stands for none. */
export function addNames(entries: ClauseEntry[], list: string, base: number, role: ClauseRole): void {
  for (const { start, end } of splitAgencyList(list)) {
    const lead = LEAD_IN.exec(list.slice(start, end))![0].length;
    const name = list.slice(start + lead, end);
    if (name !== '' && !NO_NAME.test(name) && name.length <= 60) {
      entries.push({ from: base + start + lead, to: base + end, role });
    }
  }
}

/** A line that is nothing but a labelled clause. */
function ownLine(text: string): LocalClause | null {
  const label = STRONG_LABEL.exec(text);
  if (label?.index !== 0) return null;
  const to = withoutEnd(text);
  const entries = readClause(text.slice(0, to), 0, false);
  return { from: 0, to, entries, form: 'own-line', firstLeads: FIRST_LEADS.test(text) };
}

const withoutEnd = (text: string): number => text.replace(/[。\s]{1,4}$/u, '').length;

/** …。责任单位：A、B at the end of a paragraph. */
function labelledTail(text: string): LocalClause | null {
  const hit = LABELLED_TAIL.exec(text);
  if (!hit) return null;
  const from = hit.index + hit[0].length - hit[1]!.length;
  const to = withoutEnd(text);
  const entries = readClause(text.slice(from, to), from, false);
  const areNames = entries.length > 0 && entries.every((entry) => entry.to - entry.from <= 40);
  return areNames ? { from, to, entries, form: 'tail', firstLeads: FIRST_LEADS.test(text.slice(from)) } : null;
}

const SENTENCE_LENGTH = 200;

/** A牵头，B、C配合。 The last sentence, or all of the line, says nothing but who does it: bodies and predicates. */
function lastSentence(text: string): LocalClause | null {
  const to = withoutEnd(text);
  const from = Math.max(...['。', '；', '！'].map((stop) => text.lastIndexOf(stop, to - 1))) + 1;
  if (to - from > SENTENCE_LENGTH || to - from < 5) return null;
  const words = text.slice(from, to);
  const last = [...words.matchAll(PREDICATE)].at(-1);
  if (!last || last.index + last[0].length !== words.length) return null;
  const entries = readList(words, from, null);
  const names = entries.map((entry) => text.slice(entry.from, entry.to));
  const areBodies =
    names.every((name) => BODY_END.test(name) && !/[由的将把对在于：]|^(?:坚持|实行|做到)/u.test(name)) &&
    names.some((name) => STRICT_BODY_END.test(name));
  if (!areBodies) return null;
  return { from: entries[0]!.from, to, entries, form: from === 0 ? 'own-line' : 'tail', firstLeads: false };
}

/** （A、B） after the last sentence, every entry the name of a body. */
function bareList(text: string): LocalClause[] {
  if (!/[）】]\s{0,2}[。；]?$/u.test(text.slice(-4))) return [];
  const hit =
    /[。；！？]\s{0,3}[（【]([^（）【】]{3,200}(?:（[^（）]{1,30}）[^（）【】]{0,150}){0,4})[）】]\s{0,2}[。；]?$/u.exec(
      text.slice(-260),
    );
  if (!hit) return [];
  const offset = Math.max(0, text.length - 260) + hit.index + hit[0].indexOf(hit[1]!);
  const entries: ClauseEntry[] = [];
  addNames(entries, hit[1]!, offset, 'responsible');
  const all =
    entries.length > 0 &&
    entries.every(
      (entry) =>
        STRICT_BODY_END.test(text.slice(entry.from, entry.to)) && !/[，。]/u.test(text.slice(entry.from, entry.to)),
    );
  return all
    ? [{ from: offset - 1, to: offset + hit[1]!.length + 1, entries, form: 'bracket', firstLeads: false }]
    : [];
}

/**
 * The roles of a task's entries, decided by all its clauses.
 * @param firstLeads the document says that the first name of each list leads
 */
export function decideRoles(clauses: readonly LocalClause[], firstLeads: boolean): AgencyRole[][] {
  const anySupports = clauses.some((clause) => clause.entries.some((entry) => entry.role === 'supporting'));
  const anyLeads = clauses.some((clause) => clause.entries.some((entry) => entry.role === 'lead'));
  return clauses.map((clause) =>
    clause.entries.map((entry, i): AgencyRole => {
      if (firstLeads && !anyLeads && (entry.role === 'responsible' || entry.role === 'joint')) {
        return i === 0 ? 'lead' : 'supporting';
      }
      if (entry.role === 'responsible') return anySupports && !anyLeads ? 'lead' : 'joint';
      return entry.role;
    }),
  );
}
