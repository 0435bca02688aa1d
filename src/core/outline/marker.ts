import type { MarkerKind } from '../model';
import type { Line } from '../text/line';
import { remembered } from '../text/memory';

/** The ordinals of the official style (GB/T 9704-2012, 7.3.3: 一、 （一） 1. （1）) and what else opens a numbered line. */

export interface Marker {
  readonly kind: MarkerKind;
  /** As written, without punctuation; `null` for a box without a number. */
  readonly number: string | null;
  /** Index in the line at which the words after the marker begin. */
  readonly end: number;
}

const HAN = '[零〇一二三四五六七八九十百]{1,5}';

/** One expression a kind, tried in turn; group 1 is the number. Each is anchored and bounded. */
const FORMS: readonly (readonly [MarkerKind, RegExp])[] = [
  ['box', /^专栏\s{0,3}([\d一二三四五六七八九十]{1,3}(?:[-—.]\d{1,2})?)?[\s:：、.．]{0,4}/u],
  ['chapter', new RegExp(`^第\\s?(${HAN}|\\d{1,3})\\s?(?:章|编|篇|部分)[\\s、：:]{0,4}`, 'u')],
  ['part', new RegExp(`^第\\s?(${HAN}|\\d{1,3})\\s?节[\\s、：:]{0,4}`, 'u')],
  ['article', new RegExp(`^第\\s?(${HAN}|\\d{1,3})\\s?条[\\s、：:]{1,4}`, 'u')],
  ['han', new RegExp(`^(${HAN})\\s{0,3}[、.．]\\s{0,4}`, 'u')],
  ['han-paren', new RegExp(`^[（【〔]\\s?(${HAN})\\s?[）】〕]\\s{0,4}[、.]?\\s{0,4}`, 'u')],
  ['digit-paren', /^(?:（\s?(\d{1,3})\s?）|(\d{1,2})）)\s{0,4}[、.]?\s{0,4}/u],
  ['digit', /^(\d{1,3})\s{0,2}[.、．](?!\d(?!\d{3}年))\s{0,4}/u],
  [
    'decimal',
    /^([1-9]\d?(?:\.[1-9]\d?){1,3})(?:\s{0,2}[、.])?\s{0,4}(?=[\p{Script=Han}“《])(?![万亿千百余多个家户元公米吨亩倍人岁年月日前次件项条台套辆座处所名平立毫厘分度兆])/u,
  ],
  [
    'named',
    new RegExp(`^(?:重点|工作|主要|具体)?(?:任务|措施|举措|行动|工程|项目)\\s?(${HAN}|\\d{1,2})[\\s：:、.]{1,4}`, 'u'),
  ],
  ['circled', /^([①-⑳⑴-⒇])\s{0,4}/u],
  ['letter', /^([a-h])）\s{0,4}/u],
];

const OPENER = /^[第专（【〔零〇一二三四五六七八九十百\d①-⑳⑴-⒇a-h重工主具任措举行项]/u;

/** The marker that a line begins with, `null` where there is none. */
export const markerOf = (line: Line): Marker | null => markerOfWords(line.words);
const markerOfWords = remembered(({ text }) => readMarker(text));

/** The marker at the start of a folded line, `null` where there is none. A box's line is short and no sentence. */
function readMarker(text: string): Marker | null {
  if (!OPENER.test(text)) return null;
  for (const [kind, form] of FORMS) {
    const hit = form.exec(text);
    if (!hit) continue;
    const number = hit[1] ?? hit[2] ?? null;
    if (
      kind === 'box' &&
      (text.length > 60 || /[。；]/u.test(text) || (number === null && !/^专栏\s{0,3}[：:\s]/u.test(text)))
    ) {
      return null;
    }
    if (hit[0].length >= text.length && kind !== 'chapter') return null; // a number alone on its line
    return { kind, number, end: hit[0].length };
  }
  return null;
}

/** `1 总体要求`: the outermost number where the inner ones are decimals; elsewhere such a line may be anything. */
export function readBareNumber(text: string): Marker | null {
  const hit = /^([1-9]\d?)\s{1,4}(?=\p{Script=Han})/u.exec(text);
  return hit && { kind: 'decimal', number: hit[1]!, end: hit[0].length };
}

const ALONE = new RegExp(
  `^(?:[（【]\\s?(?:${HAN}|\\d{1,2})\\s?[）】]|(?:${HAN}|\\d{1,2})[、.]|第${HAN}[章节篇])$`,
  'u',
);

/** A marker that has its line to itself: the words stand in the next. */
export const isMarkerAlone = (text: string): boolean => text.length <= 8 && ALONE.test(text);

const HAN_DIGITS = '零一二三四五六七八九';

/** The number's value; 0 where it is none. */
export function ordinalValue(number: string | null): number {
  if (number === null) return 0;
  if (/^\d/.test(number)) return Number.parseInt(number, 10);
  if (/^[a-h]$/.test(number)) return number.charCodeAt(0) - 96;
  const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'.indexOf(number);
  if (circled >= 0) return circled + 1;
  let total = 0;
  let digit = 0;
  for (const char of number.replace(/〇/g, '零')) {
    if (char === '十') {
      total += (digit || 1) * 10;
      digit = 0;
    } else if (char === '百') {
      total += (digit || 1) * 100;
      digit = 0;
    } else digit = HAN_DIGITS.indexOf(char);
  }
  return total + digit;
}
