/** What stands under the headings at a glance: how many tasks, which of them lack what the others have. */
import type { Analysis, Section, Task } from '../model';

/** A heading and the tasks anywhere under it; none of the lists is of tasks that are headings of their own right above. */
export interface Glance {
  readonly section: Section;
  readonly tasks: readonly Task[];
  /** Nobody leads them; empty where hardly any task of the document has a lead, so that it says nothing of these. */
  readonly withoutLead: readonly Task[];
  /** They state no time; empty where hardly any task does. */
  readonly withoutTime: readonly Task[];
}

/** From this share of all tasks on, what they have is something that one can be without. */
const USUAL = 0.25;

/** The headings with tasks under them, in text order: the outermost ones, or those inside them that hold several tasks, too. */
export function glancesOf({ sections, tasks }: Analysis, depth: 'outermost' | 'all'): readonly Glance[] {
  const lacking = (has: (task: Task) => boolean): ((list: readonly Task[]) => readonly Task[]) =>
    tasks.filter(has).length < tasks.length * USUAL ? () => [] : (list) => list.filter((task) => !has(task));
  const withoutLead = lacking(({ lead }) => lead.length > 0);
  const withoutTime = lacking(({ deadlines }) => deadlines.length > 0);
  const held = new Map<number, Task[]>();
  for (const task of tasks) {
    for (let at = task.section; at !== null; at = sections[at]!.parent) {
      // A heading that is a task itself has nothing under it to count.
      if (sections[at]!.heading.start !== task.start) held.set(at, [...(held.get(at) ?? []), task]);
    }
  }
  return [...held]
    .sort(([a], [b]) => a - b)
    .filter(([at, list]) => sections[at]!.parent === null || (depth === 'all' && list.length > 1))
    .map(([at, list]) => ({
      section: sections[at]!,
      tasks: list,
      withoutLead: withoutLead(list),
      withoutTime: withoutTime(list),
    }));
}
