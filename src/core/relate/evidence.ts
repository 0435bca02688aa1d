/** Passages of a report that tell of a task: what was done, or is still open. */
import { announcesPlans } from '../extract/orders';
import { OPENS_ORDER } from '../lexicon/orders';
import type { Section, Span } from '../model';
import { fold } from '../text/fold';
import { sourceSpan } from '../text/line';
import { firstFrom, within } from '../text/spans';
import { countWith } from './matching/documents';
import { matchTasks, type TaskMatch } from './matching/match';
import type { Passage } from './matching/passages';
import type { Spread } from './matching/rank';
import { isSure, type Reading } from './reading';
import { type NamedRegion, regionOf, regionsIn, standingOf } from './regions';
import type { Work } from './work';

/** A passage that tells of a task; the span is the sentence, or sentences that follow one another. */
export interface Evidence extends Span {
  /** Index of the report. */
  readonly report: number;
  /** `done`: it tells of what was done; `open`: of what is missing. */
  readonly kind: 'done' | 'open';
  readonly match: TaskMatch;
  /** It is of another place, or a wider one. */
  readonly isElsewhere: boolean;
}

/** Tells of what was done, whatever else the sentence says. */
const DONE = /已|[^为除]了|累计|同比|截至|获得|荣获|获评|先后|连续\p{Script=Han}{0,3}年/u;
/** Tells of it where the sentence is no order. */
const CARRIED_OUT =
  /建成|建有|建立|印发|出台|发布|设立|成立|上线|投入|投用|开通|完成|完工|举办|开展|组织|签订|签署|落地|挂牌|推出|启动|修订|覆盖|达|增长|增加|接入|接待|招生|侦破|查处|办结|新增|启用|配备|发放|开设|培育|培训|公布|更新|实现|通过|集聚|拥有|支撑|提交|试点/u;
/** What may stand before an order. */
const OPENING =
  /^(?:[一二三四五六七八九十]{1,2}是|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.、]|[●■◆•\s]|同时，|此外，){1,3}/u;
/** Tells of what is missing. */
const OPEN = /尚未|仍未|未能|没有|滞后|不足|不够|缺口|困难|难度|薄弱|不及|有待|不平衡|不均衡|短板|压力/u;
/** Tells of what is to come. */
const PLANNED =
  /(?:^|[，；：])(?:20\d{2}年|\p{Script=Han}{0,4})(?:将|拟|力争|争取|确保)|(?:^|[，；])(?:20\d{2}年，?|今年|明年)?计划(?!书)|(?<![主重需必首概摘])要(?![求素点件闻])(?=\p{Script=Han}{2})|应当|下一步|打算|有望|必须/u;
/** Headings under which is told what is open, or what is to come. */
const OPEN_PART = /问题|困难|短板|不足/u;
const DONE_PART = /完成|进展|推进情况|成效|成果|成绩|做法|回顾/u;
const NEXT_PART = /下一步|今后|展望|目标$/u;
/** A longer line is no heading. */
const LONGEST_HEADING = 30;

/** Too short to tell of anything. */
const SHORTEST = 10;

/** The evidence in a report for the tasks of a plan, in text order. */
export function* evidenceIn(
  plan: Reading,
  report: Reading,
  index: number,
  folder: Spread | null = null,
): Work<readonly Evidence[]> {
  const told = passagesIn(report);
  yield;
  const matches = yield* matchTasks(
    plan,
    countWith(
      report,
      told.map(({ passage }) => passage),
    ),
    folder,
  );
  const found: Evidence[] = [];
  told.forEach(({ span, kind, region }, at) => {
    const match = matches[at]?.[0];
    if (!match || !isSure(match)) return;
    const isElsewhere = standingOf(region, regionOf(report), regionOf(plan)) === 'other';
    found.push({ ...span, report: index, kind, match, isElsewhere });
  });
  return found;
}

interface Told {
  readonly span: Span;
  readonly kind: Evidence['kind'];
  readonly passage: Passage;
  /** The place that was named last, in its paragraph or in the heading above it. */
  readonly region: NamedRegion | null;
}

/** The sentences of a report that tell of what was done or is open. */
function passagesIn({ analysis }: Reading): readonly Told[] {
  const { skeleton, sections, measures } = analysis;
  const told: Told[] = [];
  let heading = '';
  let ofHeading: Place = { region: null, level: 0 };
  for (const line of skeleton.lines) {
    if (line.part !== 'text') continue;
    const words = fold(line.raw);
    const section = titleAt(sections, line);
    // A short line without an end mark heads what follows, be it numbered or not.
    if (words.length < LONGEST_HEADING && !/[。；]$/u.test(words)) {
      const isSection = section !== undefined && section.heading.end > line.start;
      heading = isSection ? '' : words;
      ofHeading = placeUnder(ofHeading, placeIn(words), section?.level ?? 0, isSection);
      continue;
    }
    const part = toldBy(heading) ?? toldBy(section?.title ?? '') ?? 'done';
    let { region } = ofHeading;
    for (const { index, 0: sentence } of words.matchAll(/[^。；！？]{1,2000}[。；！？]?/gu)) {
      region = placeIn(sentence) ?? region;
      const [from, to] = [index, index + sentence.length];
      const span = sourceSpan(line, from, to);
      const hasValue = within(measures, span).some(({ status }) => status === 'actual');
      const kind = part === 'planned' ? null : kindOf(sentence, part, hasValue);
      if (kind === null) continue;
      told.push({ span, kind, passage: [{ line, from, to, factor: 1 }], region });
    }
  }
  return told;
}

/** The place that a heading names, and how deep the heading stands. */
interface Place {
  readonly region: NamedRegion | null;
  readonly level: number;
}

/** A place holds until another heading names one, or one as high as its own does not. */
function placeUnder(before: Place, region: NamedRegion | null, level: number, isSection: boolean): Place {
  if (region) return { region, level };
  return isSection && level <= before.level ? { region: null, level } : before;
}

/** How far from its beginning a sentence names the wider place that it is about: 2023年，全省…. */
const BEGINNING = 10;

/** Behind the name of a wider place: what is said is a rank, not where it was. */
const RANK = /^(?:率先|首|第|前列|唯一|领先|最)/u;

/** The place that a sentence is of: the last one that it names; 全国 and 全省 only where it begins with them. */
function placeIn(sentence: string): NamedRegion | null {
  const isOf = ({ isThis, level, at, name }: NamedRegion): boolean =>
    (!isThis && level !== 'nation') || (at < BEGINNING && !RANK.test(sentence.slice(at + name.length)));
  return regionsIn(sentence).findLast(isOf) ?? null;
}

const titleAt = (sections: readonly Section[], { start }: Span): Section | undefined =>
  sections[firstFrom(sections, start + 1) - 1];

/** What a heading says of what stands under it; `null` where it says nothing. */
function toldBy(title: string): 'done' | 'open' | 'planned' | null {
  if (title === '') return null;
  if (OPEN_PART.test(title)) return 'open';
  if (DONE_PART.test(title)) return 'done';
  return announcesPlans(title) || NEXT_PART.test(title) ? 'planned' : null;
}

function kindOf(sentence: string, part: 'done' | 'open', hasValue: boolean): Evidence['kind'] | null {
  if (sentence.length < SHORTEST || PLANNED.test(sentence)) return null;
  const words = sentence.replace(OPENING, '');
  const isDone = hasValue || DONE.test(words) || (CARRIED_OUT.test(words) && !OPENS_ORDER.test(words));
  if (OPEN.test(sentence) && (part === 'open' || !isDone)) return 'open';
  return isDone ? 'done' : null;
}
