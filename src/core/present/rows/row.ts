/** A row of the lists that a document is shown as: what it stands for and what is said of it. */
import type { Indicator, Section, Span, Task } from '../../model';
import type { AgencyAccount } from '../../relate/ledger';
import { taskBrief } from '../describe';
import { taskHeading } from '../headings';
import type { Telling } from '../telling';

/** What a row stands for; `other` is all that has no description of its own. */
export type Subject =
  | { readonly kind: 'other' }
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'task'; readonly task: Task }
  | { readonly kind: 'indicator'; readonly indicator: Indicator }
  | { readonly kind: 'agency'; readonly account: AgencyAccount }
  /** A passage that speaks of the indicator. */
  | { readonly kind: 'mention'; readonly indicator: Indicator };

/** Another document that rows lead to. */
export interface RowDocument {
  readonly uri: string;
  readonly text: string;
}

export interface Row {
  /** What the list can do with it besides showing it: `contextValue` in an editor's tree. */
  readonly role?: string;
  /** An icon's name where the subject alone does not give it. */
  readonly icon?: string;
  /** The same for the same thing before and after an edit elsewhere: lists keep what is open and selected by it. */
  readonly id: string;
  readonly subject: Subject;
  readonly label: string;
  /** Beside the label, less prominent. */
  readonly detail: string;
  /** What a screen reader says in place of the detail, where that alone does not tell. */
  readonly spoken?: string;
  /** What is to be said of it at length, where the subject has no description of its own: the whole quote, say. */
  readonly note?: string;
  /** What a click selects. */
  readonly target: Span | null;
  /** The document that the target lies in, where it is another one. */
  readonly document?: RowDocument;
  /** The stretch of text that the row answers for. */
  readonly extent: Span | null;
  readonly children: readonly Row[];
}

/** Makes ids of the words of things; what reads alike is told apart by its turn. */
export function identify(): (...words: readonly string[]) => string {
  const seen = new Map<string, number>();
  return (...words) => {
    const id = words.join('\u0001');
    const turn = seen.get(id) ?? 0;
    seen.set(id, turn + 1);
    return turn === 0 ? id : `${id}\u0001${turn}`;
  };
}

/** A row that stands for nothing in the text. */
export const plainRow = (id: string, label: string, detail: string, children: readonly Row[], icon?: string): Row => ({
  id,
  subject: { kind: 'other' },
  label,
  detail,
  target: null,
  extent: null,
  children,
  ...(icon === undefined ? {} : { icon }),
});

/** A task; beside it who answers for it and by when, unless something else is to be said. */
export function taskRow(task: Task, id: string, telling: Telling, detail = taskBrief(task, telling.words)): Row {
  return {
    id,
    subject: { kind: 'task', task },
    label: taskHeading(telling.text, task),
    detail,
    target: task.titleSpan,
    extent: task,
    children: [],
  };
}

/** The row that answers for an offset, the innermost one; the first where several do. */
export function rowAt(rows: readonly Row[], offset: number): Row | undefined {
  for (const row of rows) {
    const { extent, children } = row;
    // A group has no stretch of its own: what is in it stands anywhere.
    const found = !extent || (extent.start <= offset && offset < extent.end) ? rowAt(children, offset) : undefined;
    if (found ?? (extent && extent.start <= offset && offset < extent.end)) return found ?? row;
  }
  return undefined;
}
