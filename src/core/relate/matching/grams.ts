/** Pairs of characters: what passages are compared by. They need no segmentation, and are the same in every document. */
import { BOILERPLATE } from '../../lexicon/boilerplate';

/** Words of grammar: a pair with one of them says nothing. */
const GRAMMAR = new Set(
  [...'的了和与及等在或并之其将把着过也都就还而且但因所被让使'].map((char) => char.charCodeAt(0)),
);

/** Weight of a pair that is a word of the style. */
const BOILERPLATE_FACTOR = 0.15;

const FACTORS = new Map(
  [...BOILERPLATE].map((word) => [keyOf(word.charCodeAt(0), word.charCodeAt(1)), BOILERPLATE_FACTOR]),
);

/** The pair as a number. */
function keyOf(first: number, second: number): number {
  return first * 0x10000 + second;
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLetter = (code: number): boolean => code >= 0x61 && code <= 0x7a;
/** Capitals read as small letters. */
const plain = (code: number): number => (code >= 0x41 && code <= 0x5a ? code + 0x20 : code);

/**
 * The pair that begins at `at`, as a number; -1 where there is none: at marks and words of grammar, and in numbers, which are
 * the same by chance (5G and 3号 are names).
 */
export function gramAt(folded: string, at: number): number {
  const first = plain(folded.charCodeAt(at));
  const second = plain(folded.charCodeAt(at + 1));
  if (isHan(first) && isHan(second)) return GRAMMAR.has(first) || GRAMMAR.has(second) ? -1 : keyOf(first, second);
  if (isLetter(first)) return isLetter(second) || isDigit(second) ? keyOf(first, second) : -1;
  return isDigit(first) && (isLetter(second) || second === 0x53f7) ? keyOf(first, second) : -1; // 号
}

/** How much a pair says by itself. */
export const factorOf = (gram: number): number => FACTORS.get(gram) ?? 1;

/** What stands in every passage still says a little. */
const LEAST_RARITY = 0.05;

/** How much a pair tells that stands in `spread` of `all` passages. */
export const rarity = (all: number, spread: number): number => Math.max(LEAST_RARITY, Math.log((all + 1) / spread));
