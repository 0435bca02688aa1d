/** Coverage: what of a plan has an owner, a time, a measure, a task behind it. */
import type { Agency, Indicator, Section, Task } from '../model';
import { within } from '../text/spans';
import type { AgencyCoverage, Coverage, IndicatorCoverage, SectionCoverage, TaskCoverage } from './coverage';
import { sharesOf } from './coverageShares';
import { deliverablesOf } from './deliverables';
import { type Ledger, ledgerOf } from './ledger';
import { gapsOf } from './gaps';
import { isSure, type Reading } from './reading';
import { type Service, servicesOf } from './serve';
import { comparisonOf } from './statements';

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
  const covered = {
    task,
    lead: fullest(task.lead),
    supporting: fullest(task.supporting),
    joint: fullest(task.joint),
    time,
    measures,
    deliverables,
    services: served,
  } as const;
  return { ...covered, isComplete: gapsOf(covered).length === 0 };
}

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
