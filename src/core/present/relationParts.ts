/** Parts that tables and rows of relations are made of. */
import type { Indicator, Span, Task } from '../model';
import type { SharedTerm } from '../relate/matching/terms';
import type { Reading } from '../relate/reading';
import type { TaskChange } from '../relate/taskChanges';
import { formatEnd, formatNumber, formatValue, shorten } from './format';
import { taskHeading } from './headings';
import { type RelationWords, relationWordsOf } from './relationWords';
import { type Language, type Words, wordsOf } from './words';

/** Characters of a quote in a cell. */
const QUOTE = 80;
const TERMS = 4;

/** Phrases in one language. */
export interface Parts {
  readonly own: RelationWords;
  readonly words: Words;
  /** The task's heading. */
  readonly heading: (reading: Reading, index: number) => string;
  /** An indicator and its target. */
  readonly target: (indicator: Indicator) => string;
  /** A share as per cent. */
  readonly part: (share: number | null) => string;
  /** What every year must bring from now on; `none` where nothing can be said. */
  readonly needed: (needed: number | null, indicator: Indicator) => string;
  readonly day: (at: string | null) => string;
  /** What changed in a task's roles, targets and deadline, one phrase a change. */
  readonly changes: (change: TaskChange) => readonly string[];
}

/** The words in common that are shown of a link. */
export const termsOf = ({ terms }: { readonly terms: readonly SharedTerm[] }): string =>
  terms
    .slice(0, TERMS)
    .map(({ text }) => text)
    .join(' ');

/** The beginning of a passage, without mark-up, on one line. */
export const quoteOf = ({ text }: Reading, { start, end }: Span): string =>
  shorten(
    text
      .slice(start, end)
      .replace(/<[^<>]{0,200}>|\s+/gu, ' ')
      .trim(),
    QUOTE,
  );

export const headingIn = ({ text }: Reading, task: Task): string => taskHeading(text, task);

export function partsOf(language: Language): Parts {
  const own = relationWordsOf(language);
  const words = wordsOf(language);
  const amount = (needed: number, { unit }: Indicator): string => {
    const exact = Number(needed.toPrecision(3));
    return unit === '%' ? formatNumber(exact, words) + words.points : formatValue(exact, unit, words);
  };
  const day = (at: string | null): string => (at === null ? own.none : (formatEnd({ to: at }, words) ?? at));
  const signed = (sign: string, names: readonly string[]): string[] => names.map((name) => sign + name);
  const value = (measure: { readonly text: string } | null): string => measure?.text ?? own.none;
  return {
    own,
    words,
    heading: (reading, index) => headingIn(reading, reading.analysis.tasks[index]!),
    target: ({ name, target, unit }) => `${name} ${target ? formatValue(target.value, unit, words) : own.none}`,
    part: (share) => (share === null ? own.none : `${formatNumber(share * 100, words, 0)}%`),
    needed: (needed, indicator) =>
      needed === null ? own.none : needed === 0 ? own.reached : own.perYear(amount(needed, indicator)),
    day,
    changes: ({ roles, targets, deadline }) => [
      ...roles.map(
        ({ role, added, removed }) =>
          `${words.shares[role]}${words.colon}${[...signed('+', added), ...signed('−', removed)].join(words.comma)}`,
      ),
      ...targets.map(({ old: was, new: is, direction }) => `${own.directions[direction]} ${value(was)} → ${value(is)}`),
      ...(deadline ? [`${own.directions[deadline.direction]} ${day(deadline.old)} → ${day(deadline.new)}`] : []),
    ],
  };
}
