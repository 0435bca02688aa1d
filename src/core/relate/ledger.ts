/** Who has what: the analysis seen from its agencies, deadlines and indicators. */
import { type Dictionary, EMPTY_DICTIONARY } from '../dictionary';
import type { Agency, Analysis, Indicator, Measure, Section, Span, Task } from '../model';
import { fold } from '../text/fold';

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

/** The name that the table gives to what these words name, for every name and alias. */
function indicatorWordings(indicators: readonly Indicator[], dictionary: Dictionary): Map<string, string> {
  const wordings = new Map<string, string>();
  for (const { name, aliases } of dictionary.indicators) {
    const indicator = indicators.find((other) => fold(other.name) === fold(name));
    if (indicator) {
      aliases.forEach((alias) => wordings.set(alias, indicator.name));
    }
  }
  // A name of the table is never another indicator's alias.
  indicators.forEach(({ name }) => wordings.set(name, name));
  return wordings;
}

/** Longest names first, so that a name inside another indicator's longer name is no mention of its own. */
function findMentions(text: string, indicators: readonly Indicator[], dictionary: Dictionary): Map<string, Span[]> {
  const mentions = new Map<string, Span[]>();
  const rows = indicators.map((indicator) => indicator.row);
  const taken: Span[] = [];
  const wordings = indicatorWordings(indicators, dictionary);
  for (const [wording, name] of [...wordings].sort(([a], [b]) => b.length - a.length)) {
    const found: Span[] = [];
    // A name of two or three characters (人口, 绿地率) is too common a word to be a mention; an alias is the user's word.
    const counts = wording.length > 3 || wording !== name;
    for (let at = counts ? text.indexOf(wording) : -1; at >= 0; at = text.indexOf(wording, at + wording.length)) {
      if (![...rows, ...taken].some((span) => contains(span, at))) {
        found.push({ start: at, end: at + wording.length });
      }
    }
    taken.push(...found);
    mentions.set(name, [...(mentions.get(name) ?? []), ...found]);
  }
  for (const spans of mentions.values()) {
    spans.sort((a, b) => a.start - b.start);
  }
  return mentions;
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
      (mentions ??= findMentions(text, analysis.indicators, dictionary)).get(indicator.name) ?? [],
    statementsOf: (indicator) => (statements ??= findStatements(analysis)).get(indicator) ?? [],
    taskAt: (offset) => analysis.tasks.find((task) => contains(task, offset)),
    sectionAt: (offset) => analysis.sections.findLast((section) => contains(section, offset)),
  };
}
