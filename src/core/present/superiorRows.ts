/** What the plan makes of the plan above it, or what its division of tasks makes of the plan, as rows. */
import type { TaskMatch } from '../relate/matching/match';
import { isSure } from '../relate/reading';
import type { SuperiorComparison, SuperiorTask, TargetVerdict } from '../relate/superior';
import { taskBrief } from './describe';
import { groupOf, type Id, leadTo, type RelatedDocument } from './relatedRow';
import { type Parts, partsOf, termsOf } from './relationParts';
import { identify, type Row } from './rows/row';
import type { Language } from './words';

const VERDICT_ICONS: Readonly<Record<TargetVerdict, string>> = {
  met: 'pass',
  lower: 'warning',
  missing: 'circle-slash',
  'other-scope': 'circle-large-outline',
  unclear: 'question',
};

interface Told {
  readonly parts: Parts;
  /** Whose tasks are asked for. */
  readonly asked: RelatedDocument;
  /** In which they are looked for. */
  readonly own: RelatedDocument;
  readonly id: Id;
}

/** The superior plan's tasks, those without a certain or likely match first, and its indicators, each with ours. */
export function superiorRows(
  plan: RelatedDocument,
  superior: RelatedDocument,
  { tasks, indicators }: SuperiorComparison,
  language: Language,
): readonly Row[] {
  const parts = partsOf(language);
  const told: Told = { parts, asked: superior, own: plan, id: identify() };
  const { groups, titles, verdicts } = parts.own;
  const compared = indicators.map(({ indicator, own, verdict }): Row => {
    const asked = superior.reading.analysis.indicators[indicator]!;
    const mine = own === null ? undefined : plan.reading.analysis.indicators[own]!;
    const key = told.id('indicator', asked.name);
    const ours =
      mine && leadTo(plan, mine, { id: told.id(key, mine.name), label: parts.target(mine), detail: plan.name });
    return leadTo(superior, asked, {
      id: key,
      label: parts.target(asked),
      detail: verdicts[verdict],
      icon: VERDICT_ICONS[verdict],
      children: ours ? [ours] : [],
    });
  });
  return [
    ...taskGroups(tasks, told, { short: groups.uncovered, met: groups.carriedOut }),
    ...groupOf('indicators', titles.superiorIndicators, compared, 'graph-line'),
  ];
}

/** The plan's tasks, those without a row in the division first; then the division's tasks that are none of the plan's. */
export function divisionRows(
  plan: RelatedDocument,
  division: RelatedDocument,
  { tasks }: SuperiorComparison,
  language: Language,
): readonly Row[] {
  const parts = partsOf(language);
  const told: Told = { parts, asked: plan, own: division, id: identify() };
  const { groups } = parts.own;
  const used = new Set(tasks.flatMap(({ matches }) => matches.filter(isSure).map(({ task }) => task)));
  const beyond = division.reading.analysis.tasks.flatMap((task, index) =>
    used.has(index)
      ? []
      : [taskRow(division, index, told.id('beyond', task.title), taskBrief(task, parts.words), parts)],
  );
  return [
    ...taskGroups(tasks, told, { short: groups.undivided, met: groups.divided }),
    ...groupOf('beyond', groups.beyond, beyond, 'question'),
  ];
}

function taskGroups(
  tasks: readonly SuperiorTask[],
  told: Told,
  titles: { readonly short: string; readonly met: string },
): readonly Row[] {
  const rowsOf = (isCovered: boolean): Row[] =>
    tasks.filter((task) => task.isCovered === isCovered).map((task) => askedRow(task, told));
  return [
    ...groupOf('short', titles.short, rowsOf(false), 'circle-slash'),
    ...groupOf('met', titles.met, rowsOf(true), 'pass'),
  ];
}

function askedRow({ task, matches }: SuperiorTask, told: Told): Row {
  const { asked, parts, id } = told;
  const key = id('task', asked.reading.analysis.tasks[task]!.title);
  return {
    ...taskRow(asked, task, key, taskBrief(asked.reading.analysis.tasks[task]!, parts.words), parts),
    children: matches.map((match) => matchRow(match, key, told)),
  };
}

function matchRow(match: TaskMatch, parent: string, { own, parts, id }: Told): Row {
  const task = own.reading.analysis.tasks[match.task]!;
  const { certainties, columns } = parts.own;
  const sure = `${certainties[match.certainty]} ${match.score.toFixed(2)}`;
  return {
    ...taskRow(own, match.task, id(parent, task.number ?? '', task.title), `${sure} · ${termsOf(match)}`, parts),
    icon: match.certainty === 'doubtful' ? 'question' : 'arrow-right',
    note: [
      parts.heading(own.reading, match.task),
      taskBrief(task, parts.words),
      `${columns.reason}${parts.words.colon}${match.terms.map(({ text }) => text).join(' ')}`,
    ].join('\n'),
  };
}

function taskRow(document: RelatedDocument, index: number, id: string, detail: string, parts: Parts): Row {
  const { titleSpan } = document.reading.analysis.tasks[index]!;
  return leadTo(document, titleSpan, { id, label: parts.heading(document.reading, index), detail });
}
