import { makeLine, type Block } from '../text/line';

/** Line ends of every system, the separators of Unicode and the form feed of converted files. */
const RARE_LINE_END = /\r(?!\n)|[\u2028\u2029\f\v]/;
const LINE_END = /\r\n|[\n\r\u2028\u2029\f\v]/g;

/** Calls `visit` with the bounds of each line of `text`, line ends excluded. */
export function forEachLine(text: string, visit: (start: number, end: number) => void): void {
  let start = 0;
  if (RARE_LINE_END.test(text)) {
    LINE_END.lastIndex = 0;
    for (let hit = LINE_END.exec(text); hit; hit = LINE_END.exec(text)) {
      visit(start, hit.index);
      start = hit.index + hit[0].length;
    }
  } else {
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      visit(start, end > start && text[end - 1] === '\r' ? end - 1 : end);
      start = end + 1;
    }
  }
  visit(start, text.length);
}

/** Plain text: a block a line. Tables in it are recognised later, by their words (see outline/tables.ts). */
export function parsePlain(text: string): Block[] {
  const blocks: Block[] = [];
  let gap = 0;
  forEachLine(text, (start, end) => {
    const line = makeLine(text.slice(start, end), start, { gap });
    if (line) {
      blocks.push({ line });
      gap = 0;
    } else gap++;
  });
  return blocks;
}
