/** The rows of the lists that a document is shown as: tasks by section, indicators, agencies. */
import type { Indicator, Section, Span, Task } from '../model';
import { sharesOf, taskBrief } from './describe';
import { formatValue } from './format';
import { sectionHeading, taskHeading } from './headings';
import { type AgencyAccount, type Share, SHARES } from '../relate/ledger';
import type { Telling } from './telling';
import type { Words } from './words';

/** What a row stands for; `other` is all that has no description of its own. */
export type Subject =
  | { readonly kind: 'other' }
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'task'; readonly task: Task; readonly share?: Share }
  | { readonly kind: 'indicator'; readonly indicator: Indicator }
  | { readonly kind: 'agency'; readonly account: AgencyAccount };

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

/** A task with who answers for it, by when. */
export function taskRow(task: Task, id: string, telling: Telling): Row {
  return {
    id,
    subject: { kind: 'task', task },
    label: taskHeading(telling.text, task),
    detail: taskBrief(task, telling.words),
    target: task.titleSpan,
    extent: task,
    children: [],
  };
}

/** A section on the way to tasks, in text order; the root has none. */
interface Branch {
  readonly section: Section | null;
  readonly entries: (Branch | Task)[];
}

/** Tasks under the sections that hold them; sections without a task are left out. */
export function taskRows(telling: Telling): readonly Row[] {
  const { sections, tasks } = telling.ledger.analysis;
  const id = identify();
  const root: Branch = { section: null, entries: [] };
  const branches = new Map<number | null, Branch>([[null, root]]);
  const branchOf = (index: number | null): Branch => {
    const known = branches.get(index);
    const section = index === null ? undefined : sections[index];
    if (known || !section) {
      return known ?? root;
    }
    const branch: Branch = { section, entries: [] };
    branches.set(index, branch);
    branchOf(section.parent).entries.push(branch);
    return branch;
  };
  for (const task of tasks) {
    const own = task.section === null ? undefined : sections[task.section];
    // A heading that is a task itself is shown once, as the task.
    branchOf(own?.heading.start === task.start ? own.parent : task.section).entries.push(task);
  }
  const count = (branch: Branch): number =>
    branch.entries.reduce((sum, entry) => sum + ('entries' in entry ? count(entry) : 1), 0);
  const rowsOf = (branch: Branch, parent: string): Row[] =>
    branch.entries.map((entry) => {
      if (!('entries' in entry)) {
        return taskRow(entry, id(parent, 'task', entry.number ?? '', entry.title), telling);
      }
      const section = entry.section!;
      const own = id(parent, 'section', section.number ?? '', section.title);
      return {
        id: own,
        subject: { kind: 'section', section },
        label: sectionHeading(telling.text, section),
        detail: String(count(entry)),
        target: section.heading,
        extent: section,
        children: rowsOf(entry, own),
      };
    });
  return rowsOf(root, '');
}

function course({ baseline, target, unit }: Indicator, words: Words): string {
  const from = baseline === null ? '—' : formatValue(baseline.value, null, words);
  const to = target === null ? '—' : formatValue(target.value, unit, words);
  const year = target?.year ?? null;
  return `${from} → ${to}${year === null ? '' : ` (${year})`}`;
}

/** The indicators of the document's tables, in text order. */
export function indicatorRows({ ledger, words }: Telling): readonly Row[] {
  const id = identify();
  return ledger.analysis.indicators.map((indicator) => ({
    id: id(indicator.name),
    subject: { kind: 'indicator', indicator },
    label: indicator.name,
    detail: course(indicator, words),
    target: { start: indicator.start, end: indicator.end },
    extent: indicator.row,
    children: [],
  }));
}

/** The bodies that bear tasks, most leading first, each with its tasks by share. */
export function agencyRows(telling: Telling): readonly Row[] {
  return telling.ledger.accounts.map((account) => {
    const id = identify();
    return {
      id: account.name,
      subject: { kind: 'agency', account },
      label: account.name,
      detail: sharesOf(account, telling.words),
      target: account.mentions.find((mention) => mention.role !== 'mention') ?? account.mentions[0] ?? null,
      extent: null,
      children: SHARES.flatMap((share) =>
        account.tasks[share].map((task): Row => ({
          ...taskRow(task, id(account.name, share, task.number ?? '', task.title), telling),
          subject: { kind: 'task', task, share },
          detail: telling.words.shares[share],
          extent: null,
        })),
      ),
    };
  });
}
