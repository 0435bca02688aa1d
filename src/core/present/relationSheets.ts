/** What a plan has to do with other documents, as tables. */
import type { Indicator, Task } from '../model';
import type { DraftDifference } from '../relate/drafts';
import type { TaskMatch } from '../relate/matching/match';
import type { Reading } from '../relate/reading';
import type { Progress } from '../relate/reports';
import type { SuperiorComparison } from '../relate/superior';
import type { TaskChange } from '../relate/taskChanges';
import { formatEnd, formatNumber, formatValue, shorten } from './format';
import { taskHeading } from './headings';
import { relationWordsOf } from './relationWords';
import type { Sheet } from './sheet';
import { type Language, wordsOf } from './words';

/** Characters of a quote in a cell. */
const QUOTE = 80;
const TERMS = 4;

const headingIn = ({ text }: Reading, task: Task): string => taskHeading(text, task);
const filled = (sheets: readonly Sheet[]): readonly Sheet[] => sheets.filter(({ rows }) => rows.length > 0);
const termsOf = ({ terms }: TaskMatch): string =>
  terms
    .slice(0, TERMS)
    .map(({ text }) => text)
    .join(' ');

/** The superior plan's tasks and indicators, each with what the plan has for it. */
export function comparisonSheets(
  plan: Reading,
  superior: Reading,
  { tasks, indicators }: SuperiorComparison,
  language: Language,
): readonly Sheet[] {
  const own = relationWordsOf(language);
  const words = wordsOf(language);
  const target = (indicator: Indicator): string =>
    `${indicator.name} ${indicator.target ? formatValue(indicator.target.value, indicator.unit, words) : own.none}`;
  const rowsOf = (task: number, matches: readonly TaskMatch[]): readonly (readonly string[])[] => {
    const heading = headingIn(superior, superior.analysis.tasks[task]!);
    if (matches.length === 0) return [[heading, own.none, own.none, own.none]];
    return matches.map((match, i) => [
      i === 0 ? heading : '',
      headingIn(plan, plan.analysis.tasks[match.task]!),
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
  const own = relationWordsOf(language);
  const words = wordsOf(language);
  const { columns, titles } = own;
  const quote = (report: number, { start, end }: { start: number; end: number }): string =>
    shorten(
      reports[report]!.text.slice(start, end)
        .replace(/<[^<>]{0,200}>|\s+/gu, ' ')
        .trim(),
      QUOTE,
    );
  const part = (share: number | null): string =>
    share === null ? own.none : `${formatNumber(share * 100, words, 0)}%`;
  const amount = (needed: number, { unit }: Indicator): string => {
    const exact = Number(needed.toPrecision(3));
    return unit === '%' ? formatNumber(exact, words) + words.points : formatValue(exact, unit, words);
  };
  const day = (at: string | null): string => (at === null ? own.none : (formatEnd({ to: at }, words) ?? at));
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
        const yearly = needed === null ? own.none : needed === 0 ? own.reached : own.perYear(amount(needed, row));
        return [
          [
            row.name,
            value(row.baseline?.value),
            value(row.target?.value),
            value(latest.value),
            day(latest.at),
            part(way),
            part(time),
            yearly,
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
        headingIn(plan, plan.analysis.tasks[match.task]!),
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
  const own = relationWordsOf(language);
  const words = wordsOf(language);
  const details = ({ roles, targets, deadline }: TaskChange): string => {
    const signed = (sign: string, names: readonly string[]): string[] => names.map((name) => sign + name);
    const value = (measure: { readonly text: string } | null): string => measure?.text ?? own.none;
    const end = (to: string | null): string => (to === null ? own.none : (formatEnd({ to }, words) ?? to));
    return [
      ...roles.map(
        ({ role, added, removed }) =>
          `${words.shares[role]}${words.colon}${[...signed('+', added), ...signed('−', removed)].join(words.comma)}`,
      ),
      ...targets.map(({ old: was, new: is, direction }) => `${own.directions[direction]} ${value(was)} → ${value(is)}`),
      ...(deadline ? [`${own.directions[deadline.direction]} ${end(deadline.old)} → ${end(deadline.new)}`] : []),
    ].join('; ');
  };
  const task = (reading: Reading, index: number | null): string =>
    index === null ? own.none : headingIn(reading, reading.analysis.tasks[index]!);
  const indicator = ({ analysis }: Reading, index: number | null): string => {
    const row = index === null ? undefined : analysis.indicators[index];
    if (!row) return own.none;
    return `${row.name} ${row.target ? formatValue(row.target.value, row.unit, words) : own.none}`;
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
          details(changed) || own.none,
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
