/** Tasks that are about the same, with how sure that is and the words that show it. */
import type { Certainty, Reading } from '../reading';
import type { Work } from '../work';
import { countTasks } from './documents';
import type { Counted } from './passages';
import { type Like, pair, rank, type Spread } from './rank';
import { sharedTerms, type SharedTerm } from './terms';

/** A task of the plan that is about the same as a passage elsewhere. */
export interface TaskMatch {
  /** Index of the plan's task. */
  readonly task: number;
  /** 0 … 1: the weight of the words in common. */
  readonly score: number;
  readonly certainty: Certainty;
  /** The words in common, the most telling first; `here` in the plan, `there` in the other document. */
  readonly terms: readonly SharedTerm[];
}

/** Scores from which a link is what its name says; found on the samples, held by test/core/relateLinks.test.ts. */
const CERTAIN = 0.3;
/** Certain too where no other task comes near it. */
const CERTAIN_ALONE = 0.2;
const AHEAD = 1.6;
const LIKELY = 0.12;
/** Likely where it is at least a little nearer than the next one. */
const NEARER = 1.1;
/** Less than this part of the best one's score is doubtful beside it. */
const BESIDE_BEST = 0.6;
/** A single word in common, be it as rare as it may, is no proof. */
const FEWEST_TERMS = 2;
/** One that is long is a name. */
const LONG_TERM = 6;
/** Less than this part of the best one's score is not worth a look. */
const FAR_BEHIND = 0.4;
/** Matches that are kept for a passage. */
const MOST = 3;
/** Passages for which the words are looked up between two breaks. */
const SLICE = 10;

/** For each passage the tasks of the plan that are about the same, best first. */
export function* matchTasks(
  plan: Reading,
  passages: Counted,
  folder: Spread | null = null,
): Work<readonly (readonly TaskMatch[])[]> {
  const tasks = countTasks(plan);
  yield;
  const pairing = pair(passages, tasks, folder);
  const ranked = yield* rank(pairing);
  const matches: TaskMatch[][] = [];
  for (const [at, likes] of ranked.entries()) {
    const kept = likes.filter(({ score }, i) => i < MOST && score >= likes[0]!.score * FAR_BEHIND);
    matches.push(
      kept.map((like) => {
        const terms = sharedTerms(pairing, like.passage, at);
        return { task: like.passage, score: like.score, certainty: certaintyOf(like, likes, terms), terms };
      }),
    );
    if (at % SLICE === SLICE - 1) yield;
  }
  return matches;
}

function certaintyOf(like: Like, likes: readonly Like[], terms: readonly SharedTerm[]): Certainty {
  const [best, second] = likes;
  const isShown = terms.length >= FEWEST_TERMS || terms.some(({ text }) => text.length >= LONG_TERM);
  if (like.score < LIKELY || !isShown || like.score < best!.score * BESIDE_BEST) return 'doubtful';
  if (like.score < CERTAIN_ALONE && like === best && like.score < NEARER * (second?.score ?? 0)) return 'doubtful';
  const isAlone = like === best && like.score >= CERTAIN_ALONE && like.score >= AHEAD * (second?.score ?? 0);
  const isCertain = (like.score >= CERTAIN || isAlone) && terms.length >= FEWEST_TERMS;
  return isCertain ? 'certain' : 'likely';
}
