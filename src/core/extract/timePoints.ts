/** Points of time as written: a year with what may follow it (month, day, quarter, edge), and ranges of two of them. */
import { type Days, daysOf, monthsOf, tenDaysOf, yearOf } from '../text/calendar';
import { CHINESE_DIGITS, chineseNumber } from '../text/numerals';

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

const SEPARATOR = ' ?(?:[-—–―－~]{1,2}|[至到]) ?';
const MONTH = '1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]';
const DAY = '3[01]|[12]\\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九]';
const YEAR_NUMBER = `[12]\\d{3}|[一二][${CHINESE_DIGITS}]{3}`;
/** What tells that a space behind 年 stands inside the expression. */
const GOES_ON = '[上下]半年|[前第\\d一二三四五六七八九十]|年?[底末初终中]';

/** 2025年, 2021-2023年 and 2020/2021年 (the first year, then the other), 二〇二五年. */
const YEAR = new RegExp(
  `(?<![\\d/-])(?:(${YEAR_NUMBER})(?:${SEPARATOR}|/))?(${YEAR_NUMBER}) ?年(?!代|历史|以上|[级龄])(?:度(?![假汛夏过])| ?(?=${GOES_ON}))?`,
  'uy',
);
/** 2021-22年度, as budgets of Hong Kong are dated. */
const SHORT_YEAR = /([12]\d{3})[-—–/](\d{2}) ?年度?/uy;

/** What may stand behind the year; where another word begins (底线, 初中, 中央) it is no edge. */
const EDGE =
  '(?<edge>年?(?:底(?![层线数部])|末|终(?![止身端])|初(?![中级步审评始心选赛创一二三次期])|中(?=[，。；、）前起]|$)))';
const HALF = '(?<half>[上下])半年';
const QUARTER = `(?<past>前)?第?(?:(?<firstQuarter>[一二三四1-4])(?:(?:季度)?${SEPARATOR}|、)第?)?(?<quarter>[一二三四1-4])季度(?<quarterEdge>[末底初])?`;
const MONTH_EDGE = '(?<third>[上中下])旬|(?<monthEdge>[底末初]|中(?![旬国央小等高心共外医]))';
const DAYS = ` ?(?:(?<firstDay>${DAY})[日号]?${SEPARATOR})?(?<day>${DAY}) ?[日号](?![线楼院令])`;
const MONTHS = `(?:(?<firstMonth>${MONTH})${SEPARATOR})?(?<month>${MONTH}) ?月份?(?:${MONTH_EDGE}|${DAYS})?`;
const REST = new RegExp([EDGE, HALF, QUARTER, MONTHS].join('|'), 'uy');
const TIE = new RegExp(SEPARATOR, 'uy');
const LONE_DAY = new RegExp(`(?<day>${DAY}) ?[日号]`, 'uy');
const UNTIL_NOW = /至今|迄今/uy;

type Groups = Readonly<Record<string, string | undefined>>;

/** The match of a sticky pattern at `at`. */
export const execAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const numberOf = (written: string | undefined): number | null =>
  written === undefined ? null : /^\d/u.test(written) ? Number(written) : chineseNumber(written);

/** The point or range with a year of its own that begins at `at`. */
export function readDatedPoint(text: string, at: number): TimePoint | null {
  const dated = readDated(text, at);
  return dated === null ? null : withRange(text, dated);
}

/** A point with its own year. */
function readDated(text: string, at: number): TimePoint | null {
  const match = execAt(YEAR, text, at) ?? execAt(SHORT_YEAR, text, at);
  if (match === null) {
    return null;
  }
  const first = numberOf(match[1]);
  const written = numberOf(match[2]);
  const year = written !== null && written < 100 ? Math.floor((first ?? 0) / 100) * 100 + written : written;
  if (year === null || year < 1840 || year > 2100 || (first !== null && (first < 1840 || first > year))) {
    return null;
  }
  const end = at + match[0].trimEnd().length;
  if (/^ ?第? ?\d{1,4} ?号/u.test(text.slice(end, end + 8))) {
    return null;
  }
  const rest = first === null || written === year ? readRest(text, at + match[0].length, year) : null;
  const whole = rest?.days ?? yearOf(year);
  return {
    start: at,
    end: rest?.end ?? end,
    days: first === null ? whole : { from: yearOf(first).from, to: whole.to },
    year,
    month: rest?.month ?? null,
    unit: rest?.unit ?? 'year',
    isRange: first !== null,
    isPeriod: first !== null || rest?.isPeriod === true,
    closed: false,
  };
}

/** What stands behind a year. */
export type Rest = Pick<TimePoint, 'end' | 'days' | 'month' | 'unit' | 'isPeriod'>;

/** Half, quarter, month, day or edge of a known year, at `at`. */
export function readRest(text: string, at: number, year: number): Rest | null {
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
export function edgeOf(edge: string, { from, to }: Days): Days {
  if (edge.endsWith('初')) {
    return { from, to: from };
  }
  return edge.endsWith('中') ? { from, to } : { from: to, to };
}

/** The point, or the range that it opens where 至 or a dash and another point follow. */
export function withRange(text: string, first: TimePoint): TimePoint {
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
