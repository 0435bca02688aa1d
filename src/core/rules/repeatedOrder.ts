import type { Problem } from '../findings';
import type { Agency, Task } from '../model';
import { isOwned } from '../relate/ledger';
import { fold } from '../text/fold';
import { otherPlace, problem, say } from './problems';
import type { Rule } from './rule';

/** A shorter title names a kind of work, not a work. */
const TITLE_LENGTH = 8;

export const repeatedOrder: Rule = {
  id: 'repeated-order',
  group: 'commitments',
  severity: 'warning',
  on: true,
  title: { en: 'The same ordered twice, differently', zh: '同一任务重复部署且要求不一' },
  reason: {
    en: 'Where one task stands twice with other owners or other dates, each side can point to the other one.',
    zh: '同一任务写了两次，责任单位或时限不一致，执行时就会互相推诿。',
  },
  good: [
    { text: '一、重点任务\n1.优化城市公交线网布局。（市交通运输局负责）\n2.优化城乡客运服务标准。（市公安局负责）' },
  ],
  bad: [
    {
      text: '一、重点任务\n1.优化城市公交线网布局。（市交通运输局负责）\n二、保障措施\n1.⟦优化城市公交线网布局⟧。（市公安局负责）',
    },
  ],
  check: ({ analysis: { tasks, skeleton } }) => {
    // The rows of a table share the name of their group, and repeat the tasks of the text in parts.
    const cells = new Set(skeleton.lines.filter(({ part }) => part === 'cell').map(({ start }) => start));
    const first = new Map<string, Task>();
    return tasks.flatMap((task): Problem[] => {
      if (cells.has(task.titleSpan.start)) return [];
      const key = fold(task.title).replace(/[^\p{L}\d]/gu, '');
      const before = first.get(key);
      if (!before) {
        first.set(key, task);
        return [];
      }
      const differs =
        (isOwned(before) && isOwned(task) && ownersOf(before) !== ownersOf(task)) || daysOf(before) !== daysOf(task);
      if (key.length < TITLE_LENGTH || !differs) return [];
      return [
        problem(task.titleSpan, say('repeated-order', { found: task.title }), {
          related: [otherPlace(before.titleSpan, before.title)],
        }),
      ];
    });
  },
};

const ownersOf = ({ clauses }: Task): string =>
  clauses
    .flatMap(({ agencies }): readonly Agency[] => agencies)
    .filter(({ role }) => role !== 'supporting')
    .map(({ canonical }) => canonical)
    .sort()
    .join('、');

const daysOf = ({ deadlines }: Task): string => deadlines.map(({ to }) => to ?? '').join('、');
