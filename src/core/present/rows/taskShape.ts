/** How the tasks are to be shown: which of them, in which groups, in which order. */
import { knownNames } from '../../extract/agencies';
import { linkAgencies } from '../../extract/agencyLinks';
import type { Section, Task } from '../../model';
import { SHARES } from '../../relate/ledger';
import { sectionHeading, taskHeading } from '../headings';
import { matcherOf } from '../matching';
import type { Telling } from '../telling';
import type { Words } from '../words';
import { rowWordsOf } from './words';

export const TASK_GROUPINGS = ['section', 'lead', 'deadline', 'gap', 'none'] as const;
export type TaskGrouping = (typeof TASK_GROUPINGS)[number];

export const TASK_SORTINGS = ['text', 'deadline', 'lead'] as const;
export type TaskSorting = (typeof TASK_SORTINGS)[number];

export interface TaskFilter {
  /** Words of the task, its sections or bodies, or the initials of their pinyin; all tasks where there are none. */
  readonly words: string;
  /** Only tasks that one of these bodies leads, supports or shares, under any of its names; `null`: of all bodies. */
  readonly mine: readonly string[] | null;
  /** Only tasks that lack something. */
  readonly incomplete: boolean;
}

export interface TaskShape {
  readonly grouping: TaskGrouping;
  /** Inside a group. */
  readonly sorting: TaskSorting;
  readonly filter: TaskFilter;
}

/** All tasks, as the text has them. */
export const WHOLE: TaskShape = {
  grouping: 'section',
  sorting: 'text',
  filter: { words: '', mine: null, incomplete: false },
};

/** What the filter lets through, in words; `''` where it lets everything. */
export function tellFilter({ words: query, mine, incomplete }: TaskFilter, words: Words): string {
  const own = rowWordsOf(words.language);
  return [
    ...(query.trim() === '' ? [] : [own.containing(query.trim())]),
    ...(mine === null ? [] : [own.mine]),
    ...(incomplete ? [own.incomplete] : []),
  ].join(words.separator);
}

/** The tasks that a filter lets through, in text order. */
export function tasksThrough(filter: TaskFilter, telling: Telling): readonly Task[] {
  const { tasks } = telling.ledger.analysis;
  const { words, mine, incomplete } = filter;
  const match = matcherOf(words);
  const isMine = mine && bodiesOf(mine, telling);
  return tasks.filter(
    (task, index) =>
      (words.trim() === '' || match(wordsOfTask(task, telling)) !== null) &&
      (!isMine || SHARES.some((share) => task[share].some(isMine))) &&
      !(incomplete && telling.coverage.tasks[index]!.isComplete),
  );
}

function wordsOfTask(task: Task, { text, ledger }: Telling): string {
  const { sections } = ledger.analysis;
  const parts = [taskHeading(text, task), ...SHARES.flatMap((share) => task[share])];
  let section: Section | undefined = task.section === null ? undefined : sections[task.section];
  while (section) {
    parts.push(sectionHeading(text, section));
    section = section.parent === null ? undefined : sections[section.parent];
  }
  return parts.join('\n');
}

/** Whether a name is one of a body that the user has named: 市财政局 in the plan of a city is 澜江市财政局. */
function bodiesOf(mine: readonly string[], { ledger }: Telling): (name: string) => boolean {
  const known = ledger.accounts.map(({ name }) => name);
  const links = linkAgencies([...new Set([...known, ...mine])], knownNames({ dictionary: [] }));
  const fullest = (name: string): string => {
    const full = ledger.accountOf(name)?.name ?? name;
    return links.get(full) ?? full;
  };
  const wanted = new Set(mine.map(fullest));
  return (name) => wanted.has(fullest(name));
}
