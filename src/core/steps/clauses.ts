/** Agencies with a role: those of clauses, by the task that the clauses belong to. */
import { decideRoles } from '../extract/responsibility';
import type { DraftTask, PlacedClause } from '../extract/tasks';
import type { Agency, AgencyRole, Task } from '../model';
import { sourceEnd, sourceOffset, unbroken, type Line } from '../text/line';
import type { Structure } from './structure';

/** A name in a line that bears the role. */
export const agencyOf = (line: Line, from: number, to: number, role: AgencyRole): Agency => ({
  start: sourceOffset(line, from),
  end: sourceEnd(line, to),
  name: unbroken(line.raw.slice(from, to)),
  role,
  canonical: line.text.slice(from, to),
});

/** The names by role, each once. */
export const byRole = (agencies: readonly Agency[]): Pick<Task, 'lead' | 'supporting' | 'joint'> => {
  const named = (role: AgencyRole): string[] => [
    ...new Set(agencies.filter((agency) => agency.role === role).map((agency) => agency.name)),
  ];
  return { lead: named('lead'), supporting: named('supporting'), joint: named('joint') };
};

/** The agencies of each task's clauses, their roles decided by all clauses of the task. */
export function readClauses(
  { blocks, clauses }: Structure,
  drafts: readonly DraftTask[],
): Map<DraftTask | null, Agency[][]> {
  const firstLeadsFrom = clauses.findIndex((clause) => clause.firstLeads);
  const order = new Map(clauses.map((clause, i) => [clause, i]));
  const owned = new Set(drafts.flatMap((draft) => draft.clauses));
  const read = (list: readonly PlacedClause[]): Agency[][] => {
    const firstLeads = firstLeadsFrom >= 0 && list.some((clause) => order.get(clause)! >= firstLeadsFrom);
    const roles = decideRoles(list, firstLeads);
    return list.map((clause, i) =>
      clause.entries.map((entry, j) => agencyOf(blocks[clause.block]!.line!, entry.from, entry.to, roles[i]![j]!)),
    );
  };
  const byTask = new Map<DraftTask | null, Agency[][]>(drafts.map((draft) => [draft, read(draft.clauses)]));
  byTask.set(
    null,
    clauses.filter((clause) => !owned.has(clause)).flatMap((clause) => read([clause])),
  );
  return byTask;
}
