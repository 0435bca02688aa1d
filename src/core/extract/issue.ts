/** Number and date of issue: in the document's own lines, and in the fields that a page puts above it. */
import { numberAfterTitle } from '../outline/ownNumber';
import { fold } from '../text/fold';
import type { Block, Line } from '../text/line';
import { remembered } from '../text/memory';
import { readDatedPoint } from './timePoints';

/** Under which number a document was issued, and on which day (ISO 8601). */
export interface Issue {
  readonly number: string | null;
  readonly date: string | null;
}

/** A document's own number has its line to itself, brackets around it at most; one in a sentence is cited. */
const NUMBER = /^（?(\p{Script=Han}{1,12}\s?[〔[（]\d{4}[〕\]）]第?\s?\d{1,5}\s?号)）?$/du;

/** The number that a line (as written) gives the document. */
function ownNumber(raw: string): string | null {
  const words = raw.trim();
  const alone = NUMBER.exec(fold(words))?.indices?.[1];
  if (alone) return words.slice(...alone);
  const behind = numberAfterTitle(raw);
  return behind?.[1] === raw.length ? raw.slice(...behind) : null;
}

const MOST_OF_A_DATE = 16;

/** The day that is all of a text: 2024年3月5日, 二〇二四年三月五日, 2024-03-05. */
function onlyDate(raw: string): string | null {
  const words = raw.replace(/\s+/gu, '');
  if (words.length > MOST_OF_A_DATE) return null;
  const day = words.replace(/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u, '$1年$2月$3日');
  const point = day.endsWith('日') ? readDatedPoint(day, 0) : null;
  return point?.end === day.length && point.days.from === point.days.to ? point.days.from : null;
}

/** What a line says on its own. */
const numberIn = remembered(({ raw }) => ownNumber(raw));
const dateIn = remembered(({ raw }) => onlyDate(raw));
/** A field's name and what stands behind it, `null` for a line that is none. */
const fieldIn = remembered(({ raw }) => {
  const words = raw.replace(/\s+/gu, '');
  return NUMBER_FIELD.test(words) || DATE_FIELD.test(words) ? words : null;
});

const NUMBER_FIELD = /^(?:发文字号|文号|发文号|文件编号|文件字号)：?/u;
const DATE_FIELD = /^(?:成文日期|发文日期|印发日期|成文时间)：?/u;
/** Blocks that may stand above a document. */
const ABOVE = 250;

/** The fields above a document (文号：…, 成文日期：…), in lines or in a table; the value may stand in the next line or cell. */
function readFields(blocks: readonly Block[]): Issue {
  let number: string | null = null;
  let date: string | null = null;
  const read = (label: Line, next: string | undefined): void => {
    const words = fieldIn(label.words);
    if (words === null) return;
    const valueAfter = (field: RegExp): string => {
      const name = field.exec(fold(words))?.[0];
      return name === undefined ? '' : words.slice(name.length) || (next ?? '');
    };
    number ??= ownNumber(valueAfter(NUMBER_FIELD));
    date ??= onlyDate(valueAfter(DATE_FIELD));
  };
  for (let i = 0; i < Math.min(ABOVE, blocks.length); i++) {
    const { line, table } = blocks[i]!;
    if (line && line.raw.length <= 60) read(line, blocks[i + 1]?.line?.raw);
    for (const row of table?.rows.slice(0, 12) ?? []) {
      const cells = [...new Set(row)].flatMap((cell) => (cell ? [cell] : []));
      cells.forEach((cell, x) => {
        read(cell, cells[x + 1]?.raw);
      });
    }
  }
  return { number, date };
}

/** A title page and a letter's head take no more blocks. */
const FIRST_BLOCKS = 30;

/** @param page all that the page holds; `blocks` is the document in it, whose own lines count first */
export function readIssue(page: readonly Block[], blocks: readonly Block[]): Issue {
  const fields = readFields(page);
  const own: Issue[] = blocks.flatMap(({ line }, i) =>
    line && line.raw.length <= 60
      ? [{ number: i < FIRST_BLOCKS ? numberIn(line.words) : null, date: dateIn(line.words) }]
      : [],
  );
  return {
    number: own.find(({ number }) => number !== null)?.number ?? fields.number,
    date: own.find(({ date }) => date !== null)?.date ?? fields.date,
  };
}
