import { ACTIVITIES, FIELDS } from '../lexicon/agencies';
import { LEVELS, PLAIN_WORDS, STOPS } from '../lexicon/agency-edges';
import { PREFECTURES, PROVINCES, REGIONS } from '../lexicon/places';

/**
 * What a word to the left of a head (局, 中心, 委员会 …) is to the name: `place` and `level` open it, `field` and
 * `activity` are its material, `joint` is a conjunction that may stand inside it, `plain` is a word without a say,
 * `other` a character that no word covers.
 */
export type TokenKind = 'place' | 'level' | 'field' | 'activity' | 'joint' | 'plain' | 'other';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
}

type Kind = TokenKind | 'stop';

const BY_LAST = new Map<string, [word: string, kind: Kind][]>();

/** Later calls win over earlier ones for the same word. */
function register(kind: Kind, words: readonly string[]): void {
  for (const word of words) {
    const last = word[word.length - 1]!;
    const entries = BY_LAST.get(last) ?? [];
    BY_LAST.set(last, [...entries.filter(([known]) => known !== word), [word, kind]]);
  }
}

const PROVINCE_FORMS = PROVINCES.flatMap((name) => (/[区团]$/u.test(name) ? [name] : [name, `${name}省`, `${name}市`]));
const PREFECTURE_FORMS = PREFECTURES.flatMap((name) => [name, `${name}市`, `${name}州`, `${name}地区`]);

register('plain', PLAIN_WORDS);
register('stop', STOPS);
register('activity', ACTIVITIES);
register('field', FIELDS);
register('joint', ['和', '与', '及', '以及', '暨']);
register('place', [...REGIONS, ...PREFECTURE_FORMS, ...PROVINCE_FORMS]);
register('level', LEVELS);
for (const entries of BY_LAST.values()) entries.sort(([a], [b]) => b.length - a.length);

/** The longest known word that ends at `end`. */
function wordEndingAt(text: string, end: number, floor: number): [word: string, kind: Kind] | undefined {
  const entries = BY_LAST.get(text[end - 1]!);
  return entries?.find(([word]) => end - word.length >= floor && text.startsWith(word, end - word.length));
}

/** How far to the left of its head a name can begin, in characters. */
const REACH = 40;
/** Characters that a name's own words are written in, besides the brackets and quotes read below. */
const NAME_CHARACTER = /[\p{Script=Han}A-Za-z—/+·]/u;
/** A bracket or quote inside a name: 中国（广州）知识产权保护中心, 市“双打”办. */
const INSERT = /[（“]([^（）“”，。；：]{1,12})[）”]$/u;
/** Class characters that end the name of a county, a town or a zone. */
const PLACE_CLASS = /(?:[省市区县旗州镇乡村盟]|街道|新区|开发区|经开区|高新区|园区|示范区|合作区)$/u;

/**
 * The words before a head, the nearest first, up to the first word or character that no name reaches over (or `floor`).
 * A county's or town's own name and its class character are one `place`.
 */
export function tokensBefore(text: string, end: number, floor: number): Token[] {
  const from = Math.max(floor, end - REACH);
  const tokens: Token[] = [];
  let at = end;
  while (at > from) {
    const found = wordEndingAt(text, at, from);
    if (found?.[1] === 'stop') break;
    if (found) {
      tokens.push({ kind: found[1] as TokenKind, start: at - found[0].length, end: at });
      at -= found[0].length;
    } else if (NAME_CHARACTER.test(text[at - 1]!)) {
      tokens.push({ kind: 'other', start: at - 1, end: at });
      at--;
    } else {
      const insert = INSERT.exec(text.slice(Math.max(from, at - 14), at));
      if (!insert) break;
      tokens.push({ kind: 'plain', start: at - insert[0].length, end: at });
      at -= insert[0].length;
    }
  }
  return joinPlaces(text, tokens);
}

/** 天河 + 区 → one place. Up to three unread characters belong to it; of more, the last two. */
function joinPlaces(text: string, tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'level' || !PLACE_CLASS.test(text.slice(token.start, token.end))) {
      joined.push(token);
      continue;
    }
    let own = 0;
    while (tokens[i + 1 + own]?.kind === 'other') own++;
    if (own > 3) own = 2;
    joined.push(own > 0 ? { kind: 'place', start: tokens[i + own]!.start, end: token.end } : token);
    i += own;
  }
  return joined;
}

export const isAnchor = (token: Token): boolean => token.kind === 'place' || token.kind === 'level';
