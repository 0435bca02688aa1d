/** Which tasks serve which indicators: by name, by a value that they set, or by the words that both have in common. */
import type { Indicator, Span, TextLine } from '../model';
import { fold } from '../text/fold';
import { firstFrom } from '../text/spans';
import { type Ledger, ledgerOf } from './ledger';
import { countTasks, sentencesIn } from './matching/documents';
import { factorOf, gramAt, rarity } from './matching/grams';
import { type Counted, countPassages, type Passage, wordsOf } from './matching/passages';
import { pair, type Spread } from './matching/rank';
import { type SharedTerm, sharedTerms } from './matching/terms';
import { type Certainty, isSure, type Reading } from './reading';

/** That a task serves an indicator. */
export interface Service {
  /** Index of the task. */
  readonly task: number;
  /** Index of the indicator. */
  readonly indicator: number;
  /** `name`: the task names it; `value`: it states a value of it; `words`: it speaks of what is measured. */
  readonly reason: 'name' | 'value' | 'words';
  readonly certainty: Certainty;
  /** 0 … 1. */
  readonly score: number;
  /** What shows it: the name or value in the task, or the words in common; `here` in the indicator's row, `there` in the task. */
  readonly terms: readonly SharedTerm[];
}

/** Words that say how it is counted, at the end of a name: 里程, 占比, 登记项目数. */
const COUNTING =
  /(?:年均)?(?:增长率|增速|增幅|增长|下降)$|(?:占[A-Za-z\p{Script=Han}]{1,12}的?)?(?:比重|比例|占比)$|(?:完成|拥有|保有|处理|办案|授权|登记|吞吐|案件|项目|使用|覆盖|分担)?(?:增加值|数量|总量|规模|数|量|率|额|值|里程|面积|强度|满意度|水平|指数|金额)$/u;
/** Words of the scope or the base, at its beginning: 全市, 每万人口. */
const SCOPE =
  /^(?:(?:[全我本][国省市县区州旗盟]|每?万(?:人口?|名\p{Script=Han}{1,4})|人均|单位|新增|累计|年均|规模以上|中心城区)){1,3}/u;
/** Weight of such words. */
const COUNTING_FACTOR = 0.2;
/** What is to become more: the thing itself is the indicator (机构, 网点), and many tasks only mention it. */
const INCREASES = /(?:培育|壮大|引进|新增|增加|新建|建设|发展|布局|扩大|引育|集聚)[^，。；：]{0,8}$/u;

/**
 * From this part of the name on, words speak of the same thing. What a title says is what a task is for; a sentence in it may
 * mention the thing on the way, so that more of the name must stand there.
 */
const LIKELY = {
  title: { part: 0.57, run: 3 },
  sentence: { part: 0.74, run: 4 },
};
const DOUBTFUL = 0.5;
/** What each character of a name weighs, be it as common as it may. */
const EVERY_CHARACTER = 0.5;
/** Links by words that are kept for an indicator: a name whose words stand everywhere says nothing of any task. */
const MOST_BY_WORDS = 5;

/** All links of a plan's tasks to its indicators, in the order of the indicators, best first. */
export function servicesOf(reading: Reading): readonly Service[] {
  const { text, analysis, dictionary } = reading;
  const { tasks, indicators } = analysis;
  if (indicators.length === 0 || tasks.length === 0) return [];
  const ledger = ledgerOf(text, analysis, dictionary);
  const counted = countTasks(reading);
  return indicators.flatMap((indicator, index) => {
    const named = tasks.map((_, task) => byName(reading, ledger, index, task));
    const wanted = wantedOf(indicator, lineAt(analysis.skeleton.lines, indicator), counted);
    // Where a task names it, or its name is a common noun, a mention of its words in another task is no sign.
    const isPlain = isThing(indicator) || named.some((service) => service?.certainty === 'certain');
    const services = tasks.flatMap((_, task): Service[] => {
      const byItsName = named[task];
      if (byItsName?.certainty === 'certain') return [];
      const service = byWords(wanted, index, task, counted, isPlain);
      return service?.certainty === 'likely' ? [service] : [byItsName ?? service].flatMap((found) => found ?? []);
    });
    const certain = named.flatMap((service) => (service?.certainty === 'certain' ? [service] : []));
    return [...certain, ...services.sort(bestFirst).slice(0, MOST_BY_WORDS)];
  });
}

const bestFirst = (a: Service, b: Service): number =>
  Number(isSure(b)) - Number(isSure(a)) || b.score - a.score || a.task - b.task;

/** A name that is what is counted, not how: 服务机构, 网点. */
const isThing = ({ name }: Indicator): boolean => !COUNTING.test(name);

