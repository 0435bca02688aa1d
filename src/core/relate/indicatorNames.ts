/** Where a text names indicators: by the names of the tables and by the dictionary's other wordings. */
import type { Dictionary } from '../dictionary';
import type { Indicator, Span } from '../model';
import { fold } from '../text/fold';

/** The name that the table gives to what these words name, for every name and alias. */
export function indicatorWordings(
  indicators: readonly Pick<Indicator, 'name'>[],
  dictionary: Dictionary,
): Map<string, string> {
  const wordings = new Map<string, string>();
  for (const { name, aliases } of dictionary.indicators) {
    const indicator = indicators.find((other) => fold(other.name) === fold(name));
    if (indicator) {
      aliases.forEach((alias) => wordings.set(alias, indicator.name));
    }
  }
  // A name of the table is never another indicator's alias.
  indicators.forEach(({ name }) => wordings.set(name, name));
  return wordings;
}

/**
 * The places of each name outside the rows. Longest wordings first, so that a name inside another indicator's longer name is no
 * mention of its own.
 */
export function findNames(
  text: string,
  wordings: ReadonlyMap<string, string>,
  rows: readonly Span[],
): Map<string, Span[]> {
  const mentions = new Map<string, Span[]>();
  const taken: Span[] = [];
  for (const [wording, name] of [...wordings].sort(([a], [b]) => b.length - a.length)) {
    const found: Span[] = [];
    // A name of two or three characters (人口, 绿地率) is too common a word to be a mention; an alias is the user's word.
    const counts = wording.length > 3 || wording !== name;
    for (let at = counts ? text.indexOf(wording) : -1; at >= 0; at = text.indexOf(wording, at + wording.length)) {
      if (![...rows, ...taken].some(({ start, end }) => start <= at && at < end)) {
        found.push({ start: at, end: at + wording.length });
      }
    }
    taken.push(...found);
    mentions.set(name, [...(mentions.get(name) ?? []), ...found]);
  }
  for (const spans of mentions.values()) {
    spans.sort((a, b) => a.start - b.start);
  }
  return mentions;
}
