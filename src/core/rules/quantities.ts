/** Quantities that a sentence compares, for the rules on numbers. */
import type { Measure } from '../model';
import { fold } from '../text/fold';

/** The words of the source from one offset to another, both widths of punctuation read alike. */
export const wordsBetween = (text: string, from: number, to: number): string => fold(text.slice(Math.max(0, from), to));

/** From one value to another: 由120户增加到150户. */
export interface Change {
  readonly from: Measure;
  readonly to: Measure;
  /** Index of `to` in the list. */
  readonly at: number;
}

const SETS_OUT = /[由从](?:[^，。；]{0,20})$/u;
const REACHES =
  /^[^，。；\d]{0,6}(?:提[高升]|增[加长至到]|[下再]?降|减少|上升|扩大|缩[短减小]|压[缩减]|延长|发展)[^，。；\d]{0,4}$/u;

/** The changes that the text states, in its order. */
export function changesOf(text: string, measures: readonly Measure[]): readonly Change[] {
  return measures.flatMap((to, at): Change[] => {
    const from = measures[at - 1];
    if (!from || to.start - from.end > 16) return [];
    const isChange =
      SETS_OUT.test(wordsBetween(text, from.start - 22, from.start)) &&
      REACHES.test(wordsBetween(text, from.end, to.start));
    return isChange ? [{ from, to, at }] : [];
  });
}

/** Half of the last digit that is written: what rounding may have taken. */
export function rounding({ text, value }: Measure): number {
  const [number = ''] = /\d[\d,]{0,15}(?:\.\d{1,6})?/u.exec(text) ?? [];
  const written = Number(number.replaceAll(',', ''));
  const decimals = number.split('.')[1]?.length ?? 0;
  return written > 0 ? (0.5 * 10 ** -decimals * value) / written : 0;
}
