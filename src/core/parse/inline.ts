/** The inline mark-up of Markdown, removed by one scan: the words stay, with the source offset of each character. */

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

export interface Visible {
  readonly text: string;
  /** Source offset of each character, or of the first where nothing was removed. */
  readonly offsets: Uint32Array | number;
  /** Everything visible stands between the marks of one strong emphasis. */
  readonly bold: boolean;
}

/** The visible characters of `source`, a line or cell that begins at offset `start`. */
export function readInline(source: string, start: number): Visible {
  if (!HAS_MARKUP.test(source)) return { text: source, offsets: start, bold: false };
  let text = '';
  const offsets: number[] = [];
  const copy = (from: number, to: number): void => {
    text += source.slice(from, to);
    for (let i = from; i < to; i++) offsets.push(start + i);
  };
  let at = 0;
  for (const hit of source.matchAll(MARKUP)) {
    copy(at, hit.index);
    at = hit.index + hit[0].length;
    const { words, escaped, entity, break: lineBreak } = hit.groups!;
    if (words !== undefined) {
      // What stands inside the link is mark-up again: read it, and shift.
      const inner = readInline(words, start + hit.index + 1);
      text += inner.text;
      for (let i = 0; i < inner.text.length; i++) {
        offsets.push(typeof inner.offsets === 'number' ? inner.offsets + i : inner.offsets[i]!);
      }
    } else if (lineBreak !== undefined) {
      text += '\n';
      offsets.push(start + hit.index);
    } else if (escaped !== undefined) copy(hit.index + 1, at);
    else if (entity !== undefined) {
      text += ENTITIES[entity.toLowerCase()] ?? String.fromCodePoint(Math.min(Number(entity.slice(1)) || 32, 0xffff));
      offsets.push(start + hit.index);
    }
  }
  copy(at, source.length);
  return { text, offsets: Uint32Array.from(offsets), bold: /^\s*(?:\*\*|__)[^*_]{1,200}(?:\*\*|__)\s*$/u.test(source) };
}
