/** The same thing in several documents: a body, an indicator, a cited document. */
import { type Dictionary, EMPTY_DICTIONARY } from '../dictionary';
import { knownNames } from '../extract/agencies';
import { linkAgencies } from '../extract/agencyLinks';
import type { Citation, DocumentInfo, Indicator, Span } from '../model';
import { findNames, indicatorWordings } from '../relate/indicatorNames';
import { fold } from '../text/fold';

/**
 * Each of the names, which several documents hold for their bodies' fullest ones, → the fullest of all for the same body. 市财政局
 * is the one of the only city whose 财政局 the documents name; where they name those of two cities, it stays by itself.
 */
export function bodiesAcross(names: Iterable<string>, dictionary: Dictionary = EMPTY_DICTIONARY): Map<string, string> {
  const { agencies, groups } = dictionary;
  return linkAgencies([...new Set(names)], knownNames({ dictionary: [...agencies, ...groups] }));
}

/** Where another document names the indicator: its rows of that name, and its prose. @param own its tables */
export function indicatorAcross(
  { name }: Indicator,
  text: string,
  own: readonly Indicator[],
  dictionary: Dictionary = EMPTY_DICTIONARY,
  known: readonly Indicator[] = [],
): readonly Span[] {
  const wordings = [...indicatorWordings([...known, ...own], dictionary)];
  const asked = wordings.filter(([, meant]) => meant === name);
  // Of the others only the longer names that one of these stands in matter.
  const told = wordings.filter(([wording, meant]) => meant === name || asked.some(([part]) => wording.includes(part)));
  const rows = own.map(({ row }) => row);
  const prose = findNames(text, new Map(told), rows).get(name);
  return [...own.filter((row) => row.name === name), ...(prose ?? [])].sort((a, b) => a.start - b.start);
}

const plain = (title: string): string => fold(title).replace(/\s+/gu, '');
/** （2021—2025年）, （征求意见稿）: often left out where a document is cited. */
const NOTE = /（[^（）]{1,20}）$/u;

/** Whether the document is the one that is cited: it bears the number, the title, or it is the notice that issues it. */
export function isCited({ title, number }: Pick<DocumentInfo, 'title' | 'number'>, citation: Citation): boolean {
  if (citation.number !== null && number !== null) return plain(number) === plain(citation.number);
  if (title === null) return false;
  const borne = plain(title);
  const cited = plain(citation.title);
  const issued = /印发《?(.{4,80}?)》?的通知$/u.exec(borne)?.[1];
  return [borne, borne.replace(NOTE, ''), issued, issued?.replace(NOTE, '')].includes(cited);
}
