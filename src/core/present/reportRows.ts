/** What reports say of a plan, as rows: values with their time, passages with the task that they tell of. */
import type { Evidence } from '../relate/evidence';
import type { Reported } from '../relate/reported';
import type { IndicatorProgress, Progress } from '../relate/reports';
import { formatValue } from './format';
import { groupOf, type Id, leadTo, type RelatedDocument } from './relatedRow';
import { type Parts, partsOf, quoteOf, termsOf } from './relationParts';
import { identify, type Row } from './rows/row';
import type { Language } from './words';

interface Told {
  readonly parts: Parts;
  readonly plan: RelatedDocument;
  readonly reports: readonly RelatedDocument[];
  readonly id: Id;
}

/** Indicators with values, then doubtful values, then tasks with evidence, then those without. */
export function reportRows(
  plan: RelatedDocument,
  reports: readonly RelatedDocument[],
  { indicators, evidence }: Progress,
  language: Language,
): readonly Row[] {
  const parts = partsOf(language);
  const told: Told = { parts, plan, reports, id: identify() };
  const { titles, groups } = parts.own;
  const { tasks } = plan.reading.analysis;
  const passages = new Map<number, Evidence[]>();
  for (const one of evidence) passages.set(one.match.task, [...(passages.get(one.match.task) ?? []), one]);
  const tellsOf = (task: number): boolean => (passages.get(task) ?? []).some(({ isElsewhere }) => !isElsewhere);
  const taskRow = (task: number, group: string): Row => {
    const key = told.id(group, tasks[task]!.title);
    const own = passages.get(task) ?? [];
    return leadTo(plan, tasks[task]!.titleSpan, {
      id: key,
      label: parts.heading(plan.reading, task),
      detail: own.length === 0 ? '' : String(own.length),
      children: own.map((one) => evidenceRow(one, key, told)),
    });
  };
  return [
    ...groupOf(
      'progress',
      titles.progress,
      indicators.filter(({ latest }) => latest).map((one) => progressRow(one, told)),
      'graph-line',
    ),
    ...groupOf(
      'doubtful',
      titles.values,
      indicators.filter(({ doubtful }) => doubtful.length > 0).map((one) => doubtfulRow(one, told)),
      'question',
    ),
    ...groupOf(
      'evidence',
      titles.evidence,
      [...tasks.keys()].filter(tellsOf).map((task) => taskRow(task, 'evidence')),
      'pass',
    ),
    ...groupOf(
      'silent',
      groups.withoutEvidence,
      [...tasks.keys()].filter((task) => !tellsOf(task)).map((task) => taskRow(task, 'silent')),
      'circle-slash',
    ),
  ];
}

function progressRow({ indicator, values, latest, way, time, needed }: IndicatorProgress, told: Told): Row {
  const { parts, plan, id } = told;
  const { own, words } = parts;
  const row = plan.reading.analysis.indicators[indicator]!;
  const said = (label: string, value: string): string[] => (value === own.none ? [] : [`${label} ${value}`]);
  const key = id('progress', row.name);
  return leadTo(plan, row, {
    id: key,
    label: row.name,
    detail: [
      `${formatValue(latest!.value, row.unit, words)} (${parts.day(latest!.at)})`,
      ...said(own.columns.way, parts.part(way)),
      ...said(own.columns.gone, parts.part(time)),
      ...said(own.columns.needed, parts.needed(needed, row)),
    ].join(words.separator),
    note: parts.target(row),
    children: values.map((value) => valueRow(value, key, told)),
  });
}

function doubtfulRow({ indicator, doubtful }: IndicatorProgress, told: Told): Row {
  const { plan, id } = told;
  const row = plan.reading.analysis.indicators[indicator]!;
  const key = id('doubtful', row.name);
  return leadTo(plan, row, {
    id: key,
    label: row.name,
    detail: String(doubtful.length),
    children: doubtful.map((value) => valueRow(value, key, told)),
  });
}

/** A value leads to its quote; what speaks against it stands beside it. */
function valueRow(value: Reported, parent: string, { parts, reports, id }: Told): Row {
  const report = reports[value.report]!;
  const { words, own } = parts;
  const why = value.doubts.map((doubt) => own.doubts[doubt]).join(words.comma);
  return leadTo(report, value, {
    id: id(parent, value.text, value.at ?? ''),
    label: `${value.name} ${value.text}`,
    detail: [...(why === '' ? [] : [why]), parts.day(value.at), report.name].join(words.separator),
    icon: why === '' ? 'quote' : 'question',
    note: quoteOf(report.reading, value.quote),
  });
}

function evidenceRow(
  { report: index, kind, match, isElsewhere, start, end }: Evidence,
  parent: string,
  { parts, reports, id }: Told,
): Row {
  const report = reports[index]!;
  const { own, words } = parts;
  const quote = quoteOf(report.reading, { start, end });
  const sort = own.evidence[isElsewhere ? 'elsewhere' : kind];
  return leadTo(
    report,
    { start, end },
    {
      id: id(parent, quote),
      label: quote,
      detail: [sort, own.certainties[match.certainty], report.name].join(words.separator),
      icon: isElsewhere ? 'question' : kind === 'done' ? 'pass' : 'warning',
      note: `${quote}\n${own.columns.reason}${words.colon}${termsOf(match)}`,
    },
  );
}
