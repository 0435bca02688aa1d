import { LONG_FORMS } from '../lexicon/agency-forms';
import { leadingPlace } from './agencyEdges';
import { remembered, wordsOf } from '../text/memory';
import type { KnownNames } from './agencyKnown';

/** A name taken apart for comparison. */
interface NameParts {
  /** Place and level as written: 广州市, 市, 国家, or empty. */
  readonly prefix: string;
  /** What follows, in the long form, without a bracketed second name. */
  readonly body: string;
}

interface Group {
  readonly prefix: string;
  best: string;
}

const SECOND_NAME = /（([^（）]*)）$/u;

/**
 * Each name → the fullest name that the document or the dictionary gives the same body. Short forms of fields are read as
 * the long ones (发改委, 发展和改革委员会); a place or level that one name leaves out is filled in from another one where the
 * document has only one such body (市市场监管局, 广州市市场监督管理局（知识产权局）).
 */
export function linkAgencies(names: readonly string[], known: KnownNames): Map<string, string> {
  const bodies = new Map<string, Map<string, Group>>();
  const fullOf = (name: string): string => known.longOf.get(name) ?? name;
  const enter = ({ prefix, body }: NameParts, name: string): void => {
    const groups = bodies.get(body) ?? new Map<string, Group>();
    bodies.set(body, groups);
    const group = groups.get(prefix);
    if (!group) groups.set(prefix, { prefix, best: name });
    else if (name.length > group.best.length) group.best = name;
  };
  for (const name of names) {
    const full = fullOf(name);
    const parts = partsOf(full);
    enter(parts, full);
    const second = SECOND_NAME.exec(full)?.[1];
    if (second) enter({ prefix: parts.prefix, body: longForm(second) }, full);
  }
  return new Map(names.map((name) => [name, canonical(partsOf(fullOf(name)), bodies)]));
}

const partsOf = (name: string): NameParts => partsOfWords(wordsOf(name));
const partsOfWords = remembered(({ raw: name }): NameParts => {
  const plain = name.replace(SECOND_NAME, '');
  const at = leadingPlace(plain);
  return { prefix: plain.slice(0, at), body: longForm(plain.slice(at)) };
});

/** Any of the short forms: many names have none. */
const SHORT_FORM = new RegExp(LONG_FORMS.map(([short]) => short.source).join('|'), 'u');

const longForm = (body: string): string =>
  SHORT_FORM.test(body) ? LONG_FORMS.reduce((text, [short, long]) => text.replace(short, long), body) : body;

/** The best name among the groups whose prefix ends in this one (市 in 广州市), if each of them ends the next longer one. */
function canonical({ prefix, body }: NameParts, bodies: ReadonlyMap<string, ReadonlyMap<string, Group>>): string {
  const groups = bodies.get(body)!;
  const chain = [...groups.values()]
    .filter((group) => group.prefix.endsWith(prefix))
    .sort((a, b) => a.prefix.length - b.prefix.length);
  const unique = chain.every((group, i) => i === 0 || group.prefix.endsWith(chain[i - 1]!.prefix));
  if (!unique) return groups.get(prefix)!.best;
  return chain.reduce((best, group) => (group.best.length > best.length ? group.best : best), groups.get(prefix)!.best);
}
