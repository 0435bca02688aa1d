/**
 * Time expressions: years, months, days, ranges and plan periods in one line of folded, masked text. The span takes in
 * the words that fix the time (到, 截至, 底前, 以来, the quotes of “十四五”), not 于 and 在. Vague, relative and
 * year-less times are left alone unless the line itself fixes the year.
 */
import type { Span, TimeKind } from '../model';
import { type Days, dayAfter } from '../text/calendar';
import { CHINESE_DIGITS } from '../text/numerals';
import { aims, isDateline, isHeaderCell, recurrenceAfter, reports } from './timeSentence';
import { readBorrowedPoint } from './timeBorrowed';
import { readPlan } from './timePlans';
import { readDatedPoint, type TimePoint } from './timePoints';

/** A time expression with offsets in the line. */
export interface LocalTime extends Span {
  readonly from: string | null;
  readonly to: string | null;
  readonly kind: TimeKind;
  /** The words that say that it comes back (每年2月底前). */
  readonly recurring?: string;
}

/** What the scanner must know of the document around the line. */
export interface TimeContext {
  /** The year that the preceding text fixed last, for 当年10月 at the start of a line that goes on with its thought. */
  readonly year: number | null;
  /** The line is a cell of a table. A year alone names a column in the head, but sets a time in the body. */
  readonly cell?: 'head' | 'body';
  /** The year in which the document speaks, where known: a later year is to come, an earlier one is past. */
  readonly issued?: number | null;
}

const YEAR_AHEAD = '(?= ?[年\\-—–―－~至到/])';
/** Where an expression may begin, its introducing words apart: a year, a plan, 当年, a month, a half or a quarter. */
const CANDIDATE = new RegExp(
  [
    `[12]\\d{3}${YEAR_AHEAD}`,
    `[一二][${CHINESE_DIGITS}]{3}${YEAR_AHEAD}`,
    '(?:十[一二三四五六]?|[六七八九])五(?![年个名位岁人天月日条项家号章节款届次、一二三四五六七八九十百千万])',
    '[当同次翌]年(?=年?底|[\\d一二三四五六七八九十])',
    '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]) ?月(?![球亮嫂季台刊薪饼度均租供息经票费])',
    '[上下]半年',
    '第?[一二三四1-4]季度',
  ].join('|'),
  'gu',
);

/** Words in front that belong to the expression; at most five characters are looked at. */
const INTRODUCTION = /(截至到?|截止[到至]?|直[到至]|自从?|[从到至]) ?$/u;

/** 达到, 提高到, 来自…: behind these characters 到, 至 and 自 are part of a verb. */
const VERB_BEFORE: Readonly<Record<string, RegExp>> = {
  到: /(?:[达得受收见遇感做找谈听拿]|[提升拔]高|提升|上升|增[加长多大]|扩[大展]|[降减][低少至]?|下降|推广|缩[短小])$/u,
  至: /(?:(?:提|升)高|提升|上升|增[加长]|扩大|[降减][低少]?|下降|缩[短小]|[甚乃以])$/u,
  自: /[来各亲独源出]$/u,
};

/** Words behind a point that turn it into the end or the start of a stretch. */
const ENDING =
  / ?(?:(?<before>(?:之|以)?前(?![后海列沿期瞻往台端湾门提两三几\d])|及以前)|(?<since>以来|来(?=[，。；、：]|$)|起(?![草诉步到源点用来飞降止立色算义伏家重码航底])|至今|迄今|以后)|(?<after>之?后(?![续期备勤面者台两三几果方\d]))|(?<within>期间|年?间(?![接断隔])|之间|内(?![部容外地蒙涵需河])))/uy;

/** 从2019年开始: 开始 is part of the expression only where 从 or 自 has opened it. */
const BEGINNING = / ?开始/uy;

/** All time expressions of a line, in text order, without overlap. */
export function scanTimes(text: string, context: TimeContext): LocalTime[] {
  const found: LocalTime[] = [];
  let last: TimePoint | null = null;
  let lastEnd = 0;
  CANDIDATE.lastIndex = 0;
  for (let hit = CANDIDATE.exec(text); hit !== null; hit = CANDIDATE.exec(text)) {
    const point: TimePoint | null =
      readPlan(text, hit.index) ??
      readDatedPoint(text, hit.index) ??
      readBorrowedPoint(text, hit.index, last, lastEnd, context.year);
    if (point === null) {
      continue;
    }
    const time = complete(text, point, lastEnd, context);
    if (time !== null) {
      found.push(time);
      last = point;
      lastEnd = time.end;
      CANDIDATE.lastIndex = time.end;
    } else {
      CANDIDATE.lastIndex = point.end;
    }
  }
  return found;
}

