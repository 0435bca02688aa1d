/** All that the dashboard draws of a plan, as plain data: what is said there is said here, in the reader's language. */
import type { Deadline, Section, Span, Task } from '../model';
import type { TaskCoverage } from '../relate/coverage';
import type { Reported } from '../relate/reported';
import type { Progress } from '../relate/reports';
import { isSure } from '../relate/reading';
import { dashboardWordsOf, type DashboardWords } from './dashboardWords';
import { formatEnd, formatValue } from './format';
import { sectionHeading, taskHeading } from './headings';
import type { Telling } from './telling';
import { type Language, type Words } from './words';

/** What is asked of each task, in the order of the columns. */
export const QUALITIES = ['lead', 'time', 'measure', 'deliverable', 'indicator'] as const;
export type Quality = (typeof QUALITIES)[number];

/** `part`: bodies share it and none leads; the end of the plan's period holds for it. */
export interface DashboardMark {
  readonly state: 'full' | 'part' | 'none';
  /** What it has; `''` where it has nothing. */
  readonly text: string;
}

export interface DashboardTask extends Span {
  readonly heading: string;
  /** Index in {@link DashboardData.sections}, `null` outside all. */
  readonly section: number | null;
  readonly lead: readonly string[];
  readonly supporting: readonly string[];
  readonly joint: readonly string[];
  readonly marks: Readonly<Record<Quality, DashboardMark>>;
  /** Last days, `YYYY-MM-DD`. */
  readonly due: readonly { readonly day: string; readonly label: string; readonly isInferred: boolean }[];
  readonly isComplete: boolean;
}

/** A value that a report states. */
export interface DashboardValue extends Span {
  readonly uri: string;
  readonly label: string;
  /** Where on the way from baseline (0) to target (1); `null` where that cannot be told. */
  readonly way: number | null;
}

export interface DashboardIndicator extends Span {
  readonly name: string;
  readonly baseline: string;
  readonly target: string;
  readonly values: readonly DashboardValue[];
  /** Share of the time that was gone on the day of the latest value. */
  readonly gone: number | null;
}

export interface DashboardData {
  readonly language: Language;
  readonly words: DashboardWords;
  readonly title: string;
  /** Outermost sections that hold tasks. */
  readonly sections: readonly string[];
  readonly tasks: readonly DashboardTask[];
  readonly indicators: readonly DashboardIndicator[];
}

/** What reports say, where any are related. */
export interface DashboardReports {
  readonly progress: Progress;
  readonly documents: readonly { readonly uri: string; readonly name: string }[];
}

/** @param reports of the same version of the plan */
export function dashboardOf(telling: Telling, reports: DashboardReports | null): DashboardData {
  const { text, words, coverage, ledger } = telling;
  const { sections, document } = ledger.analysis;
  const outermost = (task: Task): Section | null => {
    let found: Section | null = null;
    for (let at = task.section; at !== null; at = found.parent) found = sections[at]!;
    return found;
  };
  const used = [...new Set(coverage.tasks.map(({ task }) => outermost(task)))].filter((section) => section !== null);
  return {
    language: words.language,
    words: dashboardWordsOf(words.language),
    title: document.title ?? '',
    sections: used.map((section) => sectionHeading(text, section)),
    tasks: coverage.tasks.map((covered) => {
      const section = outermost(covered.task);
      return taskOf(covered, section === null ? null : used.indexOf(section), telling);
    }),
    indicators: ledger.analysis.indicators.map((indicator, index) => {
      const valueOf = (point: { readonly value: number | string } | null): string =>
        point === null ? '' : formatValue(point.value, indicator.unit, words);
      const reached = reports?.progress.indicators[index];
      return {
        start: indicator.start,
        end: indicator.end,
        name: indicator.name,
        baseline: valueOf(indicator.baseline),
        target: valueOf(indicator.target),
        values: (reached?.values ?? []).map((value) =>
          reportedOf(value, indicator.baseline?.value, indicator.target?.value, indicator.unit, reports!, words),
        ),
        gone: reached?.time ?? null,
      };
    }),
  };
}

function taskOf(covered: TaskCoverage, section: number | null, { text, words, ledger }: Telling): DashboardTask {
  const { task, lead, supporting, joint, measures, deliverables, services, isComplete } = covered;
  const listed = (names: readonly string[]): DashboardMark => ({
    state: names.length > 0 ? 'full' : 'none',
    text: [...new Set(names)].join(words.comma),
  });
  const dueOf = (deadline: Deadline, isInferred: boolean) => {
    const label = formatEnd(deadline, words);
    return deadline.to === null || label === null ? [] : [{ day: deadline.to, label, isInferred }];
  };
  const own = task.deadlines.flatMap((deadline) => dueOf(deadline, false));
  const due = own.length > 0 || !task.inferred ? own : dueOf(task.inferred, true);
  const times = due.map(({ label, isInferred }) => (isInferred ? words.inferredBrief(label) : label));
  const served = services.filter(isSure).map(({ indicator }) => ledger.analysis.indicators[indicator]!.name);
  return {
    ...task.titleSpan,
    heading: taskHeading(text, task),
    section,
    lead,
    supporting,
    joint,
    due,
    isComplete,
    marks: {
      lead:
        lead.length === 0 && joint.length > 0
          ? { state: 'part', text: `${words.shares.joint}${words.colon}${joint.join(words.comma)}` }
          : listed(lead),
      time: {
        state: covered.time === 'own' ? 'full' : covered.time === 'inherited' ? 'part' : 'none',
        text: times.join(words.comma),
      },
      measure: listed(measures.map((measure) => measure.text)),
      deliverable: listed(deliverables.map((deliverable) => deliverable.text)),
      indicator: listed(served),
    },
  };
}

function reportedOf(
  { value, at, report, start, end }: Reported,
  baseline: number | string | undefined,
  target: number | string | undefined,
  unit: string | null,
  { documents }: DashboardReports,
  words: Words,
): DashboardValue {
  const isWay = typeof baseline === 'number' && typeof target === 'number' && baseline !== target;
  const day = at === null ? null : formatEnd({ to: at }, words);
  const { uri, name } = documents[report]!;
  return {
    uri,
    start,
    end,
    label: [formatValue(value, unit, words), ...(day === null ? [] : [day]), name].join(words.separator),
    way: isWay ? (value - baseline) / (target - baseline) : null,
  };
}
