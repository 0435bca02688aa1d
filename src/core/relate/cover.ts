/** Coverage: what of a plan has an owner, a time, a measure, a task behind it. */
import type { Agency, Indicator, Measure, Section, Task } from '../model';
import { within } from '../text/spans';
import { type Deliverable, deliverablesOf } from './deliverables';
import { type AgencyAccount, isOwned, type Ledger, ledgerOf } from './ledger';
import type { Reading } from './reading';
import { type Service, servicesOf } from './serve';
import { type Comparison, comparisonOf } from './statements';

/** A task and what it has. */
export interface TaskCoverage {
  readonly task: Task;
  /** The bodies under their fullest names. */
  readonly lead: readonly string[];
  readonly supporting: readonly string[];
  readonly joint: readonly string[];
  /** `own`: the task states one; `inherited`: the end of the plan's period holds for it. */
  readonly time: 'own' | 'inherited' | null;
  /** Quantities to be reached. */
  readonly measures: readonly Measure[];
  readonly deliverables: readonly Deliverable[];
  /** The indicators that it serves, surest first. */
  readonly services: readonly Service[];
  /** It has a lead, a time, and something to see by whether it is done. */
  readonly isComplete: boolean;
}

/** An indicator and what is behind it. */
export interface IndicatorCoverage {
  readonly indicator: Indicator;
  /** The tasks that serve it, best first. */
  readonly services: readonly Service[];
  /** The bodies in its source column, under their fullest names. */
  readonly owners: readonly string[];
  /** Whether one of them leads (or shares, where nobody leads) a task that serves it; `null` where it names no body. */
  readonly ownerLeads: boolean | null;
  /** What prose says of it, where it can be held against the table. */
  readonly statements: readonly { readonly measure: Measure; readonly comparison: Comparison }[];
  /** Whether prose and table say the same; `null` where prose says nothing of it. */
  readonly agrees: boolean | null;
}

/** A body that bears tasks or owns indicators. */
export interface AgencyCoverage {
  readonly account: AgencyAccount;
  /** Indices of the indicators that it owns. */
  readonly indicators: readonly number[];
  /** It leads, supports or shares a task. */
  readonly hasTask: boolean;
}

/** A section with tasks anywhere in it. */
export interface SectionCoverage {
  readonly section: Section;
  /** Indices of its tasks, those of the sections in it too. */
  readonly tasks: readonly number[];
  /** How many of them are complete. */
  readonly complete: number;
}

/** What the shares are of. */
export type ShareId =
  | 'task-lead'
  | 'task-owner'
  | 'task-own-time'
  | 'task-time'
  | 'task-measure'
  | 'task-deliverable'
  | 'task-indicator'
  | 'task-complete'
  | 'indicator-task'
  | 'indicator-owner-leads'
  | 'indicator-agrees'
  | 'agency-task';

/** How many of all have something, and which have not. */
export interface CoverageShare {
  readonly id: ShareId;
  readonly of: 'tasks' | 'indicators' | 'agencies';
  /** Those that could have it. */
  readonly total: number;
  readonly met: number;
  /** Indices, in {@link Coverage} `[of]`, of those that have it not. */
  readonly short: readonly number[];
}

export interface Coverage {
  /** In text order, as {@link Analysis.tasks}. */
  readonly tasks: readonly TaskCoverage[];
  readonly indicators: readonly IndicatorCoverage[];
  /** Most leading first; those without a task last. */
  readonly agencies: readonly AgencyCoverage[];
  readonly sections: readonly SectionCoverage[];
  readonly shares: readonly CoverageShare[];
}

/** The coverage of a plan. Pure; reads nothing but the reading. */
export function cover(reading: Reading): Coverage {
  const { text, analysis, dictionary } = reading;
  const ledger = ledgerOf(text, analysis, dictionary);
  const services = servicesOf(reading);
  const tasks = analysis.tasks.map((task, index) => coverTask(task, index, reading, ledger, services));
  const indicators = analysis.indicators.map((_, index) => coverIndicator(index, reading, ledger, services));
  const agencies = coverAgencies(ledger, indicators);
  const sections = coverSections(analysis.sections, tasks);
  return { tasks, indicators, agencies, sections, shares: sharesOf(tasks, indicators, agencies) };
}

function coverTask(
  task: Task,
  index: number,
  { analysis }: Reading,
  ledger: Ledger,
  services: readonly Service[],
): TaskCoverage {
  const fullest = (names: readonly string[]): string[] => [
    ...new Set(names.map((name) => ledger.accountOf(name)?.name ?? name)),
  ];
  const measures = within(analysis.measures, task).filter(({ status }) => status === 'target');
  const deliverables = deliverablesOf(analysis, task);
  const served = services
    .filter((service) => service.task === index)
    .sort((a, b) => b.score - a.score || a.indicator - b.indicator);
  const time = task.deadlines.length > 0 ? 'own' : task.inferred ? 'inherited' : null;
  const isSeen = measures.length > 0 || deliverables.length > 0 || served.some(isSure);
  return {
    task,
    lead: fullest(task.lead),
    supporting: fullest(task.supporting),
    joint: fullest(task.joint),
    time,
    measures,
    deliverables,
    services: served,
    isComplete: task.lead.length > 0 && time !== null && isSeen,
  };
}

