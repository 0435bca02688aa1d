/** The cells of tables that reach us as lines, and which column a cell can stand in. */
import { INDEX, indicatorColumn, type IndicatorColumn } from '../lexicon/columns';
import { makeLine, sourceOffset, type Block, type Cell, type Line } from '../text/line';
import { remembered } from '../text/memory';

/** The part of a line as a line of its own; `null` where it is blank. */
export function cut(line: Line, from: number, to: number): Cell {
  const offsets = line.offsets ? line.offsets.subarray(from, to) : sourceOffset(line, from);
  return makeLine(line.raw.slice(from, to), offsets);
}

/** Longest cell of an indicator table. */
const CELL_LENGTH = 60;

/** The words of a line that is a cell: without the separator that some converters leave at its ends. */
export function cellOf(block: Block | undefined, longest = CELL_LENGTH): Line | null {
  const line = block?.line;
  if (!line || line.raw.length > longest) return null;
  const isBarred = line.raw.startsWith('|') || line.raw.endsWith('|');
  if (!isBarred) return line;
  const lead = /^\|\s{0,4}/u.exec(line.raw)?.[0].length ?? 0;
  const tail = /\s{0,4}\|$/u.exec(line.raw)?.[0].length ?? 0;
  return cut(line, lead, line.raw.length - tail);
}

/** The column of an indicator table that a cell names, if any. */
export const columnNamed = remembered(({ text }) => indicatorColumn(squeeze(text)));

/** A cell that heads the column of the numbers of rows. */
export const headsIndex = remembered(({ text }) => INDEX.test(squeeze(text)));

export const squeeze = (text: string): string => text.replace(/\s+/gu, '');

const VALUE =
  /^(?:[—–\-―/]{1,4}|无|[≥≤><＞＜约超达]{0,2}\s?\d|[\u4e00-\u9fff]{1,8}\d|\[|【|（\d|完成|持续|保持|显著|明显|稳步|稳定|达到|不低于|不少于|大幅|基本|全覆盖|实现|优良|提高|提升|下降|降低|降至|控制|逐步|进一步|递增|递减)/u;

/** Can the words (white space removed) stand in such a column? */
export function fits(text: string, column: IndicatorColumn): boolean {
  switch (column) {
    case 'index':
      return /^\d{1,3}\.?$/u.test(text);
    case 'nature':
      return /^(?:预期|约束)性?$/u.test(text);
    case 'unit':
      return text.length <= 12 && !VALUE.test(text) && !text.endsWith('性');
    case 'baseline':
    case 'target':
    case 'other-value':
      return VALUE.test(text) && text.length <= 24;
    case 'name':
    case 'category':
      return /\p{L}/u.test(text) && !/^\d+(?:\.\d+)?%?$|。|^(?:预期|约束)性$/u.test(text);
    case 'source':
      return /\p{Script=Han}{2}/u.test(text) && !/。|^(?:预期|约束)性$/u.test(text);
  }
}
