/** The punctuation of responsibility clauses: what differs from how the document mostly writes it. */
import type { Edit } from '../findings';
import type { ResponsibilityClause, Span } from '../model';
import { fold } from '../text/fold';
import type { DeskReading } from './things';

/** A mark of a clause, with the white space around it. */
interface Token extends Span {
  /** What it does: opens or closes the clause, follows a label, parts names or lists. */
  readonly use: 'open' | 'close' | 'label' | 'name' | 'list';
  readonly written: string;
}

/** In so many clauses is a way of writing to stand at least, and in so many times as many as all others together. */
const FEWEST = 3;
const MAJORITY = 2;

/** The edits that write every clause as most of them are written, in text order. */
export function clauseStyleEdits({ text, analysis }: Pick<DeskReading, 'text' | 'analysis'>): readonly Edit[] {
  const clauses = analysis.tasks.flatMap((task) => task.clauses.map((clause) => tokensOf(clause, text)));
  const tokens = clauses.flat();
  // A clause with many names has no more to say than another one.
  const said = clauses.flatMap((own) => [...new Map(own.map((token) => [token.use + token.written, token])).values()]);
  const counts = new Map<Token['use'], Map<string, number>>();
  for (const { use, written } of said) {
    const own = counts.get(use) ?? new Map<string, number>();
    own.set(written, (own.get(written) ?? 0) + 1);
    counts.set(use, own);
  }
  const usual = new Map([...counts].map(([use, own]) => [use, usualOf(own)]));
  return tokens.flatMap(({ use, written, start, end }): Edit[] => {
    const wanted = usual.get(use);
    return wanted === undefined || wanted === null || wanted === written
      ? []
      : [{ span: { start, end }, text: wanted }];
  });
}

/** The way of writing that is the document's own; `null` where there is none. */
function usualOf(counts: ReadonlyMap<string, number>): string | null {
  const [[written, most] = ['', 0]] = [...counts].sort(([, a], [, b]) => b - a);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return most >= FEWEST && most >= MAJORITY * (all - most) ? written : null;
}

/** Between two names: the mark that parts them, or the one that ends a list, the label of the next and its colon. */
const BETWEEN_NAMES = /^\s{0,2}[、，；]\s{0,2}$/u;
const BETWEEN_LISTS = /^(\s{0,2}[，；、。]\s{0,2})[^，；、。：\s]{2,12}(：\s{0,2})$/u;
const BEFORE_NAMES = /^([（【〔]?)\s{0,2}[^（【〔，；、。：\s]{2,12}(：\s{0,2})$/u;

/** The marks of a clause that are written without mark-up or line breaks. */
function tokensOf({ start, end, agencies }: ResponsibilityClause, text: string): Token[] {
  const tokens: Token[] = [];
  const add = (use: Token['use'], from: number, to: number): void => {
    if (to > from) tokens.push({ use, start: from, end: to, written: text.slice(from, to) });
  };
  const [first] = agencies;
  if (!first) return [];
  const opening = BEFORE_NAMES.exec(fold(text.slice(start, first.start)));
  if (opening) {
    add('open', start, start + opening[1]!.length);
    add('label', first.start - opening[2]!.length, first.start);
  }
  agencies.forEach(({ end: from }, i) => {
    const next = agencies[i + 1];
    if (!next || /[\r\n]/u.test(text.slice(from, next.start))) return;
    const between = fold(text.slice(from, next.start));
    if (BETWEEN_NAMES.test(between)) add('name', from, next.start);
    const lists = BETWEEN_LISTS.exec(between);
    if (lists) {
      add('list', from, from + lists[1]!.length);
      add('label', next.start - lists[2]!.length, next.start);
    }
  });
  if (opening?.[1] && '）】〕'.includes(fold(text.charAt(end - 1)))) add('close', end - 1, end);
  return tokens;
}
