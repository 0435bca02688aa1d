/** Documents as passages to be compared: the pairs of characters in each, and what weight they have there. */
import type { Span, TextLine } from '../../model';
import { fold, MASK } from '../../text/fold';
import { sourceOffset } from '../../text/line';
import { factorOf, gramAt } from './grams';

/** A stretch of a line; `factor` says how much it counts (a title more than what follows). */
export interface Piece {
  readonly line: TextLine;
  readonly from: number;
  readonly to: number;
  readonly factor: number;
}

/** What is compared as a whole. */
export type Passage = readonly Piece[];

/** A stretch whose words count more, or less. */
export interface Weighted extends Span {
  readonly factor: number;
}

/** The words of a line to compare by: folded, titles in 《》 as they are. */
export const wordsOf = ({ text, raw }: TextLine): string => (text.includes(MASK) ? fold(raw) : text);

/** Where the pairs of a passage stand, in text order. */
export interface Places {
  readonly ids: Int32Array;
  /** Index of the piece, and of the pair's first character in its line. */
  readonly pieces: Int32Array;
  readonly at: Int32Array;
}

/** The passages of a document, counted. Ids run from 0 in the order in which pairs first appear. */
export interface Counted {
  readonly passages: readonly Passage[];
  /** Id of a pair. */
  readonly ids: ReadonlyMap<number, number>;
  /** The pair with an id. */
  readonly grams: readonly number[];
  /** In how many passages a pair stands, by id. */
  readonly spread: readonly number[];
  /** Distinct pairs of each passage, as ids. */
  readonly held: readonly Int32Array[];
  /** The weight of each of them there, without its rarity. */
  readonly factors: readonly Float32Array[];
  readonly places: readonly Places[];
}

/** @param terms stretches that weigh more or less, in text order */
export function countPassages(passages: readonly Passage[], terms: readonly Weighted[] = []): Counted {
  const ids = new Map<number, number>();
  const grams: number[] = [];
  const spread: number[] = [];
  /** How much a pair says by itself, by id. */
  const plain: number[] = [];
  /** Where a pair stands in the list of the passage that is being counted, by id; valid where `seenIn` says so. */
  const place: number[] = [];
  const seenIn: number[] = [];
  const held: Int32Array[] = [];
  const factors: Float32Array[] = [];
  const places: Places[] = [];
  passages.forEach((passage, number) => {
    const own: number[] = [];
    const weights: number[] = [];
    const [all, pieces, starts]: [number[], number[], number[]] = [[], [], []];
    passage.forEach(({ line, from, to, factor }, piece) => {
      const words = wordsOf(line);
      const factorAt = factorsIn(line, terms);
      for (let at = from; at < to - 1; at++) {
        const gram = gramAt(words, at);
        if (gram < 0) continue;
        let id = ids.get(gram);
        if (id === undefined) {
          id = grams.length;
          ids.set(gram, id);
          grams.push(gram);
          spread.push(0);
          plain.push(factorOf(gram));
          seenIn.push(-1);
          place.push(0);
        }
        all.push(id);
        pieces.push(piece);
        starts.push(at);
        const weight = factor * plain[id]! * factorAt(at);
        if (seenIn[id] === number) {
          weights[place[id]!] = Math.max(weights[place[id]!]!, weight);
        } else {
          seenIn[id] = number;
          place[id] = own.length;
          spread[id]!++;
          own.push(id);
          weights.push(weight);
        }
      }
    });
    // Numbers side by side: hundreds of documents are held at a time.
    held.push(Int32Array.from(own));
    factors.push(Float32Array.from(weights));
    places.push({ ids: Int32Array.from(all), pieces: Int32Array.from(pieces), at: Int32Array.from(starts) });
  });
  return { passages, ids, grams, spread, held, factors, places };
}

/** The factor of the pair at an index of the line; to be asked from left to right. */
function factorsIn(line: TextLine, terms: readonly Weighted[]): (at: number) => number {
  let next = 0;
  let high = terms.length;
  while (next < high) {
    const middle = (next + high) >> 1;
    if (terms[middle]!.end <= line.start) next = middle + 1;
    else high = middle;
  }
  if (next >= terms.length || terms[next]!.start >= line.end) return everywhereTheSame;
  return (at) => {
    const offset = sourceOffset(line, at);
    while (next < terms.length && terms[next]!.end <= offset + 1) next++;
    const term = terms[next];
    return term !== undefined && term.start <= offset ? term.factor : 1;
  };
}

const everywhereTheSame = (): number => 1;
