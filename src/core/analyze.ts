/** The verb of the core, as a list of steps: blocks → outline → clauses → tasks → mentions → links. */
import { findArticleClauses } from './extract/articleClauses';
import { linkAgencies } from './extract/agencyLinks';
import { EMPTY_DICTIONARY, type Dictionary } from './dictionary';
import { collectShortNames } from './extract/agencyNames';
import { knownNames, scanAgencies, type KnownNames, type ShortName } from './extract/agencies';
import { scanCitations } from './extract/citations';
import {
  countHeadings,
  detectFrom,
  findPeriod,
  findTitle,
  readDocumentInfo,
  type TitleLines,
} from './extract/document';
import { readIndicatorHeader, readIndicators, type IndicatorHeader } from './extract/indicators';
import { scanMeasures } from './extract/measures';
import { leansToOrder, readSigns, type Signs } from './extract/orders';
import { decideRoles, findClauses } from './extract/responsibility';
import { readSections } from './extract/sections';
import { readTaskHeader, readTaskRows, type TaskHeader } from './extract/taskTables';
import { findTasks, type DraftTask, type PlacedClause } from './extract/tasks';
import { lastYearOf, scanTimes } from './extract/times';
import type {
  Agency,
  AgencyRole,
  Analysis,
  Citation,
  Deadline,
  Detection,
  Format,
  Indicator,
  Measure,
  ResponsibilityClause,
  Section,
  Span,
  Task,
  TimeExpression,
} from './model';
import { findContents } from './outline/contents';
import { withoutFurniture } from './outline/furniture';
import { readOutline, type Item } from './outline/outline';
import { withWholeParagraphs } from './outline/paragraphs';
import { withTables } from './outline/tables';
import { guessFormat, parse } from './parse';
import { fold } from './text/fold';
import { sourceSpan, unbroken, type Block, type Line, type Table } from './text/line';

export interface AnalyzeOptions {
  /** How to read the text; guessed from its first characters where it is left out. */
  readonly format?: Format;
  /** Names that hold for the folder (see dictionary.ts). */
  readonly dictionary?: Dictionary;
}

/** The skeleton of a text, before its words are read. */
interface Structure {
  readonly format: Format;
  readonly blocks: readonly Block[];
  readonly contents: readonly [number, number] | null;
  readonly items: readonly Item[];
  readonly title: TitleLines | null;
  readonly clauses: readonly PlacedClause[];
  readonly indicatorTables: ReadonlyMap<Table, IndicatorHeader>;
  readonly taskTables: ReadonlyMap<Table, TaskHeader>;
  readonly signs: Signs;
}

/**
 * Reads a whole text. Pure: the same text and options give the same result. Never throws, whatever the string.
 * All offsets are UTF-16 code units into `text`.
 */
export function analyze(text: string, options: AnalyzeOptions = {}): Analysis {
  const structure = readStructure(text, options.format ?? guessFormat(text));
  const { blocks, items, clauses, title, signs } = structure;
  const period = findPeriod(title?.title ?? '', linesOf(blocks));
  const drafts = findTasks(
    blocks,
    items,
    clauses,
    leansToOrder(signs),
    ({ table }) => table !== undefined && structure.taskTables.has(table),
  );
  const names = documentNames(structure, options.dictionary);

  const document = readDocumentInfo(blocks, title, period, structure.format, text.length);
  const issued = yearOf(document.date) ?? yearOf(document.number) ?? period?.[0] ?? null;
  const mentions = readMentions(structure, names, { issued, aims: aimsOf(items, drafts) });
  const tables = readTables(structure, period, mentions);
  const clauseAgencies = readClauses(structure, drafts);
  const agencies = linked([...clauseAgencies.values()].flat(2).concat(tables.agencies, mentions.agencies), names);
  const agencyAt = new Map(agencies.map((agency) => [agency.start, agency]));

  const taskItems = new Set(drafts.map((draft) => draft.item));
  const { sections } = readSections(blocks, items, (item) => taskItems.has(item));
  const tasks = [
    ...drafts.map((draft) => lineTask(draft, blocks, clauseAgencies.get(draft) ?? [], agencyAt)),
    ...tables.tasks.map((task) => ({ ...task, clauses: task.clauses.map((clause) => withLinks(clause, agencyAt)) })),
  ].sort((a, b) => a.start - b.start);

  return {
    document,
    sections,
    tasks: tasks.map((task) => completeTask(task, mentions.times, sections)),
    agencies,
    indicators: tables.indicators,
    measures: mentions.measures,
    times: mentions.times,
    citations: mentions.citations,
    contents: structure.contents ? blocksSpan(blocks, ...structure.contents) : null,
    detection: detectFrom(signs, countHeadings(items), tasks.length, tables.indicators.length),
  };
}