/** Doubtful links are shown, and count for nothing. */
const isSure = ({ certainty }: Service): boolean => certainty !== 'doubtful';

function coverIndicator(
  index: number,
  { text, analysis }: Reading,
  ledger: Ledger,
  all: readonly Service[],
): IndicatorCoverage {
  const indicator = analysis.indicators[index]!;
  const services = all.filter((service) => service.indicator === index);
  const owners = ownersOf(indicator, analysis.agencies);
  const bears = (task: Task): readonly string[] => (task.lead.length > 0 ? task.lead : task.joint);
  const leads = services
    .filter(isSure)
    .some(({ task }) =>
      bears(analysis.tasks[task]!).some((name) => owners.includes(ledger.accountOf(name)?.name ?? name)),
    );
  const statements = ledger.statementsOf(indicator).flatMap((measure) => {
    const comparison = comparisonOf(text, measure, indicator);
    return comparison ? [{ measure, comparison }] : [];
  });
  return {
    indicator,
    services,
    owners,
    ownerLeads: owners.length === 0 ? null : leads,
    statements,
    agrees: statements.length === 0 ? null : statements.every(({ comparison }) => comparison.agrees),
  };
}

const ownersOf = ({ row }: Indicator, agencies: readonly Agency[]): string[] => [
  ...new Set(
    within(agencies, row)
      .filter(({ role }) => role === 'source')
      .map(({ canonical }) => canonical),
  ),
];

function coverAgencies(ledger: Ledger, indicators: readonly IndicatorCoverage[]): AgencyCoverage[] {
  const owned = new Map<string, number[]>();
  indicators.forEach(({ owners }, index) => {
    for (const owner of owners) owned.set(owner, [...(owned.get(owner) ?? []), index]);
  });
  const idle = [...owned.keys()].flatMap((name) => {
    const account = ledger.accountOf(name);
    return account && !ledger.accounts.includes(account) ? [account] : [];
  });
  return [...ledger.accounts, ...idle].map((account) => ({
    account,
    indicators: owned.get(account.name) ?? [],
    hasTask: !idle.includes(account),
  }));
}

function coverSections(sections: readonly Section[], tasks: readonly TaskCoverage[]): SectionCoverage[] {
  const held = new Map<number, number[]>();
  tasks.forEach(({ task }, index) => {
    for (let at = task.section; at !== null; at = sections[at]?.parent ?? null) {
      held.set(at, [...(held.get(at) ?? []), index]);
    }
  });
  return [...held]
    .sort(([a], [b]) => a - b)
    .map(([at, indices]) => ({
      section: sections[at]!,
      tasks: indices,
      complete: indices.filter((index) => tasks[index]!.isComplete).length,
    }));
}

function sharesOf(
  tasks: readonly TaskCoverage[],
  indicators: readonly IndicatorCoverage[],
  agencies: readonly AgencyCoverage[],
): CoverageShare[] {
  return [
    share('task-lead', 'tasks', tasks, ({ lead }) => lead.length > 0),
    share('task-owner', 'tasks', tasks, ({ task }) => isOwned(task)),
    share('task-own-time', 'tasks', tasks, ({ time }) => time === 'own'),
    share('task-time', 'tasks', tasks, ({ time }) => time !== null),
    share('task-measure', 'tasks', tasks, ({ measures }) => measures.length > 0),
    share('task-deliverable', 'tasks', tasks, ({ deliverables }) => deliverables.length > 0),
    share('task-indicator', 'tasks', tasks, ({ services }) => services.some(isSure)),
    share('task-complete', 'tasks', tasks, ({ isComplete }) => isComplete),
    share('indicator-task', 'indicators', indicators, ({ services }) => services.some(isSure)),
    share('indicator-owner-leads', 'indicators', indicators, ({ ownerLeads }) => ownerLeads),
    share('indicator-agrees', 'indicators', indicators, ({ agrees }) => agrees),
    share('agency-task', 'agencies', agencies, ({ indicators: owned, hasTask }) =>
      owned.length === 0 ? null : hasTask,
    ),
  ];
}

/** @param has `null` for what cannot have it: it is not counted */
function share<Item>(
  id: ShareId,
  of: CoverageShare['of'],
  items: readonly Item[],
  has: (item: Item) => boolean | null,
): CoverageShare {
  const short: number[] = [];
  let total = 0;
  items.forEach((item, index) => {
    const answer = has(item);
    if (answer === null) return;
    total++;
    if (!answer) short.push(index);
  });
  return { id, of, total, met: total - short.length, short };
}
