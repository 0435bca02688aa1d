/** Marks of a chart: what can be clicked, reached by keys and read aloud. */
import { type BaseType, select, type Selection } from 'd3-selection';

export type Svg = Selection<SVGSVGElement, unknown, null, undefined>;

/** Where a mark stands among the others, for the arrow keys; what it says; what it leads to. */
export interface Mark {
  readonly row: number;
  readonly column: number;
  readonly label: string;
  readonly open: () => void;
}

/** Makes marks of groups: each has a name, a tooltip, and opens by click, Enter and Space. */
export function markUp<Datum>(
  groups: Selection<SVGGElement, Datum, BaseType, unknown>,
  markOf: (datum: Datum, index: number) => Mark,
): void {
  groups.each(function (datum, index) {
    const { row, column, label, open } = markOf(datum, index);
    select(this)
      .attr('class', 'mark')
      .attr('role', 'button')
      .attr('tabindex', -1)
      .attr('aria-label', label)
      .attr('data-row', row)
      .attr('data-column', column)
      .on('click', open)
      .on('keydown', (event: KeyboardEvent) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          open();
        }
      })
      .append('title')
      .text(label);
  });
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const placeOf = (mark: Element): readonly [number, number] => [
  Number(mark.getAttribute('data-row')),
  Number(mark.getAttribute('data-column')),
];

/** One stop of the Tab key for a whole chart; inside it the arrow keys go from mark to mark. */
export function rove(svg: SVGSVGElement): void {
  const marks = [...svg.querySelectorAll<SVGGElement>('.mark')];
  marks[0]?.setAttribute('tabindex', '0');
  svg.onkeydown = (event) => {
    const step = STEPS[event.key];
    const from = event.target instanceof Element ? event.target.closest('.mark') : null;
    if (!step || !from) {
      return;
    }
    event.preventDefault();
    const [row, column] = placeOf(from);
    const ahead = marks
      .map((mark) => {
        const [r, c] = placeOf(mark);
        const [down, right] = [(r - row) * step[0], (c - column) * step[1]];
        const aside = step[0] === 0 ? Math.abs(r - row) : Math.abs(c - column);
        return { mark, forward: down + right, aside };
      })
      .filter(({ forward, aside }) => forward > 0 && (step[0] !== 0 || aside === 0));
    ahead.sort((a, b) => a.forward - b.forward || a.aside - b.aside);
    const [next] = ahead;
    if (next) {
      from.setAttribute('tabindex', '-1');
      next.mark.setAttribute('tabindex', '0');
      next.mark.focus();
    }
  };
}

/** At most so many characters; the rest stands in the tooltip. */
export const clip = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`;

/** `{0}`, `{1}` … filled in. */
export const fill = (words: string, ...values: readonly (string | number)[]): string =>
  words.replace(/\{(\d)\}/gu, (_, at: string) => String(values[Number(at)] ?? ''));
