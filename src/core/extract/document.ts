/** What the document says of itself: title, number, date, the plan's period. */
import type { Detection, DetectionReason, DocumentInfo, Format, Span } from '../model';
import { markerOf } from '../outline/marker';
import type { Item } from '../outline/outline';
import type { Block, Line } from '../text/line';
import { remembered } from '../text/memory';
import { TITLE_END, titleKind } from '../lexicon/titles';
import type { Issue } from './issue';
import type { Signs } from './orders';

const TITLE_LENGTH = 80;
const FIRST_BLOCKS = 30;

export interface TitleLines {
  readonly title: string;
  readonly span: Span;
  /** Block indices of the lines that make it. */
  readonly blocks: readonly number[];
}

/**
 * The title: the last line like one before the first numbered heading, put together from several where it is broken; else
 * the first line, where it could be one. What the mark-up makes a section is none.
 */
export function findTitle(blocks: readonly Block[]): TitleLines | null {
  let best: TitleLines | null = null;
  for (let i = 0; i < Math.min(FIRST_BLOCKS, blocks.length); i++) {
    const line = blocks[i]!.line;
    if (!line) continue;
    if (markerOf(line) || (line.heading > 1 && best)) break;
    if (line.text.length > TITLE_LENGTH || isNoTitle(line.text)) continue;
    if (line.heading === 1 || TITLE_END.test(line.text.replace(/\s+/gu, ''))) best = gather(blocks, i);
  }
  const first = blocks[0]?.line;
  return best ?? (first && couldBeTitle(first) ? titleOf([first], 0) : null);
}

const isNoTitle = (text: string): boolean => /[。；：]$|^附\s?[件表录图]/u.test(text);

const couldBeTitle = (line: Line): boolean =>
  line.text.length >= 8 &&
  line.text.length <= TITLE_LENGTH &&
  !markerOf(line) &&
  !isNoTitle(line.text) &&
  !/[，、]$|[〔[]\d{4}[〕\]]|日$|^[^，]{0,30}(?:政府|办公[厅室]|委员会|[局厅委部])$/u.test(line.text);

/** A title's last line with the short lines right above it. */
function gather(blocks: readonly Block[], last: number): TitleLines {
  let first = last;
  const isPart = (line: Line | undefined): boolean =>
    line !== undefined &&
    line.text.length <= 40 &&
    !/[，、\d）]$|号$|日$/u.test(line.text) &&
    !isNoTitle(line.text) &&
    !TITLE_END.test(line.text);
  const line = blocks[last]!.line!;
  while (
    first > 0 &&
    last - first < 2 &&
    line.heading === 0 &&
    blocks[first]!.line!.gap <= line.gap &&
    isPart(blocks[first - 1]!.line)
  ) {
    first--;
  }
  return titleOf(
    blocks.slice(first, last + 1).map((block) => block.line!),
    first,
  );
}

const titleOf = (lines: readonly Line[], first: number): TitleLines => ({
  title: lines.map((part) => part.raw).join(''),
  span: { start: lines[0]!.start, end: lines[lines.length - 1]!.end },
  blocks: lines.map((_, k) => first + k),
});

const PERIOD_OF_PLAN: Readonly<Record<string, readonly [number, number]>> = {
  一: [1953, 1957],
  十: [2001, 2005],
  十一: [2006, 2010],
  十二: [2011, 2015],
  十三: [2016, 2020],
  十四: [2021, 2025],
  十五: [2026, 2030],
  十六: [2031, 2035],
};

/** 2024年重点任务分工: a plan for one year. */
const YEAR_OF_WORK = /(20\d{2})年度?(?![^，。；]{0,24}[三五]年)[^，。；]{0,24}(?:要点|任务|计划|安排|分工|分解|方案)/u;

