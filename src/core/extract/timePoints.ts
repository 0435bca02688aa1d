/** The parts of time expressions: a year with month, day, quarter or edge; a range of two of them; a plan period. */
import { type Days, daysOf, monthsOf, planYears, tenDaysOf, yearOf } from '../text/calendar';
import { chineseNumber } from '../text/numerals';

/** What an expression says before its introducing and ending words are read. */
export interface TimePoint {
  readonly start: number;
  readonly end: number;
  readonly days: Days;
  /** The year in which it ends, for what follows without a year of its own. */
  readonly year: number;
  readonly month: number | null;
  readonly unit: 'year' | 'half' | 'quarter' | 'month' | 'day' | 'plan';
  /** Two points tied by 至 or a dash. */
  readonly isRange: boolean;
  /** A stretch of its own, not a point: a range, a quarter, a plan period. */
  readonly isPeriod: boolean;
  /** Nothing may follow that changes it (“十四五”开局之年). */
  readonly closed: boolean;
}

const SEPARATOR = ' ?(?:[-—–―－~]{1,2}|至|到) ?';
const MONTH = '1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]';
const DAY = '3[01]|[12]\\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九]';

/** 2025年, 2021-2023年 (the first without 年), 二〇二五年; HK's 2021-22年度. */
const YEAR = new RegExp(
  `(?<![\\d/-])(?:(?<first>[12]\\d{3}|[一二][〇零○一二三四五六七八九]{3})${SEPARATOR}(?=[12一二]))?(?<year>[12]\\d{3}|[一二][〇零○一二三四五六七八九]{3}) ?年(?!代|历史|以上|左右|[级龄])(?:度(?![假汛夏过])| ?(?=[上下]半年|前?第?[一二三四1-4]|年?[底末初终中]|[\\d一二三四五六七八九十]))?`,
  'uy',
);
const SHORT_YEAR = /(?<first>[12]\d{3})[-—–/](?<year>\d{2}) ?年度?/uy;

/** What may stand after the year. */
const REST = new RegExp(
  '(?:' +
    [
      '(?<edge>年?(?:底(?![层线数部])|末|终(?![止身端])|初(?![中级步审评始心选赛创一二三次期])|中(?=[，。；、）前起]|$)))',
      '(?<half>[上下])半年',
      `(?<past>前)?第?(?:(?<firstQuarter>[一二三四1-4])(?:季度)?(?:${SEPARATOR}|、)第?)?(?<quarter>[一二三四1-4])季度(?<quarterEdge>[末底初])?`,
      `(?:(?<firstMonth>${MONTH})${SEPARATOR})?(?<month>${MONTH}) ?月份?(?:(?<third>[上中下])旬|(?<monthEdge>[底末初]|中(?!旬|[国央小等高心共外医]))| ?(?:(?<firstDay>${DAY})[日号]?${SEPARATOR})?(?<day>${DAY}) ?[日号](?!线|楼|院|令))?`,
    ].join('|') +
    ')',
  'uy',
);
const TIE = new RegExp(SEPARATOR, 'uy');
const LONE_DAY = new RegExp(`(?<day>${DAY}) ?[日号]`, 'uy');
const UNTIL_NOW = /至今|迄今/uy;

/** Words that make a time without a year relative to the day of writing, or a recurring one. */
const RELATIVE_BEFORE = /(?:[今去明后前本每上历往近翌次][年月]?|年的?|同期|[各逢当]|每年的?) ?$/u;
/** 6月5日世界环境日: a day with a name comes back every year. */
const NAMED_DAY = /[是为“（]{0,2}(?:世界|国际|全国|中国|全民|国家)[^，。；、\d]{1,8}[日节]/uy;

type Groups = Readonly<Record<string, string | undefined>>;

const execAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const numberOf = (written: string | undefined): number | null =>
  written === undefined ? null : /^\d/u.test(written) ? Number(written) : chineseNumber(written);

/**
 * The dated point or range that begins at `at`. One without a year takes it from `last`, the preceding time of the line
 * that ended at `lastEnd`, or 当年 from `contextYear`.
 */
export function readPoint(
  text: string,
  at: number,
  last: TimePoint | null,
  lastEnd: number,
  contextYear: number | null,
): TimePoint | null {
  const dated = readDated(text, at);
  if (dated !== null) {
    return ranged(text, dated);
  }
  const borrowed = readBorrowed(text, at, last, lastEnd, contextYear);
  return borrowed === null ? null : ranged(text, borrowed);
}

