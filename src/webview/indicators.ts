/** Indicators from baseline over reported values to target, each on a line of its own. */
import { scaleLinear } from 'd3-scale';
import { CHARACTER, type Chart } from './chart';
import { clip, markUp } from './marks';

const ROW = 34;
const TOP = 10;
const VALUES = 92;
/** How far past the ends a value is drawn. */
const BEYOND = 0.12;

export const indicators: Chart = ({ svg, width, data: { indicators: rows, words }, reveal }) => {
  if (rows.length === 0) {
    return 0;
  }
  const names = Math.min(260, width * 0.34);
  const x = scaleLinear()
    .domain([0, 1])
    .range([names + VALUES, width - VALUES - 20]);
  const at = (way: number): number => x(Math.min(1 + BEYOND, Math.max(-BEYOND, way)));
  const line = svg
    .append('g')
    .selectAll<SVGGElement, unknown>('g')
    .data(rows)
    .join('g')
    .attr('transform', (_, row) => `translate(0, ${TOP + (row + 0.5) * ROW})`);
  line.append('line').attr('class', 'way').attr('x1', x(0)).attr('x2', x(1));
  line
    .filter(({ gone }) => gone !== null)
    .append('line')
    .attr('class', 'gone')
    .attr('x1', ({ gone }) => at(gone!))
    .attr('x2', ({ gone }) => at(gone!))
    .attr('y1', -ROW / 3)
    .attr('y2', ROW / 3)
    .append('title')
    .text(words.timeGone);
  const ends = [
    { x: x(0) - 10, anchor: 'end', text: 'baseline' },
    { x: x(1) + 12, anchor: 'start', text: 'target' },
  ] as const;
  for (const end of ends) {
    line
      .append('text')
      .attr('class', 'axis')
      .attr('x', end.x)
      .attr('y', 5)
      .attr('text-anchor', end.anchor)
      .text((row) => clip(row[end.text], 12));
  }
  line
    .filter(({ baseline }) => baseline !== '')
    .append('circle')
    .attr('class', 'hollow')
    .attr('cx', x(0))
    .attr('r', 5);
  line
    .append('path')
    .attr('class', 'target')
    .attr('d', `M${x(1)},-7 l7,7 l-7,7 l-7,-7 z`);
  const heads = line.append('g');
  markUp(heads, (row, at) => ({
    row: at,
    column: -1,
    label: `${row.name} · ${words.baseline} ${row.baseline} · ${words.target} ${row.target}`,
    open: () => reveal(row.start, row.end),
  }));
  heads
    .append('rect')
    .attr('class', 'hit')
    .attr('y', -ROW / 2)
    .attr('width', names)
    .attr('height', ROW);
  heads
    .append('text')
    .attr('y', 5)
    .text(({ name }) => clip(name, Math.floor(names / CHARACTER)));
  const values = svg
    .append('g')
    .selectAll<SVGGElement, unknown>('g')
    .data(rows.flatMap(({ name, values: own }, row) => own.map((value, column) => ({ ...value, name, row, column }))))
    .join('g')
    .attr('transform', ({ way, row }) => `translate(${way === null ? x(0.5) : at(way)}, ${TOP + (row + 0.5) * ROW})`);
  markUp(values, ({ name, label, row, column, uri, start, end }) => ({
    row,
    column,
    label: `${name} · ${label}`,
    open: () => reveal(start, end, uri),
  }));
  values
    .append('path')
    .attr('class', ({ way }) => (way === null ? 'reported unplaced' : 'reported'))
    .attr('d', 'M0,-8 l7,13 l-14,0 z');
  return TOP * 2 + rows.length * ROW;
};
