/** The passages of a document that are compared: tasks, and sentences of text. */
import type { Span, TextLine } from '../../model';
import { sourceOffset } from '../../text/line';
import { linesOf } from '../deliverables';
import { ledgerOf } from '../ledger';
import type { Reading } from '../reading';
import { type Counted, countPassages, type Passage, type Piece, type Weighted } from './passages';

/** A title says more than the sentences that carry it out. */
const TITLE_FACTOR = 2;

/** The tasks of a document as passages, without the clauses that say who is to do them; one a task, in the same order. */
export function taskPassages({ analysis }: Reading): readonly Passage[] {
  return analysis.tasks.map((task) => {
    const clauses = [...task.clauses].sort((a, b) => a.start - b.start);
    return linesOf(analysis, task).flatMap((line) =>
      [
        ...cut(line, task.titleSpan, clauses, TITLE_FACTOR),
        ...cut(line, { start: task.start, end: task.titleSpan.start }, clauses, 1),
        ...cut(line, { start: task.titleSpan.end, end: task.end }, clauses, 1),
      ].sort((a, b) => a.from - b.from),
    );
  });
}

/** A sentence of a line, to its end mark. */
const SENTENCE = /[^。；！？]{2,}/gu;

/** The sentences of a passage, each a passage of its own. */
export function sentencesIn(passage: Passage): readonly Passage[] {
  return passage.flatMap(({ line, from, to, factor }) =>
    [...line.text.slice(from, to).matchAll(SENTENCE)].map(({ index, 0: words }): Passage => [
      { line, from: from + index, to: from + index + words.length, factor },
    ]),
  );
}

/** What of a line lies inside the span and outside the holes (in text order). */
function cut(line: TextLine, span: Span, holes: readonly Span[], factor: number): Piece[] {
  const pieces: Piece[] = [];
  let from = indexIn(line, span.start);
  const end = indexIn(line, span.end);
  for (const hole of holes) {
    if (hole.start >= line.end || hole.end <= line.start) continue;
    const to = Math.min(indexIn(line, hole.start), end);
    if (to > from) pieces.push({ line, from, to, factor });
    from = Math.max(from, indexIn(line, hole.end));
  }
  if (end > from) pieces.push({ line, from, to: end, factor });
  return pieces;
}

/** Index of the line's first character that stands at the source offset or after it. */
function indexIn(line: TextLine, offset: number): number {
  let low = 0;
  let high = line.raw.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sourceOffset(line, middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The document's own terms, indicators and cited documents, say more than other words. */
const TERM_FACTOR = 1.6;
/** Who does it says little of what is done: the same bodies stand in task after task. */
const AGENCY_FACTOR = 0.4;

/** Where words weigh more or less than others; in text order, none over another. */
function weightedIn({ text, analysis, dictionary }: Reading): readonly Weighted[] {
  const { mentionsOf } = ledgerOf(text, analysis, dictionary);
  const weighted = (spans: readonly Span[], factor: number): Weighted[] =>
    spans.map(({ start, end }) => ({ start, end, factor }));
  let end = 0;
  return [
    ...weighted(
      analysis.indicators.flatMap((indicator) => [indicator, ...mentionsOf(indicator)]),
      TERM_FACTOR,
    ),
    ...weighted(analysis.citations, TERM_FACTOR),
    ...weighted(analysis.agencies, AGENCY_FACTOR),
  ]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((span) => {
      const isFree = span.start >= end;
      if (isFree) ({ end } = span);
      return isFree;
    });
}

/** Passages are counted once for a reading, however often it is compared. */
const countedTasks = new WeakMap<object, Counted>();

/** The tasks of a reading, counted. */
export function countTasks(reading: Reading): Counted {
  let counted = countedTasks.get(reading.analysis);
  if (!counted) {
    counted = countPassages(taskPassages(reading), weightedIn(reading));
    countedTasks.set(reading.analysis, counted);
  }
  return counted;
}

/** Passages of a reading, counted. */
export const countWith = (reading: Reading, passages: readonly Passage[]): Counted =>
  countPassages(passages, weightedIn(reading));
