/** What the sentence around a time says about it: whether it sets a goal, comes back, or is no mention at all. */
import type { Span } from '../model';

/** Directly in front of the time: it is aimed at. */
const AIMING_BEFORE =
  /(?:力争|争取|确保|计划|拟|预计|原则上于?|最迟于?|不[迟晚]于|务必|须|应当?|将于|要求|提出|目标|规划|展望)[于在到]?$/u;
/** Behind it: the sentence sets a goal, whenever it was written. */
const GOAL =
  /力争|争取|确保|达到|不低于|不少于|控制在|(?:提高|提升|扩大|增加)到|提升至|降至|将(?!军)|(?<![主重纪摘首概扼])要(?![求素点闻])|基本[建形实完消]|全面(?:建成|完成|实现|消除|推行)|远景目标/u;
/** Behind it: work that is done or to be done, as the year tells. */
const WORK = /建成|实现|完成|新增|建设|开展|启动|推进|组织|推动|培育|印发|出台|改造/u;
/** Behind it: the sentence reports. */
const REPORT = /已经?|了(?!解)|曾|累计|同比|共有|荣获|获得|入选|相比/u;
/** What comes into force or takes place is no goal. */
const EVENT = /^[^，。；]{0,6}(?:生效|施行|召开|举办|举行|揭牌)/u;

/** Up to 60 characters of the sentence behind the time, the next year excluded. */
function after(text: string, span: Span): string {
  return /^(?:(?!\d{4} ?年)[^。；！？]){0,60}/u.exec(text.slice(span.end, span.end + 64))?.[0] ?? '';
}

/** A plain time (2025年, 2023年一季度) for which the sentence sets a goal. `issued`: the year in which the document speaks. */
export function aims(text: string, span: Span, to: string, issued: number | null): boolean {
  const year = Number(to.slice(0, 4));
  const before = text.slice(Math.max(0, span.start - 8), span.start).trimEnd();
  const behind = after(text, span);
  if ((issued !== null && year < issued) || /[比较与从由]$/u.test(before) || EVENT.test(behind)) {
    return false;
  }
  if (AIMING_BEFORE.test(before)) {
    return true;
  }
  if (REPORT.test(behind)) {
    return false;
  }
  return GOAL.test(behind) || (issued !== null && year > issued && WORK.test(behind));
}

/** A time behind 到 or 至 up to which the sentence reports (成立以来至2023年3月底, 到2020年已建成). */
export function reports(text: string, span: Span, to: string, issued: number | null): boolean {
  if (issued !== null && Number(to.slice(0, 4)) !== issued) {
    return Number(to.slice(0, 4)) < issued;
  }
  return (
    text.slice(0, span.start).endsWith('以来') ||
    /^[^，。；！？]{0,4}，?[^，。；！？]{0,24}(?:已|了(?!解)|曾)/u.test(text.slice(span.end, span.end + 34))
  );
}

const RECURRENCE =
  /[，,]?((?:每|逐)(?:半年|年度?|季度|月|周)[^，。；！？]{0,14}?(?:底前|日前|[前底初日])|(?:每|逐)(?:半年|年|季度|月))/uy;

/** The words behind `end` that make the time come back: …起，每年2月底前. */
export function recurrenceAfter(text: string, end: number): string | null {
  RECURRENCE.lastIndex = end;
  return RECURRENCE.exec(text)?.[1] ?? null;
}

/** A year with the words that a table's head adds to it. */
const COLUMN_TITLE =
  /^[\s|]*\d{4} ?年度? ?(?:实际|预计|规划|目标|基期|现状|完成|基准|初始)?(?:[值数量]|水平|情况|目标)?(?:（[^）]{1,8}）)?[\s|]*$/u;
const BARE_YEAR = /^\d{4} ?年$/u;

/** A cell, or a line of a flattened table, that names a column by its year. In a table's body a year sets a time. */
export function isHeaderCell(text: string, span: Span, cell: 'head' | 'body' | undefined): boolean {
  if (
    cell === 'body' ||
    text.length - (span.end - span.start) > 400 ||
    !/^\d{4} ?年度?$/u.test(text.slice(span.start, span.end))
  ) {
    return false;
  }
  if (COLUMN_TITLE.test(text)) {
    return true;
  }
  // A whole row in one line, its cells parted by bars or white space (tabs are folded into spaces).
  const alone =
    /(?:\||^|\s)\s?$/u.test(text.slice(Math.max(0, span.start - 2), span.start)) &&
    /^\s?(?:[|\s]|$)/u.test(text.slice(span.end, span.end + 2));
  return (
    alone &&
    BARE_YEAR.test(text.slice(span.start, span.end)) &&
    !/[，。；：]/u.test(text) &&
    /\||\s\S{1,12}\s/u.test(text)
  );
}

/** A signature's or a byline's date: a full date that stands alone, after a label, or behind the signing body. */
export function isDateline(text: string, span: Span, unit: string): boolean {
  if ((unit !== 'day' && unit !== 'month') || text.length > 120) {
    return false;
  }
  const before = text.slice(0, span.start).trim();
  const behind = text.slice(span.end).trim();
  if (unit === 'month') {
    return /^[（(]?$/u.test(before) && /^[）)]?$/u.test(behind) && text.slice(span.start, span.end).endsWith('月');
  }
  const label = /^[（(【[]?(?:[^，。；]{0,12}(?:日期|时间)[：:]?)?$/u.test(before);
  const signature = /\s$/u.test(text.slice(0, span.start)) && /^[^，。；：、]{2,40}$/u.test(before);
  return (label || signature) && /^(?:印发|印|发布)?[）)】\]]?(?: ?\d{1,2}:\d{2}(?::\d{2})?)?$/u.test(behind);
}
