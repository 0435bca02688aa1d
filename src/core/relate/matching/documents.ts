/** The passages of a document that are compared: tasks, and sentences of text. */
import type { Span, TextLine } from '../../model';
import { sourceOffset } from '../../text/line';
import { linesOf } from '../deliverables';
import { ledgerOf } from '../ledger';
import type { Reading } from '../reading';
import { type Counted, countPassages, type Passage, type Piece } from './passages';

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

/** Where the document's own terms stand: indicators, cited documents, bodies; in text order. */
function ownTerms({ text, analysis, dictionary }: Reading): readonly Span[] {
  const { mentionsOf } = ledgerOf(text, analysis, dictionary);
  return [
    ...analysis.indicators,
    ...analysis.indicators.flatMap((indicator) => mentionsOf(indicator)),
    ...analysis.citations,
    ...analysis.agencies,
  ].sort((a, b) => a.start - b.start);
}

/** Passages are counted once for a reading, however often it is compared. */
const countedTasks = new WeakMap<object, Counted>();

/** The tasks of a reading, counted. */
export function countTasks(reading: Reading): Counted {
  let counted = countedTasks.get(reading.analysis);
  if (!counted) {
    counted = countPassages(taskPassages(reading), ownTerms(reading));
    countedTasks.set(reading.analysis, counted);
  }
  return counted;
}

/** Passages of a reading, counted. */
export const countWith = (reading: Reading, passages: readonly Passage[]): Counted =>
  countPassages(passages, ownTerms(reading));
