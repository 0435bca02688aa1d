/** What the text does not say in full, to be shown behind its words: the days that a time means, the end that holds for a task. */
import type { Analysis, Deadline, Span, TimeExpression } from '../model';
import { fold } from '../text/fold';

/** Words that mean a time; the day or days stand behind them. */
export interface Hint {
  /** Behind this character it is shown. */
  readonly at: number;
  readonly time: Deadline;
}

/** “十四五”: known to every reader after the first time. */
const FIVE_YEAR_PLAN = /“?[一二]?十[一二三四五六七八九]?五(?:”|[时期规])/u;

/**
 * The times whose words leave out the year that they mean (6月底前, 三年内), and five-year plans where they are first named; none
 * in the title and the table of contents.
 */
export function dateHints({ times, document, contents }: Analysis): readonly Hint[] {
  const named = new Set<string>();
  const isIn = (span: Span | null, { start }: Span): boolean =>
    span !== null && span.start <= start && start < span.end;
  return times
    .filter((time) => !isIn(document.titleSpan, time) && !isIn(contents, time) && isLeftOut(time, named))
    .map((time) => ({ at: time.end, time }));
}

function isLeftOut({ text, from, to, recurring }: TimeExpression, named: Set<string>): boolean {
  const words = fold(text);
  const years = [from, to].flatMap((day) => (day === null ? [] : [day.slice(0, 4)]));
  if (to === null || recurring !== undefined || years.every((year) => words.includes(year))) return false;
  if (!FIVE_YEAR_PLAN.test(words)) return true;
  const period = years.join();
  const isNew = !named.has(period);
  named.add(period);
  return isNew;
}

/** The tasks that state no time, with the end of the plan's period that holds for them, behind their titles. */
export function horizonHints({ tasks }: Analysis): readonly Hint[] {
  return tasks.flatMap(({ titleSpan, inferred }) => (inferred ? [{ at: titleSpan.end, time: inferred }] : []));
}
