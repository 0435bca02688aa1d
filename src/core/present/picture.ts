/** An indicator's way as a small picture: an SVG that a Markdown image can carry, in the colours of the reader's theme. */
import type { Indicator } from '../model';
import { scaleOf } from '../extract/measureLinks';
import { deskWordsOf } from './deskWords';
import { escapeMarkdown, formatNumber, formatValue } from './format';
import type { Telling, Theme } from './telling';

interface Ink {
  readonly line: string;
  readonly text: string;
  /** What is there for comparison only. */
  readonly faint: string;
}

/** Each at least 4.5 : 1 on the ground of VS Code's hovers in that theme, what is faint 3 : 1. */
const INKS: Readonly<Record<Theme, Ink>> = {
  light: { line: '#0b5cad', text: '#3b3b3b', faint: '#8a8a8a' },
  dark: { line: '#4daafc', text: '#cccccc', faint: '#7d7d7d' },
  'high-contrast': { line: '#3ff23f', text: '#ffffff', faint: '#b0b0b0' },
  'high-contrast-light': { line: '#0f4a85', text: '#000000', faint: '#5c5c5c' },
};

const WIDTH = 280;
const HEIGHT = 80;
/** Room for the labels at the sides, above and below. */
const [SIDE, TOP, BOTTOM] = [34, 22, 24];
/** Labels nearer to each other would run together. */
const APART = 40;

interface Point {
  readonly year: number;
  readonly value: number;
  /** Of the table, not of the prose. */
  readonly isOwn: boolean;
}

/** Values by year: baseline and target, and what prose says was reached in other years. */
function pointsOf(indicator: Indicator, { ledger }: Telling): readonly Point[] {
  const { baseline, target, unit } = indicator;
  const own = [baseline, target].flatMap((point): Point[] =>
    point && point.year !== null && typeof point.value === 'number'
      ? [{ year: point.year, value: point.value, isOwn: true }]
      : [],
  );
  if (own.length < 2) return [];
  const stated = ledger.statementsOf(indicator).flatMap((measure): Point[] => {
    const scale = scaleOf(unit, measure.unit);
    const isNew = measure.status === 'actual' && !own.some(({ year }) => year === measure.year);
    return isNew && measure.year !== null && scale !== null
      ? [{ year: measure.year, value: measure.value / scale, isOwn: false }]
      : [];
  });
  const byYear = new Map([...stated, ...own].map((point) => [point.year, point]));
  return [...byYear.values()].sort((a, b) => a.year - b.year);
}

/** A day among years that each stand for their last day: the middle of 2023 lies between 2022 and 2023. */
function yearAt(day: string): number {
  const year = Number(day.slice(0, 4));
  const [first, last] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  return year - 1 + (Date.parse(`${day}T00:00:00Z`) - first) / (last - first);
}

/** Where the straight way stands on a day between its first and last year; `null` before and after. */
function courseOn(day: string | undefined, first: Point, last: Point): Omit<Point, 'isOwn'> | null {
  const year = day === undefined ? first.year : yearAt(day);
  const part = (year - first.year) / (last.year - first.year);
  return part > 0 && part < 1 ? { year, value: first.value + part * (last.value - first.value) } : null;
}

/**
 * The picture as Markdown with a description for those who do not see it; `null` where it would say no more than two numbers do:
 * prose gives no other value, and the reader's day is not on the way.
 */
export function pictureOf(indicator: Indicator, telling: Telling): string | null {
  const { words, theme, today } = telling;
  const points = pointsOf(indicator, telling);
  const [first, last] = [points[0], points.at(-1)];
  if (!theme || !first || !last || first.year === last.year) return null;
  const now = courseOn(today, first, last);
  if (points.length < 3 && !now) return null;
  const told = points.map(({ year, value }) => `${year} ${formatValue(value, indicator.unit, words)}`);
  const desk = deskWordsOf(words.language);
  const alternative = [
    desk.course(told.join(words.comma)),
    ...(now ? [desk.onCourse(formatValue(Number(now.value.toPrecision(4)), indicator.unit, words))] : []),
  ].join(words.separator);
  const svg = drawing(points, now, INKS[theme], (value) => formatNumber(Number(value.toPrecision(4)), words));
  return `![${escapeMarkdown(alternative)}](data:image/svg+xml,${encode(svg)})`;
}

function drawing(
  points: readonly Point[],
  now: Omit<Point, 'isOwn'> | null,
  ink: Ink,
  written: (value: number) => string,
): string {
  const [first, last] = [points[0]!, points.at(-1)!];
  const values = points.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (year: number): number =>
    Math.round(SIDE + ((year - first.year) / (last.year - first.year)) * (WIDTH - 2 * SIDE));
  const y = (value: number): number =>
    Math.round(high === low ? HEIGHT / 2 : HEIGHT - BOTTOM - ((value - low) / (high - low)) * (HEIGHT - TOP - BOTTOM));
  const label = (at: number, line: number, content: string, colour: string): string =>
    `<text x="${at}" y="${line}" fill="${colour}">${content}</text>`;
  // Labels that would run together are left out, those of the ends never.
  let free = -APART;
  const isFree = (at: number): boolean => at - free >= APART && x(last.year) - at >= APART;
  const marks = points.map((point) => {
    const [at, height] = [x(point.year), y(point.value)];
    const dot = `<circle cx="${at}" cy="${height}" r="4" fill="${point.isOwn ? ink.line : 'none'}" stroke="${ink.line}" stroke-width="2"/>`;
    if (point !== last && !isFree(at)) return dot;
    free = at;
    return (
      dot + label(at, height - 9, written(point.value), ink.text) + label(at, HEIGHT - 5, String(point.year), ink.text)
    );
  });
  const day = now
    ? `<line x1="${x(now.year)}" x2="${x(now.year)}" y1="6" y2="${HEIGHT - 6}" stroke="${ink.faint}" stroke-dasharray="3 3"/>` +
      `<circle cx="${x(now.year)}" cy="${y(now.value)}" r="3" fill="${ink.faint}"/>` +
      (points.length === 2 && x(last.year) - x(now.year) >= APART && x(now.year) - SIDE >= APART
        ? `<text x="${x(now.year) + 6}" y="${y(now.value) + 16}" text-anchor="start" fill="${ink.text}">${written(now.value)}</text>`
        : '')
    : '';
  const path = points.map(({ year, value }) => `${x(year)},${y(value)}`).join(' ');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="sans-serif" font-size="12" text-anchor="middle">` +
    `<polyline points="${path}" fill="none" stroke="${ink.line}" stroke-width="2"/>${day}${marks.join('')}</svg>`
  );
}

/** In a Markdown address brackets, too, are written as numbers. */
const encode = (svg: string): string =>
  encodeURIComponent(svg).replace(/[()']/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
