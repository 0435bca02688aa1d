/** Titles over two lines. */
import type { Block, Line } from '../text/line';
import { markerOf } from './marker';

/** A line that names who wrote what follows. */
const isByline = (text: string): boolean =>
  text.length <= 32 &&
  !/[，。；：]/u.test(text) &&
  /(?:公司|集团|[局厅委办院部会所县市区]|中心|平台|政府|学校|大学|基地)$/u.test(text);

/** The second line of a title: short, no sentence, not the name of who wrote the chapter. */
export function secondTitleLine(line: Line, at: number, blocks: readonly Block[]): Line | null {
  const next = blocks[at + 1]?.line;
  const isOpen = /[\p{L}\d”]$/u.test(line.text) && line.text.length >= 8 && line.text.length <= 32;
  if (!isOpen || !next || next.heading > 0 || next.bold !== line.bold || next.text.length > 32 || markerOf(next)) {
    return null;
  }
  if (/[，。；：？！、|]|^(?:表|图|附|单位|目标|——)|(?:指标|一览表|表)$/u.test(next.text)) return null;
  const author = blocks[at + 2]?.line?.text;
  return isByline(next.text) && !(author && isByline(author)) ? null : next;
}
