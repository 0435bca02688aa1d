/** How near documents of a folder are to a plan, by what their digests keep: which to offer first, and as what. */
import type { RelationRole } from '../config';
import { fold } from '../text/fold';
import { factorOf, gramAt } from './matching/grams';

/** What of a document is looked at; an analysis and a digest both have it. */
export interface Titled {
  readonly document: { readonly title: string | null };
  readonly tasks: readonly { readonly title: string }[];
  readonly indicators: readonly { readonly name: string }[];
}

/** A plan whose words are counted. */
export interface Kin {
  readonly titled: Titled;
  /** The pairs of characters in the titles of its tasks and the names of its indicators. */
  readonly grams: ReadonlySet<number>;
}

/** Counts the words of a document. */
export function kinOf(titled: Titled): Kin {
  const grams = new Set<number>();
  const count = (words: string): void => {
    const folded = fold(words);
    for (let at = 0; at < folded.length - 1; at++) {
      const gram = gramAt(folded, at);
      if (gram >= 0 && factorOf(gram) === 1) grams.add(gram);
    }
  };
  for (const { title } of titled.tasks) count(title);
  for (const { name } of titled.indicators) count(name);
  // A report has neither: its title says what it is about.
  count(titled.document.title ?? '');
  return { titled, grams };
}

/** 0 … 1: how much of the words of the one that has fewer stand in the other too. */
export function kinshipOf(one: Kin, other: Kin): number {
  const [few, many] = one.grams.size < other.grams.size ? [one.grams, other.grams] : [other.grams, one.grams];
  let common = 0;
  for (const gram of few) if (many.has(gram)) common++;
  return few.size === 0 ? 0 : common / few.size;
}

/** Drafts of one plan have most of their words in common. */
const DRAFT = 0.75;
const DIVISION = /分解|分工|责任清单|台账/u;
const REPORT = /报告|总结|进展|进度|情况|评估|通报|成效|综述/u;

/** What a document most likely is to a plan, by its title and how near it is. */
export function likelyRole(plan: Kin, other: Kin): RelationRole {
  const title = other.titled.document.title ?? '';
  if (DIVISION.test(title)) return 'division';
  if (REPORT.test(title) || other.titled.tasks.length === 0) return 'report';
  return kinshipOf(plan, other) >= DRAFT ? 'earlier' : 'superior';
}
