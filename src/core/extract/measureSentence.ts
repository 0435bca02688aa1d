/** What the sentence says about a measure: whether it is reached or still to be reached, and in which year. */
import type { MeasureStatus, Span, TimeKind } from '../model';

/** A time expression of the same line; its kind helps to tell a target from a report. */
export interface TimeInLine extends Span {
  readonly kind?: TimeKind;
  readonly to?: string | null;
}

/** The clause itself aims. 计划 and 规划 do so as verbs only. */
const AIM =
  /力争|争取|确保|未来|今后|处以|(?:计划|规划|拟)(?=[再建新到投实开培引增完改组打在])|预计|预期|目标[为是：]|不[低少高]于|不超过|控制在|将(?!军)|(?<![主重纪摘首概扼需高])要(?![求素点闻])|应当|须|原则上/u;
/** The clause itself reports. */
const REPORT =
  /已|了(?!解)|曾|目前|截至|同比|上年|(?<!修复|建|改造|利用|整合|盘活|提升|完善|优化)现有|共有|荣获|获得|获评|入选|位居|居全/u;
/** The sentence reports, if nothing nearer speaks against it. */
const SUMMING_UP = /成功(?!率)|先后|率先|获批/u;
/** 2019年以来, 截至2021年底: what follows has been reached, in an order too. */
const SINCE = /^截|来$/u;
const wordsOf = (text: string, span: Span | undefined): string => (span ? text.slice(span.start, span.end) : '');
/** What a deadline set has been done: 2022年底前完成的任务已经完成. */
const DONE = /已(?![^，。；]{0,6}的)/u;

/** The value that a change sets out from: 由84%提高到, 从120户到. */
const SETS_OUT = /^[由从][^，。；由从]{0,24}$/u;
const CHANGES_TO =
  /^(?:[^，。；\d]{0,6}(?:提[高升]|增[加长]|[下再]降|降低|减少|上升|扩大|缩[短减小]|压[缩减]|延长|拓展|扩展|发展|调整)[^，。；\d]{0,4})?[到至增升降][到至为]?/u;

/** Where the 由 or 从 stands that makes the measure the value a change sets out from, `null` where it is none. */
export function settingOut(text: string, { start, end }: Span): number | null {
  const floor = Math.max(0, start - 26);
  const before = text.slice(floor, start);
  const at = Math.max(before.lastIndexOf('由'), before.lastIndexOf('从'));
  const setsOut = at >= 0 && SETS_OUT.test(before.slice(at)) && CHANGES_TO.test(text.slice(end, end + 16));
  return setsOut ? floor + at : null;
}

/** 。！？； by code unit: each character before a measure is looked at. */
const endsSentence = (code: number): boolean =>
  code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0xff1b;

/** Where the sentence that holds `at` begins, at most 240 characters back. */
function sentenceStart(text: string, at: number): number {
  const floor = Math.max(0, at - 240);
  let start = at;
  while (start > floor && !endsSentence(text.charCodeAt(start - 1))) {
    start--;
  }
  return start;
}

/** Aim and report words of the clause decide first, then `governing`, the last time before it in the line, then the sentence. */
export function statusOf(
  text: string,
  measure: Span,
  governing: TimeInLine | undefined,
  fallback: MeasureStatus,
): MeasureStatus {
  if (settingOut(text, measure) !== null) {
    return 'actual';
  }
  const begin = sentenceStart(text, measure.start);
  const sentence = text.slice(begin, measure.start);
  const clause = sentence.slice(sentence.lastIndexOf('，') + 1);
  const behind = /^[^，。；]{0,12}/u.exec(text.slice(measure.end, measure.end + 12))?.[0] ?? '';
  if (AIM.test(clause)) {
    return 'target';
  }
  if (REPORT.test(clause) || /^[^，。；]{0,12}(?:已|了(?!解))/u.test(behind)) {
    return 'actual';
  }
  if (governing?.kind === 'deadline') {
    const since = text.slice(Math.max(governing.end, measure.start - 240), measure.start);
    return DONE.test(since) ? 'actual' : 'target';
  }
  // In an order a year alone may be the one to come.
  const reported = fallback === 'actual' ? governing?.kind === 'date' : SINCE.test(wordsOf(text, governing));
  if (reported && governing !== undefined && governing.start >= begin) {
    return 'actual';
  }
  if (AIM.test(sentence)) {
    return 'target';
  }
  return REPORT.test(sentence) || SUMMING_UP.test(sentence) ? 'actual' : fallback;
}

/**
 * The year that the sentence gives a measure: that of `governing`, or of the time right before it (由2020年的68%), `nearest`.
 * Only the end of a year stands for it: what half a year gives is not the year's value.
 */
export function yearOf(
  text: string,
  measure: Span,
  nearest: TimeInLine | undefined,
  governing: TimeInLine | undefined,
): number | null {
  if (nearest !== undefined && /^的?[约近超]?$/u.test(text.slice(nearest.end, measure.start).slice(0, 4))) {
    return lastYear(nearest);
  }
  const between =
    governing === undefined ? '' : text.slice(governing.end, Math.min(measure.start, governing.end + 241));
  const holds =
    between.length <= 240 && !/[。！？]/u.test(between) && !DONE.test(between) && settingOut(text, measure) === null;
  return governing !== undefined && governing.kind !== 'period' && holds ? lastYear(governing) : null;
}

const lastYear = ({ to }: TimeInLine): number | null => (to?.slice(5, 7) === '12' ? Number(to.slice(0, 4)) : null);
