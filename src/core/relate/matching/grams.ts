/** Pairs of characters: what passages are compared by. They need no segmentation, and are the same in every document. */
import { BOILERPLATE } from '../../lexicon/boilerplate';

/** Words of grammar: a pair with one of them says nothing. */
const GRAMMAR = '的了和与及等在或并之其将把着过也都就还而且但因所被让使';

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
const DIGITS = '0123456789';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * The letter of the alphabet that pairs are made of, by code unit, from 1: ten digits, the Latin letters (capitals as small
 * ones), Chinese characters; 0 for all else. Small numbers, so that a pair is a small integer.
 */
const LETTER = new Uint16Array(0x10000);
[...DIGITS, ...LETTERS].forEach((char, at) => {
  LETTER[char.charCodeAt(0)] = at + 1;
  LETTER[char.toUpperCase().charCodeAt(0)] = at + 1;
});
const HAN = DIGITS.length + LETTERS.length + 1;
for (let code = FIRST_HAN; code <= LAST_HAN; code++) LETTER[code] = HAN + code - FIRST_HAN;
for (const char of GRAMMAR) LETTER[char.charCodeAt(0)] = 0;
const SIZE = HAN + LAST_HAN - FIRST_HAN + 1;
const NUMBER = LETTER['号'.charCodeAt(0)]!;
const isDigit = (letter: number): boolean => letter <= DIGITS.length;

/**
 * The pair that begins at `at`, as a number; -1 where there is none: at marks and words of grammar, and in numbers, which are
 * the same by chance (5G and 3号 are names).
 */
export function gramAt(folded: string, at: number): number {
  const first = LETTER[folded.charCodeAt(at)]!;
  const second = LETTER[folded.charCodeAt(at + 1)]!;
  if (first === 0 || second === 0 || at + 1 >= folded.length) return -1;
  if (first < HAN || second < HAN) {
    const isName = isDigit(first)
      ? (second < HAN && !isDigit(second)) || second === NUMBER
      : first < HAN && second < HAN;
    if (!isName) return -1;
  }
  return first * SIZE + second;
}

/** Weight of a pair that is a word of the style. */
const BOILERPLATE_FACTOR = 0.15;
const FACTORS = new Map([...BOILERPLATE].map((word) => [gramAt(word, 0), BOILERPLATE_FACTOR]));

/** How much a pair says by itself. */
export const factorOf = (gram: number): number => FACTORS.get(gram) ?? 1;

/** What stands in every passage still says a little. */
const LEAST_RARITY = 0.05;

/** How much a pair tells that stands in `spread` of `all` passages. */
export const rarity = (all: number, spread: number): number => Math.max(LEAST_RARITY, Math.log((all + 1) / spread));
