/** The number of a document behind its title on one line: …的通知某政发〔2024〕3号. */
import { TITLE_END } from '../lexicon/titles';

/** No issuer's short name (某政办函) is shorter or longer. */
const SHORTEST = 2;
const LONGEST = 8;

/** Where the number begins and ends in the words as written; `null` where no title stands before one. */
export function numberAfterTitle(raw: string): readonly [number, number] | null {
  const hit = /[〔[]\d{4}[〕\]]\d{1,4}号/u.exec(raw.slice(0, 200));
  if (!hit) return null;
  for (let length = SHORTEST; length <= LONGEST; length++) {
    const from = hit.index - length;
    if (from > 0 && TITLE_END.test(raw.slice(0, from))) return [from, hit.index + hit[0].length];
  }
  return null;
}
