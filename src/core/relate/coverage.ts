/** The nouns of coverage. */
import type { Indicator, Measure, Section, Task } from '../model';
import type { Deliverable } from './deliverables';
import type { AgencyAccount } from './ledger';
import type { Service } from './serve';
import type { Comparison } from './statements';

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
