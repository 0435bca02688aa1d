/** Which passages of one document are about the same as which of the other, by an inverted index. */
import type { Work } from '../work';
import { rarity } from './grams';
import type { Counted } from './passages';

/** In how many passages of other documents pairs stand: what is rare in the whole folder says more. */
export interface Spread {
  readonly passages: number;
  readonly of: (gram: number) => number;
}

/** A passage that is like another one. */
export interface Like {
  /** Index of the passage. */
  readonly passage: number;
  /** 0 … 1: the share of the weight that both have in common. */
  readonly score: number;
  /** 0 … 1: the part of the shorter one's weight that stands in the other too. */
  readonly contained: number;
}

/** How many of the best are kept for a passage. */
const MOST = 5;
/** What is less alike than this is not kept. */
const LEAST_SCORE = 0.06;
/** Passages compared between two breaks. */
const SLICE = 40;

/** Two documents, made ready for comparison. */
export interface Pairing {
  readonly asked: Counted;
  readonly known: Counted;
  /** The ids in `known` of the pairs in `asked`, by id: {@link idsIn}. */
  readonly toKnown: Int32Array;
  /** How much the pairs tell, by id. */
  readonly rarity: { readonly asked: Float64Array; readonly known: Float64Array };
}

/** How common pairs are is judged by both documents, and by the folder where that is known. */
export function pair(asked: Counted, known: Counted, folder: Spread | null = null): Pairing {
  const toKnown = idsIn(known, asked);
  const all = asked.passages.length + known.passages.length + (folder?.passages ?? 0);
  const alsoIn = new Int32Array(known.grams.length);
  toKnown.forEach((other, id) => {
    if (other >= 0) alsoIn[other] = asked.spread[id]!;
  });
  const rarityOf = (spread: number, gram: number): number => rarity(all, spread + (folder?.of(gram) ?? 0));
  const ofKnown = Float64Array.from(known.grams, (gram, id) => rarityOf(known.spread[id]! + alsoIn[id]!, gram));
  const ofAsked = Float64Array.from(asked.grams, (gram, id) => {
    const other = toKnown[id]!;
    return other >= 0 ? ofKnown[other]! : rarityOf(asked.spread[id]!, gram);
  });
  return { asked, known, toKnown, rarity: { asked: ofAsked, known: ofKnown } };
}

/** One of the two, with the sum of the squared weights of each passage. */
interface Side {
  readonly counted: Counted;
  readonly rarity: Float64Array;
  readonly size: Float64Array;
}

/** For each passage that is asked about the most alike ones that are known, best first. */
export function* rank({ asked, known, toKnown, rarity: tells }: Pairing): Work<readonly (readonly Like[])[]> {
  const one: Side = { counted: asked, rarity: tells.asked, size: sizes(asked, tells.asked) };
  const other: Side = { counted: known, rarity: tells.known, size: sizes(known, tells.known) };
  const postings = postingsOf(known);
  yield;
  const best: Like[][] = [];
  for (let passage = 0; passage < asked.passages.length; passage++) {
    best.push(bestFor(passage, one, other, toKnown, postings));
    if (passage % SLICE === SLICE - 1) yield;
  }
  return best;
}

/** The ids under which one document's pairs stand in another, by id; -1 for those that it has not. */
export const idsIn = ({ ids }: Counted, { grams }: Counted): Int32Array =>
  Int32Array.from(grams, (gram) => ids.get(gram) ?? -1);

function sizes({ held, factors }: Counted, rarity: Float64Array): Float64Array {
  return Float64Array.from(held, (ids, passage) =>
    ids.reduce((sum, id, i) => sum + (factors[passage]![i]! * rarity[id]!) ** 2, 0),
  );
}

/** Passages that hold a pair, by id, each with its factor. */
type Postings = readonly { readonly passages: number[]; readonly factors: number[] }[];

/** A plan that is compared with document after document is indexed once. */
const indices = new WeakMap<Counted, Postings>();

function postingsOf(counted: Counted): Postings {
  let postings = indices.get(counted);
  if (!postings) indices.set(counted, (postings = indexed(counted)));
  return postings;
}

function indexed({ grams, held, factors }: Counted): Postings {
  const postings = grams.map(() => ({ passages: [] as number[], factors: [] as number[] }));
  held.forEach((ids, passage) => {
    ids.forEach((id, i) => {
      postings[id]!.passages.push(passage);
      postings[id]!.factors.push(factors[passage]![i]!);
    });
  });
  return postings;
}

function bestFor(passage: number, asked: Side, known: Side, toKnown: Int32Array, postings: Postings): Like[] {
  const count = known.counted.passages.length;
  const common = new Float64Array(count);
  const askedPart = new Float64Array(count);
  const knownPart = new Float64Array(count);
  asked.counted.held[passage]!.forEach((id, i) => {
    const other = toKnown[id]!;
    if (other < 0) return;
    const rarity = asked.rarity[id]!;
    const weight = asked.counted.factors[passage]![i]! * rarity;
    const { passages, factors } = postings[other]!;
    for (let j = 0; j < passages.length; j++) {
      const at = passages[j]!;
      const otherWeight = factors[j]! * rarity;
      common[at]! += weight * otherWeight;
      askedPart[at]! += weight * weight;
      knownPart[at]! += otherWeight * otherWeight;
    }
  });
  const found: Like[] = [];
  for (let at = 0; at < count; at++) {
    if (common[at] === 0) continue;
    const [ownSize, otherSize] = [asked.size[passage]!, known.size[at]!];
    const cosine = common[at]! / Math.sqrt(ownSize * otherSize);
    const contained = ownSize <= otherSize ? askedPart[at]! / ownSize : knownPart[at]! / otherSize;
    const score = Math.sqrt(cosine * contained);
    if (score >= LEAST_SCORE) found.push({ passage: at, score, contained });
  }
  return found.sort((a, b) => b.score - a.score || a.passage - b.passage).slice(0, MOST);
}
