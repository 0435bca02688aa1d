/** Compares an extraction with gold annotations: one-to-one, each gold item with the first free found one that fits. */
import type {
  Agency,
  Analysis,
  DataPoint,
  Indicator,
  Measure,
  Section,
  Span,
  Task,
  TimeExpression,
} from '../../src/core/index';

/** Gold annotations of a document; a kind that was not annotated is left out. */
export interface Gold {
  readonly doc: string;
  /** `clauses` where mentions in prose were not annotated. */
  readonly agenciesScope?: 'clauses';
  readonly tasks?: readonly Task[];
  readonly agencies?: readonly Agency[];
  readonly indicators?: readonly Indicator[];
  readonly measures?: readonly Measure[];
  readonly times?: readonly TimeExpression[];
  readonly sections?: readonly (Section & { readonly start: number })[];
}

export interface Score {
  readonly right: number;
  readonly missed: number;
  readonly extra: number;
}

export type Kind = 'tasks' | 'roles' | 'clauses' | 'agencies' | 'indicators' | 'measures' | 'times' | 'sections';

const norm = (text: string | null): string =>
  (text ?? '').replace(/\s/gu, '').replace(/（/gu, '(').replace(/）/gu, ')');
const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
const near = (a: Span, b: Span): boolean => Math.abs(a.start - b.start) <= 4;
const names = (list: readonly string[]): string => [...new Set(list.map(norm))].sort().join('|');
const point = (p: DataPoint | null): string => (p ? `${String(p.year)}:${norm(String(p.value))}` : '');
const inClause = ({ role }: Agency): boolean => role !== 'mention';

function match<T>(gold: readonly T[], found: readonly T[], fits: (a: T, b: T) => boolean): Score {
  const free = [...found];
  let right = 0;
  for (const item of gold) {
    const at = free.findIndex((candidate) => fits(item, candidate));
    if (at < 0) continue;
    free.splice(at, 1);
    right++;
  }
  return { right, missed: gold.length - right, extra: free.length };
}

export function score(gold: Gold, found: Analysis): Map<Kind, Score> {
  const scores = new Map<Kind, Score>();
  const isTask = (a: Task, b: Task): boolean => norm(a.title) === norm(b.title) && near(a, b);
  if (gold.tasks) {
    scores.set('tasks', match(gold.tasks, found.tasks, isTask));
    const sameRoles = (a: Task, b: Task): boolean =>
      (['lead', 'supporting', 'joint'] as const).every((role) => names(a[role]) === names(b[role]));
    scores.set(
      'roles',
      match(gold.tasks, found.tasks, (a, b) => isTask(a, b) && sameRoles(a, b)),
    );
  }
  if (gold.agencies) {
    scores.set(
      'clauses',
      match(gold.agencies.filter(inClause), found.agencies.filter(inClause), (a, b) => same(a, b) && a.role === b.role),
    );
    if (gold.agenciesScope !== 'clauses') scores.set('agencies', match(gold.agencies, found.agencies, same));
  }
  if (gold.indicators) {
    const sameValues = (a: Indicator, b: Indicator): boolean =>
      norm(a.name) === norm(b.name) &&
      norm(a.unit) === norm(b.unit) &&
      point(a.baseline) === point(b.baseline) &&
      point(a.target) === point(b.target);
    scores.set('indicators', match(gold.indicators, found.indicators, sameValues));
  }
  if (gold.measures) {
    scores.set(
      'measures',
      match(
        gold.measures,
        found.measures,
        (a, b) => same(a, b) && a.value === b.value && norm(a.unit) === norm(b.unit),
      ),
    );
  }
  if (gold.times) {
    scores.set(
      'times',
      match(gold.times, found.times, (a, b) => same(a, b) && a.from === b.from && a.to === b.to),
    );
  }
  if (gold.sections) {
    scores.set(
      'sections',
      match(
        gold.sections,
        found.sections,
        (a, b) => norm(a.title) === norm(b.title) && near(a, b) && a.level === b.level,
      ),
    );
  }
  return scores;
}

export const sum = (a: Score, b: Score): Score => ({
  right: a.right + b.right,
  missed: a.missed + b.missed,
  extra: a.extra + b.extra,
});

/** Harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found. */
export function f1({ right, missed, extra }: Score): number {
  return right + missed + extra === 0 ? 1 : (2 * right) / (2 * right + missed + extra);
}
