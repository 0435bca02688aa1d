/** Documents that the text cites: 《…》 with the number that follows, and what they are cited for. */
import type { CitationRole, Span } from '../model';

export interface LocalCitation extends Span {
  readonly title: Span;
  readonly number: Span | null;
  readonly role: CitationRole;
}

const TITLE = /《((?:[^《》\n]|《[^《》\n]{0,80}》){1,120})》(?:\s?（([^（）]{1,14}[〔[]\d{4}[〕\]]第?\d{1,5}号)）)?/gu;

/** What the words before a citation make of it; the nearest verb of the clause decides. 印发的 only says which document is meant. */
const BEFORE: readonly (readonly [CitationRole, RegExp])[] = [
  ['revise', /(?:修订|修改|修编|完善|废止|清理)[^，。；]{0,6}(?<!的)$/u],
  ['draw-up', /(?:制定|制订|出台|编制|起草|研究制定|印发|发布|形成|推出|拟定|编写|编印)[^，。；]{0,10}(?<!的)$/u],
  ['basis', /(?:^|[，。；\s])为了?(?:更好|进一步|深入|全面|认真|切实){0,2}(?:贯彻|落实|实施|执行)[^。；]{0,60}$/u],
  ['carry-out', /(?:落实|实施|执行|贯彻|推行|推广|施行|推进|推动|履行|宣传|宣贯|遵守|遵循)[^，。；]{0,8}$/u],
  ['basis', /(?:根据|依据|按照|依照|遵照|结合|对照|参照)[^，。；]{0,60}$/u],
];

/** What the words behind it make of it, whatever stands before. */
const BEHIND: readonly (readonly [CitationRole, RegExp])[] = [
  ['revise', /^的?(?:修订|修改|修编|修正)|^(?:自[^，。；]{0,14})?(?:同时)?废止/u],
  ['draw-up', /^的?(?:编制|制定|制订|起草|立法)/u],
];
const DRAFT_OF_REVISION = /修[订正]草案|修正案/u;

/** @param folded the line folded, not masked */
export function scanCitations(folded: string): LocalCitation[] {
  if (!folded.includes('《')) return [];
  const found: LocalCitation[] = [];
  for (const hit of folded.matchAll(TITLE)) {
    const start = hit.index;
    const end = start + hit[0].length;
    const number =
      hit[2] === undefined
        ? null
        : { start: start + hit[0].lastIndexOf(hit[2]), end: start + hit[0].lastIndexOf(hit[2]) + hit[2].length };
    // In a row (《A》《B》和《C》) all have the role of the first.
    const last = found[found.length - 1];
    const inRow =
      last !== undefined && /^(?:（[^（）]{0,40}）)?[、，和及与\s]{0,3}$/u.test(folded.slice(last.end, start));
    // 根据《A》精神，衔接《B》: the sentence goes on with what it is based on.
    const goesOn = last?.role === 'basis' && /^[^。；]{0,40}$/u.test(folded.slice(last.end, start).slice(0, 41));
    found.push({
      start,
      end,
      title: { start: start + 1, end: start + 1 + hit[1]!.length },
      number,
      role: inRow ? last.role : (roleAt(folded, start, end) ?? (goesOn ? 'basis' : 'mention')),
    });
  }
  return found;
}

function roleAt(text: string, start: number, end: number): CitationRole | undefined {
  const before = text.slice(Math.max(0, start - 70), start);
  const behind = text.slice(end, end + 24);
  if (DRAFT_OF_REVISION.test(text.slice(start, end))) return 'revise';
  if (before.endsWith('将') && behind.startsWith('印发')) return 'draw-up';
  const told = BEHIND.find(([, words]) => words.test(behind)) ?? BEFORE.find(([, words]) => words.test(before));
  return told?.[0];
}
