/** Indicators and the quantities that prose states, each beside the other, in a few lines of Markdown. */
import type { Indicator, Measure, Span } from '../model';
import { growthOf } from '../relate/growth';
import { isSure } from '../relate/reading';
import type { Service } from '../relate/serve';
import { type Comparison, comparisonOf } from '../relate/statements';
import { deskWordsOf } from './deskWords';
import { escapeMarkdown as escape, formatChange, formatValue } from './format';
import { pictureOf } from './picture';
import { head, LINE, link, list, place, reasonOf, taskLink, type Telling } from './telling';
import type { Words } from './words';

/** An indicator: where it stands, where it is to go, what that asks of each year, who counts it, where prose names it. */
export function describeIndicator(indicator: Indicator, telling: Telling): string {
  const { words, ledger } = telling;
  const { baseline, target, unit } = indicator;
  const parts = [head(indicator.name, unit && `(${unit})`, indicator.nature && words.natures[indicator.nature])];
  const cell = (value: number | string): string => escape(formatValue(value, null, words));
  const columns: [string, string][] = [];
  if (baseline) {
    columns.push([baseline.year === null ? words.labels.baseline : words.year(baseline.year), cell(baseline.value)]);
  }
  if (target) {
    columns.push([target.year === null ? words.labels.target : words.year(target.year), `**${cell(target.value)}**`]);
  }
  const growth = growthOf(indicator);
  if (growth) {
    const percent = (part: number | null): string => (part === null ? '' : `${formatChange(part * 100, words)}%`);
    const change = formatChange(growth.change, words);
    const points = growth.measuredIn === 'points';
    columns.push([
      words.labels.change,
      points
        ? change + words.points
        : [change, percent(growth.relative) && `(${percent(growth.relative)})`].join(' ').trim(),
    ]);
    if (growth.perYear !== null) {
      columns.push([
        words.labels.perYear,
        points ? formatChange(growth.perYear, words) + words.points : percent(growth.perYear),
      ]);
    }
  }
  const [first, ...rest] = columns;
  if (first && rest.length === 0) {
    parts.push(first.join(words.colon));
  } else if (first) {
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    parts.push(
      [
        row(columns.map(([label]) => label)),
        row(columns.map(() => '--:')),
        row(columns.map(([, value]) => value)),
      ].join('\n'),
    );
  }
  const picture = pictureOf(indicator, telling);
  if (picture !== null) {
    parts.push(picture);
  }
  const covered = telling.coverage.indicators[ledger.analysis.indicators.indexOf(indicator)];
  const services = covered?.services.filter(isSure) ?? [];
  const desk = deskWordsOf(words.language);
  if (indicator.source !== null) {
    const ownerLeads = covered?.ownerLeads ?? null;
    const leads = ownerLeads !== null && services.length > 0 ? [desk.sourceLeads(ownerLeads)] : [];
    parts.push(`${words.labels.source}${words.colon}${[escape(indicator.source), ...leads].join(words.separator)}`);
  }
  if (services.length > 0) {
    const serves = (service: Service): string => {
      const task = ledger.analysis.tasks[service.task]!;
      return [taskLink(telling, task), reasonOf(service, words)].join(words.separator);
    };
    parts.push(`${desk.servedBy(services.length)}${words.colon}\n${list(telling, services, serves)}`);
  } else if (ledger.analysis.tasks.length > 0) {
    parts.push(`*${desk.servedByNone}*`);
  }
  const statements = ledger.statementsOf(indicator);
  if (statements.length > 0) {
    const line = (measure: Measure): string => statementLine(measure, indicator, telling);
    parts.push(`${words.stated(statements.length)}${words.colon}\n${list(telling, statements, line)}`);
  }
  // A name with its value right behind it is told already.
  const isTold = ({ end }: Span): boolean =>
    statements.some(({ start }) => start >= end && start - end <= VALUE_BEHIND);
  const mentions = ledger.mentionsOf(indicator).filter((span) => !isTold(span));
  if (mentions.length > 0) {
    parts.push(
      `${words.mentioned(mentions.length)}${words.colon}\n${list(telling, mentions, (span) => place(telling, span))}`,
    );
  }
  return parts.join('\n\n');
}

/** From the end of a name to its value: 提高到, 保持在. */
const VALUE_BEHIND = 12;

/** A value that prose states: its year, the place, and whether the table says otherwise. */
function statementLine(measure: Measure, indicator: Indicator, telling: Telling): string {
  const { words, text } = telling;
  const when = measure.year === null ? words.statuses[measure.status] : words.year(measure.year);
  const agrees = comparisonOf(text, measure, indicator)?.agrees;
  const verdict = agrees === undefined ? [] : [agrees ? words.agrees : `⚠ ${words.differs}`];
  return [escape(`${when} ${measure.text}`), place(telling, measure), ...verdict].join(words.separator);
}

/** A quantity: its plain value, what it measures, whether it is reached or aimed at, what the table says of it. */
export function describeMeasure(measure: Measure, telling: Telling): string {
  const { words, ledger, text } = telling;
  const value = formatValue(measure.value, measure.unit, words);
  const parts = [head(value, words.statuses[measure.status]), ...(measure.name === null ? [] : [escape(measure.name)])];
  const indicator = measure.indicator === null ? undefined : ledger.analysis.indicators[measure.indicator];
  if (indicator) {
    const comparison = comparisonOf(text, measure, indicator);
    parts.push(
      `${words.labels.indicator}${words.colon}${link(telling, indicator.name, indicator)}` +
        (comparison ? LINE + comparisonLine(comparison, indicator, words) : ''),
    );
  }
  return parts.join('\n\n');
}

function comparisonLine({ point, agrees }: Comparison, { unit }: Indicator, words: Words): string {
  const value = formatValue(point.value, unit, words);
  const inTable = escape(point.year === null ? value : `${words.year(point.year)} ${value}`);
  return `${agrees ? words.agrees : `⚠ ${words.differs}`}${words.colon}${inTable}`;
}
