/** What single lines say: times, measures, agencies and citations, each with its place in the source. */
import { scanAgencies, type KnownNames } from '../extract/agencies';
import { scanCitations } from '../extract/citations';
import { scanMeasures } from '../extract/measures';
import type { PlacedClause } from '../extract/tasks';
import { lastYearOf, scanTimes } from '../extract/times';
import type { Agency, Citation, Measure, TimeExpression } from '../model';
import { isWithin } from '../outline/headingLines';
import { fold } from '../text/fold';
import { sourceSpan, type Line } from '../text/line';
import type { Structure } from './structure';

export interface Mentions {
  readonly agencies: Agency[];
  readonly times: TimeExpression[];
  readonly measures: Measure[];
  readonly citations: Citation[];
}

/** What the whole document says about its lines. */
interface Setting {
  /** The year in which the document speaks. */
  readonly issued: number | null;
  /** Blocks whose figures are to be reached, unless the sentence says otherwise. */
  readonly aims: ReadonlySet<number>;
}

/** All that single lines say, outside the table of contents. */
export function readMentions(structure: Structure, names: KnownNames, { issued, aims }: Setting): Mentions {
  const mentions: Mentions = { agencies: [], times: [], measures: [], citations: [] };
  const clausesOf = new Map<number, PlacedClause[]>();
  for (const clause of structure.clauses) clausesOf.set(clause.block, [...(clausesOf.get(clause.block) ?? []), clause]);
  let year: number | null = null;
  structure.blocks.forEach(({ line, table }, i) => {
    if (isWithin(i, structure.contents)) return;
    if (line) {
      const inClauses = clausesOf.get(i) ?? [];
      year = readLine(line, names, { year, issued, aims: aims.has(i) }, mentions, inClauses) ?? year;
    } else {
      const seen = new Set<Line>();
      const header = structure.taskTables.get(table);
      const timeColumn = header?.columns.indexOf('time') ?? -1;
      const depth = (header ?? structure.indicatorTables.get(table))?.depth ?? 1;
      table.rows.forEach((row, y) =>
        row.forEach((cell, x) => {
          if (!cell || seen.has(cell)) return;
          seen.add(cell);
          readLine(
            cell,
            names,
            { year: null, issued, cell: y < depth ? 'head' : 'body', setsTime: x === timeColumn },
            mentions,
            [],
          );
        }),
      );
    }
  });
  return mentions;
}

interface Place {
  /** The year that the lines before named last. */
  readonly year: number | null;
  readonly issued: number | null;
  /** The line says what is to be reached. */
  readonly aims?: boolean;
  /** The line is a cell of a table. */
  readonly cell?: 'head' | 'body';
  /** A cell of the column that says by when. */
  readonly setsTime?: boolean;
}

/** Adds what one line says; returns the year that its last time names. */
function readLine(
  line: Line,
  names: KnownNames,
  place: Place,
  into: Mentions,
  clauses: readonly PlacedClause[],
): number | null {
  const { raw, text } = line;
  const { year, issued, cell } = place;
  const times = scanTimes(text, { year, issued, ...(cell ? { cell } : {}) });
  for (const time of times) {
    const kind = place.setsTime && time.kind === 'date' ? 'deadline' : time.kind;
    into.times.push({
      ...sourceSpan(line, time.start, time.end),
      text: raw.slice(time.start, time.end),
      from: time.from,
      to: time.to,
      kind,
      ...(time.recurring === undefined ? {} : { recurring: time.recurring }),
    });
  }
  if (!cell) {
    for (const measure of scanMeasures(text, times, { raw, fallback: place.aims ? 'target' : 'actual' })) {
      const { start, end, value, unit, name, status } = measure;
      into.measures.push({ ...sourceSpan(line, start, end), text: raw.slice(start, end), value, unit, name, status });
    }
  }
  for (const { start, end } of scanAgencies(text, names)) {
    if (clauses.some((clause) => clause.entries.some((entry) => start < entry.to && end > entry.from))) continue;
    into.agencies.push({
      ...sourceSpan(line, start, end),
      name: raw.slice(start, end),
      role: 'mention',
      canonical: text.slice(start, end),
    });
  }
  if (raw.includes('《')) {
    for (const { start, end, title, number, role } of scanCitations(fold(raw))) {
      into.citations.push({
        ...sourceSpan(line, start, end),
        title: raw.slice(title.start, title.end),
        number: number ? raw.slice(number.start, number.end) : null,
        role,
      });
    }
  }
  return lastYearOf(times);
}
