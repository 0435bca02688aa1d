/** The first step: the skeleton of a text, before its words are read. */
import { findArticleClauses } from '../extract/articleClauses';
import { findTitle, type TitleLines } from '../extract/document';
import { readIndicatorHeader, type IndicatorHeader } from '../extract/indicators';
import { readIssue, type Issue } from '../extract/issue';
import { readSigns, type Signs } from '../extract/orders';
import { findClauses } from '../extract/responsibility';
import type { PlacedClause } from '../extract/tasks';
import { readTaskHeader, type TaskHeader } from '../extract/taskTables';
import type { Format, Limit, Span } from '../model';
import { findContents } from '../outline/contents';
import { withoutFurniture } from '../outline/furniture';
import { isWithin, type BlockRange } from '../outline/headingLines';
import { withoutLongLines } from '../outline/longLines';
import { readOutline, type Item } from '../outline/outline';
import { withWholeParagraphs } from '../outline/paragraphs';
import { withTables } from '../outline/tables';
import { parse } from '../parse';
import type { Block, Table } from '../text/line';
import { remembered } from '../text/memory';

/** The skeleton of a text, before its words are read. */
export interface Structure {
  readonly format: Format;
  readonly blocks: readonly Block[];
  readonly limits: readonly Limit[];
  readonly contents: BlockRange;
  readonly items: readonly Item[];
  readonly title: TitleLines | null;
  readonly issue: Issue;
  readonly clauses: readonly PlacedClause[];
  readonly indicatorTables: ReadonlyMap<Table, IndicatorHeader>;
  readonly taskTables: ReadonlyMap<Table, TaskHeader>;
  readonly signs: Signs;
}

export function readStructure(text: string, format: Format): Structure {
  const { blocks: parsed, limits } = parse(text, format);
  const page = withoutLongLines(parsed);
  const blocks = withWholeParagraphs(withTables(withoutFurniture(page)));
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
  const issue = readIssue(page, blocks);
  return { format, blocks, limits, contents, items, title, issue, clauses, indicatorTables, taskTables, signs };
}

const clausesOf = remembered(({ text }) =>
  /^第[^条]{1,6}条/u.test(text) ? findArticleClauses(text, text.indexOf('条') + 1) : findClauses(text),
);

function placeClauses(blocks: readonly Block[], contents: BlockRange): PlacedClause[] {
  const clauses: PlacedClause[] = [];
  blocks.forEach(({ line }, block) => {
    if (!line || isWithin(block, contents)) return;
    for (const clause of clausesOf(line.words)) {
      // A label with nothing after it: the names stand in the next line.
      const next = clause.entries.length === 0 ? blocks[block + 1]?.line : undefined;
      if (next && next.text.length <= 120) {
        const inNext = findClauses(`${line.text}${next.text}`)[0];
        const shift = line.text.length;
        const entries = (inNext?.entries ?? [])
          .map((entry) => ({ ...entry, from: entry.from - shift, to: entry.to - shift }))
          .filter((entry) => entry.from >= 0);
        const { form, firstLeads } = clause;
        if (entries.length > 0) {
          clauses.push({ from: 0, to: next.text.length, entries, form, firstLeads, block: block + 1 });
        }
      } else if (clause.entries.length > 0) {
        const { from, to, entries, form, firstLeads } = clause;
        clauses.push({ from, to, entries, form, firstLeads, block });
      }
    }
  });
  return clauses;
}

/** Where the blocks from `first` up to `end` stand in the source. */
export function blocksSpan(blocks: readonly Block[], first: number, end: number): Span {
  const start = blocks[first]!.line?.opening ?? blocks[first]!.table!.start;
  const last = blocks[Math.max(first, end - 1)]!;
  return { start, end: last.line?.end ?? last.table!.end };
}
