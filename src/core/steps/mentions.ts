/** What single lines say: times, measures, agencies and citations, each with its place in the source. */
import { agreement, scanAgencies, type KnownNames } from '../extract/agencies';
import { scanCitations } from '../extract/citations';
import { scanMeasures } from '../extract/measures';
import type { PlacedClause } from '../extract/tasks';
import { lastYearOf, scanTimes, type LocalTime } from '../extract/times';
import type { Agency, Citation, Measure, MeasureStatus, TimeExpression } from '../model';
import { isWithin } from '../outline/headingLines';
import { fold } from '../text/fold';
import { sourceEnd, sourceOffset, type Line } from '../text/line';
import { remembered, rememberedUnder } from '../text/memory';
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

const NO_CLAUSES: readonly PlacedClause[] = [];

/** All that single lines say, outside the table of contents. */
export function readMentions(structure: Structure, known: KnownNames, { issued, aims }: Setting): Mentions {
  const names = new NamesUnder(known);
  const mentions: Mentions = { agencies: [], times: [], measures: [], citations: [] };
  const clausesOf = new Map<number, PlacedClause[]>();
  for (const clause of structure.clauses) {
    const list = clausesOf.get(clause.block);
    if (list) list.push(clause);
    else clausesOf.set(clause.block, [clause]);
  }
  let year: number | null = null;
  structure.blocks.forEach(({ line, table }, i) => {
    if (isWithin(i, structure.contents)) return;
    if (line) {
      const inClauses = clausesOf.get(i) ?? NO_CLAUSES;
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
            NO_CLAUSES,
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

/** What decides, beside its words, which times a line names. */
type TimesUnder = Pick<Place, 'year' | 'issued' | 'cell'>;

const timesOf = rememberedUnder(
  (words, { year, issued, cell }: TimesUnder) => scanTimes(words.text, { year, issued, ...(cell ? { cell } : {}) }),
  (old, now) => old.year === now.year && old.issued === now.issued && old.cell === now.cell,
);

const measuresOf = rememberedUnder(
  ({ raw, text }, { times, fallback }: { readonly times: readonly LocalTime[]; readonly fallback: MeasureStatus }) =>
    scanMeasures(text, times, { raw, fallback }),
  (old, now) => old.times === now.times && old.fallback === now.fallback,
);

const agenciesOf = rememberedUnder(
  ({ text }, { names }: NamesUnder) => scanAgencies(text, names),
  (old, now, { text }) => old.names === now.names || now.agrees(old.names, text),
);

/** The names that the document knows, and whether those of another time find the same in a text. */
class NamesUnder {
  readonly #agreements = new Map<KnownNames, (text: string) => boolean>();

  constructor(readonly names: KnownNames) {}

  agrees(old: KnownNames, text: string): boolean {
    let test = this.#agreements.get(old);
    if (!test) this.#agreements.set(old, (test = agreement(old, this.names)));
    return test(text);
  }
}

/** Titles are masked in the text of the rules: here they are what is read. */
const citationsOf = remembered(({ raw }) => scanCitations(fold(raw)));

/** Adds what one line says; returns the year that its last time names. */
function readLine(
  line: Line,
  names: NamesUnder,
  place: Place,
  into: Mentions,
  clauses: readonly PlacedClause[],
): number | null {
  const { raw, text, words } = line;
  const times = timesOf(words, place);
  for (const { start, end, from, to, kind: said, recurring } of times) {
    const kind = place.setsTime && said === 'date' ? 'deadline' : said;
    const time = {
      start: sourceOffset(line, start),
      end: sourceEnd(line, end),
      text: raw.slice(start, end),
      from,
      to,
      kind,
    };
    into.times.push(recurring === undefined ? time : { ...time, recurring });
  }
  if (!place.cell) {
    for (const measure of measuresOf(words, { times, fallback: place.aims ? 'target' : 'actual' })) {
      const { start, end, value, unit, name, status, year } = measure;
      into.measures.push({
        start: sourceOffset(line, start),
        end: sourceEnd(line, end),
        text: raw.slice(start, end),
        value,
        unit,
        name,
        status,
        year,
        indicator: null,
      });
    }
  }
  // Both in the order of the text: a line may hold thousands of either.
  const inClauses = clauses.flatMap(({ entries }) => entries).sort((a, b) => a.from - b.from);
  let next = 0;
  for (const { start, end } of agenciesOf(words, names)) {
    while (next < inClauses.length && inClauses[next]!.to <= start) next++;
    if (next < inClauses.length && end > inClauses[next]!.from) continue;
    into.agencies.push({
      start: sourceOffset(line, start),
      end: sourceEnd(line, end),
      name: raw.slice(start, end),
      role: 'mention',
      canonical: text.slice(start, end),
    });
  }
  if (raw.includes('《')) {
    for (const { start, end, title, number, role } of citationsOf(words)) {
      into.citations.push({
        start: sourceOffset(line, start),
        end: sourceEnd(line, end),
        title: raw.slice(title.start, title.end),
        number: number ? raw.slice(number.start, number.end) : null,
        role,
      });
    }
  }
  return lastYearOf(times);
}
