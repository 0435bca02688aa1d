/** Agencies by sections: how many tasks each leads, supports or shares. */
import { scaleSqrt } from 'd3-scale';
import type { DashboardTask } from '../protocol/dashboard';
import { CHARACTER, type Chart } from './chart';
import { clip, markUp } from './marks';

const ROW = 24;
const HEAD = 44;
const NAMES = 200;

interface Cell {
  readonly agency: string;
  readonly row: number;
  readonly column: number;
  readonly led: readonly DashboardTask[];
  readonly other: readonly DashboardTask[];
}

const bears = ({ lead, supporting, joint }: DashboardTask): readonly string[] => [...lead, ...joint, ...supporting];

/** The bodies that bear tasks, those that lead most first. */
export function agenciesOf(tasks: readonly DashboardTask[]): readonly string[] {
  const weights = new Map<string, number>();
  for (const task of tasks) {
    for (const name of bears(task)) {
      weights.set(name, (weights.get(name) ?? 0) + (task.lead.includes(name) ? 1000 : 1));
    }
  }
  return [...weights].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

export const heat: Chart = ({ svg, width, data, tasks, reveal }) => {
  const { sections, words } = data;
  const agencies = agenciesOf(tasks);
  const columns = [...sections.keys()].filter((section) => tasks.some((task) => task.section === section));
  if (agencies.length === 0 || columns.length === 0) {
    return 0;
  }
  const size = (width - NAMES) / columns.length;
  const cells = agencies.flatMap((agency, row) =>
    columns.flatMap((section, column): Cell[] => {
      const own = tasks.filter((task) => task.section === section && bears(task).includes(agency));
      const led = own.filter(({ lead }) => lead.includes(agency));
      return own.length === 0 ? [] : [{ agency, row, column, led, other: own.filter((task) => !led.includes(task)) }];
    }),
  );
  const total = ({ led, other }: Cell): number => led.length * 2 + other.length;
  const shade = scaleSqrt()
    .domain([0, Math.max(...cells.map(total))])
    .range([0.08, 0.75]);
  svg
    .append('g')
    .selectAll('text')
    .data(columns)
    .join('text')
    .attr('class', 'axis middle')
    .attr('x', (_, column) => NAMES + (column + 0.5) * size)
    .attr('y', HEAD * 0.6)
    .text((section) => clip(sections[section]!, Math.max(3, Math.floor(size / CHARACTER))))
    .append('title')
    .text((section) => sections[section]!);
  svg
    .append('g')
    .selectAll('text')
    .data(agencies)
    .join('text')
    .attr('y', (_, row) => HEAD + (row + 0.7) * ROW)
    .text((agency) => clip(agency, Math.floor(NAMES / CHARACTER) - 1))
    .append('title')
    .text((agency) => agency);
  const groups = svg
    .append('g')
    .selectAll<SVGGElement, unknown>('g')
    .data(cells)
    .join('g')
    .attr('transform', ({ row, column }) => `translate(${NAMES + column * size}, ${HEAD + row * ROW})`);
  markUp(groups, ({ agency, row, column, led, other }) => ({
    row,
    column,
    label: [
      agency,
      sections[columns[column]!]!,
      `${words.lead} ${led.length}`,
      `${words.supporting}/${words.joint} ${other.length}`,
      ...[...led, ...other].slice(0, 6).map(({ heading }) => heading),
    ].join('\n'),
    open: () => {
      const first = led[0] ?? other[0]!;
      reveal(first.start, first.end);
    },
  }));
  groups
    .append('rect')
    .attr('class', 'heat')
    .attr('fill-opacity', (cell) => shade(total(cell)))
    .attr('x', 1)
    .attr('y', 1)
    .attr('width', size - 2)
    .attr('height', ROW - 2);
  groups
    .append('text')
    .attr('class', 'middle')
    .attr('x', size / 2)
    .attr('y', ROW * 0.7)
    .text(({ led, other }) => `${led.length}/${other.length}`);
  return HEAD + agencies.length * ROW + 8;
};
