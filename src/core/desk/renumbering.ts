/** The numbers of a document put in order: of headings, lists and boxes, and of what names them. */
import type { Edit } from '../findings';
import type { Analysis, OutlineItem, Span } from '../model';
import { boxReferences, numberedBoxes } from '../outline/boxReferences';
import { ordinalValue } from '../outline/marker';
import { byPath } from '../outline/paths';
import { runsOf } from '../rules/numberRuns';
import { ordinalLike, withOrdinal } from '../rules/ordinals';
import { fold } from '../text/fold';
import { lineAt } from './lines';
import type { DeskReading } from './things';

/** A number that is to be another one. */
export interface Renumbered extends Edit {
  readonly found: string;
  /** Where it stands: in front of what it numbers, in a reference to a box, in the table of contents. */
  readonly place: 'item' | 'reference' | 'contents';
  /** What it numbers. */
  readonly title: string;
}

/** The highest number that can be written. */
const HIGHEST = 99;

/**
 * The edits that make each run of numbers go up by one from its first, in text order. References to boxes and the table of contents
 * follow the boxes and headings that they mean.
 * @param only where items are renumbered; everywhere unless given
 */
export function renumbering(reading: Pick<DeskReading, 'text' | 'analysis'>, only?: Span): readonly Renumbered[] {
  const { text, analysis } = reading;
  const numbers = newNumbers(analysis);
  const items = [...numbers].flatMap(([item, to]) => {
    const isAsked = !only || (only.start <= item.start && item.start < only.end);
    const edit = isAsked && numberEdit(text, item, item.number!, to);
    return edit ? [{ item, to, edit }] : [];
  });
  const renumbered = new Map(items.map(({ item, to }) => [item, to]));
  return [
    ...items.map(({ item, edit }): Renumbered => ({ ...edit, place: 'item', title: item.title })),
    ...referenceEdits(reading, renumbered),
    ...contentsEdits(reading, renumbered),
  ].sort((a, b) => a.span.start - b.span.start);
}

/** The items whose number is to be another one. */
function newNumbers({ skeleton }: Analysis): Map<OutlineItem, string> {
  const numbers = new Map<OutlineItem, string>();
  const byStart = new Map(skeleton.items.map((item) => [item.start, item]));
  for (const run of runsOf(skeleton.items)) {
    let before = 0;
    run.forEach(({ item, value }, i) => {
      const isSlip = i > 0 && value !== before + 1 && run[i + 1]?.value === before + 2;
      // A count begins anew with one, and wherever its first number says.
      const expected = i === 0 || (value === 1 && !isSlip) ? value : before + 1;
      const own = byStart.get(item.start);
      if (own && own.number !== null && expected !== value && expected <= HIGHEST) {
        numbers.set(own, withOrdinal(own.number, expected));
      }
      before = expected;
    });
  }
  return numbers;
}

/** The edit of a number in the words that a span begins with. */
function numberEdit(text: string, { start, end }: Span, found: string, to: string): (Edit & { found: string }) | null {
  const at = text.slice(start, end).indexOf(found);
  return at < 0 || found === to
    ? null
    : { span: { start: start + at, end: start + at + found.length }, text: to, found };
}

/** 见专栏3, where it is clear which box is meant. */
function referenceEdits(
  { text, analysis: { skeleton } }: Pick<DeskReading, 'text' | 'analysis'>,
  renumbered: ReadonlyMap<OutlineItem, string>,
): Renumbered[] {
  const boxes = numberedBoxes(skeleton);
  return boxReferences(skeleton).flatMap((reference): Renumbered[] => {
    const meant = boxes.filter(({ number }) => ordinalValue(number) === reference.value);
    const [box] = meant;
    const to = box && renumbered.get(box);
    if (!box || !to || meant.length > 1) return [];
    const found = /[\d一二三四五六七八九十]{1,3}$/u.exec(reference.text)?.[0] ?? '';
    const edit = numberEdit(text, reference, found, ordinalLike(ordinalValue(to), found));
    return edit ? [{ ...edit, place: 'reference', title: box.title }] : [];
  });
}

const plain = (title: string): string => fold(title).replace(/\s/gu, '');

/** The numbers of the contents whose headings are renumbered: found by their title, else by the numbers that lead to them. */
function contentsEdits(
  { text, analysis: { skeleton } }: Pick<DeskReading, 'text' | 'analysis'>,
  renumbered: ReadonlyMap<OutlineItem, string>,
): Renumbered[] {
  const headings = skeleton.items.filter(({ form, inBox }) => form === 'heading' && !inBox);
  const paths = new Map([...byPath(skeleton.entries)].map(([path, entry]) => [entry, path]));
  const headingAt = byPath(headings);
  return skeleton.entries.flatMap((entry): Renumbered[] => {
    const alike = headings.filter(
      ({ title, marker }) => marker === entry.marker && plain(title) === plain(entry.title),
    );
    const heading = alike.length === 1 ? alike[0] : headingAt.get(paths.get(entry) ?? '');
    const number = heading && (renumbered.get(heading) ?? null);
    const line = lineAt(text, skeleton, entry.start)?.line;
    if (!heading || !number || entry.number === null || !line) return [];
    const marker = { start: line.start, end: entry.start };
    const edit = numberEdit(text, marker, entry.number, number);
    return edit ? [{ ...edit, place: 'contents', title: entry.title }] : [];
  });
}
