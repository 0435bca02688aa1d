import type { Span } from '../model';
import { NO_NAMES, scanAgencies, type KnownNames, type ShortName } from './agencies';

const DEFINITION = /（[^（）]{0,12}?(?:以下|下)?[简统]称为?：?[“‘]?([^（）“”‘’，。；、：]{2,20})[”’]?）/gu;
const BODY = /(?:[局厅委署办院部会处所]|中心|小组|专班|海关|部门)$/u;

/** The short names of bodies that a line defines: 以下简称X, 下称X, 简称X in brackets. */
export function collectShortNames(text: string): ShortName[] {
  const definitions = [...text.matchAll(DEFINITION)];
  if (definitions.length === 0) return [];
  const bodies = scanAgencies(text, NO_NAMES);
  const found: ShortName[] = [];
  for (const match of definitions) {
    const name = match[1]!;
    const start = match.index + match[0].indexOf(name, match[0].indexOf('称'));
    const long = bodies.find((body) => body.end === match.index);
    if (!long && !BODY.test(name)) continue;
    const shortSpan = { start, end: start + name.length };
    found.push(long ? { name, shortSpan, longSpan: long, longName: text.slice(long.start, long.end) } : { name, shortSpan });
  }
  return found;
}

const OPENING = '（“‘《〔';
const CLOSING = '）”’》〕';
const BODY_BEFORE_JOINT = /(?:[局厅委署办院部会处所队司]|中心|小组|专班|海关|政府|部门|单位)$/u;
const BODY_AFTER_JOINT = /^[^、，；]{0,20}(?:[局厅委署办院部会处所队司]|中心|小组|专班|海关|政府|部门|单位)(?:[、，；（等]|$)/u;
const JOINT = /(?:以及|会同|和|及|与)/uy;
const REST = /等(?:[^、，；]{0,8}(?:部门|单位|机构|成员单位))?$/u;

/** The names of a responsibility clause's list, in order; the text is the list alone. */
export function splitAgencyList(text: string): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (OPENING.includes(char)) depth++;
    else if (CLOSING.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && '、，；。\n'.includes(char)) {
      push(spans, text, start, at);
      start = at + 1;
    } else if (depth === 0 && '和及与以会'.includes(char)) {
      JOINT.lastIndex = at;
      const joint = JOINT.exec(text);
      if (joint && BODY_BEFORE_JOINT.test(text.slice(Math.max(start, at - 4), at)) && BODY_AFTER_JOINT.test(text.slice(at + joint[0].length, at + 60))) {
        push(spans, text, start, at);
        start = at + joint[0].length;
        at = start - 1;
      }
    }
  }
  push(spans, text, start, text.length);
  return spans;
}

function push(spans: Span[], text: string, from: number, to: number): void {
  let [start, end] = [from, to];
  while (start < end && text[start]! <= ' ') start++;
  while (end > start && text[end - 1]! <= ' ') end--;
  const rest = REST.exec(text.slice(start, end));
  if (rest) end = start + rest.index;
  if (end > start) spans.push({ start, end });
}

/** Short forms of fields → the long form, the order matters. */
const LONG_FORMS: readonly (readonly [RegExp, string])[] = [
  [/（[^（）]*）/gu, ''],
  [/^(?:国家|中华人民共和国|国务院)/u, ''],
  [/发展(?:和)?改革|发改/gu, '发展和改革'],
  [/工业(?:和)?信息化|工信/gu, '工业和信息化'],
  [/住房(?:和)?城乡建设|住建/gu, '住房和城乡建设'],
  [/人力资源(?:和)?社会保障|人社/gu, '人力资源和社会保障'],
  [/卫生健康|卫健/gu, '卫生健康'],
  [/文化广电(?:和)?旅游|文广旅/gu, '文化广电和旅游'],
  [/文化(?:和)?旅游|文旅/gu, '文化和旅游'],
  [/市场监管|市监(?=局)/gu, '市场监督管理'],
  [/医保/gu, '医疗保障'],
  [/应急(?!管理)/gu, '应急管理'],
  [/退役军人(?!事务)/gu, '退役军人事务'],
  [/委$/u, '委员会'],
];

const keyOf = (name: string): string => LONG_FORMS.reduce((key, [form, long]) => key.replace(form, long), name);

/** Each name → the fullest name that the document or the dictionary gives the same body. */
export function linkAgencies(names: readonly string[], known: KnownNames): Map<string, string> {
  const groups = new Map<string, string>();
  for (const name of names) {
    const full = known.longOf.get(name) ?? name;
    const key = keyOf(full);
    const best = groups.get(key);
    if (best === undefined || full.length > best.length) groups.set(key, full);
  }
  return new Map(names.map((name) => [name, groups.get(keyOf(known.longOf.get(name) ?? name))!]));
}
