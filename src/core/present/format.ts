/** Numbers, days and Markdown, written for a reader in his language. */
import type { Deadline } from '../model';
import { deskWordsOf } from './deskWords';
import type { Words } from './words';

/** A number in the reader's way of grouping, at most `digits` decimals. */
export function formatNumber(value: number, words: Words, digits = 4): string {
  return new Intl.NumberFormat(words.locale, { maximumFractionDigits: digits }).format(value);
}

/** A value and its unit; the per cent sign stands close. */
export function formatValue(value: number | string, unit: string | null, words: Words): string {
  const number = typeof value === 'number' ? formatNumber(value, words) : value;
  return unit === null ? number : number + (/^[%％‰]/u.test(unit) ? '' : ' ') + unit;
}

/** A change: always signed, with a true minus, at most two decimals. */
export function formatChange(value: number, words: Words): string {
  const options = { maximumFractionDigits: 2, signDisplay: 'exceptZero' } as const;
  return new Intl.NumberFormat(words.locale, options).format(value).replace('-', '−');
}

/** A day given as `YYYY-MM-DD`, written out: 2025年12月31日, 31 December 2025. */
export function formatDay(iso: string, words: Words): string {
  const format = new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(Date.parse(`${iso}T00:00:00Z`));
}

function formatMonth(iso: string, words: Words): string {
  const format = new Intl.DateTimeFormat(words.locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(Date.parse(`${iso}T00:00:00Z`));
}

/** Is it the last day of its month? */
function endsMonth(iso: string): boolean {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).getUTCDate() === 1;
}

/** What a time says, in full: 2024年6月30日前, 1 January 2021 – 31 December 2025; `null` where it is open at both sides. */
export function formatTime({ from, to, kind }: Deadline, words: Words): string | null {
  if (to === null) {
    return from === null ? null : words.since(formatDay(from, words));
  }
  if (from === null) {
    return words.by(formatDay(to, words));
  }
  if (from === to) {
    return kind === 'deadline' ? words.by(formatDay(to, words)) : formatDay(to, words);
  }
  return `${formatDay(from, words)} – ${formatDay(to, words)}`;
}

/** The end of a time in few characters, for a list: 2025年底, 2024年6月, 31 May 2024; `null` where it has no end. */
export function formatEnd({ to }: Pick<Deadline, 'to'>, words: Words): string | null {
  if (to === null) {
    return null;
  }
  if (to.endsWith('-12-31')) {
    return words.endOfYear(to.slice(0, 4));
  }
  return endsMonth(to) ? formatMonth(to, words) : formatDay(to, words);
}

/** A time in few characters: 2021–2025, 2024年6月, 31 May 2024; of a stretch that does not begin or end with a year both days. */
export function formatBrief(time: Deadline, words: Words): string | null {
  const { from, to } = time;
  if (from === null || to === null || from === to) {
    return formatEnd(time, words);
  }
  const isYears = from.endsWith('-01-01') && to.endsWith('-12-31');
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  if (isYears) {
    return words.year(first === last ? last : `${first}–${last}`);
  }
  const isMonth = from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01') && endsMonth(to);
  return isMonth ? formatMonth(to, words) : formatTime(time, words);
}

/** From one day to another, both `YYYY-MM-DD`: 1 where it is the next one, negative where it is before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** How far off a day is: 还有 35 天, 35 days left, 878 days ago. */
export function formatDistance(day: string, today: string, words: Words): string {
  const desk = deskWordsOf(words.language);
  const days = daysBetween(today, day);
  return days === 0 ? desk.today : (days > 0 ? desk.left : desk.past)(formatNumber(Math.abs(days), words));
}

/** Text as it stands, on one line: no character of it is Markdown, HTML or an icon to the reader's Markdown. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_[\]>|~$#]/g, '\\$&');
}

/** At most `length` characters, the end marked where some are cut. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
