/** Rows of indicator tables. */
import { indicatorColumn, type IndicatorColumn } from '../lexicon/columns';
import type { DataPoint, Indicator, IndicatorNature } from '../model';
import { sourceEnd, sourceOffset, unbroken, type Cell, type Line, type Table } from '../text/line';
import { headerDepths, headerTexts } from './tableHeader';

/** Where an indicator table has what. */
export interface IndicatorHeader {
  readonly columns: readonly (IndicatorColumn | null)[];
  /** The year that a column's header states, `null` where it states none. */
  readonly years: readonly (number | null)[];
  /** Number of header rows. */
  readonly depth: number;
}

/** What the table's own header leaves open. */
export interface IndicatorContext {
  /** The line before the table, folded: its title may state the nature of all rows. */
  readonly title: string;
  /** First and last year of the plan. */
  readonly period: readonly [number, number] | null;
}

const yearIn = (text: string): number | null => {
  const hit = /(?:^|\D)((?:19|20)\d{2})(?!\d)/u.exec(text);
  return hit ? Number(hit[1]) : null;
};

/** The header of an indicator table, `null` where the table is none. One or two header rows. */
export function readIndicatorHeader(table: Table): IndicatorHeader | null {
  for (const depth of headerDepths(table)) {
    const header = headerOf(headerTexts(table, depth), depth);
    if (header) return header;
  }
  return null;
}

function headerOf(texts: readonly string[], depth: number): IndicatorHeader | null {
  const columns = texts.map(columnOf);
  const years = texts.map(yearIn);
  if (!columns.includes('name')) return null;
  // 指标 over two columns, or 一级指标 beside 二级指标: the last names the indicator.
  columns.forEach((column, x) => {
    if (column === 'name' && columns[x + 1] === 'name') columns[x] = 'category';
  });
  settleYears(columns, years, texts);
  if (!columns.includes('baseline') && !columns.includes('target')) {
    const only = columns.lastIndexOf('other-value');
    if (only < 0) return null;
    columns[only] = 'target';
  }
  // 指标, 任务 and 责任单位 also head task tables: an indicator table says 指标.
  if (!texts.some((text) => text.includes('指标')) && !(columns.includes('unit') && columns.includes('target'))) {
    return null;
  }
  return { columns, years, depth };
}

function columnOf(text: string): IndicatorColumn | null {
  const column = indicatorColumn(text);
  if (column !== null || yearIn(text) === null) return column;
  return /累计|年均|增/u.test(text) ? 'other-value' : /目标|规划|预期/u.test(text) ? 'target' : 'other-value';
}

/** Of columns that only state years the first is the baseline, the last the target; a mid-term target gives way. */
function settleYears(
  columns: (IndicatorColumn | null)[],
  years: readonly (number | null)[],
  texts: readonly string[],
): void {
  const dated = columns.flatMap((column, x) =>
    column === 'other-value' && years[x] !== null && !/累计|年均|增/u.test(texts[x]!) ? [x] : [],
  );
  dated.sort((a, b) => years[a]! - years[b]!);
  if (dated.length > 0 && !columns.includes('target') && (dated.length > 1 || columns.includes('baseline'))) {
    columns[dated.pop()!] = 'target';
  }
  if (dated.length > 0 && !columns.includes('baseline')) columns[dated[0]!] = 'baseline';
  const targets = columns.flatMap((column, x) => (column === 'target' ? [x] : []));
  const best = targets.reduce((a, b) => ((years[b] ?? 0) >= (years[a] ?? 0) ? b : a), targets[0] ?? -1);
  for (const x of targets) if (x !== best) columns[x] = 'other-value';
  const baselines = columns.flatMap((column, x) => (column === 'baseline' ? [x] : []));
  for (const x of baselines.slice(0, -1)) columns[x] = 'other-value';
}

/** The indicators of a table, and the cells that name who answers for them or where the figures come from. */
export function readIndicators(
  table: Table,
  header: IndicatorHeader,
  context: IndicatorContext,
): { indicators: Indicator[]; sources: Line[] } {
  const indicators: Indicator[] = [];
  const sources: Line[] = [];
  const columns = new Map(header.columns.map((column, x) => [column, x] as const).reverse()); // the first of each
  const at = (row: readonly Cell[], column: IndicatorColumn): Cell => row[columns.get(column) ?? -1] ?? null;
  const titleNature = natureIn(context.title);
  let groupNature: IndicatorNature | null = null;
  for (let y = header.depth; y < table.rows.length; y++) {
    const row = table.rows[y]!;
    const name = at(row, 'name');
    const filled = new Set(row.filter((cell) => cell !== null));
    if (filled.size === 1) groupNature = natureIn([...filled][0]!.text) ?? groupNature;
    const baseline = point(
      at(row, 'baseline'),
      header.years[header.columns.indexOf('baseline')] ?? (context.period ? context.period[0] - 1 : null),
    );
    const target = point(
      at(row, 'target'),
      header.years[header.columns.indexOf('target')] ?? context.period?.[1] ?? null,
    );
    if (
      !name ||
      filled.size < 2 ||
      !/\p{L}/u.test(name.text) ||
      (name === at(row, 'target') && name === at(row, 'baseline'))
    ) {
      continue;
    }
    const unitCell = at(row, 'unit');
    const split = splitUnit(name, unitCell !== null || header.columns.includes('unit'));
    const source = at(row, 'source');
    if (source && !isBlank(source.text)) sources.push(source);
    const nature = at(row, 'nature');
    indicators.push({
      start: sourceOffset(name, 0),
      end: sourceEnd(name, name.raw.length),
      name: split.name,
      unit: unitCell && !isBlank(unitCell.text) ? unitCell.raw : split.unit,
      baseline,
      target,
      nature: (nature ? natureIn(nature.text) : null) ?? groupNature ?? titleNature,
      source: source && !isBlank(source.text) ? source.raw : null,
      row: table.spans[y]!,
    });
  }
  return { indicators, sources: [...new Set(sources)] };
}

const natureIn = (text: string): IndicatorNature | null => {
  const expected = text.includes('预期');
  const binding = text.includes('约束');
  return expected === binding ? null : expected ? '预期性' : '约束性';
};

const isBlank = (text: string): boolean => /^[—–\-―/\s无]{0,6}$/u.test(text);

function point(cell: Cell, year: number | null): DataPoint | null {
  if (!cell || isBlank(cell.text)) return null;
  const plain = /^\s*-?\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?\s*$|^\s*-?\d{1,15}(?:\.\d{1,6})?\s*$/u.test(cell.text);
  return { year, value: plain ? Number(cell.text.replace(/[,\s]/gu, '')) : cell.raw };
}

/** A bracket at the end of a name is its unit, unless a column states the units. */
function splitUnit(name: Line, unitElsewhere: boolean): { name: string; unit: string | null } {
  const hit = unitElsewhere ? null : /\s{0,3}（([^（）]{1,14})）$/u.exec(name.text);
  if (
    !hit ||
    !/[\p{Script=Han}%‰°㎡³²/]|^(?:t|kg|km|m|mg|kWh|GWh|MW|kW|h)(?![a-z])/iu.test(hit[1]!) ||
    /含|包括|不含|级|以上|口径/u.test(hit[1]!)
  ) {
    return { name: unbroken(name.raw), unit: null };
  }
  const from = hit.index + hit[0].indexOf('（') + 1;
  return { name: unbroken(name.raw.slice(0, hit.index)), unit: name.raw.slice(from, from + hit[1]!.length) };
}
