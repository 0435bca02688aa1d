/** How well what stands around a place agrees with what once stood around a passage. */
import search from 'approx-string-match';

/** Beside the context itself: room for what was put into it. */
const ROOM = 12;

/** Of the context: what differs more is no likeness. */
const MOST_ERRORS = 0.4;

/**
 * From 0 to 1: the share of the context that stands there, before `at` or after it. What was inserted, deleted or changed
 * in it, or stands between it and `at`, counts against it character by character.
 */
export function agreement(words: string, side: 'before' | 'after', at: number, context: string): number {
  const { length } = context;
  if (length === 0) return 0;
  const run = side === 'before' ? commonEnd(words, at, context) : commonStart(words, at, context);
  if (run === length) return 1;
  const room = length + Math.max(ROOM, length >> 2);
  const around = side === 'before' ? words.slice(Math.max(0, at - room), at) : words.slice(at, at + room);
  const errors = search(around, context, Math.floor(length * MOST_ERRORS)).map(
    (match) => match.errors + (side === 'before' ? around.length - match.end : match.start),
  );
  return Math.max(run, ...errors.map((count) => length - count)) / length;
}

/** How many of the last characters of the context stand right before `at`. */
export function commonEnd(words: string, at: number, context: string): number {
  let count = 0;
  while (count < context.length && count < at && words[at - 1 - count] === context.at(-1 - count)) count++;
  return count;
}

/** How many of the first characters of the context stand right after `at`. */
export function commonStart(words: string, at: number, context: string): number {
  let count = 0;
  while (count < context.length && at + count < words.length && words[at + count] === context[count]) count++;
  return count;
}
