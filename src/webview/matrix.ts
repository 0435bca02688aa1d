/** Tasks by what they have: a row a task, a column a quality. */
import type { Quality } from '../protocol/dashboard';
import { CHARACTER, type Chart } from './chart';
import { clip, markUp } from './marks';

const ROW = 22;
/** Of a column, in pixels; they grow with the page. */
const NARROWEST = 74;
const HEAD = 26;
const SIGNS = { full: '✓', part: '～', none: '–' } as const;
const QUALITIES: readonly Quality[] = ['lead', 'time', 'measure', 'deliverable', 'indicator'];

export const matrix: Chart = ({ svg, width, data: { words }, tasks, reveal }) => {
  if (tasks.length === 0) {
    return 0;
  }
  const size = Math.max(NARROWEST, (width * 0.5) / QUALITIES.length);
  const room = Math.max(160, width - QUALITIES.length * size);
  const left = (column: number): number => room + column * size;
  const names = svg
    .append('g')
    .selectAll<SVGGElement, unknown>('g')
    .data(tasks)
    .join('g')
    .attr('transform', (_, row) => `translate(0, ${HEAD + row * ROW})`);
  markUp(names, (task, row) => ({
    row,
    column: -1,
    label: task.heading,
    open: () => reveal(task.start, task.end),
  }));
  names.append('rect').attr('class', 'hit').attr('width', room).attr('height', ROW);
  names
    .append('text')
    .attr('y', ROW * 0.7)
    .text((task) => clip(task.heading, Math.floor(room / CHARACTER) - 1));

  const cells = tasks.flatMap((task, row) =>
    QUALITIES.map((quality, column) => ({ task, row, column, quality, mark: task.marks[quality] })),
  );
  const groups = svg
    .append('g')
    .selectAll<SVGGElement, unknown>('g')
    .data(cells)
    .join('g')
    .attr('transform', ({ row, column }) => `translate(${left(column)}, ${HEAD + row * ROW})`);
  markUp(groups, ({ task, row, column, quality, mark }) => ({
    row,
    column,
    label: [task.heading, words.qualities[quality], words.states[mark.state], mark.text]
      .filter((part) => part !== '')
      .join(' · '),
    open: () => reveal(task.start, task.end),
  }));
  groups
    .append('rect')
    .attr('class', ({ mark }) => `cell ${mark.state}`)
    .attr('x', 2)
    .attr('y', 2)
    .attr('rx', 3)
    .attr('width', size - 4)
    .attr('height', ROW - 4);
  groups
    .append('text')
    .attr('class', ({ mark }) => `sign ${mark.state}`)
    .attr('x', size / 2)
    .attr('y', ROW * 0.7)
    .text(({ mark }) => SIGNS[mark.state]);

  // Last, over the rows: it stays in sight while they are scrolled.
  const head = svg.append('g').attr('class', 'head');
  head.append('rect').attr('class', 'paper').attr('width', width).attr('height', HEAD);
  head
    .selectAll('text')
    .data(QUALITIES)
    .join('text')
    .attr('class', 'axis middle')
    .attr('x', (_, column) => left(column) + size / 2)
    .attr('y', HEAD * 0.65)
    .text((quality) => {
      const met = tasks.filter((task) => task.marks[quality].state === 'full').length;
      return `${words.qualities[quality]} ${met}/${tasks.length}`;
    });
  return HEAD + tasks.length * ROW;
};
