/** The inline mark-up of Markdown, removed by one scan: the words stay, with the source offset of each character. */
import { Runs, type Visible } from './runs';

/**
 * Images and links (the words of a link stay), HTML tags and comments, emphasis, code marks, escapes, entities.
 * CommonMark's own rules for emphasis do not serve Chinese (加强**（…）**落实 is none to it), so marks are simply dropped.
 */
const MARKUP =
  /(?:!\[[^[\]]{0,300}\]\([^()\s]{0,800}(?:\s"[^"]{0,200}")?\))|\[(?<words>[^[\]]{0,500})\]\([^()\s]{0,800}(?:\s"[^"]{0,200}")?\)|(?<break><br\s{0,3}\/?>)|(?:<\/?[a-z][^<>]{0,500}>|<!--.{0,500}?-->)|(?:\*{1,3}|_{2,3}|~~|`{1,2})|\\(?<escaped>[!-/:-@[-`{-~])|&(?<entity>nbsp|emsp|ensp|amp|lt|gt|quot|mdash|middot|ldquo|rdquo|#\d{1,6});/giu;

const HAS_MARKUP = /[*_~`[<\\&]/;

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  emsp: ' ',
  ensp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  mdash: '—',
  middot: '·',
  ldquo: '“',
  rdquo: '”',
};

export interface Inline extends Visible {
  /** Everything visible stands between the marks of one strong emphasis. */
  readonly bold: boolean;
}

/** The visible characters of `source`, a line or cell that begins at offset `start`. */
export function readInline(source: string, start: number): Inline {
  if (!HAS_MARKUP.test(source)) return { text: source, offsets: start, bold: false };
  const runs = new Runs();
  addVisible(source, start, runs);
  return { ...runs.take(), bold: /^\s*(?:\*\*|__)[^*_]{1,200}(?:\*\*|__)\s*$/u.test(source) };
}

function addVisible(source: string, start: number, runs: Runs): void {
  let at = 0;
  for (const hit of source.matchAll(MARKUP)) {
    if (hit.index > at) runs.add(source.slice(at, hit.index), start + at);
    at = hit.index + hit[0].length;
    const { words, escaped, entity, break: lineBreak } = hit.groups!;
    if (words !== undefined) addVisible(words, start + hit.index + 1, runs);
    else if (lineBreak !== undefined) runs.add('\n', start + hit.index);
    else if (escaped !== undefined) runs.add(escaped, start + hit.index + 1);
    else if (entity !== undefined) runs.add(characterOf(entity), start + hit.index);
  }
  if (at < source.length) runs.add(source.slice(at), start + at);
}

const characterOf = (entity: string): string =>
  ENTITIES[entity.toLowerCase()] ?? String.fromCodePoint(Math.min(Number(entity.slice(1)) || 32, 0xffff));
