/** The verb of the core, as a list of steps: blocks → outline → clauses → tasks → mentions → links. */
import { EMPTY_DICTIONARY, type Dictionary } from './dictionary';
import { knownNames, type KnownNames, type ShortName } from './extract/agencies';
import { linkAgencies } from './extract/agencyLinks';
import { collectShortNames } from './extract/agencyNames';
import { countHeadings, detectFrom, findPeriod, readDocumentInfo, yearOfTitle } from './extract/document';
import { linkMeasures } from './extract/measureLinks';
import { leansToOrder } from './extract/orders';
import { readSections } from './extract/sections';
import { findTasks, type DraftTask } from './extract/tasks';
import type { Agency, Analysis, Detection, Format, Skeleton } from './model';
import type { Item } from './outline/outline';
import { guessFormat } from './parse';
import { readClauses } from './steps/clauses';
import { readMentions } from './steps/mentions';
import { withoutNever } from './steps/never';
import { readSkeleton } from './steps/skeleton';
import { blocksSpan, readStructure, type Structure } from './steps/structure';
import { readTables } from './steps/tables';
import { completeTask, lineTask, withLinks } from './steps/tasks';
import { Memory, remembered, withMemory } from './text/memory';

export interface AnalyzeOptions {
  /** How to read the text; guessed from its first characters where it is left out. */
  readonly format?: Format;
  /** Names that hold for the folder (see dictionary.ts). */
  readonly dictionary?: Dictionary;
}

/**
 * Reads a whole text. Pure: the same text and options give the same result. Never throws, whatever the string.
 * All offsets are UTF-16 code units into `text`.
 */
export function analyze(text: string, options: AnalyzeOptions = {}): Analysis {
  return createReader().read(text, options);
}

/** Reads the versions of one text. */
export interface Reader {
  /** The same as {@link analyze}; words that the last version held too are not read again. */
  readonly read: (text: string, options?: AnalyzeOptions) => Analysis;
}

export function createReader(): Reader {
  const memory = new Memory();
  return {
    read: (text, options = {}) => {
      memory.turn();
      return withMemory(memory, () => readAll(text, options));
    },
  };
}

function readAll(text: string, options: AnalyzeOptions): Analysis {
  const { dictionary = EMPTY_DICTIONARY } = options;
  const structure = withoutNever(readStructure(text, options.format ?? guessFormat(text)), dictionary.never);
  const { blocks, items, clauses, title, signs } = structure;
  const period = findPeriod(title?.title ?? '', blocks);
  const drafts = findTasks(
    blocks,
    items,
    clauses,
    leansToOrder(signs),
    ({ table }) => table !== undefined && structure.taskTables.has(table),
  );
  const names = documentNames(structure, dictionary);

  const document = readDocumentInfo(structure, period, text.length);
  const issued = yearOf(document.date) ?? yearOf(document.number) ?? yearOfTitle(title?.title ?? '');
  const mentions = readMentions(structure, names, { issued, aims: aimsOf(items, drafts) });
  const tables = readTables(structure, period, mentions, names.never);
  const clauseAgencies = readClauses(structure, drafts);
  const agencies = linked([...clauseAgencies.values()].flat(2).concat(tables.agencies, mentions.agencies), names);
  const agencyAt = new Map(agencies.map((agency) => [agency.start, agency]));

  const taskItems = new Set(drafts.map((draft) => draft.item));
  const { sections } = readSections(blocks, items, (item) => taskItems.has(item));
  const tasks = [
    ...drafts.map((draft) => lineTask(draft, blocks, clauseAgencies.get(draft) ?? [], agencyAt)),
    ...tables.tasks.map((task) => ({ ...task, clauses: task.clauses.map((clause) => withLinks(clause, agencyAt)) })),
  ]
    .filter(({ title }) => title !== '') // punctuation alone names no work
    .sort((a, b) => a.start - b.start);

  let skeleton: Skeleton | undefined; // for the rules of review only: not made before they ask
  return {
    document,
    sections,
    tasks: tasks.map((task) => completeTask(task, mentions.times, sections, document.horizon)),
    agencies,
    indicators: tables.indicators,
    measures: linkMeasures(mentions.measures, tables.indicators, dictionary.indicators, document.title, sections),
    times: mentions.times,
    citations: mentions.citations,
    contents: structure.contents ? blocksSpan(blocks, ...structure.contents) : null,
    limits: structure.limits,
    detection: detectFrom(signs, countHeadings(items), tasks.length, tables.indicators.length),
    get skeleton() {
      return (skeleton ??= readSkeleton(structure));
    },
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

const shortNamesOf = remembered(({ text }) => (text.includes('称') ? collectShortNames(text) : NO_SHORT_NAMES));
const NO_SHORT_NAMES: readonly ShortName[] = [];

/** The names that hold for the whole document: those of its clauses, those it defines, those of the dictionary. */
function documentNames({ blocks, clauses }: Structure, dictionary: Dictionary): KnownNames {
  const shortNames: ShortName[] = [];
  for (const { line } of blocks) if (line) shortNames.push(...shortNamesOf(line.words));
  const clauseNames = clauses.flatMap((clause) =>
    clause.entries.map((entry) => blocks[clause.block]!.line!.text.slice(entry.from, entry.to)),
  );
  const { agencies, groups, never } = dictionary;
  return knownNames({ clauseNames, shortNames, dictionary: [...agencies, ...groups], never });
}

/** The year in a date of issue or a document number. */
const yearOf = (text: string | null): number | null => {
  const year = /(?:19|20)\d{2}/u.exec(text ?? '')?.[0];
  return year === undefined ? null : Number(year);
};

const isGoal = (title: string): boolean => title.includes('目标') && !/形势|现状|基础|背景|成效/u.test(title);

/** The blocks that say what is to be reached: tasks, boxes, and what stands under a heading of goals. */
function aimsOf(items: readonly Item[], drafts: readonly DraftTask[]): ReadonlySet<number> {
  const aims = new Set<number>();
  // The projects of a box are to be done, where the document orders at all.
  const goals = items.filter(
    ({ kind, line, titleFrom, titleTo }) =>
      (kind === 'box' && drafts.length > 0) || isGoal(line.text.slice(titleFrom, titleTo)),
  );
  for (const { first, end } of [...goals, ...drafts]) for (let i = first; i < end; i++) aims.add(i);
  return aims;
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
    const { start, name, role } = agency;
    out.push({ start, end, name, role, canonical: canonical.get(agency.canonical) ?? agency.canonical });
  }
  return out;
}
