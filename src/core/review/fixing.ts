/** Fixes applied to a text. */
import type { Edit, Finding, Fix } from '../findings';

/** The text with the edits; those that touch one before them are left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const { span, text: words } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    if (span.start < at) continue;
    out += text.slice(at, span.start) + words;
    at = span.end;
  }
  return out + text.slice(at);
}

/** The edits of those fixes, in their order, that do not touch one that was taken before: all of a fix or none. */
export function fixEdits(fixes: readonly Pick<Fix, 'edits'>[]): readonly Edit[] {
  const taken: Edit[] = [];
  for (const { edits } of fixes) {
    const isFree = edits.every(({ span }) =>
      taken.every((other) => span.end <= other.span.start || span.start >= other.span.end),
    );
    if (isFree) taken.push(...edits);
  }
  return taken;
}

/** The text with the fixes, without those that touch one before them. */
export const applyFixes = (text: string, fixes: readonly Fix[]): string => applyEdits(text, fixEdits(fixes));

/** A fix may open the way for another one; so many rounds are more than any text needs. */
const MOST_ROUNDS = 10;

/** The text after all preferred fixes, those too that only the fixes make possible; the same text where there are none. */
export function fixAll(text: string, findingsOf: (text: string) => readonly Finding[]): string {
  let fixed = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = findingsOf(fixed).flatMap((finding) => finding.fixes.filter((fix) => fix.isPreferred));
    const next = applyFixes(fixed, fixes);
    if (next === fixed) break;
    fixed = next;
  }
  return fixed;
}
