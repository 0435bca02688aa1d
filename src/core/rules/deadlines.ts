/** The deadlines that tasks state, for the rules on time. */
import type { Analysis, TimeExpression } from '../model';
import { within } from './places';

/** A deadline in a task, with its last day. */
export interface TaskDeadline {
  readonly time: TimeExpression;
  readonly day: string;
}

/** In text order, each once; what comes back every year is none. */
export function taskDeadlines({ tasks, times }: Analysis): readonly TaskDeadline[] {
  const deadlines = times.filter(({ kind, to, recurring }) => kind === 'deadline' && to !== null && !recurring);
  const inTasks = new Set(tasks.flatMap((task) => within(deadlines, task)));
  return [...inTasks].map((time) => ({ time, day: time.to! }));
}
