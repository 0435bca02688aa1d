import type { Span } from '../model';
import { NO_NAMES, scanAgencies, type ShortName } from './agencies';

/** 以下简称X, 下称X, 简称X, 统称X in brackets after what it stands for. */
const DEFINITION = /（[^（）《》]{0,12}?(?:以下|下)?[简统]?称为?：?[“‘]?([^（）“”‘’《》，。；、：]{2,20})[”’]?）/gu;
/** What a body's short name ends with; a games, a fair or a conference (运动会, 博览会) is none. */
const BODY_END =
  /(?:[局厅委署办院部处所组]|(?<!运动|博览|交易|展览|展销|洽谈|座谈|研讨|联欢|[大年峰晚])会|中心|专班|海关|部门)$/u;

/** The short names of bodies that a line (folded, masked) defines, with the body where it stands directly before. */
export function collectShortNames(text: string): ShortName[] {
  const definitions = [...text.matchAll(DEFINITION)];
  if (definitions.length === 0) return [];
  const bodies = scanAgencies(text, NO_NAMES);
  const found: ShortName[] = [];
  for (const { 0: whole, 1: name = '', index } of definitions) {
    const start = index + whole.lastIndexOf(name);
    const shortSpan = { start, end: start + name.length };
    const long = bodies.find((body) => body.end === index);
    if (long) found.push({ name, shortSpan, longSpan: long, longName: text.slice(long.start, long.end) });
    else if (BODY_END.test(name)) found.push({ name, shortSpan });
  }
  return found;
}

const CLOSING: Readonly<Record<string, string>> = { '（': '）', '“': '”', '‘': '’', '《': '》', '〔': '〕' };
const PARTING = '、，；。\n';
/** By code unit: 1 for what may end a name, the beginnings of conjunctions included; other characters are passed over. */
const SIGNS = new Uint8Array(0x10000);
for (const sign of `${Object.keys(CLOSING).join('')}${PARTING}以会和及与`) SIGNS[sign.charCodeAt(0)] = 1;
/** A bracket that does not close within this many characters is taken for a slip, not for a bracket. */
const LONGEST_INSIDE = 60;

/** 和 and its like part two names only where a whole name ends before them and one ends the list's next entry. */
const JOINT = /以及|会同|和|及|与/uy;
const WHOLE_NAME_END = '(?:[局厅委署办院部处所队司]|委员会|联合会|工会|中心|小组|专班|海关|政府|部门|单位|机构)';
const NAME_BEFORE = new RegExp(`${WHOLE_NAME_END}(?:（[^（）]{1,20}）)?$`, 'u');
const NAME_AFTER = new RegExp(`^[^、，；]{1,30}?${WHOLE_NAME_END}(?:（[^（）]{1,20}）)?(?:[、，；]|等|$)`, 'u');
/** 及各地区: places after any name. */
const PLACES_AFTER =
  /^(?:各|相关|有关)(?:(?:有关|相关)?[省市县区]级(?:人民)?政府|地区|地|[省市县区](?:[、，；]|$)|[省市县区](?:（[^（）]{1,12}）)?(?:人民)?政府)/u;
/** What a name is shortened to, after it (以下简称市移民办), is no part of it. */
const SHORT_NAME = /（(?:以下|下)?[简统]称[^（）]{1,24}）$/u;
/** 等, 等部门, 等有关单位, 等10个部门 at the end of an entry. */
const AND_OTHERS = /等(?:[^、，；]{0,6}(?:部门|单位|机构))?$/u;

/**
 * The names of a responsibility clause's list (folded), in order: split at 、 ， and ；, and at 和, 及, 与 between whole
 * names, never inside quotes or brackets; without a trailing 等.
 */
export function splitAgencyList(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const close = (end: number, next: number): void => {
    const span = trimmed(text, start, end);
    if (span) spans.push(span);
    start = next;
  };
  for (let at = 0; at < text.length; at++) {
    if (SIGNS[text.charCodeAt(at)] === 0) continue;
    const char = text[at]!;
    const closing = CLOSING[char];
    if (closing !== undefined) {
      const end = text.slice(at, at + LONGEST_INSIDE).indexOf(closing);
      if (end > 0) at += end;
    } else if (PARTING.includes(char)) close(at, at + 1);
    else {
      const length = jointAt(text, start, at);
      if (length > 0) {
        close(at, at + length);
        at += length - 1;
      }
    }
  }
  close(text.length, text.length);
  return spans;
}

/** Length of a conjunction at `at` that parts two whole names; 0 where there is none. */
function jointAt(text: string, start: number, at: number): number {
  JOINT.lastIndex = at;
  const word = JOINT.exec(text)?.[0] ?? '';
  if (word === '' || at - start < 2) return 0;
  const after = text.slice(at + word.length, at + word.length + 60);
  const parts =
    PLACES_AFTER.test(after) || (NAME_BEFORE.test(text.slice(Math.max(start, at - 30), at)) && NAME_AFTER.test(after));
  return parts ? word.length : 0;
}

function trimmed(text: string, from: number, to: number): Span | null {
  const raw = text.slice(from, to);
  const start = from + raw.length - raw.trimStart().length;
  const name = raw.trim().replace(AND_OTHERS, '').replace(SHORT_NAME, '').trimEnd();
  return name === '' ? null : { start, end: start + name.length };
}
