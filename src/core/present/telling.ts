/** What every description is made of: the document with its words, links into it, lists, heads. */
import type { Citation, Span, Task } from '../model';
import type { Coverage } from '../relate/coverage';
import type { Ledger } from '../relate/ledger';
import type { Service } from '../relate/serve';
import { escapeMarkdown as escape, shorten } from './format';
import { sectionHeading, taskHeading } from './headings';
import { relationWordsOf } from './relationWords';
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
  /** The day of the question, `YYYY-MM-DD`: without it nobody counts the days to a deadline. */
  readonly today?: string;
  /** What pictures are drawn on; without it, none are drawn. */
  readonly theme?: Theme;
  /** The documents of the folder that a citation means. */
  readonly filesOf?: (citation: Citation) => CitedFiles;
}

/** The grounds that a theme may have. */
export type Theme = 'light' | 'dark' | 'high-contrast' | 'high-contrast-light';

/** The documents that bear a cited title, or why none can be told. */
export type CitedFiles =
  | { readonly state: 'found'; readonly files: readonly { readonly name: string; readonly address: string }[] }
  | { readonly state: 'none' | 'unread' | 'no-folder' };

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

/** The first of the things as links in one line, after a label; none where there is nothing. */
export function linksInLine<T extends Span>(
  telling: Telling,
  label: string,
  items: readonly T[],
  name: (item: T) => string,
): string[] {
  const { words } = telling;
  const links = items.slice(0, SHOWN).map((item) => link(telling, name(item), item));
  const more = items.length > SHOWN ? [words.more(items.length - SHOWN)] : [];
  return items.length === 0 ? [] : [label + words.colon + [...links, ...more].join(words.separator)];
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

/** So many characters before a quantity say what it is of. */
const BEFORE = 16;

/** A quantity with the words of its clause that stand before it: 新开接驳线路20条. */
export function measureInWords({ text }: Telling, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - 4 * BEFORE), start).replace(/<[^<>]{0,400}>/gu, '');
  const clause = /[^，。；：！？、（）,;:!?()<>|\s]{0,64}$/u.exec(before)?.[0] ?? '';
  return clause.slice(-BEFORE) + text.slice(start, end).replace(/<[^<>]{0,400}>/gu, '');
}

/** Why a task is said to serve an indicator: it names it, states a value of it, or has these words in common with it. */
export function reasonOf({ reason, terms }: Service, { language, comma }: Words): string {
  const { services } = relationWordsOf(language);
  const words = terms.slice(0, 3).map(({ text }) => escape(text));
  return reason === 'words' ? `${services.words} “${words.join(comma)}”` : services[reason];
}

/** The name in bold, with what is to be said right beside it. */
export const head = (name: string, ...notes: readonly (string | null)[]): string =>
  [`**${escape(name)}**`, ...notes.filter((note) => note !== null).map(escape)].join('&ensp;');
