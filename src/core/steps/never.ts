/** The user's word that something is no agency holds in responsibility clauses too. */
import type { PlacedClause } from '../extract/tasks';
import { fold } from '../text/fold';
import { unbroken } from '../text/line';
import type { Structure } from './structure';

/** The structure without these words in its clauses; a clause that names nobody else stays, for what it says. */
export function withoutNever(structure: Structure, words: readonly string[]): Structure {
  if (words.length === 0) return structure;
  const never = new Set(words.map(fold));
  const { blocks } = structure;
  const clauses = structure.clauses.map((clause): PlacedClause => {
    const { text } = blocks[clause.block]!.line!;
    const entries = clause.entries.filter(({ from, to }) => !never.has(unbroken(text.slice(from, to))));
    return entries.length === clause.entries.length ? clause : { ...clause, entries };
  });
  return { ...structure, clauses };
}