/** Characters that {@link detect} looks at. */
const DETECTION_LENGTH = 30_000;

/** Whether a text reads like a policy document, from its first pages: cheap enough for every file that is opened. */
export function detect(text: string, options: AnalyzeOptions = {}): Detection {
  const { blocks, items, clauses, signs, indicatorTables, taskTables } = readStructure(
    text.slice(0, DETECTION_LENGTH),
    options.format ?? guessFormat(text),
  );
  const tasks = findTasks(blocks, items, clauses, leansToOrder(signs), () => false).length + taskTables.size * 3;
  return detectFrom(signs, countHeadings(items), tasks, indicatorTables.size);
}

function readStructure(text: string, format: Format): Structure {
  const blocks = withWholeParagraphs(withTables(withoutFurniture(parse(text, format))));
  const contents = findContents(blocks);
  const items = readOutline(blocks, contents);
  const title = findTitle(blocks);
  const clauses = placeClauses(blocks, contents);
  const indicatorTables = new Map<Table, IndicatorHeader>();
  const taskTables = new Map<Table, TaskHeader>();
  for (const { table } of blocks) {
    if (!table) continue;
    const indicators = readIndicatorHeader(table);
    const tasks = indicators ? null : readTaskHeader(table);
    if (indicators) indicatorTables.set(table, indicators);
    if (tasks) taskTables.set(table, tasks);
  }
  const signs = readSigns(title?.title ?? blocks[0]?.line?.text ?? '', blocks, clauses.length + taskTables.size * 2);
  return { format, blocks, contents, items, title, clauses, indicatorTables, taskTables, signs };
}

function placeClauses(blocks: readonly Block[], contents: readonly [number, number] | null): PlacedClause[] {
  const clauses: PlacedClause[] = [];
  blocks.forEach(({ line }, block) => {
    if (!line || isWithin(block, contents)) return;
    const found = /^第[^条]{1,6}条/u.test(line.text)
      ? findArticleClauses(line.text, line.text.indexOf('条') + 1)
      : findClauses(line.text);
    for (const clause of found) {
      // A label with nothing after it: the names stand in the next line.
      const next = clause.entries.length === 0 ? blocks[block + 1]?.line : undefined;
      if (next && next.text.length <= 120) {
        const inNext = findClauses(`${line.text}${next.text}`)[0];
        const shift = line.text.length;
        const entries = (inNext?.entries ?? [])
          .map((entry) => ({ ...entry, from: entry.from - shift, to: entry.to - shift }))
          .filter((entry) => entry.from >= 0);
        if (entries.length > 0) clauses.push({ ...clause, block: block + 1, from: 0, to: next.text.length, entries });
      } else if (clause.entries.length > 0) clauses.push({ ...clause, block });
    }
  });
  return clauses;
}

/** The names that hold for the whole document: those of its clauses, those it defines, those of the dictionary. */
function documentNames({ blocks, clauses }: Structure, dictionary: Dictionary = EMPTY_DICTIONARY): KnownNames {
  const shortNames: ShortName[] = [];
  for (const { line } of blocks) if (line?.text.includes('称')) shortNames.push(...collectShortNames(line.text));
  const clauseNames = clauses.flatMap((clause) =>
    clause.entries.map((entry) => blocks[clause.block]!.line!.text.slice(entry.from, entry.to)),
  );
  return knownNames({ clauseNames, shortNames, dictionary: dictionary.agencies, never: dictionary.never });
}

interface Mentions {
  readonly agencies: Agency[];
  readonly times: TimeExpression[];
  readonly measures: Measure[];
  readonly citations: Citation[];
}

/** The year in a date of issue or a document number. */
const yearOf = (text: string | null): number | null => {
  const year = /(?:19|20)\d{2}/u.exec(text ?? '')?.[0];
  return year === undefined ? null : Number(year);
};

/** The blocks that say what is to be reached: tasks, and what stands under a heading of goals. */
function aimsOf(items: readonly Item[], drafts: readonly DraftTask[]): ReadonlySet<number> {
  const aims = new Set<number>();
  const goals = items.filter(({ line, titleFrom, titleTo }) => line.text.slice(titleFrom, titleTo).includes('目标'));
  for (const { first, end } of [...goals, ...drafts]) for (let i = first; i < end; i++) aims.add(i);
  return aims;
}

