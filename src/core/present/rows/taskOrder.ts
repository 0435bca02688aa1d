/** The orders that tasks are shown in. */
import type { Task } from '../../model';
import type { Telling } from '../telling';
import type { TaskSorting } from './taskShape';

/** The first day by which something of the task is to be done, `YYYY-MM-DD`; `null` where none of its times has a last day. */
export const endOf = ({ deadlines }: Task): string | null => deadlines.flatMap(({ to }) => to ?? []).sort()[0] ?? null;

/** Behind every day: no last day is known. */
const NEVER = '9999';

let collator: Intl.Collator | undefined;
/** Names in the order of pinyin; dear to make. */
const byPinyin = (): Intl.Collator => (collator ??= new Intl.Collator('zh-u-co-pinyin'));

/** The bodies that answer for a task, the first of them first, under their fullest names. */
export const leadsOf = ({ lead }: Task, { ledger }: Telling): readonly string[] => [
  ...new Set(lead.map((name) => ledger.accountOf(name)?.name ?? name)),
];

/** The tasks in an order; those that are alike in it stay in text order. */
export function sorted(tasks: readonly Task[], sorting: TaskSorting, telling: Telling): readonly Task[] {
  switch (sorting) {
    case 'text':
      return tasks;
    case 'deadline': {
      const day = (task: Task): string => endOf(task) ?? task.inferred?.to ?? NEVER;
      return [...tasks].sort((a, b) => day(a).localeCompare(day(b)));
    }
    case 'lead': {
      const name = (task: Task): string | undefined => leadsOf(task, telling)[0];
      return [...tasks].sort((a, b) => {
        const [one, other] = [name(a), name(b)];
        if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
        return byPinyin().compare(one, other);
      });
    }
  }
}