/** The task states a value of the indicator, or names it. */
function byName({ text, analysis }: Reading, ledger: Ledger, index: number, task: number): Service | null {
  const indicator = analysis.indicators[index]!;
  const { start, end, titleSpan } = analysis.tasks[task]!;
  const isIn = (span: Span): boolean => start <= span.start && span.start < end;
  const value = ledger.statementsOf(indicator).find(isIn);
  const mentions = ledger.mentionsOf(indicator).filter(isIn);
  const isAim = (span: Span): boolean =>
    !isThing(indicator) ||
    span.start < titleSpan.end ||
    INCREASES.test(text.slice(Math.max(start, span.start - 12), span.start));
  const shown = value ?? mentions.find(isAim) ?? mentions[0];
  if (!shown) return null;
  const isSure = value !== undefined || isAim(shown);
  const there = { start: shown.start, end: shown.end };
  const here = { start: indicator.start, end: indicator.end };
  return {
    task,
    indicator: index,
    reason: value ? 'value' : 'name',
    certainty: isSure ? 'certain' : 'doubtful',
    score: isSure ? 1 : DOUBTFUL,
    terms: [{ text: text.slice(there.start, there.end), here, there }],
  };
}

const lineAt = (lines: readonly TextLine[], { start }: Span): TextLine | undefined =>
  lines[firstFrom(lines, start + 1) - 1];

/** An indicator's name, character by character. */
interface Wanted {
  readonly name: string;
  /** How much each character says: rare words much, words of counting little. */
  readonly weights: readonly number[];
  readonly weight: number;
  /** The name in its cell. */
  readonly counted: Counted;
  /** How common pairs are in the tasks. */
  readonly spread: Spread;
}

function wantedOf({ name }: Indicator, line: TextLine | undefined, counted: Counted): Wanted {
  const folded = fold(name);
  const spread: Spread = {
    passages: counted.passages.length,
    of: (gram) => counted.spread[counted.ids.get(gram) ?? -1] ?? 1,
  };
  const from = SCOPE.exec(folded)?.[0].length ?? 0;
  let to = folded.length;
  for (let at = to; at > from; to = at) {
    at = COUNTING.exec(folded.slice(0, to))?.index ?? 0;
    if (at <= from) break;
  }
  // Pairs that no task has lie across two words, unless the whole word is missing.
  const weights = [...folded.split('')].map((_, at) => {
    const own = [at - 1, at].flatMap((start) => {
      const gram = start < 0 ? -1 : gramAt(folded, start);
      return gram >= 0 ? [gram] : [];
    });
    const known = own.filter((gram) => counted.ids.has(gram));
    const telling = (known.length > 0 ? known : own).map(
      (gram) => rarity(spread.passages, spread.of(gram)) * factorOf(gram),
    );
    return (
      (EVERY_CHARACTER + (telling.length === 0 ? 0 : Math.min(...telling))) *
      (at < from || at >= to ? COUNTING_FACTOR : 1)
    );
  });
  const at = line ? wordsOf(line).indexOf(folded) : -1;
  const passage = line && at >= 0 ? [{ line, from: at, to: at + folded.length, factor: 1 }] : [];
  return {
    name: folded,
    weights,
    weight: weights.reduce((sum, own) => sum + own, 0),
    counted: countPassages([passage]),
    spread,
  };
}

/** The title or sentence of the task that holds most of the name. */
function byWords(
  wanted: Wanted,
  indicator: number,
  task: number,
  counted: Counted,
  titleOnly: boolean,
): Service | null {
  const passage = counted.passages[task]!;
  if (wanted.weight === 0 || partOf(wanted, passage) < DOUBTFUL) return null;
  let found: Service | null = null;
  for (const sentence of sentencesIn(passage)) {
    const score = Math.min(partOf(wanted, sentence), 0.99);
    if (score < DOUBTFUL) continue;
    const terms = sharedTerms(pair(countPassages([sentence]), wanted.counted, wanted.spread), 0, 0);
    const isTitle = sentence[0]!.factor > 1;
    const { part, run } = LIKELY[isTitle ? 'title' : 'sentence'];
    const longest = Math.max(0, ...terms.map(({ text }) => text.length));
    const isLikely = (isTitle || !titleOnly) && score >= part && longest >= run;
    const certainty = isLikely ? 'likely' : 'doubtful';
    const service: Service = { task, indicator, reason: 'words', certainty, score, terms };
    if (terms.length > 0 && (found === null || bestFirst(service, found) < 0)) found = service;
  }
  return found;
}

/** The part of the name that stands in the passage, in pairs. */
function partOf({ name, weights, weight }: Wanted, passage: Passage): number {
  const held = new Set<number>();
  for (const { line, from, to } of passage) {
    const words = wordsOf(line);
    for (let at = from; at < to - 1; at++) held.add(gramAt(words, at));
  }
  const isHeld = (start: number): boolean => start >= 0 && gramAt(name, start) >= 0 && held.has(gramAt(name, start));
  return weights.reduce((sum, own, at) => sum + (isHeld(at - 1) || isHeld(at) ? own : 0), 0) / weight;
}
