/** How much of a plan is covered, and what is not. */
import type { AgencyCoverage, CoverageShare, IndicatorCoverage, ShareId, TaskCoverage } from './coverage';
import { isOwned } from './ledger';
import { isSure } from './reading';

/** The shares in the order in which they are shown. */
export function sharesOf(
  tasks: readonly TaskCoverage[],
  indicators: readonly IndicatorCoverage[],
  agencies: readonly AgencyCoverage[],
): CoverageShare[] {
  return [
    share('task-lead', 'tasks', tasks, ({ lead }) => lead.length > 0),
    share('task-owner', 'tasks', tasks, ({ task }) => isOwned(task)),
    share('task-own-time', 'tasks', tasks, ({ time }) => time === 'own'),
    share('task-time', 'tasks', tasks, ({ time }) => time !== null),
    share('task-measure', 'tasks', tasks, ({ measures }) => measures.length > 0),
    share('task-deliverable', 'tasks', tasks, ({ deliverables }) => deliverables.length > 0),
    share('task-indicator', 'tasks', tasks, ({ services }) => services.some(isSure)),
    share('task-complete', 'tasks', tasks, ({ isComplete }) => isComplete),
    share('indicator-task', 'indicators', indicators, ({ services }) => services.some(isSure)),
    share('indicator-owner-leads', 'indicators', indicators, ({ ownerLeads }) => ownerLeads),
    share('indicator-agrees', 'indicators', indicators, ({ agrees }) => agrees),
    share('agency-task', 'agencies', agencies, ({ indicators: owned, hasTask }) =>
      owned.length === 0 ? null : hasTask,
    ),
  ];
}

/** @param has `null` for what cannot have it: it is not counted */
function share<Item>(
  id: ShareId,
  of: CoverageShare['of'],
  items: readonly Item[],
  has: (item: Item) => boolean | null,
): CoverageShare {
  const short: number[] = [];
  let total = 0;
  items.forEach((item, index) => {
    const answer = has(item);
    if (answer === null) return;
    total++;
    if (!answer) short.push(index);
  });
  return { id, of, total, met: total - short.length, short };
}
