/** What a plan has to do with other documents, as tables. */
import type { Span } from '../model';
import type { DraftDifference } from '../relate/drafts';
import type { TaskMatch } from '../relate/matching/match';
import type { Reading } from '../relate/reading';
import type { Progress } from '../relate/reports';
import type { SuperiorComparison } from '../relate/superior';
import { formatValue } from './format';
import { partsOf, quoteOf, termsOf } from './relationParts';
import type { Sheet } from './sheet';
import type { Language } from './words';

const filled = (sheets: readonly Sheet[]): readonly Sheet[] => sheets.filter(({ rows }) => rows.length > 0);

/** The superior plan's tasks and indicators, each with what the plan has for it. */
export function comparisonSheets(
  plan: Reading,
  superior: Reading,
  { tasks, indicators }: SuperiorComparison,
  language: Language,
): readonly Sheet[] {
  const { own, heading, target } = partsOf(language);
  const rowsOf = (task: number, matches: readonly TaskMatch[]): readonly (readonly string[])[] => {
    const asked = heading(superior, task);
    if (matches.length === 0) return [[asked, own.none, own.none, own.none]];
    return matches.map((match, i) => [
      i === 0 ? asked : '',
      heading(plan, match.task),
      `${own.certainties[match.certainty]} ${match.score.toFixed(2)}`,
      termsOf(match),
    ]);
  };
  const { superior: above, own: here, certainty, reason, verdict } = own.columns;
  return filled([
    {
      title: own.titles.superiorTasks,
      columns: [above, here, certainty, reason],
      rows: tasks.flatMap(({ task, matches }) => rowsOf(task, matches)),
    },
    {
      title: own.titles.superiorIndicators,
      columns: [above, here, verdict],
      rows: indicators.map(({ indicator, own: mine, verdict: found }) => [
        target(superior.analysis.indicators[indicator]!),
        mine === null ? own.none : target(plan.analysis.indicators[mine]!),
        own.verdicts[found],
      ]),
    },
  ]);
}

/** How far the indicators have come, which values are doubtful, and what is told of the tasks. @param names of the reports */
export function progressSheets(
  plan: Reading,
  reports: readonly Reading[],
  names: readonly string[],
  { indicators, evidence }: Progress,
  language: Language,
): readonly Sheet[] {
  const { own, words, heading, part, needed: yearly, day } = partsOf(language);
  const { columns, titles } = own;
  const quote = (report: number, span: Span): string => quoteOf(reports[report]!, span);
  return filled([
    {
      title: titles.progress,
      columns: [
        columns.indicator,
        words.labels.baseline,
        words.labels.target,
        columns.latest,
        columns.day,
        columns.way,
        columns.gone,
        columns.needed,
        columns.report,
      ],
      rows: indicators.flatMap(({ indicator, latest, way, time, needed }) => {
        const row = plan.analysis.indicators[indicator]!;
        const value = (written: number | string | undefined): string =>
          written === undefined ? own.none : formatValue(written, row.unit, words);
        if (!latest) return [];
        return [
          [
            row.name,
            value(row.baseline?.value),
            value(row.target?.value),
            value(latest.value),
            day(latest.at),
            part(way),
            part(time),
            yearly(needed, row),
            names[latest.report]!,
          ],
        ];
      }),
    },
    {
      title: titles.values,
      columns: [columns.indicator, columns.value, columns.day, columns.doubt, columns.report, columns.quote],
      rows: indicators.flatMap(({ indicator, doubtful }) =>
        doubtful.map((value) => [
          plan.analysis.indicators[indicator]!.name,
          value.text,
          day(value.at),
          value.doubts.map((doubt) => own.doubts[doubt]).join(words.comma),
          names[value.report]!,
          quote(value.report, value.quote),
        ]),
      ),
    },
    {
      title: titles.evidence,
      columns: [columns.task, columns.change, columns.certainty, columns.reason, columns.report, columns.quote],
      rows: evidence.map(({ match, kind, isElsewhere, report, start, end }) => [
        heading(plan, match.task),
        own.evidence[isElsewhere ? 'elsewhere' : kind],
        own.certainties[match.certainty],
        termsOf(match),
        names[report]!,
        quote(report, { start, end }),
      ]),
    },
  ]);
}

/** What changed between two drafts; what did not is left out. */
export function differenceSheets(
  old: Reading,
  now: Reading,
  { tasks, indicators }: DraftDifference,
  language: Language,
): readonly Sheet[] {
  const { own, words, heading, target, changes } = partsOf(language);
  const task = (reading: Reading, index: number | null): string =>
    index === null ? own.none : heading(reading, index);
  const indicator = ({ analysis }: Reading, index: number | null): string => {
    const row = index === null ? undefined : analysis.indicators[index];
    return row ? target(row) : own.none;
  };
  const { change, before, after, reason } = own.columns;
  return filled([
    {
      title: own.titles.taskChanges,
      columns: [change, before, after, reason],
      rows: tasks
        .filter(({ kinds }) => kinds.length > 0)
        .map((changed) => [
          changed.kinds.map((kind) => own.taskChanges[kind]).join(words.comma),
          task(old, changed.old),
          task(now, changed.new),
          changes(changed).join('; ') || own.none,
        ]),
    },
    {
      title: own.titles.indicatorChanges,
      columns: [change, before, after],
      rows: indicators
        .filter(({ kinds }) => kinds.length > 0)
        .map((changed) => [
          changed.kinds.map((kind) => own.indicatorChanges[kind]).join(words.comma),
          indicator(old, changed.old),
          indicator(now, changed.new),
        ]),
    },
  ]);
}
