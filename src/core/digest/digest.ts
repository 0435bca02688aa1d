/**
 * What an index keeps of a document: the analysis without what only its open text needs, and the text's line starts, so that a
 * place can be told without the text.
 */
import type { Analysis, Section, Task } from '../model';
import { sectionHeading, taskHeading } from '../present/headings';

/** A section or task as a reader calls it is its marker and its title: {@link headingOf}. */
interface Marked {
  /** The marker as written, with what parts it from the title: `（一）`, `1．`, `12. `; `''` where there is none. */
  readonly marker: string;
}

export type DigestSection = Section & Marked;
export type DigestTask = Omit<Task, 'clauses'> & Marked;

export interface Digest extends Pick<
  Analysis,
  'document' | 'detection' | 'agencies' | 'indicators' | 'citations' | 'contents'
> {
  readonly sections: readonly DigestSection[];
  readonly tasks: readonly DigestTask[];
  /** Offset of the first character of each line. */
  readonly lines: readonly number[];
}

/** The digest of a text that reads as `analysis` says. */
export function digestOf(text: string, analysis: Analysis): Digest {
  const { document, detection, agencies, indicators, citations, contents } = analysis;
  return {
    document,
    detection,
    agencies,
    indicators,
    citations,
    contents,
    sections: analysis.sections.map((section) => withMarker(section, sectionHeading(text, section))),
    tasks: analysis.tasks.map((task) => withoutClauses(withMarker(task, taskHeading(text, task)))),
    lines: lineStarts(text),
  };
}

/** @param heading ends in the title */
const withMarker = <Titled extends { readonly title: string }>(titled: Titled, heading: string): Titled & Marked => ({
  ...titled,
  marker: heading.slice(0, heading.length - titled.title.length),
});

function withoutClauses(task: Task & Marked): DigestTask {
  const kept: DigestTask & { clauses?: unknown } = { ...task };
  delete kept.clauses;
  return kept;
}

/** `三、健全网络`, `12. 推进专用道成网`. */
export const headingOf = ({ marker, title }: Marked & { readonly title: string }): string => marker + title;

/** Lines end as they do in an editor: with a carriage return, a line feed, or both. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n?|\n/gu)) starts.push(index + end.length);
  return starts;
}

export interface Place {
  /** From 0. */
  readonly line: number;
  /** UTF-16 code units from the start of the line. */
  readonly character: number;
}

/** Where an offset stands, from the line starts of the text. */
export function placeOf({ lines }: Pick<Digest, 'lines'>, offset: number): Place {
  let low = 0;
  let high = lines.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (lines[middle]! <= offset) low = middle;
    else high = middle;
  }
  return { line: low, character: offset - lines[low]! };
}
