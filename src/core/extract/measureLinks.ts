/** Which row of the document's indicator tables a quantity in prose is a value of. */
import type { Indicator, Measure, Section } from '../model';
import { fold } from '../text/fold';
import { remembered, wordsOf } from '../text/memory';

/** A bracket that ends a name: its unit, or a remark on the count. */
const BRACKET_AT_END = /（[^（）]{1,14}）$/u;
/** A comparison with the year in which the plan begins: a change is stated with or without it. */
const COMPARED = /[比较]((?:19|20)\d{2})年/u;

/** The plan's own area, in front of a name: 全市, 我省. */
const OWN_AREA = /^[全我]([国省市县区州旗盟])/u;
/** A title names its area in its first characters. */
const AREA_LENGTH = 14;

/** A name without spaces and the bracket of its unit. */
const plainName = remembered(({ raw }) => fold(raw).replace(/\s/gu, '').replace(BRACKET_AT_END, ''));

/** A row of the tables, with its index. */
interface Row {
  readonly index: number;
  readonly indicator: Indicator;
}

/** Wordings that mean the same indicator. */
interface Aliases {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Units by their meaning: 标准箱 of a text and 标箱 of a table are one. */
const SAME_UNIT: readonly (readonly [RegExp, string])[] = [
  [/平方(?:公里|千米)|k㎡|km[²2]/gu, '平方公里'],
  [/平米|㎡|m[²2]/gu, '平方米'],
  [/立方(?!米)|m[³3]/gu, '立方米'],
  [/千米|km/gu, '公里'],
  [/标准箱|TEU/gu, '标箱'],
  [/个?百分点/gu, '百分点'],
  [/周岁/gu, '岁'],
];
/** Powers of ten in front of a table's unit; a text's value has them in its number. */
const POWERS: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };

const plainUnit = (unit: string): string =>
  SAME_UNIT.reduce((text, [form, name]) => text.replace(form, name), fold(unit).replace(/\s/gu, ''));

/**
 * What one of the table's unit is in the measure's: 10000 for 万辆 and 辆, 1 for the same; `null` where they measure different
 * things. A unit that the table leaves out is taken to be that of the text.
 */
export function scaleOf(table: string | null, prose: string | null): number | null {
  if (table === null) return 1;
  if (prose === null) return null;
  const wanted = plainUnit(prose);
  let unit = plainUnit(table);
  for (let scale = 1; unit !== ''; unit = unit.slice(1)) {
    if (unit === wanted) return scale;
    const power = POWERS[unit.charAt(0)];
    if (power === undefined) return null;
    scale *= power;
  }
  return null;
}

/**
 * Links each measure to the indicator of the same name and a fitting unit. Names are the same when they read the same without
 * spaces, the bracket of the unit and the name of the plan's own area (全市), or when the dictionary says so; where two rows
 * would do, none is taken. The verb of a growth rate is part of its name, so it is never taken for the level that grows.
 * A target without a year that stands under a heading of goals has that of the table's target.
 * @param title of the document: it says which area is its own
 */
export function linkMeasures(
  measures: readonly Measure[],
  indicators: readonly Indicator[],
  aliases: readonly Aliases[],
  title: string | null,
  sections: readonly Section[],
): readonly Measure[] {
  if (indicators.length === 0) return measures;
  const place = (title ?? '').slice(0, AREA_LENGTH);
  const begins = new Set(indicators.flatMap(({ baseline }) => (baseline?.year ? [baseline.year] : [])));
  const keyOf = (name: string): string => {
    const plain = plainName(wordsOf(name));
    const own = plain.replace(OWN_AREA, (words, level: string) => (place.includes(level) ? '' : words));
    return own.replace(COMPARED, (words, year: string) => (begins.has(Number(year)) ? '' : words));
  };
  const rows = new Map<string, Row[]>();
  indicators.forEach((indicator, index) => {
    const key = keyOf(indicator.name);
    const same = rows.get(key);
    if (same) same.push({ index, indicator });
    else rows.set(key, [{ index, indicator }]);
  });
  // A name of the table is never another indicator's alias.
  for (const { name, aliases: others } of aliases) {
    const known = [name, ...others].map(keyOf);
    const row = known.flatMap((key) => rows.get(key) ?? []);
    if (row.length === 1) for (const key of known) if (!rows.has(key)) rows.set(key, row);
  }
  let next = 0; // of the sections: both lists are in text order
  return measures.map((measure) => {
    const fitting = (measure.name === null ? [] : (rows.get(keyOf(measure.name)) ?? [])).filter(
      ({ indicator }) => scaleOf(indicator.unit, measure.unit) !== null,
    );
    while (next < sections.length && sections[next]!.start <= measure.start) next++;
    const [row] = fitting;
    if (!row || fitting.length > 1) return measure;
    const isGoal = measure.status === 'target' && sections[next - 1]?.title.includes('目标') === true;
    const year = measure.year ?? (isGoal ? (row.indicator.target?.year ?? null) : null);
    return { ...measure, year, indicator: row.index };
  });
}
