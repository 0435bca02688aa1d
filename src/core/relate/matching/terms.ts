/** Why two passages are alike: the words that stand in both. */
import type { Span } from '../../model';
import { sourceSpan } from '../../text/line';
import { factorOf } from './grams';
import { type Passage, type Places, wordsOf } from './passages';
import type { Pairing } from './rank';

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

/** A stretch that stands in both: from which pair to which, on each side. */
interface Stretch {
  readonly here: number;
  readonly there: number;
  readonly pairs: number;
  readonly weight: number;
}

/** The longest stretches that stand in both passages, the most telling first. @param here of `known` @param there of `asked` */
export function sharedTerms(pairing: Pairing, here: number, there: number): readonly SharedTerm[] {
  const { known, asked } = pairing;
  const [own, other] = [known.places[here]!, asked.places[there]!];
  const found = sharedStretches(pairing, own, other).sort((a, b) => b.weight - a.weight || a.there - b.there);
  const passages = [known.passages[here]!, asked.passages[there]!] as const;
  const terms = new Map<string, SharedTerm>();
  for (const { here: start, there: at, pairs } of found) {
    const { text, span } = wordsFrom(passages[1], other, at, pairs);
    if (!terms.has(text)) terms.set(text, { text, here: wordsFrom(passages[0], own, start, pairs).span, there: span });
    if (terms.size === MOST) break;
  }
  return [...terms.values()];
}

/** At each place the longest one, those that say something. */
function sharedStretches({ asked, toKnown, rarity }: Pairing, own: Places, other: Places): Stretch[] {
  const starts = positionsOf(own);
  const found: Stretch[] = [];
  for (let at = 0; at < other.ids.length; at++) {
    let here = 0;
    let pairs = 0;
    for (const start of starts.get(toKnown[other.ids[at]!]!) ?? NOWHERE) {
      const same = samePairs(own, start, other, at, toKnown);
      if (same > pairs) [here, pairs] = [start, same];
    }
    if (pairs === 0) continue;
    let weight = 0;
    for (let i = at; i < at + pairs; i++) {
      const id = other.ids[i]!;
      weight += factorOf(asked.grams[id]!) * rarity.asked[id]!;
    }
    if (weight >= LEAST_WEIGHT) found.push({ here, there: at, pairs, weight });
    at += pairs - 1;
  }
  return found;
}

const NOWHERE: readonly number[] = [];

const positions = new WeakMap<Places, ReadonlyMap<number, readonly number[]>>();

/** Where each pair stands, by id; looked up once for a passage, however often it is compared. */
function positionsOf(places: Places): ReadonlyMap<number, readonly number[]> {
  const known = positions.get(places);
  if (known) return known;
  const byId = new Map<number, number[]>();
  places.ids.forEach((id, at) => {
    const same = byId.get(id);
    if (same) same.push(at);
    else byId.set(id, [at]);
  });
  positions.set(places, byId);
  return byId;
}

/** For how many pairs the words are the same from both places on. */
function samePairs(own: Places, start: number, other: Places, at: number, toKnown: Int32Array): number {
  let pairs = 0;
  do pairs++;
  while (
    goesOn(own, start + pairs) &&
    goesOn(other, at + pairs) &&
    own.ids[start + pairs] === toKnown[other.ids[at + pairs]!]
  );
  return pairs;
}

/** Whether a pair stands right behind the one before it. */
const goesOn = ({ at, pieces, ids }: Places, index: number): boolean =>
  index < ids.length && pieces[index] === pieces[index - 1] && at[index] === at[index - 1]! + 1;

function wordsFrom(
  passage: Passage,
  { pieces, at }: Places,
  index: number,
  pairs: number,
): { readonly text: string; readonly span: Span } {
  const { line } = passage[pieces[index]!]!;
  const [from, to] = [at[index]!, at[index]! + pairs + 1];
  return { text: wordsOf(line).slice(from, to), span: sourceSpan(line, from, to) };
}
