/** Headings without number or mark-up, as news and features have them: short lines between paragraphs. */
import { FIELD_LINE } from '../lexicon/responsibility';
import type { Block, Line } from '../text/line';

const HEADING_LENGTH = 70;
const isSentence = (text: string): boolean => /[。！？；：…]$|[。！？]”$/u.test(text);
const isParagraph = (line: Line | undefined): boolean =>
  line !== undefined && (line.text.length >= 40 || isSentence(line.text)) && !isShortBold(line);
const isShortBold = (line: Line): boolean => line.bold && line.text.length <= 40;

/** Block index → level of each such heading. */
export function bareHeadings(
  blocks: readonly Block[],
  skip: readonly [number, number] | null,
): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  const open: { readonly text: string; readonly level: number }[] = [];
  let body = 0;
  for (let i = 0; i < blocks.length; i++) {
    const line = blocks[i]!.line;
    if (!line || (skip && i >= skip[0] && i < skip[1])) continue;
    if (!isHeading(blocks, i, body)) {
      if (isParagraph(line)) body++;
      continue;
    }
    const follows = levels.has(i - 1);
    const like = follows ? -1 : lastIndexLike(open, line.text);
    const level = follows
      ? levels.get(i - 1)! + 1
      : like >= 0
        ? open[like]!.level
        : startsRun(blocks, i, body)
          ? 1
          : (open[open.length - 1]?.level ?? 1);
    while (open.length > 0 && open[open.length - 1]!.level >= level) open.pop();
    open.push({ text: line.text, level });
    levels.set(i, level);
  }
  return levels;
}

function isHeading(blocks: readonly Block[], at: number, bodyBefore: number): boolean {
  const line = blocks[at]!.line!;
  if (
    line.text.length > HEADING_LENGTH ||
    line.text.length < 2 ||
    isSentence(line.text) ||
    FIELD_LINE.test(line.text) ||
    /^(?:[—□]|（|图|表|来源|记者)|[，、]$|记者|^《[^》]{1,40}》$/u.test(line.text)
  ) {
    return false;
  }
  const next = blocks[at + 1]?.line;
  if (line.bold) return bodyBefore > 0 && next !== undefined && (isParagraph(next) || isShortBold(next));
  return bodyBefore > 0 && isParagraph(blocks[at - 1]?.line) && isParagraph(next) && !/[。；]/u.test(line.text);
}

const startsRun = (blocks: readonly Block[], at: number, body: number): boolean =>
  blocks[at + 1]?.line !== undefined && isHeading(blocks, at + 1, body);

/** The innermost open heading of the same make: a common beginning, or both begin with a time. */
function lastIndexLike(open: readonly { readonly text: string }[], text: string): number {
  for (let i = open.length - 1; i >= 0; i--) {
    const other = open[i]!.text;
    let common = 0;
    while (common < other.length && other[common] === text[common]) common++;
    const bothTimes =
      /^(?:\d{4}年|“?十[一二三四五六七]五)/u.test(other) && /^(?:\d{4}年|“?十[一二三四五六七]五)/u.test(text);
    if (common >= 2 || (common >= 1 && other.length === text.length) || bothTimes) return i;
  }
  return -1;
}
