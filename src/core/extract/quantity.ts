/** The parts of a measure in folded text: the number, its powers and fractions, and the unit behind it. */
import {
  AGE_UNITS,
  AMOUNT_UNITS,
  BRACKETED_UNITS,
  CLASSIFIERS,
  COUNTING_UNITS,
  DENOMINATORS,
  GUARDS,
  TIME_UNITS,
} from '../lexicon/units';
import { CHINESE_DIGITS, chineseNumber, isDigit, shifted } from '../text/numerals';

/** A number as it stands in the text; `end` is exclusive. */
export interface ReadNumber {
  readonly end: number;
  readonly value: number;
  /** Its first characters, where it is written in Chinese numerals. */
  readonly chinese: string | null;
  /** The powers behind Arabic digits, for a range whose lower bound leaves them out (5~10万). */
  readonly powers: string;
}

/** What a unit is for; it decides which numbers may stand before it and which words behind. */
export type UnitKind = 'amount' | 'classifier' | 'counting' | 'age' | 'time';

/** A unit as it stands in the text; `end` is exclusive. */
export interface ReadUnit {
  readonly start: number;
  readonly end: number;
  readonly unit: string;
  readonly kind: UnitKind;
}

/** Digits, and the powers behind them. Groups have no names: numbers are the commonest thing to read, names make objects. */
const ARABIC =
  /(\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?(?!\d)|\d{1,12}(?:\.\d{1,6})?(?!\d)) ?[多余几]?((?:[十百万亿]|千(?![瓦米伏克焦帕])){0,3}) ?[多余]?/uy;
const CHINESE = new RegExp(
  `((?:[${CHINESE_DIGITS}十百万亿]|千(?![瓦米伏克焦帕])){1,12})(?![${CHINESE_DIGITS}十百万亿])[多余几]?([万亿]{0,2})[多余]?`,
  'uy',
);

const at = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

/** The number that begins at `index`, with 多 and 余 and the powers of ten behind it. */
export function readNumber(text: string, index: number): ReadNumber | null {
  const arabic = at(ARABIC, text, index);
  if (arabic !== null) {
    const powers = arabic[2]!;
    return { end: index + arabic[0].length, value: shifted(arabic[1]!, powers), chinese: null, powers };
  }
  const chinese = at(CHINESE, text, index);
  if (chinese === null) return null;
  const numeral = chinese[1]!;
  const powers = chinese[2]!;
  const value = chineseNumber(numeral);
  return value === null
    ? null
    : { end: index + chinese[0].length, value: shifted(String(value), powers), chinese: numeral, powers };
}

const SHARE = new RegExp(
  `(?<base>百|千|万|[${CHINESE_DIGITS}十]{1,3})分之(?<part>[${CHINESE_DIGITS}十百]{1,5}(?:点[${CHINESE_DIGITS}]{1,4})?|\\d{1,4}(?:\\.\\d{1,4})?)`,
  'uy',
);
const SLASHED = /(?<part>[1-9])\/(?<base>10|[2-9])(?![\d/年月日号A-Za-z.])/uy;
const RATIO = /(?<part>\d{1,4}(?:\.\d{1,3})?) ?[:：∶] ?(?<base>\d{1,4}(?:\.\d{1,3})?)(?![\d.:：∶])/uy;

/** A word in front that calls 1:2 a ratio: 车桩比达到, 比例为. */
const CALLED_RATIO = /比[例率值]?[^，。；、]{0,8}$/u;

/** A quantity that needs no unit behind it. */
export interface Share {
  readonly end: number;
  readonly value: number;
  readonly unit: string | null;
}

/** 分之 stands where the base of a share may end: few numbers are shares, and this is seen faster than by a pattern. */
const isSpelled = (text: string, index: number): boolean =>
  text.startsWith('分之', index + 1) || text.startsWith('分之', index + 2) || text.startsWith('分之', index + 3);

const POINT = 0x2e;

/** A bar or a colon stands behind the digits. */
function isSlashedOrRatio(text: string, index: number): boolean {
  let end = index;
  for (let code = text.charCodeAt(end); end < index + 8 && (isDigit(code) || code === POINT);) {
    code = text.charCodeAt(++end);
  }
  if (end > index && text.charAt(end) === ' ') end++;
  return end > index && '/:：∶'.includes(text.charAt(end)) && end < text.length;
}

