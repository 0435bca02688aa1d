/** Tasks by what they have in common: who leads, when they end, what they lack. */
import type { Task } from '../../model';
import { type Gap, gapsOf } from '../../relate/gaps';
import { formatEnd } from '../format';
import type { Telling } from '../telling';
import type { Subject } from './row';
import { endOf, leadsOf } from './taskOrder';
import type { TaskGrouping } from './taskShape';
import { rowWordsOf } from './words';

interface TaskGroup {
  /** The same in every language. */
  readonly key: string;
  readonly label: string;
  /** What the group stands for, where that is a thing of the document. */
  readonly subject?: Subject;
  readonly tasks: readonly Task[];
}

/** @param grouping another one than by section. A task that several bodies lead is in the group of each. */
export function groupsOf(
  tasks: readonly Task[],
  grouping: Exclude<TaskGrouping, 'section' | 'none'>,
  telling: Telling,
): readonly TaskGroup[] {
  switch (grouping) {
    case 'lead':
      return byLead(tasks, telling);
    case 'deadline':
      return byDeadline(tasks, telling);
    case 'gap':
      return byGap(tasks, telling);
  }
}

/** The tasks by keys, in the order in which the keys come first. */
function gather(tasks: readonly Task[], keysOf: (task: Task) => readonly string[]): Map<string, Task[]> {
  const groups = new Map<string, Task[]>();
  for (const task of tasks) {
    for (const key of keysOf(task)) {
      const own = groups.get(key);
      if (own) own.push(task);
      else groups.set(key, [task]);
    }
  }
  return groups;
}

const SHARED = '\u0001shared';
const UNOWNED = '\u0001unowned';

/** The body that leads most first, what nobody leads last. */
function byLead(tasks: readonly Task[], telling: Telling): TaskGroup[] {
  const { ledger, words } = telling;
  const groups = gather(tasks, (task) => {
    const leads = leadsOf(task, telling);
    return leads.length > 0 ? leads : [task.joint.length + task.supporting.length > 0 ? SHARED : UNOWNED];
  });
  const rank = (key: string): number => (key === UNOWNED ? 1 : key === SHARED ? 0 : -(groups.get(key)?.length ?? 0));
  return [...groups]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([key, own]) => {
      const account = ledger.accountOf(key);
      const label = { [SHARED]: rowWordsOf(words.language).shared, [UNOWNED]: words.noOwner }[key] ?? key;
      return { key, label, tasks: own, ...(account && { subject: { kind: 'agency', account } }) };
    });
}

const OPEN = '9999';
const UNTIMED = '99999';
const INFERRED = '+';

/** The nearest day first; a day that is only inferred behind the same one that is stated. */
function byDeadline(tasks: readonly Task[], { words }: Telling): TaskGroup[] {
  const groups = gather(tasks, (task) => {
    const end = endOf(task);
    const inferred = task.inferred?.to;
    return [end ?? (task.deadlines.length > 0 ? OPEN : inferred ? inferred + INFERRED : UNTIMED)];
  });
  const label = (key: string): string => {
    if (key === OPEN) return rowWordsOf(words.language).openEnd;
    if (key === UNTIMED) return words.noDeadline;
    const end = formatEnd({ to: key.replace(INFERRED, '') }, words) ?? key;
    return key.endsWith(INFERRED) ? words.inferredBrief(end) : end;
  };
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, own]) => ({ key, label: label(key), tasks: own }));
}

const GAPS: readonly (Gap | 'none')[] = ['owner', 'lead', 'time', 'result', 'none'];

/** Each task under the first thing that it lacks, what lacks nothing last. */
function byGap(tasks: readonly Task[], { ledger, coverage, words }: Telling): TaskGroup[] {
  const { tasks: all } = ledger.analysis;
  const groups = gather(tasks, (task) => [gapsOf(coverage.tasks[all.indexOf(task)]!)[0] ?? 'none']);
  return GAPS.flatMap((gap) => {
    const own = groups.get(gap);
    return own ? [{ key: gap, label: rowWordsOf(words.language).gaps[gap], tasks: own }] : [];
  });
}
