/** What changed between two drafts of a plan, in terms of meaning. */
import type { Measure, Section, Span, Task } from '../model';
import { within } from '../text/spans';
import { type IndicatorChange, indicatorChanges } from './indicatorChanges';
import { type Ledger, ledgerOf } from './ledger';
import { countTasks, taskPassages } from './matching/documents';
import { type Passage, wordsOf } from './matching/passages';
import { pair, rank } from './matching/rank';
import type { Reading } from './reading';
import { deadlineChange, roleChanges, type TaskChange, targetChanges, type TaskChangeKind } from './taskChanges';
import type { Work } from './work';

export interface DraftDifference {
  /** Every task of both drafts once: in the order of the new one, dropped ones behind the one that stood before them. */
  readonly tasks: readonly TaskChange[];
  readonly indicators: readonly IndicatorChange[];
}

/** Tasks with less in common are different tasks. */
const SAME_TASK = 0.18;

/** Compares two drafts. */
export function* diff(old: Reading, now: Reading): Work<DraftDifference> {
  const ranked = yield* rank(pair(countTasks(old), countTasks(now)));
  const pairs = assign(
    ranked.flatMap((likes, task) => likes.map(({ passage, score }) => ({ old: task, now: passage, score }))),
    old.analysis.tasks,
    now.analysis.tasks,
  );
  yield;
  const sides: Sides = { old: sideOf(old), now: sideOf(now) };
  const moved = movedTasks(pairs, sides);
  const changes: TaskChange[] = now.analysis.tasks.map((_, task) => {
    const pair = pairs.find((other) => other.now === task);
    return pair ? changeOf(pair, sides, moved.has(pair)) : { ...UNPAIRED, new: task, kinds: ['added'] };
  });
  const paired = new Set(pairs.map((pair) => pair.old));
  old.analysis.tasks.forEach((_, task) => {
    if (paired.has(task)) return;
    const before = changes.findLastIndex((change) => change.old !== null && change.old < task);
    changes.splice(before + 1, 0, { ...UNPAIRED, old: task, kinds: ['dropped'] });
  });
  return { tasks: changes, indicators: indicatorChanges(old, now) };
}

const UNPAIRED = { old: null, new: null, score: 0, roles: [], targets: [], deadline: null } as const;

interface Pair {
  readonly old: number;
  readonly now: number;
  readonly score: number;
}

/** The most alike first, each task once; of equals the one with the same number and title. */
function assign(candidates: readonly Pair[], old: readonly Task[], now: readonly Task[]): readonly Pair[] {
  const nearness = (couple: Pair): number => {
    const [before, after] = [old[couple.old]!, now[couple.now]!];
    return couple.score + (before.title === after.title ? 0.3 : 0) + (before.number === after.number ? 0.001 : 0);
  };
  const taken = { old: new Set<number>(), now: new Set<number>() };
  return candidates
    .map((couple) => ({ couple, near: nearness(couple) }))
    .sort((a, b) => b.near - a.near)
    .flatMap(({ couple, near }) => {
      if (near < SAME_TASK || taken.old.has(couple.old) || taken.now.has(couple.now)) return [];
      taken.old.add(couple.old);
      taken.now.add(couple.now);
      return [couple];
    });
}

/** One of the drafts. */
interface Side {
  readonly reading: Reading;
  readonly tasks: readonly Task[];
  readonly ledger: Ledger;
  readonly passages: readonly Passage[];
}

interface Sides {
  readonly old: Side;
  readonly now: Side;
}

function sideOf(reading: Reading): Side {
  const { text, analysis, dictionary } = reading;
  const ledger = ledgerOf(text, analysis, dictionary);
  return { reading, tasks: analysis.tasks, ledger, passages: taskPassages(reading) };
}

/** A section that was renamed takes its tasks along: moved is what went elsewhere than most of its neighbours. */
function movedTasks(pairs: readonly Pair[], { old, now }: Sides): ReadonlySet<Pair> {
  const home = (side: Side, index: number): number | null => {
    const { section, start } = side.tasks[index]!;
    const around: Section | undefined = section === null ? undefined : side.reading.analysis.sections[section];
    return around?.heading.start === start ? around.parent : section;
  };
  const counts = new Map<number | null, Map<number | null, number>>();
  for (const pair of pairs) {
    const from = counts.get(home(old, pair.old)) ?? new Map<number | null, number>();
    const to = home(now, pair.now);
    counts.set(home(old, pair.old), from.set(to, (from.get(to) ?? 0) + 1));
  }
  const title = (side: Side, section: number | null): string =>
    section === null ? '' : side.reading.analysis.sections[section]!.title;
  return new Set(
    pairs.filter((pair) => {
      const [from, to] = [home(old, pair.old), home(now, pair.now)];
      if (title(old, from) === title(now, to)) return false;
      const most = Math.max(...counts.get(from)!.values());
      const isRenamed = counts.get(from)!.get(to) === most && !hasTitle(now, title(old, from));
      return !isRenamed;
    }),
  );
}

const hasTitle = ({ reading }: Side, title: string): boolean =>
  reading.analysis.sections.some((section) => section.title === title);

function changeOf(pair: Pair, { old, now }: Sides, isMoved: boolean): TaskChange {
  const [before, after] = [old.tasks[pair.old]!, now.tasks[pair.now]!];
  const roles = roleChanges(before, after, old.ledger, now.ledger);
  const targets = targetChanges(measuresIn(old, before), measuresIn(now, after));
  const deadline = deadlineChange(before.deadlines, after.deadlines);
  const kinds: TaskChangeKind[] = [];
  if (isMoved) kinds.push('moved');
  if (plainWords(old, pair.old) !== plainWords(now, pair.now)) kinds.push('reworded');
  if (roles.length > 0) kinds.push('roles');
  if (deadline) kinds.push('deadlines');
  if (targets.length > 0) kinds.push('targets');
  return { old: pair.old, new: pair.now, score: pair.score, kinds, roles, targets, deadline };
}

const measuresIn = ({ reading }: Side, task: Task): readonly Measure[] =>
  within(reading.analysis.measures, task).filter(({ status }) => status === 'target');

/** Without quantities, times, marks and white space: what is left is the wording. */
function plainWords({ reading, passages }: Side, task: number): string {
  const { measures, times } = reading.analysis;
  const span = reading.analysis.tasks[task]!;
  const holes: readonly Span[] = [...within(measures, span), ...within(times, span)];
  return passages[task]!.map(({ line, from, to }) => {
    const words = wordsOf(line);
    let kept = '';
    for (let at = from; at < to; at++) {
      const offset = line.offsets ? line.offsets[at]! : line.start + at;
      if (!holes.some(({ start, end }) => start <= offset && offset < end)) kept += words[at]!;
    }
    return kept;
  })
    .join('')
    .replace(/^\s*(?:（?[一二三四五六七八九十\d]{1,4}[）.、])?/u, '')
    .replace(/\P{L}/gu, '');
}