/** 三分之一 → 0.333…, 1/5 → 0.2, 百分之八十 → 80 %, and 1.9:1 → 1.9 behind a word that calls it a ratio. */
export function readShare(text: string, index: number): Share | null {
  const spelled = isSpelled(text, index) ? at(SHARE, text, index) : null;
  if (spelled !== null) {
    const { base = '', part = '' } = spelled.groups ?? {};
    const value = partOf(part);
    const whole = chineseNumber(base);
    const end = index + spelled[0].length;
    if (value === null || whole === null) {
      return null;
    }
    return base === '百'
      ? { end, value, unit: '%' }
      : base === '千'
        ? { end, value, unit: '‰' }
        : { end, value: value / whole, unit: null };
  }
  if (!isSlashedOrRatio(text, index)) return null;
  const slashed = at(SLASHED, text, index);
  const match = slashed ?? at(RATIO, text, index);
  const part = Number(match?.groups?.part);
  const base = Number(match?.groups?.base);
  if (match === null || !(base > 0)) {
    return null;
  }
  const before = text.slice(Math.max(0, index - 12), index);
  const isShare = slashed === null ? CALLED_RATIO.test(before) : part < base && /[\p{Script=Han}，]$/u.test(before);
  return isShare ? { end: index + match[0].length, value: part / base, unit: null } : null;
}

/** 八十, 三点五 or 3.5. */
function partOf(written: string): number | null {
  if (/^\d/u.test(written)) {
    return Number(written);
  }
  const [whole = '', decimals] = written.split('点');
  const value = chineseNumber(whole);
  if (value === null || decimals === undefined) {
    return value;
  }
  return Number(`${String(value)}.${Array.from(decimals, (digit) => String(chineseNumber(digit) ?? 0)).join('')}`);
}

const KINDS: ReadonlyMap<string, UnitKind> = new Map([
  ...AMOUNT_UNITS.map((unit) => [unit, 'amount'] as const),
  ...CLASSIFIERS.map((unit) => [unit, 'classifier'] as const),
  ...COUNTING_UNITS.map((unit) => [unit, 'counting'] as const),
  ...AGE_UNITS.map((unit) => [unit, 'age'] as const),
  ...TIME_UNITS.map((unit) => [unit, 'time'] as const),
]);

/** Words by their first character, the longest first. */
function byFirst(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const first = word.charAt(0);
    index.set(first, [...(index.get(first) ?? []), word]);
  }
  return index;
}

const UNITS = byFirst(KINDS.keys());
const UNDER_THE_BAR = byFirst(new Set([...DENOMINATORS, ...KINDS.keys()]));

const wordAt = (index: ReadonlyMap<string, readonly string[]>, text: string, from: number): string | null =>
  index.get(text.charAt(from))?.find((word) => text.startsWith(word, from)) ?? null;

const BRACKET = new RegExp(
  `[（(](?:${BRACKETED_UNITS.join('|')})(?:[、,，/](?:${BRACKETED_UNITS.join('|')})){0,2}[）)]`,
  'uy',
);
const BAR = /[/／·](?:10{1,4}[万亿]?|(?:[百万亿]|千(?![瓦米伏克])){1,2})?/uy;

/** The unit that begins at `index` (a space may stand before it), with what a bracket or a bar adds: 台（套）, 吨/年. */
export function readUnit(text: string, index: number): ReadUnit | null {
  const from = text.charAt(index) === ' ' ? index + 1 : index;
  const unit = wordAt(UNITS, text, from);
  if (unit === null) {
    return null;
  }
  const kind = KINDS.get(unit) ?? 'classifier';
  let end = from + unit.length;
  end += at(BRACKET, text, end)?.[0].length ?? 0;
  for (let bars = 0; bars < 2; bars++) {
    const bar = at(BAR, text, end);
    const below = bar === null ? null : wordAt(UNDER_THE_BAR, text, end + bar[0].length);
    if (bar === null || below === null) {
      break;
    }
    end += bar[0].length + below.length;
  }
  return isAnotherWord(text, unit, end, from + unit.length)
    ? null
    : { start: from, end, unit: text.slice(from, end), kind };
}

/** 场 of 场所, t of tax: the unit's characters are part of a longer word. */
function isAnotherWord(text: string, unit: string, end: number, bare: number): boolean {
  if (/[a-z0-9²³]$/iu.test(unit) && /[a-z\d]/iu.test(text.charAt(end))) {
    return true;
  }
  const guard = end === bare ? GUARDS[unit] : undefined;
  return (guard !== undefined && at(guard, text, end) !== null) || text.charAt(end) === '级';
}
