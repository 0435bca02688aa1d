/** Why two passages are alike: the words that stand in both. */
import type { Span } from '../../model';
import { sourceSpan } from '../../text/line';
import { factorOf, gramAt } from './grams';
import { type Passage, type Piece, wordsOf } from './passages';

/** Words that stand in both passages, once in each. */
export interface SharedTerm {
  readonly text: string;
  /** Where they stand in the plan. */
  readonly here: Span;
  /** Where they stand in the other document, or in the other part of the plan. */
  readonly there: Span;
}

/** Terms that are shown of a match. */
const MOST = 8;
/** Words that say less are no reason: one pair of the style, say. */
const LEAST_WEIGHT = 0.9;

interface Place {
  readonly piece: Piece;
  readonly words: string;
  readonly at: number;
}

/** The longest stretches that stand in both, the most telling first. @param rarityOf of a pair, 1 where nothing is known */
export function sharedTerms(
  here: Passage,
  there: Passage,
  rarityOf: (gram: number) => number = () => 1,
): readonly SharedTerm[] {
  const places = new Map<number, Place[]>();
  for (const place of placesIn(here)) {
    const gram = gramAt(place.words, place.at);
    const known = places.get(gram);
    if (known) known.push(place);
    else places.set(gram, [place]);
  }
  const found = new Map<string, { term: SharedTerm; weight: number }>();
  let usedIn: Piece | undefined;
  let usedTo = 0;
  for (const place of placesIn(there)) {
    if (usedIn === place.piece && place.at < usedTo) continue;
    let best: Place | undefined;
    let length = 0;
    for (const candidate of places.get(gramAt(place.words, place.at)) ?? []) {
      const same = sameLength(candidate, place);
      if (same > length) [best, length] = [candidate, same];
    }
    if (!best) continue;
    [usedIn, usedTo] = [place.piece, place.at + length];
    const text = place.words.slice(place.at, place.at + length);
    let weight = 0;
    for (let at = place.at; at < place.at + length - 1; at++) {
      const gram = gramAt(place.words, at);
      weight += factorOf(gram) * rarityOf(gram);
    }
    if (weight < LEAST_WEIGHT || found.has(text)) continue;
    const term = {
      text,
      here: sourceSpan(best.piece.line, best.at, best.at + length),
      there: sourceSpan(place.piece.line, place.at, place.at + length),
    };
    found.set(text, { term, weight });
  }
  return [...found.values()]
    .sort((a, b) => b.weight - a.weight || a.term.there.start - b.term.there.start)
    .slice(0, MOST)
    .map(({ term }) => term);
}

/** The places at which a pair begins. */
function* placesIn(passage: Passage): Generator<Place> {
  for (const piece of passage) {
    const words = wordsOf(piece.line);
    for (let at = piece.from; at < piece.to - 1; at++) if (gramAt(words, at) >= 0) yield { piece, words, at };
  }
}

/** For how many characters the words at both places are the same, pair by pair. */
function sameLength(a: Place, b: Place): number {
  let pairs = 0;
  while (
    a.at + pairs < a.piece.to - 1 &&
    b.at + pairs < b.piece.to - 1 &&
    gramAt(a.words, a.at + pairs) >= 0 &&
    gramAt(a.words, a.at + pairs) === gramAt(b.words, b.at + pairs)
  ) {
    pairs++;
  }
  return pairs + 1;
}
