import { ACTIVITIES, FIELDS } from '../lexicon/agencies';
import {
  CREATION,
  LEVELS,
  NATIONALITIES,
  OUTSIDERS,
  PLAIN_WORDS,
  SOFT_STOPS,
  STOPS,
  ZONES,
} from '../lexicon/agency-edges';
import { COUNTIES, PORTS, PREFECTURES, PROVINCES, REGIONS } from '../lexicon/places';
import { Endings } from '../text/endings';

/**
 * What a word left of a head (局, 中心, 委员会 …) is to the name: `place`, `region` and `level` can open it, `field` and
 * `activity` are its material, `joint` is a conjunction that may stand inside it, `insert` a bracket or quote inside it,
 * `soft` a verb that only long names hold, `plain` a word without a say, `other` a character that no word covers.
 */
export type TokenKind =
  'place' | 'region' | 'level' | 'zone' | 'field' | 'activity' | 'joint' | 'insert' | 'soft' | 'plain' | 'other';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
}

/**
 * Why the reading to the left ended: at a word that no name reaches over (`creation` calls a body into being, `outsider` is a
 * company or a person, `soft` stands in long names too), at the `bound` of the text or a punctuation mark, or at the `limit`.
 */
export type Stop = 'stop' | 'creation' | 'outsider' | 'soft' | 'bound' | 'limit';

/** The words before a head, the nearest first. */
export interface Reading {
  readonly tokens: readonly Token[];
  /** Start of the farthest token; the head's own start where there is none. */
  readonly start: number;
  readonly stop: Stop;
}

type WordKind = TokenKind | Stop;

const WORDS = new Map<string, WordKind>();

/** Of a word in two lists the later call decides. */
function register(kind: WordKind, words: readonly string[]): void {
  for (const word of words) WORDS.set(word, kind);
}

const withClass = (names: readonly string[], classes: readonly string[]): string[] =>
  names.flatMap((name) => [name, ...classes.map((end) => name + end)]);

register('plain', [
  ...COUNTIES.map((name) => name.slice(0, -1)).filter((stem) => /..(?<![市县区])$/u.test(stem)),
  ...PLAIN_WORDS,
]);
register('other', NATIONALITIES);
register('stop', STOPS);
register('soft', SOFT_STOPS);
register('creation', CREATION);
register('outsider', OUTSIDERS);
register('activity', ACTIVITIES);
register('field', FIELDS);
register('joint', ['和', '与', '及', '以及', '暨']);
register('region', REGIONS);
register('place', [
  ...withClass(PREFECTURES, ['市', '州', '地区']),
  ...withClass(PROVINCES, ['省', '市']),
  ...COUNTIES,
  ...PORTS,
]);
register('level', LEVELS);
register('zone', ZONES);

const BY_ENDING = new Endings(WORDS);

/** How far left of its head a name can begin, and how many characters of it in a row no word covers. */
const REACH = 40;
const MOST_UNREAD = 14;
/** What a name's own words are written in, besides brackets and quotes. */
const NAME_CHARACTER = /[\p{Script=Han}A-Za-z—/+·]/u;
/** A bracket or quote inside a name: 中国（广州）知识产权保护中心, 市“双打”办, 县（市、区）人民政府. */
const INSERT = /(?:（[^（）“”，。；：]{1,12}）|“[^（）“”，。；：]{1,10}”)$/u;
const LONGEST_INSERT = 14;

/**
 * Reads the words left of `end`, back to the first word or character that no name reaches over, or to `floor`.
 * @param overVerbs reads on over the verbs that stand in the long names of leading groups
 */
export function readBefore(text: string, end: number, floor: number, overVerbs = false): Reading {
  const from = Math.max(floor, end - REACH);
  const tokens: Token[] = [];
  let stop: Stop = 'bound';
  let at = end;
  let unread = 0;
  while (at > from) {
    const word = BY_ENDING.longest(text, at, from);
    if (word) {
      const { value: kind, start } = word;
      if (isStop(kind) && !(overVerbs && kind === 'soft')) {
        stop = kind;
        break;
      }
      tokens.push({ kind, start, end: at });
      at = start;
      unread = 0;
      if (kind === 'joint' && HEAD_CHARACTER.test(text[at - 1] ?? '')) break;
    } else if (NAME_CHARACTER.test(text[at - 1]!) && !text.startsWith('——', at - 2)) {
      if (++unread > MOST_UNREAD) {
        stop = 'limit';
        break;
      }
      tokens.push({ kind: 'other', start: at - 1, end: at });
      at--;
    } else {
      const insert = /[）”]/u.test(text[at - 1]!)
        ? INSERT.exec(text.slice(Math.max(from, at - LONGEST_INSERT), at))
        : null;
      if (!insert) break;
      tokens.push({ kind: 'insert', start: at - insert[0].length, end: at });
      at -= insert[0].length;
    }
  }
  if (at === from && from > floor && stop === 'bound') stop = 'limit';
  return { tokens: joinPlaces(text, tokens, stop), start: at, stop };
}

const isStop = (kind: WordKind): kind is Stop =>
  kind === 'stop' || kind === 'soft' || kind === 'creation' || kind === 'outsider';

/** A conjunction after one of these parts two bodies (财政局和税务局); elsewhere it may stand inside a name (发展和改革). */
const HEAD_CHARACTER = /[局厅委署府院门]/u;
/** Class characters that end the name of a county, a town or a village. */
const PLACE_CLASS = /^(?:省|市|区|县|州|盟|旗|镇|乡|村|街道|自治[州县旗])$/u;
/**
 * A county's own name is read up to this length; of more unread characters the last two are taken. A name of one
 * character (萧县) is read only after a place or a punctuation mark: elsewhere it is more often the end of a verb.
 */
const longestOwnName = (placeClass: string): number =>
  placeClass.startsWith('自治') ? 14 : placeClass === '旗' ? 7 : 3;

/** A place's own name and its class character make one `place` (天河 + 区); a zone without a name is no place. */
function joinPlaces(text: string, tokens: readonly Token[], stop: Stop): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const word = text.slice(token.start, token.end);
    if (token.kind !== 'zone' && !(token.kind === 'level' && PLACE_CLASS.test(word))) {
      joined.push(token);
      continue;
    }
    let own = 0;
    while (tokens[i + 1 + own]?.kind === 'other') own++;
    if (own > longestOwnName(word)) own = 2;
    if (own === 1 && !(tokens[i + 2] ? tokens[i + 2]!.kind === 'place' : stop === 'bound')) own = 0;
    const next = tokens[i + 1 + own]?.kind;
    if (own > 0) joined.push({ kind: 'place', start: tokens[i + own]!.start, end: token.end });
    else if (token.kind === 'zone') {
      joined.push({ ...token, kind: next === 'place' || next === 'level' || next === 'zone' ? 'place' : 'plain' });
    } else joined.push(token);
    i += own;
  }
  return joined;
}

/** Where the place and level that a name begins with end; 0 where it begins with neither. */
export function leadingPlace(name: string): number {
  const head = /委员会|[局厅委署办院部会处所政]/u.exec(name)?.index ?? name.length;
  const tokens = [...readBefore(name, head, 0, true).tokens].reverse();
  if (tokens[0]?.start !== 0) return 0;
  return tokens.find((token) => !opensName(token))?.start ?? head;
}

export const opensName = ({ kind }: Token): boolean => kind === 'place' || kind === 'level' || kind === 'region';
