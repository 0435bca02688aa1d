/**
 * Measures: the quantities that one line of folded, masked prose states. The span is number, unit and the words behind
 * that bound it (以上, 左右); words in front (超过, 不少于) stay outside. Counts in Chinese numerals need a classifier;
 * ordinals, names, years and durations in years are none.
 */
import type { MeasureStatus, Span } from '../model';
import { type ReadNumber, readNumber, readShare, readUnit, type ReadUnit } from './quantity';
import { nameOf } from './measureNames';
import { statusOf, yearOf, type TimeInLine } from './measureSentence';

/** A measure with offsets in the line. */
export interface LocalMeasure extends Span {
  readonly value: number;
  readonly unit: string | null;
  readonly name: string | null;
  readonly status: MeasureStatus;
  readonly year: number | null;
}

type Quantity = Pick<LocalMeasure, 'start' | 'end' | 'value' | 'unit'>;

/** By code unit: 1 for a digit or a Chinese numeral, 2 for 一, which alone counts nothing. */
const OPENING = new Uint8Array(0x10000);
for (const char of '0123456789〇零二两三四五六七八九十百千万亿') OPENING[char.charCodeAt(0)] = 1;
OPENING['一'.charCodeAt(0)] = 2;
const BEHIND_ONE = '一二三四五六七八九十百千万亿倍成番〇零';

/** Where the next number may begin, from `at`; the text's length where none does. */
function candidateFrom(text: string, at: number): number {
  for (let i = at; i < text.length; i++) {
    const opening = OPENING[text.charCodeAt(i)]!;
    if (opening === 1 || (opening === 2 && i + 1 < text.length && BEHIND_ONE.includes(text.charAt(i + 1)))) return i;
  }
  return text.length;
}

/** The rest of a run of digits and letters that is no number of ours. */
const RUN = /[\dA-Za-z.,%-]{1,64}|[〇零○一二两三四五六七八九十百千万亿]{1,64}/uy;

