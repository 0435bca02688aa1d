/** The coverage of a plan as tables. */
import type { Analysis } from '../model';
import type { Coverage, CoverageShare, TaskCoverage } from '../relate/coverage';
import { isSure, type Reading } from '../relate/reading';
import type { Service } from '../relate/serve';
import { formatEnd, formatValue } from './format';
import { sectionHeading, taskHeading } from './headings';
import { relationWordsOf, type RelationWords } from './relationWords';
import type { Sheet } from './sheet';
import { type Words, wordsOf, type Language } from './words';

interface Told {
  readonly coverage: Coverage;
  readonly text: string;
  readonly analysis: Analysis;
  readonly words: Words;
  readonly own: RelationWords;
}

/** Shares, tasks, indicators, agencies, sections. */
export function coverageSheets({ text, analysis }: Reading, coverage: Coverage, language: Language): readonly Sheet[] {
  const told: Told = { coverage, text, analysis, words: wordsOf(language), own: relationWordsOf(language) };
  const sheets = [sharesSheet(told), tasksSheet(told), indicatorsSheet(told), agenciesSheet(told), sectionsSheet(told)];
  return sheets.filter(({ rows }) => rows.length > 0);
}

function sharesSheet({ coverage, text, own, words }: Told): Sheet {
  const nameOf = ({ of }: CoverageShare, index: number): string =>
    of === 'tasks'
      ? taskHeading(text, coverage.tasks[index]!.task)
      : of === 'indicators'
        ? coverage.indicators[index]!.indicator.name
        : coverage.agencies[index]!.account.name;
  const { what, covered, short } = own.columns;
  return {
    title: own.titles.shares,
    columns: [what, covered, short],
    rows: coverage.shares
      .filter(({ total }) => total > 0)
      .map((share) => [
        own.shares[share.id],
        `${share.met}/${share.total}`,
        share.short.map((index) => nameOf(share, index)).join(words.comma) || own.none,
      ]),
  };
}

function tasksSheet(told: Told): Sheet {
  const { coverage, text, own, words, analysis } = told;
  const { task, time, measures, deliverables, indicator, complete } = own.columns;
  const listed = (names: readonly string[]): string => names.join(words.comma) || own.none;
  return {
    title: own.titles.tasks,
    columns: [
      task,
      words.shares.lead,
      words.shares.supporting,
      words.shares.joint,
      time,
      measures,
      deliverables,
      indicator,
      complete,
    ],
    rows: coverage.tasks.map((covered) => [
      taskHeading(text, covered.task),
      listed(covered.lead),
      listed(covered.supporting),
      listed(covered.joint),
      timeOf(covered, told),
      listed(covered.measures.map((measure) => measure.text)),
      listed(covered.deliverables.map((deliverable) => deliverable.text)),
      listed(covered.services.filter(isSure).map((service) => analysis.indicators[service.indicator]!.name)),
      covered.isComplete ? own.yes : own.no,
    ]),
  };
}

function timeOf({ task }: TaskCoverage, { words, own }: Told): string {
  const ends = task.deadlines.flatMap((deadline) => formatEnd(deadline, words) ?? []);
  const inferred = task.inferred && formatEnd(task.inferred, words);
  return ends.join(words.comma) || (inferred ? words.inferredBrief(inferred) : own.none);
}

function indicatorsSheet({ coverage, text, own, words }: Told): Sheet {
  const { indicator, owner, ownerLeads, agrees, tasks } = own.columns;
  const answer = (is: boolean | null): string => (is === null ? own.none : is ? own.yes : own.no);
  const why = ({ task, reason, certainty, terms }: Service): string => {
    const shown = terms.slice(0, 3).map((term) => term.text);
    const heading = taskHeading(text, coverage.tasks[task]!.task);
    return `${heading} [${own.certainties[certainty]}${words.comma}${own.services[reason]}${words.colon}${shown.join(' ')}]`;
  };
  return {
    title: own.titles.indicators,
    columns: [indicator, words.labels.baseline, words.labels.target, owner, ownerLeads, agrees, tasks],
    rows: coverage.indicators.map(({ indicator: row, owners, services, ...covered }) => [
      row.name,
      ...[row.baseline, row.target].map((point) => (point ? formatValue(point.value, row.unit, words) : own.none)),
      owners.join(words.comma) || own.none,
      answer(covered.ownerLeads),
      answer(covered.agrees),
      services.filter(isSure).map(why).join('; ') || own.none,
    ]),
  };
}

function agenciesSheet({ coverage, analysis, own, words }: Told): Sheet {
  const { shares } = words;
  return {
    title: own.titles.agencies,
    columns: [own.columns.agency, shares.lead, shares.supporting, shares.joint, own.columns.indicator],
    rows: coverage.agencies.map(({ account, indicators }) => [
      account.name,
      ...[account.tasks.lead, account.tasks.supporting, account.tasks.joint].map((list) => String(list.length)),
      indicators.map((index) => analysis.indicators[index]!.name).join(words.comma) || own.none,
    ]),
  };
}

const sectionsSheet = ({ coverage, text, own }: Told): Sheet => ({
  title: own.titles.sections,
  columns: [own.columns.section, own.columns.tasks, own.columns.complete],
  rows: coverage.sections.map(({ section, tasks, complete }) => [
    sectionHeading(text, section),
    String(tasks.length),
    String(complete),
  ]),
});
