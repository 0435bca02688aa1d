/** The words of HTML text: what the parser read, beside what stands in the source. */
import type { Runs } from './runs';

/** Where a text's value and its source part ways: character references, line ends, characters that HTML drops, tags inside. */
const PARTING = /[&\r\0<]/g;
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});?/iy;
const MARKUP = /^<[a-z/!?]/i;
const AMPERSAND = /^&(?:amp|#38|#x26);?$/i;
const LINE_ENDS = /[\n\r]/g;

/** A line end is white space like any other. */
const spaced = (words: string): string => (words.includes('\n') ? words.replace(LINE_ENDS, ' ') : words);

/**
 * Adds a text node's words to `runs`.
 * @param value the text as the parser gives it
 * @param source the same in the source, which begins at `start` in the file
 */
export function addText(value: string, source: string, start: number, runs: Runs): void {
  // Whatever HTML reads differently is longer in the source.
  const parts = value.length === source.length ? null : partsOf(value, source);
  if (!parts) runs.add(spaced(value), start);
  else for (const { from, to, at } of parts) runs.add(spaced(value.slice(from, to)), start + at);
}

/** Characters of the value that follow one another in the source. */
interface Part {
  readonly from: number;
  readonly to: number;
  /** Where they stand in the source. */
  readonly at: number;
}

/** How value and source go together; `null` where they do not (text out of place in a table is put together elsewhere). */
function partsOf(value: string, source: string): Part[] | null {
  const parts: Part[] = [];
  let from = 0;
  let at = 0;
  while (from < value.length && at < source.length) {
    PARTING.lastIndex = at;
    const parting = PARTING.exec(source)?.index ?? source.length;
    if (parting > at) {
      parts.push({ from, to: from + parting - at, at });
      from += parting - at;
      at = parting;
    } else {
      const [units, width] = partAt(value, from, source, at);
      if (units > 0) parts.push({ from, to: from + units, at });
      from += units;
      at += width;
    }
  }
  return from === value.length ? parts : null;
}

/** What stands at a parting: how many code units of the value, how many of the source. */
function partAt(value: string, read: number, source: string, at: number): readonly [units: number, width: number] {
  const char = value[read]!;
  if (source[at] === '&') return referenceAt(value, read, source, at);
  if (source[at] === '\r') return [1, source[at + 1] === '\n' ? 2 : 1];
  if (char === source[at] && (!MARKUP.test(source.slice(at, at + 2)) || value[read + 1] === source[at + 1])) {
    return [1, 1];
  }
  if (source[at] === '\0') return [char === '\ufffd' ? 1 : 0, 1];
  // A tag inside: end tags of nothing are dropped, and text in a table but in no cell is put together before it.
  const close = source.indexOf('>', at);
  return [0, (close < 0 ? source.length : close + 1) - at];
}

function referenceAt(value: string, read: number, source: string, at: number): readonly [units: number, width: number] {
  REFERENCE.lastIndex = at;
  const reference = REFERENCE.exec(source)?.[0];
  if (!reference || (value[read] === '&' && !AMPERSAND.test(reference))) return [1, 1];
  const units = value.codePointAt(read)! > 0xffff ? 2 : 1;
  if (reference.endsWith(';')) return [units, reference.length];
  // Without its semicolon a name may run into the words after it (&nbspA): they stand in the value too.
  let width = 2;
  while (width < reference.length && !value.startsWith(reference.slice(width), read + units)) width++;
  return [units, width];
}
