/** Indicators and tasks of the tables. */
import { readIndicators } from '../extract/indicators';
import { firstSentence } from '../extract/tasks';
import { readTaskRows, type TaskHeader } from '../extract/taskTables';
import type { Agency, Indicator, Span, Task } from '../model';
import { sourceSpan, unbroken, type Table } from '../text/line';
import { agencyOf, byRole } from './clauses';
import type { Mentions } from './mentions';
import type { Structure } from './structure';

interface TableReading {
  readonly indicators: Indicator[];
  readonly tasks: Task[];
  readonly agencies: Agency[];
}

/**
 * Indicators and tasks of the tables; the agencies of their cells take the place of plain mentions there.
 * @param never names (folded) that are no agencies
 */
export function readTables(
  structure: Structure,
  period: readonly [number, number] | null,
  mentions: Mentions,
  never: ReadonlySet<string>,
): TableReading {
  const reading: TableReading = { indicators: [], tasks: [], agencies: [] };
  structure.blocks.forEach(({ table }, i) => {
    const header = table && structure.indicatorTables.get(table);
    if (header) {
      const title = structure.blocks[i - 1]?.line?.text ?? '';
      const { indicators, sources } = readIndicators(table, header, { title, period });
      reading.indicators.push(...indicators);
      for (const mention of takeWithin(mentions, sources)) reading.agencies.push({ ...mention, role: 'source' });
    }
    const tasks = table && structure.taskTables.get(table);
    if (tasks) readTaskTable(table, tasks, { mentions, never }, reading);
  });
  return reading;
}

/** Takes the mentions that touch one of the cells' spans out of the list: they are read as what the cell says. */
function takeWithin(mentions: Mentions, spans: readonly Span[]): Agency[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const taken: Agency[] = [];
  let kept = 0;
  let next = 0;
  // Mentions of cells stand in the order of rows, so in text order: one walk along both.
  for (const mention of mentions.agencies) {
    while (next > 0 && sorted[next - 1]!.end > mention.start) next--;
    while (next < sorted.length && sorted[next]!.end <= mention.start) next++;
    const span = sorted[next];
    if (span && span.start < mention.end) taken.push(mention);
    else mentions.agencies[kept++] = mention;
  }
  mentions.agencies.length = kept;
  return taken;
}

function readTaskTable(
  table: Table,
  header: TaskHeader,
  { mentions, never }: { readonly mentions: Mentions; readonly never: ReadonlySet<string> },
  reading: TableReading,
): void {
  const taken = new Map<number, Agency>();
  for (const row of readTaskRows(table, header)) {
    const agencies = row.entries
      .filter(({ cell, from, to }) => !never.has(unbroken(cell.text.slice(from, to))))
      .map((entry) => agencyOf(entry.cell, entry.from, entry.to, entry.role));
    for (const agency of agencies) taken.set(agency.start, agency);
    const span = table.spans[row.index]!;
    const { text } = row.task;
    const titleTo = firstSentence(text, 0, text.length);
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
      inferred: null,
      section: null,
      clauses: agencies.length === 0 ? [] : [{ ...hull(agencies), agencies }],
    });
  }
  const cells = [...taken.values()];
  reading.agencies.push(...cells);
  takeWithin(mentions, cells);
}

const hull = (spans: readonly Span[]): Span => ({
  start: Math.min(...spans.map(({ start }) => start)),
  end: Math.max(...spans.map(({ end }) => end)),
});
