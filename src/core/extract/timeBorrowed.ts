/** Times without a year of their own, where the text itself fixes it. */
import { execAt, readRest, type TimePoint, withRange } from './timePoints';

/** Words that make a time without a year relative to the day of writing, or a recurring one. */
const RELATIVE_BEFORE = /(?:[今去明后前本每上历往近翌次][年月]?|年的?|同期|[各逢当]|每年的?) ?$/u;
/** 6月5日世界环境日: a day with a name comes back every year. */
const NAMED_DAY = /[是为“（]{0,2}(?:世界|国际|全国|中国|全民|国家)[^，。；、\d]{1,8}[日节]/uy;

/**
 * The point without a year of its own that begins at `at`: 当年10月, or a month or day whose year the sentence has
 * already named (2022年3月启动，5月底前完成). `last` is the preceding time of the line, which ended at `lastEnd`;
 * `contextYear` the year that the lines before have fixed. `null` where nothing fixes the year.
 */
export function readBorrowedPoint(
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
    const recurs = /每年|逐年|每个?年度/u.test(text.slice(Math.max(0, at - 60), at));
    return base === null || recurs ? null : pointIn(text, at, at + 2, base + (next ? 1 : 0));
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
  if (point.unit === 'day' || point.isRange) {
    return between.length <= 400 && (year !== null || point.unit === 'day') ? point : null;
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
  return rest === null ? null : withRange(text, { ...rest, start, year, isRange: false, closed: false });
}

/** 4月20日，…“2022年…”: the year that the same sentence names after the day. */
function yearAhead(text: string, at: number): number | null {
  const ahead = /^\d{1,2} ?月 ?\d{1,2} ?日[^。！？；]{0,60}?(20\d{2})年/u.exec(text.slice(at, at + 80));
  return ahead === null ? null : Number(ahead[1]);
}
