/** A line break behind a numbered item: the number of the next one. */
import type { Edit } from '../findings';
import type { MarkerKind, OutlineItem } from '../model';
import { isMarkerAlone, ordinalValue } from '../outline/marker';
import { withOrdinal } from '../rules/ordinals';
import { fold } from '../text/fold';
import { within } from '../text/spans';
import type { DeskReading } from './things';

/** Numbers of lists; chapters and boxes are headed by hand. */
const LISTED: ReadonlySet<MarkerKind | null> = new Set<MarkerKind>([
  'article',
  'han',
  'han-paren',
  'decimal',
  'digit',
  'digit-paren',
  'circled',
  'letter',
]);
/** The highest number that can be written; there are twenty circled ones. */
const HIGHEST = 99;
const HIGHEST_CIRCLED = 20;

/** What an item ends with that is complete: a title alone has text under it, not the next item. */
const COMPLETE = /[。；！？）]$/u;

/**
 * The edit that follows a line break at an offset: on an empty line under an item the next number is written; where the item has
 * nothing but its number yet, as after a second line break, the number goes. `null` for nothing.
 */
export function nextItemEdit(reading: Pick<DeskReading, 'text' | 'analysis'>, offset: number): Edit | null {
  const { text } = reading;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  const rest = text.slice(offset, lineEnd < 0 ? text.length : lineEnd);
  if (start === 0 || text.slice(start, offset).trim() !== '' || rest.trim() !== '') return null;
  const above = lineBefore(text, start);
  const words = text.slice(above.start, above.end).trim();
  if (isMarkerAlone(fold(words))) {
    const before = nextMarker(reading, lineBefore(text, above.start));
    return before?.trim() === words ? { span: { start: above.start, end: offset }, text: '' } : null;
  }
  const marker = nextMarker(reading, above);
  return marker === null ? null : { span: { start: offset, end: offset }, text: marker };
}

interface SourceLine {
  readonly start: number;
  /** Without its line break. */
  readonly end: number;
}

/** The line that ends right before the offset. */
function lineBefore(text: string, offset: number): SourceLine {
  const end = Math.max(0, offset - (text[offset - 2] === '\r' ? 2 : 1));
  return { start: offset === 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1, end };
}

/** The number behind the one of the item that the line is, as it is to be written; `null` where it is none of a list. */
function nextMarker(
  { text, analysis: { skeleton } }: Pick<DeskReading, 'text' | 'analysis'>,
  line: SourceLine,
): string | null {
  const item: OutlineItem | undefined = within(skeleton.items, line)[0];
  const words = fold(text.slice(line.start, line.end).trimEnd());
  if (!item || !LISTED.has(item.marker) || !COMPLETE.test(words)) return null;
  const number = item.number ?? '';
  const value = ordinalValue(number.split(/[-—.]/u).at(-1) ?? null) + 1;
  const written = text.slice(item.start, item.end);
  const at = written.indexOf(number);
  if (at < 0 || value < 2 || value > (item.marker === 'circled' ? HIGHEST_CIRCLED : HIGHEST)) return null;
  const gap = /^[ \u3000]{0,4}/u.exec(text.slice(item.end, line.end))![0];
  return written.slice(0, at) + withOrdinal(number, value) + written.slice(at + number.length) + gap;
}
