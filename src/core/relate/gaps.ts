/** What a task lacks, in the order in which it is asked for. */
import type { TaskCoverage } from './coverage';
import { isSure } from './reading';

/** `owner`: no body at all; `lead`: none that leads; `result`: neither a quantity nor a deliverable nor an indicator. */
export type Gap = 'owner' | 'lead' | 'time' | 'result';

/** What the task lacks; nothing where it is complete. */
export function gapsOf({
  lead,
  supporting,
  joint,
  time,
  measures,
  deliverables,
  services,
}: Omit<TaskCoverage, 'isComplete'>): readonly Gap[] {
  const isOwned = supporting.length + joint.length > 0;
  const isSeen = measures.length + deliverables.length > 0 || services.some(isSure);
  return [
    ...(lead.length > 0 ? [] : ([isOwned ? 'lead' : 'owner'] as const)),
    ...(time === null ? (['time'] as const) : []),
    ...(isSeen ? [] : (['result'] as const)),
  ];
}
