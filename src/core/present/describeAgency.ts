/** A body in a few lines of Markdown: its names, what the document gives it and where, what ends next, its members. */
import type { Agency, Section, Task } from '../model';
import { type AgencyAccount, type Share, SHARES } from '../relate/ledger';
import { fold } from '../text/fold';
import { sharesOf } from './describe';
import { deskWordsOf } from './deskWords';
import { escapeMarkdown as escape, formatDistance, formatEnd } from './format';
import { sectionHeading } from './headings';
import { head, link, linksInLine, list, SHOWN, taskLink, type Telling } from './telling';

/** Of a group's members: who they are is what one asks. */
const MEMBERS_SHOWN = 15;
/** Deadlines that a hover tells. */
const NEAREST = 3;

/** A body: its part here, its full name, all that the document gives it. */
export function describeAgency(name: string, telling: Telling, here?: Agency): string {
  const { words, ledger } = telling;
  const account = ledger.accountOf(name);
  const role = here && here.role !== 'mention' ? words.roles[here.role] : null;
  if (!account) {
    return head(name, role);
  }
  const parts = [head(account.name, role)];
  // What differs in the width of its brackets alone is no other name.
  const others = [...new Map([account.name, ...account.names].map((other) => [fold(other), other])).values()].slice(1);
  if (others.length > 0) {
    parts.push(`${words.labels.aliases}${words.colon}${escape(others.slice(0, SHOWN).join(words.comma))}`);
  }
  parts.push(...tasksOf(account, telling), ...nearestOf(account, telling), ...indicatorsOf(account, telling));
  const members = ledger.membersOf(account.name);
  if (members.length > 0) {
    const lines = list(telling, members, (member) => memberLine(member, telling), MEMBERS_SHOWN);
    parts.push(`${words.members(members.length)}${words.colon}\n${lines}`);
  }
  return parts.join('\n\n');
}

/** A member of a group: with what the document gives it, and a link to where it is named first. */
function memberLine(name: string, telling: Telling): string {
  const account = telling.ledger.accountOf(name);
  const [first] = account?.mentions ?? [];
  if (!account || !first) {
    return escape(name);
  }
  const shares = sharesOf(account, telling.words);
  return link(telling, name, first) + (shares === '' ? '' : `&ensp;${escape(shares)}`);
}

/** Its tasks: few are listed, many are counted by section. */
function tasksOf(account: AgencyAccount, telling: Telling): string[] {
  const { words } = telling;
  const tasks = [...account.tasks.lead, ...account.tasks.joint, ...account.tasks.supporting];
  if (tasks.length === 0) {
    return [`*${words.noShare}*`];
  }
  const groups = bySection(tasks, telling.ledger.analysis.sections);
  if (tasks.length <= SHOWN || groups.length === 1) {
    return [sharesOf(account, words), list(telling, tasks, (task) => taskLink(telling, task))];
  }
  const shares = SHARES.filter((share) => account.tasks[share].length > 0);
  return [sharesOf(account, words), sectionTable(account, shares, groups, telling)];
}

interface Group {
  readonly section: Section | null;
  readonly tasks: ReadonlySet<Task>;
}

/** The tasks by the outermost sections that part them, in text order. */
function bySection(tasks: readonly Task[], sections: readonly Section[]): readonly Group[] {
  const pathOf = (at: number | null): readonly number[] => (at === null ? [] : [...pathOf(sections[at]!.parent), at]);
  const inOrder = [...new Set(tasks)].sort((a, b) => a.start - b.start);
  const paths = inOrder.map(({ section }) => pathOf(section));
  let depth = 0;
  while (paths.every((path) => path[depth] !== undefined && path[depth] === paths[0]?.[depth])) depth++;
  const groups = new Map<number | undefined, Set<Task>>();
  inOrder.forEach((task, i) => {
    const at = paths[i]?.[depth];
    groups.set(at, (groups.get(at) ?? new Set()).add(task));
  });
  return [...groups].map(([at, own]) => ({ section: at === undefined ? null : sections[at]!, tasks: own }));
}

/** How many tasks of each share stand in each section; the first of them is one click away. */
function sectionTable(
  account: AgencyAccount,
  shares: readonly Share[],
  groups: readonly Group[],
  telling: Telling,
): string {
  const { words, text } = telling;
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rowOf = ({ section, tasks }: Group): string => {
    const [first] = tasks;
    const label = section ? sectionHeading(text, section) : deskWordsOf(words.language).noSection;
    const counts = shares.map((share) => account.tasks[share].filter((task) => tasks.has(task)).length);
    return row([link(telling, label, first!.titleSpan), ...counts.map((count) => (count === 0 ? '' : String(count)))]);
  };
  return [
    row([words.labels.section, ...shares.map((share) => words.shares[share])]),
    row([':--', ...shares.map(() => '--:')]),
    ...groups.map(rowOf),
  ].join('\n');
}

/** What ends next; where nothing does, what ended last. */
function nearestOf({ tasks }: AgencyAccount, telling: Telling): string[] {
  const { words, today } = telling;
  const due = new Map<Task, string>();
  for (const task of [...tasks.lead, ...tasks.joint, ...tasks.supporting]) {
    const days = task.deadlines.flatMap(({ to, recurring }) => (to === null || recurring !== undefined ? [] : [to]));
    const [next] = days.filter((day) => today === undefined || day >= today).sort();
    const day = next ?? days.sort().at(-1);
    if (day !== undefined) {
      due.set(task, day);
    }
  }
  const sorted = [...due].sort(([, a], [, b]) => a.localeCompare(b));
  const ahead = sorted.filter(([, day]) => today === undefined || day >= today);
  const shown = ahead.length > 0 ? ahead.slice(0, NEAREST) : sorted.slice(-NEAREST).reverse();
  const line = ([task, day]: [Task, string]): string => {
    const distance = today === undefined ? [] : [formatDistance(day, today, words)];
    return [formatEnd({ to: day }, words) ?? day, ...distance, taskLink(telling, task)].join(words.separator);
  };
  const label = deskWordsOf(words.language).nearest;
  return shown.length === 0 ? [] : [`${label}${words.colon}\n${shown.map((entry) => `- ${line(entry)}`).join('\n')}`];
}

/** The indicators whose values it gives or answers for: those in whose rows it stands as the source. */
function indicatorsOf({ mentions }: AgencyAccount, telling: Telling): string[] {
  const sources = mentions.filter(({ role }) => role === 'source');
  const owned = telling.ledger.analysis.indicators.filter(({ row }) =>
    sources.some(({ start }) => row.start <= start && start < row.end),
  );
  const label = deskWordsOf(telling.words.language).owns(owned.length);
  return linksInLine(telling, label, owned, ({ name }) => name);
}
