/** Deadlines on a time line: a dot a task, a hollow circle for all whose time is inferred. */
import { axisBottom } from 'd3-axis';
import { scaleUtc } from 'd3-scale';
import type { Chart } from './chart';
import { fill, markUp } from './marks';

const DOT = 6;
/** Dots one above the other; more stand beside them. */
const HIGH = 8;
const SIDE = 40;
const FOOT = 30;
const STEP = DOT * 2 + 2;

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const YEAR = 366 * 86_400_000;

export const timeline: Chart = ({ svg, width, data: { words, language }, tasks, reveal }) => {
  const due = tasks.flatMap((task) => task.due.map((each) => ({ task, ...each })));
  if (due.length === 0) {
    return 0;
  }
  const days = [...new Set(due.map(({ day }) => day))].sort();
  const times = days.map(timeOf);
  const margin = Math.max(YEAR / 4, (Math.max(...times) - Math.min(...times)) / 20);
  const x = scaleUtc()
    .domain([Math.min(...times) - margin, Math.max(...times) + margin])
    .range([SIDE, width - SIDE]);
  const ground = STEP * (HIGH + 2);
  const month = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    year: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  svg
    .append('g')
    .attr('class', 'axis')
    .attr('transform', `translate(0, ${ground})`)
    .call(
      axisBottom<Date>(x)
        .ticks(Math.min(8, width / 100))
        .tickFormat((tick) => month.format(tick)),
    );

  const own = days.flatMap((day, group) =>
    due
      .filter((each) => each.day === day && !each.isInferred)
      .map((each, at) => ({ ...each, group, column: Math.floor(at / HIGH), row: at % HIGH })),
  );
  const dots = svg
    .append('g')
    .selectAll<SVGGElement, unknown>('g')
    .data(own)
    .join('g')
    .attr('transform', ({ day, column, row }) => {
      const across = x(timeOf(day)) + column * STEP;
      return `translate(${Math.min(across, width - DOT)}, ${ground - STEP * (row + 1)})`;
    });
  markUp(dots, ({ task, label, group, column, row }) => ({
    row: -row,
    column: group * 100 + column,
    label: `${label} · ${task.heading} · ${[...task.lead, ...task.joint].join('、')}`,
    open: () => reveal(task.start, task.end),
  }));
  dots.append('circle').attr('class', 'dot').attr('r', DOT);

  const inferred = days.flatMap((day, group) => {
    const those = due.filter((each) => each.day === day && each.isInferred);
    return those.length === 0 ? [] : [{ day, group, label: those[0]!.label, tasks: those.map(({ task }) => task) }];
  });
  const circles = svg
    .append('g')
    .selectAll<SVGGElement, unknown>('g')
    .data(inferred)
    .join('g')
    .attr('transform', ({ day }) => `translate(${x(timeOf(day)) - STEP * 2}, ${ground - STEP * 1.5})`);
  markUp(circles, ({ group, label, tasks: those }) => ({
    row: 0,
    column: group * 100 - 1,
    label: `${label} · ${words.inferred} · ${fill(words.tasks, those.length)}`,
    open: () => reveal(those[0]!.start, those[0]!.end),
  }));
  circles.append('circle').attr('class', 'hollow').attr('r', STEP);
  circles
    .append('text')
    .attr('class', 'middle')
    .attr('y', 5)
    .text(({ tasks: those }) => those.length);
  return ground + FOOT;
};
