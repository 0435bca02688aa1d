/** The number in front of a task, which stands for the task as a whole. */
import type { Analysis, Span, Task } from '../model';
import { firstFrom } from '../text/spans';

/** The task whose number stands at an offset; the span goes from the number to the title. */
export function taskNumberedAt({ tasks }: Analysis, offset: number): (Span & { readonly task: Task }) | undefined {
  const task = tasks[firstFrom(tasks, offset + 1) - 1];
  return task && task.number !== null && offset < task.titleSpan.start
    ? { task, start: task.start, end: task.titleSpan.start }
    : undefined;
}
