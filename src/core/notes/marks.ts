/**
 * Marks of review on tasks, kept among the notes: reviewed, or in question. A mark is on the task's words; when these change
 * (punctuation and numbers of the outline apart), it holds no longer, and who looks at the task is told so.
 */
import type { Span } from '../model';
import { type Anchor, anchorAt } from './anchor';
import type { Annotation, Annotations } from './annotations';
import { candidates } from './candidates';
import { locate } from './locate';
import { type Page, wordsIn } from './page';
import { anchorOf, annotationOf, commentOf, type Said, targetOf } from './threads';

export type MarkValue = 'reviewed' | 'in-question';

/** What is known of a task's review. */
export interface TaskMark {
  /** Of its annotation. */
  readonly id: string;
  readonly value: MarkValue;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  /** Whether the task's words have changed since. */
  readonly isStale: boolean;
}

/** A task: all of it, and where its title stands, by which it is found again when its words have changed. */
interface Marked extends Span {
  readonly titleSpan: Span;
}

const PREFIX = 'urn:policy-plan:task:';

/** 53 bits of a text (cyrb53, public domain): among the tasks of a document no two are the same by chance. */
function hashOf(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/** By task: the id of a mark on its words; of tasks with the same words each has its own. */
function idsOf(page: Page, tasks: readonly Span[]): readonly string[] {
  const seen = new Map<string, number>();
  return tasks.map((task) => {
    const { start, end } = wordsIn(page, task);
    const id = PREFIX + hashOf(page.words.slice(start, end));
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${String(count)}`;
  });
}

const isMarkValue = (value: string): value is MarkValue => value === 'reviewed' || value === 'in-question';

function markOf(annotation: Annotation, isStale: boolean): TaskMark | null {
  const { id, text: value, author, created } = commentOf(annotation);
  return isMarkValue(value) ? { id, value, author, created, isStale } : null;
}

/** By task: what is known of its review; `null` where nothing is. */
export function marksOn(page: Page, tasks: readonly Marked[], annotations: Annotations): readonly (TaskMark | null)[] {
  const all = [...annotations.values()].filter(({ id, body }) => id.startsWith(PREFIX) && body !== undefined);
  if (all.length === 0) return tasks.map(() => null);
  const ids = idsOf(page, tasks);
  const marks = ids.map((id): TaskMark | null => {
    const own = annotations.get(id);
    return own?.body === undefined ? null : markOf(own, false);
  });
  const current = new Set(ids);
  for (const stale of all.filter(({ id }) => !current.has(id))) {
    const at = taskOf(page, tasks, anchorOf(stale));
    if (at >= 0) marks[at] ??= markOf(stale, true);
  }
  return marks;
}

/** The task whose title stood there when it was marked; -1 where that is not certain. */
function taskOf(page: Page, tasks: readonly Marked[], anchor: Anchor | null): number {
  if (!anchor) return -1;
  const likely = candidates(page, anchor);
  const found = locate(page, anchor) ?? (likely.length === 1 ? likely[0]! : null);
  return found ? tasks.findIndex(({ start, end }) => start <= found.start && found.end <= end) : -1;
}

/** The annotations after a task was marked, or with `null` its mark taken away. @param said without an id: that is the task's */
export function withMark(
  annotations: Annotations,
  { page, tasks, at, source }: { page: Page; tasks: readonly Marked[]; at: number; source: string },
  value: MarkValue | null,
  said: Omit<Said, 'id'>,
): Annotations {
  const id = idsOf(page, tasks)[at]!;
  const old = marksOn(page, tasks, annotations)[at];
  const others = new Map([...annotations].filter(([other]) => other !== id && other !== old?.id));
  if (value === null) return others;
  const anchor = anchorAt(page, tasks[at]!.titleSpan);
  const body = { type: 'TextualBody', purpose: 'assessing', value };
  const target = anchor ? targetOf(source, anchor, said.created) : source;
  return others.set(id, annotationOf({ ...said, id }, 'assessing', body, target));
}
