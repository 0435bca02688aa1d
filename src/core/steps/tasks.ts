/** Tasks as the reader has them: with their words, their owners, their deadlines and their section. */
import type { DraftTask } from '../extract/tasks';
import type { Agency, Deadline, ResponsibilityClause, Section, Span, Task, TimeExpression } from '../model';
import { sourceSpan, type Block } from '../text/line';
import { byRole } from './clauses';
import { blocksSpan } from './structure';

export function lineTask(
  draft: DraftTask,
  blocks: readonly Block[],
  agencies: readonly Agency[][],
  agencyAt: ReadonlyMap<number, Agency>,
): Task {
  const { titleLine, titleFrom, titleTo } = draft;
  const to = Math.max(titleTo, titleFrom + 1, 1);
  const { start, end } = blocksSpan(blocks, draft.first, draft.end);
  const { lead, supporting, joint } = byRole(agencies.flat());
  return {
    start,
    end,
    number: draft.number,
    title: titleLine.raw.slice(titleFrom, titleTo).trim() + (draft.item?.continued?.raw ?? ''),
    titleSpan: sourceSpan(titleLine, Math.min(titleFrom, to - 1), Math.min(to, titleLine.raw.length)),
    lead,
    supporting,
    joint,
    deadlines: [],
    inferred: null,
    section: null,
    clauses: draft.clauses.map((clause, i) =>
      withLinks(
        { ...sourceSpan(blocks[clause.block]!.line!, clause.from, clause.to), agencies: agencies[i] ?? [] },
        agencyAt,
      ),
    ),
  };
}

export const withLinks = (
  clause: ResponsibilityClause,
  agencyAt: ReadonlyMap<number, Agency>,
): ResponsibilityClause => ({
  start: clause.start,
  end: clause.end,
  agencies: clause.agencies.map((agency) => agencyAt.get(agency.start) ?? agency),
});

/** The deadlines that stand in the task, else that of the plan whose last day is `horizon`; and the section around it. */
export function completeTask(
  task: Task,
  times: readonly TimeExpression[],
  sections: readonly Section[],
  horizon: string | null,
): Task {
  const deadlines: Deadline[] = [];
  for (let i = firstAt(times, task.start); i < times.length && times[i]!.start < task.end; i++) {
    const { from, to, kind, recurring } = times[i]!;
    const isNew = !deadlines.some((other) => other.from === from && other.to === to && other.kind === kind);
    if (kind !== 'date' && isNew) deadlines.push({ from, to, kind, ...(recurring === undefined ? {} : { recurring }) });
  }
  const next = firstAt(sections, task.start + 1);
  let section: number | null = next === 0 ? null : next - 1;
  while (section !== null && (sections[section]!.end < task.start || sections[section]!.kind === 'box')) {
    section = sections[section]!.parent;
  }
  const isOpen = deadlines.length === 0 && horizon !== null;
  return { ...task, deadlines, inferred: isOpen ? { from: null, to: horizon, kind: 'deadline' } : null, section };
}

/** Index of the first of the sorted spans that starts at or after `offset`. */
function firstAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
