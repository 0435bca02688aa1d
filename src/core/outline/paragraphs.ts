/** Lines put together again that a page break or a hard wrap has cut. */
import { joinLines, type Block, type Line } from '../text/line';
import { STRONG_LABEL } from '../lexicon/responsibility';
import { isMarkerAlone, markerOf } from './marker';

/** — 12 —, - 12 -, 第 3 页 共 20 页: what stands between two pages. */
const PAGE_NUMBER =
  /^(?:[-—–―·\s]{0,4}\d{1,4}[-—–―·\s]{0,4}|第\s?\d{1,4}\s?页(?:[，、/\s]{0,3}共\s?\d{1,4}\s?页)?|\d{1,4}\s?\/\s?\d{1,4})$/u;
const SENTENCE_END = /[。！？；：…”’）】》.!?|]$/u;
/** The shortest line that a wrapped paragraph is made of: 公文 hold 28 characters a line, two of them may be lost. */
const WRAP_LENGTH = 22;
const MOST_LINES = 400;
/** No bracket holds more characters, or lines: one that stays open longer was never closed. */
const BRACKET_LENGTH = 300;
const BRACKET_LINES = 12;

export function isPageNumber(text: string): boolean {
  return text.length <= 16 && /\d/.test(text) && PAGE_NUMBER.test(text);
}

/** The blocks without page numbers, with broken paragraphs made whole. */
export function withWholeParagraphs(blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    const { line } = block;
    if (!line) {
      out.push(block);
      continue;
    }
    if (isPageNumber(line.text)) {
      const isBetweenPages = /[—–―-]|页/u.test(line.text) || (out.length > 0 && i + 1 < blocks.length);
      if (isBetweenPages && !isListOfNumbers(blocks, i)) continue;
    }
    const parts = [line];
    const titled = isMarkerAlone(line.text) ? blocks[i + 1]?.line : undefined;
    if (titled && titled.gap <= 1 && !markerOf(titled)) {
      parts[0] = joinLines([line, titled], '\n'); // a number above the words is no part of them: 2. and 80%
      i++;
    }
    let open = openBrackets(parts[0]!.text, 0);
    while (parts.length < MOST_LINES) {
      const page = blocks[i + 1]?.line;
      const skip = page && isPageNumber(page.text) ? 1 : 0;
      const follower = blocks[i + 1 + skip]?.line;
      const isTitle = titled && !/[。；]/u.test(titled.text);
      if (
        !follower ||
        isTitle ||
        !continues(parts[parts.length - 1]!, follower, {
          acrossPage: skip === 1,
          isWrapped: parts.length > 1,
          isOpen: open > 0 && parts.length < BRACKET_LINES,
        })
      ) {
        break;
      }
      parts.push(follower);
      open = openBrackets(follower.text, open);
      i += 1 + skip;
    }
    out.push(parts.length === 1 && parts[0] === line ? block : { line: joinLines(parts) });
  }
  return out;
}

/** A column of numbers is a table that fell apart, not a row of page numbers. */
function isListOfNumbers(blocks: readonly Block[], at: number): boolean {
  const near = [blocks[at - 2], blocks[at - 1], blocks[at + 1], blocks[at + 2]];
  return near.filter((block) => block?.line && block.line.text.length <= 16).length >= 2;
}

interface Seam {
  /** A page number stands between the lines. */
  readonly acrossPage: boolean;
  /** The line goes on with one before it. */
  readonly isWrapped: boolean;
  /** A bracket has not been closed yet. */
  readonly isOpen: boolean;
}

/** Does `next` go on with the sentence that `line` leaves open? */
function continues(line: Line, next: Line, { acrossPage, isWrapped, isOpen }: Seam): boolean {
  if (line.heading > 0 || next.heading > 0 || markerOf(next) || /^(?:——|附件|附：)/u.test(next.text)) {
    return false;
  }
  if (isOpen && (next.gap === 0 || acrossPage)) return true;
  if (SENTENCE_END.test(line.text)) return false;
  if (next.gap > 0 && !acrossPage) return false;
  if (acrossPage) return line.text.length >= 12;
  if (endsInName(line.text)) return next.text.length <= NAMES_LENGTH && !/：|[。；]./u.test(next.text);
  const isHeadingLike = markerOf(line) !== null && !/[。；]/u.test(line.text);
  return (
    !isHeadingLike &&
    line.text.length >= WRAP_LENGTH &&
    (isWrapped || /[、，]$/u.test(line.text) || isHardWrap(line, next))
  );
}

const NAMES_LENGTH = 60;

/** A line of names (责任单位：…) that ends with a comma, or inside a name. */
const endsInName = (text: string): boolean =>
  /[、，：]$|[^局厅委署办院部会处所室科股站社行队县区市镇乡司心组团校馆府关道位门等）]$/u.test(text) &&
  STRONG_LABEL.exec(text)?.index === 0;

/** Two lines of about one length, the first without an end: the text was wrapped at a column. */
function isHardWrap(line: Line, next: Line): boolean {
  return (
    line.text.length <= 60 &&
    /[，、。；]/u.test(line.text) &&
    (next.text.length >= line.text.length - 6 || /[。；！？）]$/u.test(next.text)) &&
    next.text.length <= line.text.length + 6
  );
}

/** How many brackets are open after the text, `before` of them from the lines above; one left open long ago is forgotten. */
function openBrackets(text: string, before: number): number {
  if (before === 0 && !text.includes('（') && !text.includes('《')) return 0;
  let open = text.length > BRACKET_LENGTH ? 0 : before;
  for (let i = Math.max(0, text.length - BRACKET_LENGTH); i < text.length; i++) {
    const char = text[i]!;
    if (char === '（' || char === '《') open++;
    else if ((char === '）' || char === '》') && open > 0) open--;
  }
  return open;
}
