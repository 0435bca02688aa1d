/** Who has what: the analysis seen from its agencies, deadlines and indicators. */
import { type Dictionary, EMPTY_DICTIONARY } from '../dictionary';
import type { Agency, Analysis, Indicator, Measure, Section, Span, Task } from '../model';
import { fold } from '../text/fold';
import { findNames, indicatorWordings } from './indicatorNames';

/** The ways in which a body bears responsibility for a task. */
export const SHARES = ['lead', 'supporting', 'joint'] as const;
export type Share = (typeof SHARES)[number];

/** A body and all that the document gives it. */
export interface AgencyAccount {
  /** Its fullest name. */
  readonly name: string;
  /** All its names as written, in text order. */
  readonly names: readonly string[];
  readonly mentions: readonly Agency[];
  readonly tasks: Readonly<Record<Share, readonly Task[]>>;
}

export interface Ledger {
  readonly analysis: Analysis;
  /** Bodies that bear a task, most leading first, then most sharing, then most supporting. */
  readonly accounts: readonly AgencyAccount[];
  readonly withoutOwner: readonly Task[];
  /** The account of a body under any of its names, also of one that bears nothing. */
  readonly accountOf: (name: string) => AgencyAccount | undefined;
  /** Tasks with a deadline that ends on this day (`YYYY-MM-DD`). */
  readonly tasksDue: (day: string) => readonly Task[];
  /** The bodies of which the dictionary makes this one; none where it is no group. */
  readonly membersOf: (name: string) => readonly string[];
  /** Where prose names the indicator: the spans of its name, or of an alias in the dictionary, outside every table row. */
  readonly mentionsOf: (indicator: Indicator) => readonly Span[];
  /** The quantities in prose that are values of the indicator. */
  readonly statementsOf: (indicator: Indicator) => readonly Measure[];
  readonly taskAt: (offset: number) => Task | undefined;
  /** The innermost section around an offset. */
  readonly sectionAt: (offset: number) => Section | undefined;
}

/** Does a body of the document own the task? */
export function isOwned(task: Task): boolean {
  return task.lead.length + task.supporting.length + task.joint.length > 0;
}

/** The tasks that no body owns, where that is the exception; none where it is so of all. */
export function unownedTasks(tasks: readonly Task[]): readonly Task[] {
  const unowned = tasks.filter((task) => !isOwned(task));
  return unowned.length === tasks.length ? [] : unowned;
}

const contains = (span: Span, offset: number): boolean => span.start <= offset && offset < span.end;

function openAccounts(analysis: Analysis): Map<string, AgencyAccount> {
  const canonical = new Map(analysis.agencies.map((agency) => [agency.name, agency.canonical]));
  const accounts = new Map<
    string,
    { name: string; names: Set<string>; mentions: Agency[]; tasks: Record<Share, Task[]> }
  >();
  const account = (name: string) => {
    const key = canonical.get(name) ?? name;
    let entry = accounts.get(key);
    if (!entry) {
      entry = { name: key, names: new Set(), mentions: [], tasks: { lead: [], supporting: [], joint: [] } };
      accounts.set(key, entry);
    }
    entry.names.add(name);
    return entry;
  };
  for (const agency of analysis.agencies) {
    account(agency.name).mentions.push(agency);
  }
  for (const task of analysis.tasks) {
    for (const share of SHARES) {
      for (const name of task[share]) {
        const list = account(name).tasks[share];
        if (list.at(-1) !== task) {
          list.push(task);
        }
      }
    }
  }
  return new Map([...accounts].map(([key, entry]) => [key, { ...entry, names: [...entry.names] }]));
}

function findStatements({ indicators, measures }: Analysis): Map<Indicator, Measure[]> {
  const statements = new Map(indicators.map((indicator): [Indicator, Measure[]] => [indicator, []]));
  for (const measure of measures) {
    const indicator = measure.indicator === null ? undefined : indicators[measure.indicator];
    if (indicator) {
      statements.get(indicator)?.push(measure);
    }
  }
  return statements;
}

/** The ledger of an analysis, its text and the dictionary that it was read with; what is dear is computed on the first question. */
export function ledgerOf(text: string, analysis: Analysis, dictionary: Dictionary = EMPTY_DICTIONARY): Ledger {
  const accounts = openAccounts(analysis);
  const byName = new Map([...accounts.values()].flatMap((account) => account.names.map((name) => [name, account])));
  const weight = ({ tasks }: AgencyAccount): number =>
    tasks.lead.length * 1e6 + tasks.joint.length * 1e3 + tasks.supporting.length;
  let mentions: Map<string, Span[]> | undefined;
  let statements: Map<Indicator, Measure[]> | undefined;
  return {
    analysis,
    accounts: [...accounts.values()].filter((account) => weight(account) > 0).sort((a, b) => weight(b) - weight(a)),
    withoutOwner: analysis.tasks.filter((task) => !isOwned(task)),
    accountOf: (name) => accounts.get(name) ?? byName.get(name),
    tasksDue: (day) => analysis.tasks.filter((task) => task.deadlines.some((deadline) => deadline.to === day)),
    membersOf: (name) => dictionary.groups.find((group) => fold(group.name) === fold(name))?.members ?? [],
    mentionsOf: (indicator) =>
      (mentions ??= findNames(
        text,
        indicatorWordings(analysis.indicators, dictionary),
        analysis.indicators.map(({ row }) => row),
      )).get(indicator.name) ?? [],
    statementsOf: (indicator) => (statements ??= findStatements(analysis)).get(indicator) ?? [],
    taskAt: (offset) => analysis.tasks.find((task) => contains(task, offset)),
    sectionAt: (offset) => analysis.sections.findLast((section) => contains(section, offset)),
  };
}
