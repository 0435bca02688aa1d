/** Calendar arithmetic on ISO 8601 days (`YYYY-MM-DD`), without a clock and without time zones. */

/** A stretch of whole days, both ends inclusive. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const pad = (value: number): string => String(value).padStart(2, '0');

const iso = (year: number, month: number, day: number): string => `${String(year)}-${pad(month)}-${pad(day)}`;

/** The number of days of a month (1–12) in the Gregorian calendar. */
function monthLength(year: number, month: number): number {
  if (month === 2) {
    return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A whole year. */
export function yearOf(year: number): Days {
  return monthsOf(year, 1, 12);
}

/** The months `first` to `last` (1–12) of a year. */
export function monthsOf(year: number, first: number, last = first): Days {
  return { from: iso(year, first, 1), to: iso(year, last, monthLength(year, last)) };
}

/** The days `first` to `last` of a month, `null` where the calendar has no such day. */
export function daysOf(year: number, month: number, first: number, last = first): Days | null {
  const exists = month >= 1 && month <= 12 && first >= 1 && first <= last && last <= monthLength(year, month);
  return exists ? { from: iso(year, month, first), to: iso(year, month, last) } : null;
}

/** The third of a month: 上旬 1–10, 中旬 11–20, 下旬 21 to the month's end. */
export function tenDaysOf(year: number, month: number, third: '上' | '中' | '下'): Days {
  const first = third === '上' ? 1 : third === '中' ? 11 : 21;
  return { from: iso(year, month, first), to: iso(year, month, third === '下' ? monthLength(year, month) : first + 9) };
}

/** The first and last year of the n-th five-year plan; since the sixth (1981–1985) they have followed without a gap. */
export function planYears(plan: number): readonly [first: number, last: number] {
  const first = 1981 + 5 * (plan - 6);
  return [first, first + 4];
}

/** The day after an ISO day. */
export function dayAfter(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (date < monthLength(year, month)) {
    return iso(year, month, date + 1);
  }
  return month < 12 ? iso(year, month + 1, 1) : iso(year + 1, 1, 1);
}
