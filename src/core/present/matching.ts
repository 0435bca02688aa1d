/** Whether words are what a reader types to find them: a part of them, or the first letters of their pinyin. */
import { FIRST_OF_LETTER, OTHER_INITIALS } from '../lexicon/initials';
import { fold } from '../text/fold';

/** How a query meets words. */
export type Match = 'words' | 'initials';

let collator: Intl.Collator | undefined;

/** The order of pinyin, which tells every character's initial without a table of readings; dear to make. */
const pinyin = (): Intl.Collator => (collator ??= new Intl.Collator('zh-u-co-pinyin'));

const known = new Map<string, string>();

/** The initials of a character, the commonest one first; a letter or digit is its own, anything else has none. */
function initialsOf(char: string): string {
  let initials = known.get(char);
  if (initials === undefined) {
    initials = /\p{Script=Han}/u.test(char) ? hanInitials(char) : /[\p{L}\d]/u.test(char) ? char : '';
    known.set(char, initials);
  }
  return initials;
}

function hanInitials(char: string): string {
  const letter = FIRST_OF_LETTER.findLast(([first]) => pinyin().compare(first, char) <= 0)?.[1] ?? '';
  return letter + (OTHER_INITIALS[char] ?? '');
}

/** `gjyx` in 构建优先线网体系: one letter a character, one character after the other. */
function hasInitials(words: string, letters: string): boolean {
  const initials = [...words].map(initialsOf).filter((found) => found !== '');
  return initials.some(
    (_, at) =>
      at + letters.length <= initials.length && [...letters].every((letter, i) => initials[at + i]!.includes(letter)),
  );
}

/** The words of a query, parted by white space, must all be found; case, width and the form of characters do not matter. */
export function matcherOf(query: string): (words: string) => Match | null {
  const plain = (written: string): string => fold(written).toLowerCase();
  const parts = plain(query)
    .split(/\s+/u)
    .filter((part) => part !== '');
  return (words) => {
    const folded = plain(words);
    let match: Match = 'words';
    for (const part of parts) {
      if (folded.includes(part)) continue;
      if (!/^[a-z\d]+$/u.test(part) || !hasInitials(folded, part)) return null;
      match = 'initials';
    }
    return match;
  };
}