/** First and last year of the plan, from its title, else from the plan period or the target year that it names most. */
export function findPeriod(title: string, blocks: readonly Block[]): readonly [number, number] | null {
  const inTitle = periodOfTitle(title);
  if (inTitle) return inTitle;
  const counts = new Map<string, number>();
  for (const { line } of blocks) {
    if (line) for (const key of periodsOf(line.words)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const plan = [...counts].filter(([key]) => !/^\d/.test(key)).sort((a, b) => b[1] - a[1])[0]?.[0];
  const target = [...counts]
    .filter(([key]) => /^\d/.test(key))
    .sort((a, b) => b[1] - a[1] || Number(a[0]) - Number(b[0]))[0]?.[0];
  const period = plan ? (PERIOD_OF_PLAN[plan] ?? null) : null;
  if (period && (!target || Number(target) <= period[1])) return period;
  return target ? [Number(target) - 4, Number(target)] : period;
}

/** The plan periods (十四) and target years (2025) that a line names. */
const periodsOf = remembered(({ text }) =>
  text.includes('五') || text.includes('到20')
    ? Array.from(
        text.matchAll(/“?(十[一二三四五六])五”?(?:规划|时期|期间)|(?:力争|确保)?到((?:20)\d{2})年/gu),
        (hit) => hit[1] ?? hit[2]!,
      )
    : NONE,
);
const NONE: readonly string[] = [];

function periodOfTitle(title: string): readonly [number, number] | null {
  const range = /((?:20)\d{2})年?[-—–－~至到]{1,2}((?:20)\d{2})年?/u.exec(title);
  if (range) return [Number(range[1]), Number(range[2])];
  const year = YEAR_OF_WORK.exec(title);
  return year ? [Number(year[1]), Number(year[1])] : planPeriod(title);
}

/** 2023年度实施情况报告 */
const YEAR_REPORTED = /(20\d{2})年度?[^，。；]{0,24}(?:报告|总结|情况|通报)/u;

/** The year in which a document without a date speaks: the one it reports on, or the first of its plan, as its title says. */
export function yearOfTitle(title: string): number | null {
  const reported = YEAR_REPORTED.exec(title)?.[1];
  return reported === undefined ? (periodOfTitle(title)?.[0] ?? null) : Number(reported);
}

function planPeriod(text: string): readonly [number, number] | null {
  const hit = /(十[一二三四五六]?)五/u.exec(text);
  return hit ? (PERIOD_OF_PLAN[hit[1]!] ?? null) : null;
}

/** What a structure knows of the document itself. */
interface Known {
  readonly title: TitleLines | null;
  readonly issue: Issue;
  readonly format: Format;
}

export const readDocumentInfo = (
  { title, issue, format }: Known,
  period: readonly [number, number] | null,
  length: number,
): DocumentInfo => ({
  title: title?.title ?? null,
  titleSpan: title?.span ?? null,
  ...issue,
  format,
  horizon: period ? `${period[1]}-12-31` : null,
  length,
});

/** Numbered headings of the official style: 1. alone numbers any list. */
export const countHeadings = (items: readonly Item[]): number =>
  items.filter(
    ({ kind, marker }) => kind !== 'box' && marker && !/^(?:digit|circled|letter|decimal)/u.test(marker.kind),
  ).length;

/** A report on a plan or on the work of a body is read with the same eyes as the plan; news and speeches are not. */
const REPORTS_ON_A_PLAN = /(?:规划|计划|方案|任务|工作|实施|落实).{0,20}(?:报告|总结|情况|通报)$/u;

/**
 * How much a text reads like a policy document, and why.
 * @param headings how many numbered headings of the official style there are (see {@link countHeadings})
 */
export function detectFrom(signs: Signs, headings: number, tasks: number, indicators: number): Detection {
  const seen: [DetectionReason, number][] = [];
  if (signs.clauses > 0) seen.push(['responsibility-clauses', Math.min(0.5, 0.2 + signs.clauses * 0.05)]);
  if (headings >= 3) seen.push(['numbered-headings', Math.min(0.35, headings * 0.04)]);
  if (titleKind(signs.title) === 'plan' || REPORTS_ON_A_PLAN.test(signs.title)) seen.push(['title', 0.25]);
  if (signs.enacts) seen.push(['enacting-words', 0.2]);
  if (indicators > 0) seen.push(['indicator-table', 0.2]);
  if (tasks >= 3) seen.push(['orders', 0.2]);
  if (signs.narrates && signs.clauses === 0) seen.push(['narrates', -0.3]);
  const score = Math.max(
    0,
    Math.min(
      1,
      seen.reduce((sum, [, weight]) => sum + weight, 0),
    ),
  );
  seen.sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
  return { isPolicyDocument: score >= 0.4, score: Math.round(score * 100) / 100, reasons: seen.map(([id]) => id) };
}
