/** The table of contents, set apart: it repeats the headings, not always word for word, and none of its lines is one. */
import type { Block, Line } from '../text/line';
import { titleBounds } from './headingLines';
import { markerOf, ordinalValue, readBareNumber, type Marker } from './marker';

export const LABEL = /^目\s{0,6}[录次]$/u;
/** Dot leaders and page numbers at the end of an entry. */
export const LEADER = /[\s.·…。•_-]{2,200}\d{0,4}$|\s{1,20}\d{1,4}$/u;
const ENTRY_LENGTH = 60;

/** An entry's words: without leaders, page number, white space. */
export function entryWords(text: string): string {
  return text.replace(LEADER, '').replace(/\s+/gu, '');
}

/** The marker of an entry; `1 总则` has one where its contents are labelled. */
const entryMarker = (line: Line): Marker | null =>
  markerOf(line) ?? (line.text.length <= ENTRY_LENGTH ? readBareNumber(line.text) : null);

const depthOf = ({ number }: Marker): number => number?.split('.').length ?? 0;

/** First and last block (exclusive) of the table of contents, its label included; `null` where there is none. */
export function findContents(blocks: readonly Block[]): readonly [number, number] | null {
  const label = blocks.findIndex((block) => block.line !== undefined && LABEL.test(block.line.text));
  const first =
    label >= 0 ? label + 1 : blocks.findIndex((block) => block.line !== undefined && markerOf(block.line) !== null);
  if (first < 0 || (label < 0 && !repeats(blocks, first))) return null;
  const opening = blocks[first]?.line && entryMarker(blocks[first].line);
  let end = first;
  for (; end < blocks.length; end++) {
    const line = blocks[end]!.line;
    if (!line) break;
    const { text } = line;
    if (
      text.length > ENTRY_LENGTH + 100 ||
      entryWords(text).length > ENTRY_LENGTH ||
      text.replace(LEADER, '').endsWith('。')
    ) {
      break;
    }
    const marker = entryMarker(line);
    const startsAgain =
      end > first &&
      opening &&
      marker?.kind === opening.kind &&
      depthOf(marker) === depthOf(opening) &&
      ordinalValue(marker.number) <= ordinalValue(opening.number);
    if (startsAgain || (marker === null && label >= 0 && !isEntry(text) && !followedByEntry(blocks, end))) break;
    if (marker === null && label < 0) break;
  }
  return end - first >= 3 ? [label >= 0 ? label : first, end] : null;
}

/** Four or more headings in a row that all stand once more further down: contents without a label. */
function repeats(blocks: readonly Block[], first: number): boolean {
  const entries: string[] = [];
  for (let i = first; i < blocks.length && entries.length < 6; i++) {
    const line = blocks[i]!.line;
    if (!line || line.text.length > ENTRY_LENGTH || !markerOf(line) || /[。；]/u.test(line.text)) break;
    entries.push(entryWords(line.text));
  }
  if (entries.length < 4) return false;
  const later = new Set<string>();
  for (const { line } of blocks.slice(first + entries.length)) {
    const marker = line && markerOf(line);
    if (marker) later.add(entryWords(line.text.slice(0, titleBounds(line.text, marker.end).to)));
  }
  return entries.filter((entry) => later.has(entry)).length >= entries.length - 1;
}

const isEntry = (text: string): boolean =>
  LEADER.test(text) || /^(?:前言|引言|序言|附件|附录|附表|附图|名词解释|专栏|表|图)/u.test(text);

/** A title over two lines: the next line is an entry again. */
function followedByEntry(blocks: readonly Block[], at: number): boolean {
  const next = blocks[at + 1]?.line;
  return (
    next !== undefined &&
    next.text.length <= ENTRY_LENGTH &&
    (markerOf(next) !== null || LEADER.test(next.text)) &&
    markerOf(next)?.number !== '一'
  );
}
