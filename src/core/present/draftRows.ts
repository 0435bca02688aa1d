/** What changed between two drafts, as rows that lead to both sides. */
import type { DraftDifference } from '../relate/drafts';
import type { IndicatorChange } from '../relate/indicatorChanges';
import type { TaskChange } from '../relate/taskChanges';

import { leadTo, type RelatedDocument } from './relatedRow';
import { type Parts, partsOf } from './relationParts';
import { identify, plainRow, type Row } from './rows/row';
import type { Language } from './words';

/** Of what changes lead to: a row with this `role` stands for one of the drafts. */
export const DRAFT_SIDES = { before: 'before', after: 'after' } as const;

interface Told {
  readonly parts: Parts;
  readonly old: RelatedDocument;
  readonly now: RelatedDocument;
}

/** The changes in text order, indicators last; what did not change is left out. A row's role is `change`. */
export function draftRows(
  now: RelatedDocument,
  old: RelatedDocument,
  { tasks, indicators }: DraftDifference,
  language: Language,
): readonly Row[] {
  const told: Told = { parts: partsOf(language), old, now };
  const id = identify();
  const changed = <Change extends TaskChange | IndicatorChange>(changes: readonly Change[]): readonly Change[] =>
    changes.filter(({ kinds }) => kinds.length > 0);
  return [
    ...changed(tasks).map((change) => taskRow(change, id, told)),
    ...changed(indicators).map((change) => indicatorRow(change, id, told)),
  ];
}

const iconOf = (change: TaskChange | IndicatorChange): string =>
  change.old === null ? 'diff-added' : change.new === null ? 'diff-removed' : 'diff-modified';

function taskRow(change: TaskChange, id: ReturnType<typeof identify>, told: Told): Row {
  const { parts, old, now } = told;
  const heading = ({ reading }: RelatedDocument, index: number): string => parts.heading(reading, index);
  const spanIn = ({ reading }: RelatedDocument, index: number) => reading.analysis.tasks[index]!.titleSpan;
  const label = change.new === null ? heading(old, change.old!) : heading(now, change.new);
  const key = id('task', change.kinds.includes('dropped') ? 'old' : 'new', label);
  const details = parts.changes(change).map((words, at) => plainRow(`${key}\u0001${at}`, words, '', [], 'edit'));
  return {
    ...changeRow(change, key, label, spanIn, told),
    detail: change.kinds.map((kind) => parts.own.taskChanges[kind]).join(parts.words.comma),
    children: [...details, ...sideRows(change, key, heading, spanIn, told)],
  };
}

function indicatorRow(change: IndicatorChange, id: ReturnType<typeof identify>, told: Told): Row {
  const { parts, old, now } = told;
  const heading = ({ reading }: RelatedDocument, index: number): string =>
    parts.target(reading.analysis.indicators[index]!);
  const spanIn = ({ reading }: RelatedDocument, index: number) => reading.analysis.indicators[index]!;
  const label = change.new === null ? heading(old, change.old!) : heading(now, change.new);
  const key = id('indicator', label);
  return {
    ...changeRow(change, key, label, spanIn, told),
    detail: change.kinds.map((kind) => parts.own.indicatorChanges[kind]).join(parts.words.comma),
    children: sideRows(change, key, heading, spanIn, told),
  };
}

type HeadingOf = (document: RelatedDocument, index: number) => string;
type SpanIn = (document: RelatedDocument, index: number) => { readonly start: number; readonly end: number };
type Sides = Pick<TaskChange, 'old' | 'new'>;

function changeRow(change: TaskChange | IndicatorChange, id: string, label: string, spanIn: SpanIn, told: Told): Row {
  const [document, index] = change.new === null ? [told.old, change.old!] : [told.now, change.new];
  return leadTo(document, spanIn(document, index), { id, label, detail: '', icon: iconOf(change), role: 'change' });
}

function sideRows(change: Sides, parent: string, heading: HeadingOf, spanIn: SpanIn, { parts, old, now }: Told): Row[] {
  const sides = [
    [DRAFT_SIDES.before, old, change.old],
    [DRAFT_SIDES.after, now, change.new],
  ] as const;
  // A side that has nothing is shown too: it names the draft.
  return sides.map(([role, document, index]) =>
    leadTo(document, index === null ? null : spanIn(document, index), {
      id: `${parent}\u0001${role}`,
      label: parts.own.columns[role],
      detail: index === null ? parts.own.none : heading(document, index),
      role,
    }),
  );
}