/** What directly precedes a number that names one of a row, or one of vague amount. */
const ORDINAL_BEFORE = /(?:第 ?|[几每某]|[一二三四五六七八九十]届|编号|附件 ?|专栏 ?|\P{Script=Han}[图表])$/u;
/** 前10名 ranks; 目前29家 and 年前30家 count. */
const RANK_BEFORE = /(?<![目之年此以当日提空月])前$/u;
/** What directly precedes a number that is a part of a code, a name or a ratio: PM2.5, 3+5, 7×24小时, 1:2:3. */
const CODE_BEFORE = /(?:[\w№#×+＋\-–.\ue000]|[\dA-Za-z]\/|\d[:：∶])$/u;
/** In front of Chinese numerals: 数十, 四、五类. */
const VAGUE_BEFORE = /(?:[数好]|[一二三四五六七]、)$/u;
/** 近千家, 超百亿元: a bare power of ten is a number behind these words only. */
const ROUGHLY = /(?:[超过近约上逾破计为]|达到?)$/u;

const TIE = / ?(?:[-—–―－~]{1,2}|至|到) ?/uy;
const BOUND = / ?(?:[（(]含[）)])?及?(?:以上|以下|以内|之内|左右|上下(?!班))|[多余](?=[，。、；）]|$)/uy;
const WITHIN = /内(?![部容外设蒙涵需环])/uy;

/** What the caller knows beyond the line. */
export interface MeasureOptions {
  /** The line as written, of the same length: units and names are given in its characters. */
  readonly raw?: string;
  /** The status where the sentence does not tell: `target` under goals and in tasks, else `actual`. */
  readonly fallback?: MeasureStatus;
}

/** All measures of a line, in text order, without overlap. `times` are the line's time expressions, in text order. */
export function scanMeasures(text: string, times: readonly TimeInLine[], options: MeasureOptions = {}): LocalMeasure[] {
  const { raw = text, fallback = 'actual' } = options;
  const found: LocalMeasure[] = [];
  let nextTime = 0;
  let governing: TimeInLine | undefined;
  let at = 0;
  for (let start = candidateFrom(text, at); start < text.length; start = candidateFrom(text, at)) {
    while (nextTime < times.length && (times[nextTime]?.end ?? 0) <= start) {
      governing = isCompared(text, times[nextTime]) ? governing : times[nextTime];
      nextTime++;
    }
    const time = times[nextTime];
    if (time !== undefined && time.start <= start) {
      at = time.end;
      continue;
    }
    const quantity = readQuantity(text, raw, start);
    if (quantity === null || isName(text, quantity)) {
      at = quantity?.end ?? runEnd(text, start);
      continue;
    }
    const status = statusOf(text, quantity, governing, fallback);
    const nearest = times[nextTime - 1];
    const name = nameOf(text, raw, quantity, found, nearest);
    const { end, value, unit } = quantity;
    found.push({ start, end, value, unit, name, status, year: yearOf(text, quantity, nearest, governing) });
    at = quantity.end;
  }
  return found;
}

function runEnd(text: string, start: number): number {
  RUN.lastIndex = start;
  return RUN.test(text) ? RUN.lastIndex : start + 1;
}

/** 比2020年, 由2015年的: a time that gives the starting point does not govern what follows. */
function isCompared(text: string, time: Span | undefined): boolean {
  return time !== undefined && /[比较由从与]/u.test(text.charAt(time.start - 1));
}

/** Whether what precedes a number makes it an ordinal or a part of a code. */
function isCoded(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  return ORDINAL_BEFORE.test(before) || CODE_BEFORE.test(before);
}

/** 7.2 本办法: a decimal that opens a line and counts things is the number of an item. */
const isMarker = (start: number, { value, powers }: ReadNumber, { kind }: ReadUnit): boolean =>
  start === 0 && powers === '' && !Number.isInteger(value) && (kind === 'classifier' || kind === 'counting');

/** The quantity that begins at `start`: a share, a single number with its unit, or a range (its upper bound). */
function readQuantity(text: string, raw: string, start: number): Quantity | null {
  const share = readShare(text, start);
  if (share !== null) {
    return isCoded(text, start)
      ? null
      : { start, end: bounded(text, share.end, null), value: share.value, unit: share.unit };
  }
  const first = readNumber(text, start);
  if (first === null) {
    return null;
  }
  const unit = readUnit(text, first.end);
  const second = readUpper(text, start, first, unit);
  const number = second?.number ?? first;
  const counted = second?.unit ?? unit;
  if (
    counted === null ||
    isCoded(text, start) ||
    isMarker(start, first, counted) ||
    !fits(text, start, first, counted)
  ) {
    return null;
  }
  const end = bounded(text, counted.end, counted);
  return counted.kind === 'time' && !limits(text, end, counted)
    ? null
    : { start, end, value: number.value, unit: raw.slice(counted.start, counted.end) };
}

/** 2-3个, 5万元至8万元: the second number and its unit; a change (从100户到400户) is no range. */
function readUpper(
  text: string,
  start: number,
  first: ReadNumber,
  unit: ReadUnit | null,
): { readonly number: ReadNumber; readonly unit: ReadUnit } | null {
  TIE.lastIndex = unit?.end ?? first.end;
  const tie = TIE.exec(text);
  if (tie === null || (/[至到]/u.test(tie[0]) && unit !== null && /[从由]/u.test(text.charAt(start - 1)))) {
    return null;
  }
  const number = readNumber(text, TIE.lastIndex);
  const upper = number === null ? null : readUnit(text, number.end);
  const sameUnit = unit === null || (upper !== null && upper.unit === unit.unit);
  const ranks = upper !== null && /[期批届]/u.test(upper.unit);
  return number === null || upper === null || !sameUnit || ranks ? null : { number, unit: upper };
}

/** Whether this number may stand before this unit: the limits are those of Chinese numerals and of item numbers. */
function fits(text: string, start: number, number: ReadNumber, unit: ReadUnit): boolean {
  const { chinese } = number;
  const before = text.slice(Math.max(0, start - 4), start);
  if (RANK_BEFORE.test(before) && unit.kind !== 'time' && !/[米里]$/u.test(unit.unit)) {
    return false;
  }
  if (unit.kind === 'age' && !/寿命|年龄|平均/u.test(text.slice(Math.max(0, start - 12), start))) {
    return false;
  }
  if (chinese === null) {
    const isItemNumber = text.charAt(number.end) === ' ' && text.slice(0, start).trim() === '';
    return !isItemNumber && !(number.value === 1 && unit.unit === '类');
  }
  if (VAGUE_BEFORE.test(before)) {
    return false;
  }
  if (
    /^[百千万亿](?!.*[多余])/u.test(text.slice(start, number.end)) &&
    !ROUGHLY.test(text.slice(Math.max(0, start - 2), start))
  ) {
    return false;
  }
  switch (unit.kind) {
    case 'counting':
      return chinese.length > 1;
    case 'classifier':
      return chinese !== '一' && chinese !== '二' && chinese !== '零';
    case 'amount':
      return chinese.length > 1 ? unit.unit !== '分' : /^[倍成折番]|个百分点|百分点|亩|吨|公里|公顷/u.test(unit.unit);
    default:
      return chinese !== '零';
  }
}

/** Where the measure ends: 以上, 左右 and, behind times and lengths, 内 belong to it. */
function bounded(text: string, end: number, unit: ReadUnit | null): number {
  BOUND.lastIndex = end;
  if (BOUND.test(text)) {
    return BOUND.lastIndex;
  }
  WITHIN.lastIndex = end;
  const mayLimit = unit !== null && (unit.kind === 'time' || /米|里$/u.test(unit.unit));
  return mayLimit && WITHIN.test(text) ? WITHIN.lastIndex : end;
}

/** A name of a service or a place behind a stretch of time: 24小时值班, 15分钟生活圈. */
const SERVICE =
  /^(?:[^，。；、]{0,10}圈|都?(?:不间断|不打烊|值[班守]|全天候|在线|在岗|专人|热线|自助|营业|运营|运行|开放|备勤|便利|监[控测管]|巡|服务|政务|应急|预[约报警]|(?:工作)?制|无理由|内?(?:降|累计)?[雨降])|之?恋)/u;

/** A stretch of time counts where it limits or is measured; days written 日 only with a bound (10日内). */
function limits(text: string, end: number, unit: ReadUnit): boolean {
  return end > unit.end || (unit.unit !== '日' && !SERVICE.test(text.slice(end, end + 12)));
}

/** “30条”, “1件事”: a number inside short quotes is part of a name. */
function isName(text: string, { start, end }: Span): boolean {
  const before = QUOTE_OPEN.exec(text.slice(Math.max(0, start - 12), start));
  QUOTE_CLOSE.lastIndex = end;
  const behind = before === null ? null : QUOTE_CLOSE.exec(text);
  return before !== null && behind !== null && before[0].length + behind[0].length <= 12;
}

/** The rest of a short quotation without a pause in it, before and behind a measure. */
const QUOTE_OPEN = /[“‘][^“”‘’，。；]{0,11}$/u;
const QUOTE_CLOSE = /[^“”‘’，。；]{0,11}[”’]/uy;
