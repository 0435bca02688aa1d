/** The indicators as rows: their course; under each the tasks that serve it and the passages that speak of it. */
import type { Indicator, Span } from '../../model';
import type { IndicatorCoverage } from '../../relate/coverage';
import { isSure } from '../../relate/reading';
import { comparisonOf } from '../../relate/statements';
import { formatValue } from '../format';
import { sectionHeading, taskHeading } from '../headings';
import { relationWordsOf } from '../relationWords';
import type { Telling } from '../telling';
import type { Words } from '../words';
import { identify, plainRow, type Row, taskRow } from './row';
import { rowWordsOf } from './words';

/** From its baseline to its target. */
export function courseOf({ baseline, target, unit }: Indicator, words: Words): string {
  const from = baseline === null ? '—' : formatValue(baseline.value, null, words);
  const to = target === null ? '—' : formatValue(target.value, unit, words);
  const year = target?.year ?? null;
  return `${from} → ${to}${year === null ? '' : ` (${year})`}`;
}

/** An indicator with nothing under it. */
export const indicatorRow = (indicator: Indicator, id: string, { words }: Telling): Row => ({
  id,
  subject: { kind: 'indicator', indicator },
  label: indicator.name,
  detail: courseOf(indicator, words),
  target: { start: indicator.start, end: indicator.end },
  extent: indicator.row,
  children: [],
});

/** The indicators of the document's tables, in text order. */
export function indicatorRows(telling: Telling): readonly Row[] {
  const id = identify();
  return telling.ledger.analysis.indicators.map((indicator, index) => {
    const row = indicatorRow(indicator, id(indicator.name), telling);
    const covered = telling.coverage.indicators[index]!;
    const { serving, inText } = rowWordsOf(telling.words.language);
    return {
      ...row,
      children: [
        ...group(`${row.id}\u0001tasks`, serving, taskRowsOf(covered, row.id, telling)),
        ...group(`${row.id}\u0001text`, inText, mentionRows(indicator, row.id, telling)),
      ],
    };
  });
}

/** Rows under a head of their own; nothing where there are none. */
export const group = (id: string, label: string, children: readonly Row[]): Row[] =>
  children.length === 0 ? [] : [plainRow(id, label, String(children.length), children)];

/** The tasks that serve an indicator, the surest first, with what shows it; doubtful ones say so. */
function taskRowsOf({ services }: IndicatorCoverage, parent: string, telling: Telling): Row[] {
  const id = identify();
  const { services: reasons, certainties } = relationWordsOf(telling.words.language);
  return services.map((service) => {
    const task = telling.ledger.analysis.tasks[service.task]!;
    const detail = [reasons[service.reason], ...(isSure(service) ? [] : [certainties[service.certainty]])].join(
      telling.words.separator,
    );
    return {
      ...taskRow(task, id(parent, 'task', task.number ?? '', task.title), telling, detail),
      // Jumps to what shows it.
      target: service.terms[0]?.there ?? task.titleSpan,
    };
  });
}

/** Where prose names the indicator or states a value of it, in text order: the place, the value, whether the table agrees. */
function mentionRows(indicator: Indicator, parent: string, telling: Telling): Row[] {
  const { ledger, words, text } = telling;
  const statements = ledger.statementsOf(indicator);
  // A name with its value in the same sentence is told with the value.
  const isTold = ({ end }: Span): boolean =>
    statements.some(({ start }) => start >= end && !/[。；\n]/u.test(text.slice(end, start)));
  const names = ledger.mentionsOf(indicator).filter((span) => !isTold(span));
  const id = identify();
  const row = ({ start, end }: Span, detail: string): Row => ({
    id: id(parent, 'mention', placeOf(telling, start), text.slice(start, end)),
    subject: { kind: 'mention', indicator },
    label: placeOf(telling, start),
    detail,
    target: { start, end },
    extent: null,
    children: [],
  });
  return [
    ...names.map((span) => row(span, '')),
    ...statements.map((measure) => {
      const when = measure.year === null ? words.statuses[measure.status] : words.year(measure.year);
      const agrees = comparisonOf(text, measure, indicator)?.agrees;
      const verdict = agrees === undefined ? [] : [agrees ? words.agrees : `⚠ ${words.differs}`];
      return row(measure, [`${when} ${measure.text}`, ...verdict].join(words.separator));
    }),
  ].sort((a, b) => a.target!.start - b.target!.start);
}

/** The task, else the section, in which an offset stands. */
function placeOf({ text, ledger }: Telling, offset: number): string {
  const task = ledger.taskAt(offset);
  if (task) return taskHeading(text, task);
  const section = ledger.sectionAt(offset);
  return section ? sectionHeading(text, section) : (ledger.analysis.document.title ?? '—');
}
