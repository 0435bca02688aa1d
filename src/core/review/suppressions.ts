/**
 * What an editor has said not to report, and why: comments in Markdown and HTML, quotes in `.policy-plan/config.json` for any
 * document. Each needs a reason: who reads it later must know whether it still holds.
 */
import type { Edit } from '../findings';
import type { Format, Span } from '../model';

/** A comment to the check: `<!-- policy-plan-disable-next-line rule-id -- reason -->`. The span is the comment. */
export interface Directive extends Span {
  readonly scope: 'next-line' | 'file';
  readonly rules: readonly string[];
  /** Empty where none is given: then nothing is suppressed. */
  readonly reason: string;
  /** Where it holds. */
  readonly where: Span;
}

/** A quote in the configuration of the folder. */
export interface QuoteSuppression {
  readonly rule: string;
  /** Without it the rule is not to report anything in the document. */
  readonly quote?: string;
  readonly reason: string;
}

const COMMENT = /<!--\s{0,20}policy-plan-disable(-next-line)?(\s[^<>]{0,400})?-->/gu;

/** The comments of a text to the check, in text order. */
export function readDirectives(text: string, format: Format): readonly Directive[] {
  if (format === 'plain' || !text.includes('policy-plan-disable')) return [];
  return [...text.matchAll(COMMENT)].map((hit): Directive => {
    const [comment, nextLine, words = ''] = hit;
    const [ids = '', ...reason] = words.split('--');
    const start = hit.index;
    const end = start + comment.length;
    return {
      start,
      end,
      scope: nextLine === undefined ? 'file' : 'next-line',
      rules: ids.split(/[\s,，、]/u).filter((id) => id !== ''),
      reason: reason.join('--').trim(),
      where: nextLine === undefined ? { start: 0, end: text.length } : nextLineAfter(text, end),
    };
  });
}

/** The next line with words in it, Markdown wants an empty one after a comment; of a table in Markdown all rows. */
function nextLineAfter(text: string, from: number): Span {
  let start = text.indexOf('\n', from) + 1;
  if (start === 0) return { start: text.length, end: text.length };
  while (start < text.length && /\s/u.test(text.charAt(start))) start++;
  let end = lineEnd(text, start);
  while (isRow(text, start) && isRow(text, end + 1)) end = lineEnd(text, end + 1);
  return { start, end };
}

const isRow = (text: string, at: number): boolean => text.charAt(at) === '|';

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** Whether a problem of the rule is suppressed. */
export function suppressor(
  text: string,
  directives: readonly Directive[],
  quotes: readonly QuoteSuppression[],
): (rule: string, found: Span) => boolean {
  const placed = [
    ...directives.flatMap(({ rules, reason, where }) => (reason === '' ? [] : rules.map((rule) => ({ rule, where })))),
    ...quotes.flatMap(({ rule, quote }) => placesOf(text, quote).map((where) => ({ rule, where }))),
  ];
  const byRule = new Map<string, Span[]>();
  for (const { rule, where } of placed) {
    const list = byRule.get(rule);
    if (list) list.push(where);
    else byRule.set(rule, [where]);
  }
  return (rule, found) =>
    byRule.get(rule)?.some((where) => where.start < found.end && found.start < where.end) ?? false;
}

function placesOf(text: string, quote?: string): Span[] {
  if (quote === undefined) return [{ start: 0, end: text.length }];
  const places: Span[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length)) {
    places.push({ start: at, end: at + quote.length });
  }
  return places;
}

/** Words of the text with the span in them, as few of its lines as stand nowhere else: they suppress this and nothing like it. */
export function quoteAround(text: string, { start, end }: Span): string {
  const first = lineStart(text, start);
  const last = lineEnd(text, end);
  let [from, to] = [start, end];
  while ((from > first || to < last) && isRepeated(text, text.slice(from, to))) {
    from = Math.max(first, from - 1);
    to = Math.min(last, to + 1);
  }
  return text.slice(from, to).trim();
}

const isRepeated = (text: string, words: string): boolean => text.indexOf(words) !== text.lastIndexOf(words);

/** The edit that suppresses what a rule has found there by a comment, in Markdown or HTML; a comment never splits a table. */
export function suppressionComment(
  text: string,
  found: Span,
  { rule, scope, reason }: { readonly rule: string; readonly scope: Directive['scope']; readonly reason: string },
): Edit {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const words = reason.replace(/-->|[<>\r\n]/gu, ' ').trim();
  if (scope === 'file') {
    const comment = `<!-- policy-plan-disable ${rule} -- ${words} -->`;
    const gap = text.endsWith('\n') ? eol : eol + eol;
    return { span: { start: text.length, end: text.length }, text: `${gap}${comment}${eol}` };
  }
  let at = lineStart(text, found.start);
  while (at > 0 && isRow(text, at) && isRow(text, lineStart(text, at - 1))) at = lineStart(text, at - 1);
  return { span: { start: at, end: at }, text: `<!-- policy-plan-disable-next-line ${rule} -- ${words} -->${eol}` };
}
