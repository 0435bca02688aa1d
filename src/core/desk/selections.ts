/** What a selection grows to, step by step: mention, clause, sentence, paragraph, task, sections, all. */
import type { Span, TextLine } from '../model';
import { meaningAt } from '../present/meanings';
import { sourceSpan } from '../text/line';
import { firstFrom } from '../text/spans';
import type { DeskReading } from './things';

/** A part of a sentence between its commas, and a sentence with its end mark. */
const CLAUSE = /[^，；：。！？（）]+/gu;
const SENTENCE = /[^。！？]+[。！？]?[”’]?/gu;

/** Each holds the one before and more; the last one is the whole text. */
export function selectionsAt({ text, analysis, meanings }: DeskReading, offset: number): readonly Span[] {
  const { tasks, sections, indicators, contents, skeleton } = analysis;
  const line = skeleton.lines[firstFrom(skeleton.lines, offset + 1) - 1];
  const steps: (Span | null | undefined)[] = [
    meaningAt(meanings, offset),
    ...(line ? [partAt(line, CLAUSE, offset)] : []),
    ...tasks.flatMap(({ clauses }) => clauses),
    ...(line ? [partAt(line, SENTENCE, offset), line] : []),
    ...indicators.map(({ row }) => row),
    ...[...tasks, ...sections].sort((a, b) => a.end - a.start - (b.end - b.start)),
    contents,
    { start: 0, end: text.length },
  ];
  const grown: Span[] = [];
  for (const step of steps) {
    const last = grown.at(-1) ?? { start: offset, end: offset };
    if (step && step.start <= last.start && step.end >= last.end && step.end - step.start > last.end - last.start) {
      grown.push({ start: step.start, end: step.end });
    }
  }
  return grown;
}

/** The part of a line that holds the offset. */
function partAt(line: TextLine, parts: RegExp, offset: number): Span | undefined {
  return [...line.text.matchAll(parts)]
    .map(({ index, 0: words }) => sourceSpan(line, index, index + words.length))
    .find(({ start, end }) => start <= offset && offset < end);
}
