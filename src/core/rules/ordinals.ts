/** Numbers of items, written. */
const HAN = '零一二三四五六七八九';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** The number (1–99) in the script of another: 3, 三, ③, c. */
export function ordinalLike(value: number, other: string): string {
  if (/^\d/u.test(other)) return String(value);
  if (/^[a-h]$/u.test(other)) return String.fromCharCode(96 + value);
  if (CIRCLED.includes(other)) return CIRCLED.charAt(value - 1);
  return han(value);
}

/** A number as written with another value in its last part: 2.3 → 2.4. */
export const withOrdinal = (number: string, value: number): string =>
  number.replace(/[^-—.]{1,5}$/u, (last) => ordinalLike(value, last));

function han(value: number): string {
  if (value < 10) return HAN.charAt(value);
  const tens = Math.floor(value / 10);
  return `${tens === 1 ? '' : HAN.charAt(tens)}十${value % 10 === 0 ? '' : HAN.charAt(value % 10)}`;
}
