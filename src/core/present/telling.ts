/** What every description is made of: the document with its words, links into it, lists, heads. */
import type { Span, Task } from '../model';
import type { Coverage } from '../relate/coverage';
import type { Ledger } from '../relate/ledger';
import { escapeMarkdown as escape, shorten } from './format';
import { sectionHeading, taskHeading } from './headings';
import type { Words } from './words';

/** All that a description may draw on. */
export interface Telling {
  readonly text: string;
  readonly ledger: Ledger;
  /** What the plan has and lacks; computed when it is first asked for. */
  readonly coverage: Coverage;
  readonly words: Words;
  /** The address that leads to a span; `undefined` where the reader cannot follow links. */
  readonly linkTo: (span: Span) => string | undefined;
}

/** A hover shows so many entries of a list; more is what the views are for. */
export const SHOWN = 5;
/** A new line of the same paragraph. */
export const LINE = '  \n';

/** The label as a link to the span, where the reader can follow links. */
export function link(telling: Telling, label: string, span: Span): string {
  const address = telling.linkTo(span);
  const words = escape(shorten(label, 36));
  return address === undefined ? words : `[${words}](${address})`;
}

/** A task's heading as a link to it. */
export const taskLink = (telling: Telling, task: Task): string =>
  link(telling, taskHeading(telling.text, task), task.titleSpan);

/** A bulleted list of the first entries and how many more there are. */
export function list<T>(telling: Telling, items: readonly T[], line: (item: T) => string, most = SHOWN): string {
  const rest = items.length - most;
  const shown = items.slice(0, rest > 1 ? most : items.length).map((item) => `- ${line(item)}`);
  return [...shown, ...(rest > 1 ? [`- *${telling.words.more(rest)}*`] : [])].join('\n');
}

/** The task, else the section, in which a passage stands: the best name for the place. */
export function place(telling: Telling, span: Span): string {
  const task = telling.ledger.taskAt(span.start);
  const section = task ? undefined : telling.ledger.sectionAt(span.start);
  const label = task
    ? taskHeading(telling.text, task)
    : section
      ? sectionHeading(telling.text, section)
      : telling.text.slice(span.start, span.end);
  return link(telling, label, span);
}

/** The name in bold, with what is to be said right beside it. */
export const head = (name: string, ...notes: readonly (string | null)[]): string =>
  [`**${escape(name)}**`, ...notes.filter((note) => note !== null).map(escape)].join('&ensp;');