/** What the whole document says about its lines. */
interface Setting {
  /** The year in which the document speaks. */
  readonly issued: number | null;
  /** Blocks whose figures are to be reached, unless the sentence says otherwise. */
  readonly aims: ReadonlySet<number>;
}

/** All that single lines say, outside the table of contents. */
function readMentions(structure: Structure, names: KnownNames, { issued, aims }: Setting): Mentions {
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

const agencyOf = (line: Line, from: number, to: number, role: AgencyRole): Agency => ({
  ...sourceSpan(line, from, to),
  name: unbroken(line.raw.slice(from, to)),
  role,
  canonical: line.text.slice(from, to),
});

/** The agencies of each task's clauses, their roles decided by all clauses of the task. */
function readClauses({ blocks, clauses }: Structure, drafts: readonly DraftTask[]): Map<DraftTask | null, Agency[][]> {
  const firstLeadsFrom = clauses.findIndex((clause) => clause.firstLeads);
  const order = new Map(clauses.map((clause, i) => [clause, i]));
  const owned = new Set(drafts.flatMap((draft) => draft.clauses));
  const read = (list: readonly PlacedClause[]): Agency[][] => {
    const firstLeads = firstLeadsFrom >= 0 && list.some((clause) => order.get(clause)! >= firstLeadsFrom);
    const roles = decideRoles(list, firstLeads);
    return list.map((clause, i) =>
      clause.entries.map((entry, j) => agencyOf(blocks[clause.block]!.line!, entry.from, entry.to, roles[i]![j]!)),
    );
  };
  const byTask = new Map<DraftTask | null, Agency[][]>(drafts.map((draft) => [draft, read(draft.clauses)]));
  byTask.set(
    null,
    clauses.filter((clause) => !owned.has(clause)).flatMap((clause) => read([clause])),
  );
  return byTask;
}

interface TableReading {
  readonly indicators: Indicator[];
  readonly tasks: Task[];
  readonly agencies: Agency[];
}

/** Indicators and tasks of the tables; the agencies of their cells take the place of plain mentions there. */
function readTables(structure: Structure, period: readonly [number, number] | null, mentions: Mentions): TableReading {
  const reading: TableReading = { indicators: [], tasks: [], agencies: [] };
  structure.blocks.forEach(({ table }, i) => {
    const header = table && structure.indicatorTables.get(table);
    if (header) {
      const title = structure.blocks[i - 1]?.line?.text ?? '';
      const { indicators, sources } = readIndicators(table, header, { title, period });
      reading.indicators.push(...indicators);
      for (const cell of sources) takeSources(cell, mentions, reading.agencies);
    }
    const tasks = table && structure.taskTables.get(table);
    if (tasks) readTaskTable(table, tasks, mentions, reading);
  });
  return reading;
}

/** Mentions in a source cell name a source. */
function takeSources(cell: Line, mentions: Mentions, agencies: Agency[]): void {
  for (let i = mentions.agencies.length - 1; i >= 0; i--) {
    const mention = mentions.agencies[i]!;
    if (mention.start >= cell.start && mention.end <= cell.end) {
      agencies.push({ ...mention, role: 'source' });
      mentions.agencies.splice(i, 1);
    }
  }
}

function readTaskTable(table: Table, header: TaskHeader, mentions: Mentions, reading: TableReading): void {
  const taken = new Map<number, Agency>();
  for (const row of readTaskRows(table, header)) {
    const agencies = row.entries.map((entry) => agencyOf(entry.cell, entry.from, entry.to, entry.role));
    for (const agency of agencies) taken.set(agency.start, agency);
    const span = table.spans[row.index]!;
    const { text } = row.task;
    const stop = text.search(/[。；！？]/u);
    const titleTo = (stop < 0 ? text : text.slice(0, stop)).replace(/[\s：:，、]{1,6}$/u, '').length;
    const marker =
      /^(?:\d{1,3}[.、．](?!\d)|（\d{1,3}）|（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,3}、)\s{0,4}/u.exec(
        text,
      )?.[0] ?? '';
    reading.tasks.push({
      ...span,
      number: row.number ?? (marker === '' ? null : marker.replace(/[.、．（）\s]/gu, '')),
      title: unbroken(row.task.raw.slice(marker.length, titleTo)),
      titleSpan: sourceSpan(row.task, Math.min(marker.length, titleTo - 1), Math.max(titleTo, 1)),
      ...byRole(agencies),
      deadlines: [],
      section: null,
      clauses: agencies.length === 0 ? [] : [{ ...hull(agencies), agencies }],
    });
  }
  const cells = [...taken.values()];
  reading.agencies.push(...cells);
  for (let i = mentions.agencies.length - 1; i >= 0; i--) {
    const mention = mentions.agencies[i]!;
    if (cells.some((agency) => mention.start < agency.end && mention.end > agency.start)) {
      mentions.agencies.splice(i, 1);
    }
  }
}