/** The year that the last of these times names, to be handed on as {@link TimeContext.year}. */
export function lastYearOf(times: readonly LocalTime[]): number | null {
  const time = times.at(-1);
  const day = time?.from ?? time?.to;
  return day ? Number(day.slice(0, 4)) : null;
}

/** The point with the words around it that belong to it, its days and its kind; `null` where it is no mention. */
function complete(text: string, point: TimePoint, floor: number, context: TimeContext): LocalTime | null {
  const introduction = introductionBefore(text, point.start, floor);
  ENDING.lastIndex = point.end;
  const ending = point.closed ? null : ENDING.exec(text);
  const start = point.start - introduction.length;
  let end = ending === null ? point.end : ENDING.lastIndex;
  const opens = /^[自从]/u.test(introduction);
  if (opens && ending === null) {
    BEGINNING.lastIndex = end;
    end = BEGINNING.test(text) ? BEGINNING.lastIndex : end;
  }
  const span = { start, end };
  const isBare = introduction === '' && ending === null && !point.isPeriod;
  if (
    isBare &&
    (isHeaderCell(text, span, context.cell) || (context.cell === undefined && isDateline(text, span, point.unit)))
  ) {
    return null;
  }
  const recurring = recurrenceAfter(text, end);
  const { from, to, kind } = meaning(text, span, point, introduction, ending?.groups ?? {}, context);
  return recurring === null ? { start, end, from, to, kind } : { start, end, from, to, kind, recurring };
}

/** What the introducing and the ending words make of the point's days. */
function meaning(
  text: string,
  span: Span,
  point: TimePoint,
  introduction: string,
  ending: Readonly<Record<string, string | undefined>>,
  context: TimeContext,
): { from: string | null; to: string | null; kind: TimeKind } {
  const { from, to }: Days = point.days;
  if (ending.since !== undefined) {
    return { from, to: null, kind: 'period' };
  }
  if (ending.after !== undefined) {
    return { from: dayAfter(to), to: null, kind: 'period' };
  }
  if (ending.before !== undefined) {
    return { from: null, to, kind: 'deadline' };
  }
  if (introduction.startsWith('截')) {
    return { from: null, to, kind: 'date' };
  }
  if (/^[自从]/u.test(introduction)) {
    return point.isRange ? { from, to, kind: 'period' } : { from, to: null, kind: 'period' };
  }
  const issued = context.issued ?? null;
  if (introduction !== '') {
    return { from: null, to, kind: reports(text, span, to, issued) ? 'date' : 'deadline' };
  }
  if (point.isRange || point.unit === 'plan' || ending.within !== undefined) {
    return { from, to, kind: point.isPeriod || ending.within !== undefined ? 'period' : 'date' };
  }
  return { from, to, kind: aims(text, span, to, issued) ? 'deadline' : point.isPeriod ? 'period' : 'date' };
}

/** 到, 截至, 自… directly in front of `start`, with a space that may stand between; empty where there is none. */
function introductionBefore(text: string, start: number, floor: number): string {
  const head = text.slice(Math.max(floor, start - 5), start);
  const match = INTRODUCTION.exec(head);
  if (match === null) {
    return '';
  }
  const word = match[1] ?? '';
  const before = text.slice(Math.max(0, start - match[0].length - 3), start - match[0].length);
  if (VERB_BEFORE[word]?.test(before) === true) {
    return '';
  }
  return word === '从' && !staysOpen(text, start) ? '' : match[0];
}

/** 从2019年起, 从2019年…以来: the clause goes on to open a period; in 从2020年的5%提高到… 从 belongs to the verb. */
function staysOpen(text: string, start: number): boolean {
  const clause = /^[^，。；！？]{0,40}/u.exec(text.slice(start, start + 40))?.[0] ?? '';
  return (
    /[-起—~]|开始|以来|以后|之后|至今|[年月日]至|年到/u.test(clause) &&
    !/提高|增长|增加|上升|下降|减少|降低/u.test(clause)
  );
}