/** A point with its own year. */
function readDated(text: string, at: number): TimePoint | null {
  const match = execAt(YEAR, text, at) ?? execAt(SHORT_YEAR, text, at);
  if (match === null) {
    return null;
  }
  const groups: Groups = match.groups ?? {};
  const first = numberOf(groups.first);
  const written = numberOf(groups.year);
  const year = written !== null && written < 100 ? Math.floor((first ?? 0) / 100) * 100 + written : written;
  if (year === null || year < 1840 || year > 2100 || (first !== null && (first < 1840 || first > year))) {
    return null;
  }
  const end = at + match[0].trimEnd().length;
  if (/^ ?第? ?\d{1,4} ?号/u.test(text.slice(end, end + 8))) {
    return null;
  }
  const rest = first === null || written === year ? readRest(text, at + match[0].length, year) : null;
  const whole = rest ?? { end, days: yearOf(year), month: null, unit: 'year' as const, isPeriod: false };
  const days = first === null ? whole.days : { from: yearOf(first).from, to: whole.days.to };
  return {
    ...whole,
    start: at,
    year,
    days,
    isRange: first !== null,
    isPeriod: whole.isPeriod || first !== null,
    closed: false,
  };
}

type Rest = Pick<TimePoint, 'end' | 'days' | 'month' | 'unit' | 'isPeriod'>;

/** Half, quarter, month, day or edge of a known year, at `at`. */
function readRest(text: string, at: number, year: number): Rest | null {
  const match = execAt(REST, text, at);
  if (match === null) {
    return null;
  }
  const groups: Groups = match.groups ?? {};
  const end = at + match[0].length;
  const edge = groups.edge;
  if (edge !== undefined) {
    return { end, days: edgeOf(edge, yearOf(year)), month: null, unit: 'year', isPeriod: false };
  }
  if (groups.half !== undefined) {
    const days = groups.half === '上' ? monthsOf(year, 1, 6) : monthsOf(year, 7, 12);
    return { end, days, month: null, unit: 'half', isPeriod: true };
  }
  const quarter = numberOf(groups.quarter);
  if (quarter !== null) {
    const first = groups.past === undefined ? (numberOf(groups.firstQuarter) ?? quarter) : 1;
    const days = monthsOf(year, first * 3 - 2, quarter * 3);
    const quarterEdge = groups.quarterEdge;
    const isPeriod = quarterEdge === undefined;
    return { end, days: isPeriod ? days : edgeOf(quarterEdge, days), month: null, unit: 'quarter', isPeriod };
  }
  return monthOrDay(groups, end, year);
}

function monthOrDay(groups: Groups, end: number, year: number): Rest | null {
  const month = numberOf(groups.month);
  if (month === null) {
    return null;
  }
  const day = numberOf(groups.day);
  const firstMonth = numberOf(groups.firstMonth);
  if (day !== null) {
    const days = daysOf(year, month, numberOf(groups.firstDay) ?? day, day);
    return days === null ? null : { end, days, month, unit: 'day', isPeriod: groups.firstDay !== undefined };
  }
  const third = groups.third;
  if (third === '上' || third === '中' || third === '下') {
    return { end, days: tenDaysOf(year, month, third), month, unit: 'month', isPeriod: false };
  }
  const whole = monthsOf(year, firstMonth ?? month, month);
  const edge = groups.monthEdge;
  const days = edge === undefined ? whole : edgeOf(edge, whole);
  return { end, days, month, unit: 'month', isPeriod: firstMonth !== null };
}

/** 底, 末 → the last day; 初 → the first; 中 → the whole, since no day is meant. */
function edgeOf(edge: string, { from, to }: Days): Days {
  if (edge.endsWith('初')) {
    return { from, to: from };
  }
  return edge.endsWith('中') ? { from, to } : { from: to, to };
}

/** The second half of a range, where 至 or a dash and another point follow. */
function ranged(text: string, first: TimePoint): TimePoint {
  const tie = first.isRange ? null : execAt(TIE, text, first.end);
  if (tie === null || execAt(UNTIL_NOW, text, first.end) !== null) {
    return first;
  }
  const at = first.end + tie[0].length;
  const second: (Rest & { readonly year?: number }) | null =
    readDated(text, at) ?? readRest(text, at, first.year) ?? loneDay(text, at, first);
  if (second === null || second.days.to < first.days.from) {
    return first;
  }
  const days = { from: first.days.from, to: second.days.to };
  return {
    ...first,
    ...second,
    start: first.start,
    days,
    year: second.year ?? first.year,
    isRange: true,
    isPeriod: true,
  };
}