const hull = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
});

const byRole = (agencies: readonly Agency[]): Pick<Task, 'lead' | 'supporting' | 'joint'> => {
  const named = (role: AgencyRole): string[] => [
    ...new Set(agencies.filter((agency) => agency.role === role).map((agency) => agency.name)),
  ];
  return { lead: named('lead'), supporting: named('supporting'), joint: named('joint') };
};

function lineTask(
  draft: DraftTask,
  blocks: readonly Block[],
  agencies: readonly Agency[][],
  agencyAt: ReadonlyMap<number, Agency>,
): Task {
  const { titleLine, titleFrom, titleTo } = draft;
  const to = Math.max(titleTo, titleFrom + 1, 1);
  return {
    ...blocksSpan(blocks, draft.first, draft.end),
    number: draft.number,
    title: titleLine.raw.slice(titleFrom, titleTo).trim() + (draft.item?.continued?.raw ?? ''),
    titleSpan: sourceSpan(titleLine, Math.min(titleFrom, to - 1), Math.min(to, titleLine.raw.length)),
    ...byRole(agencies.flat()),
    deadlines: [],
    section: null,
    clauses: draft.clauses.map((clause, i) =>
      withLinks(
        { ...sourceSpan(blocks[clause.block]!.line!, clause.from, clause.to), agencies: agencies[i] ?? [] },
        agencyAt,
      ),
    ),
  };
}

const withLinks = (clause: ResponsibilityClause, agencyAt: ReadonlyMap<number, Agency>): ResponsibilityClause => ({
  ...clause,
  agencies: clause.agencies.map((agency) => agencyAt.get(agency.start) ?? agency),
});

/** The deadlines that stand in the task, and the section around it. */
function completeTask(task: Task, times: readonly TimeExpression[], sections: readonly Section[]): Task {
  const deadlines: Deadline[] = [];
  for (let i = firstAt(times, task.start); i < times.length && times[i]!.start < task.end; i++) {
    const { from, to, kind } = times[i]!;
    const isNew = !deadlines.some((other) => other.from === from && other.to === to && other.kind === kind);
    if (kind !== 'date' && isNew) deadlines.push({ from, to, kind });
  }
  const next = firstAt(sections, task.start + 1);
  let section: number | null = next === 0 ? null : next - 1;
  while (section !== null && (sections[section]!.end < task.start || sections[section]!.kind === 'box')) {
    section = sections[section]!.parent;
  }
  return { ...task, deadlines, section };
}

/** Index of the first of the sorted spans that starts at or after `offset`. */
function firstAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** In text order, one mention a place, with canonical names. */
function linked(agencies: readonly Agency[], names: KnownNames): Agency[] {
  const sorted = [...agencies].sort((a, b) => a.start - b.start || b.end - a.end);
  const canonical = linkAgencies([...new Set(sorted.map((agency) => agency.canonical))], names);
  const out: Agency[] = [];
  let end = -1;
  for (const agency of sorted) {
    if (agency.start < end) continue;
    end = agency.end;
    out.push({ ...agency, canonical: canonical.get(agency.canonical) ?? agency.canonical });
  }
  return out;
}

const isWithin = (block: number, range: readonly [number, number] | null): boolean =>
  range !== null && block >= range[0] && block < range[1];

function blocksSpan(blocks: readonly Block[], first: number, end: number): Span {
  const start = blocks[first]!.line?.opening ?? blocks[first]!.table!.start;
  const last = blocks[Math.max(first, end - 1)]!;
  return { start, end: last.line?.end ?? last.table!.end };
}

function* linesOf(blocks: readonly Block[]): Iterable<string> {
  for (const { line } of blocks) if (line) yield line.text;
}