/** 3月15日至20日: the day that borrows year and month. */
function loneDay(text: string, at: number, first: TimePoint): Rest | null {
  const match = first.unit === 'day' && first.month !== null ? execAt(LONE_DAY, text, at) : null;
  const day = numberOf(match?.groups?.day);
  const days = day === null || first.month === null ? null : daysOf(first.year, first.month, day);
  return match === null || days === null
    ? null
    : { end: at + match[0].length, days, month: first.month, unit: 'day', isPeriod: false };
}

/** 当年10月, and a month or day whose year the sentence has already named (2022年3月启动，5月底前完成). */
function readBorrowed(
  text: string,
  at: number,
  last: TimePoint | null,
  lastEnd: number,
  contextYear: number | null,
): TimePoint | null {
  const named = /^[当同次翌]年/u.exec(text.slice(at, at + 2));
  const year = last !== null && last.unit !== 'plan' ? last.year : null;
  if (named !== null) {
    const base = year ?? contextYear;
    const next = /^[次翌]/u.test(named[0]);
    return base === null ? null : pointIn(text, at, at + 2, base + (next ? 1 : 0));
  }
  const before = text.slice(Math.max(lastEnd, at - 4), at);
  if (RELATIVE_BEFORE.test(before) || /[\d.·—–-] ?$/u.test(before)) {
    return null;
  }
  const base = year ?? yearAhead(text, at);
  const point = base === null ? null : pointIn(text, at, at, base);
  if (point === null || execAt(NAMED_DAY, text, point.end) !== null) {
    return null;
  }
  const between = year === null ? '' : text.slice(lastEnd, at);
  if (point.unit === 'day') {
    return between.length <= 400 ? point : null;
  }
  const sameSentence = year !== null && !/[。！？]/u.test(between) && between.length <= 80;
  const sameUnit =
    point.unit === 'month'
      ? last?.month !== null || /底|前/u.test(text.slice(at, point.end + 1))
      : last?.unit === point.unit;
  return sameSentence && sameUnit ? point : null;
}

function pointIn(text: string, start: number, at: number, year: number): TimePoint | null {
  const rest = readRest(text, at, year);
  return rest === null ? null : { ...rest, start, year, isRange: false, closed: false };
}

/** 4月20日，…“2022年…”: the year that the same sentence names after the day. */
function yearAhead(text: string, at: number): number | null {
  const ahead = /^\d{1,2} ?月 ?\d{1,2} ?日[^。！？；]{0,60}?(20\d{2})年/u.exec(text.slice(at, at + 80));
  return ahead === null ? null : Number(ahead[1]);
}

const PLAN_TAIL = '(?<tail>(?:开局|收官)之年|时期末|期间|时期|末期|期末|期初|末(?!端)|初(?![级步中])|中期)?';
const QUOTED_PLAN = new RegExp(`(?<plan>十[一二三四五六]?|[六七八九])五["”’'」]${PLAN_TAIL}`, 'uy');
const BARE_PLAN = new RegExp(`(?<plan>十[一二三四五六])五${PLAN_TAIL}`, 'uy');
const OPEN_QUOTE = /["“‘'「]/u;

/** A plan period whose numeral begins at `at`, behind its opening quote: “十四五”时期, 十三五末. */
export function readPlan(text: string, at: number): TimePoint | null {
  const before = text.charAt(at - 1);
  const quoted = OPEN_QUOTE.test(before) ? execAt(QUOTED_PLAN, text, at) : null;
  const match = quoted ?? (/[第一二三四五六七八九十百〇\d]/u.test(before) ? null : execAt(BARE_PLAN, text, at));
  const number = chineseNumber(match?.groups?.plan ?? '');
  if (match === null || number === null) {
    return null;
  }
  const tail = match.groups?.tail ?? '';
  if (number <= 10 && !/^(?:时期|期间|末|期末)/u.test(tail)) {
    return null;
  }
  const [first, last] = planYears(number);
  const whole = { from: yearOf(first).from, to: yearOf(last).to };
  const days = planDays(tail, whole, first, last);
  return {
    start: quoted === null ? at : at - 1,
    end: at + match[0].length,
    days,
    year: last,
    month: null,
    unit: 'plan',
    isRange: false,
    isPeriod: days === whole || tail === '中期',
    closed: tail.endsWith('之年'),
  };
}

function planDays(tail: string, whole: Days, first: number, last: number): Days {
  switch (tail) {
    case '开局之年':
      return yearOf(first);
    case '收官之年':
      return yearOf(last);
    case '中期':
      return yearOf(first + 2);
    default:
      return tail === '' || tail === '时期' || tail === '期间' ? whole : edgeOf(tail === '末期' ? '末' : tail, whole);
  }
}
