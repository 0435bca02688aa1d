import type { Format, Limit } from '../model';
import type { Block } from '../text/line';
import { parseHtml } from './html';
import { parseMarkdown } from './markdown';
import { parsePlain } from './plain';

/** How a text without a name reads: front matter, a heading or a table row make Markdown; block tags make HTML. */
export function guessFormat(text: string): Format {
  const head = text.slice(0, 20_000);
  if (
    /^\ufeff?\s{0,100}<(?:!doctype|html|head|body|table|tbody|div|p|h[1-6]|section|article|span|td|tr)[\s>]/iu.test(
      head,
    )
  ) {
    return 'html';
  }
  if (/^\ufeff?---\r?\n|^#{1,6} \S|^\|\s?:?-{3,}/mu.test(head)) return 'markdown';
  return 'plain';
}

/** The blocks of a text, in text order, mark-up removed, offsets into the source. */
export interface Parsed {
  readonly blocks: Block[];
  /** What the parser gave up on. */
  readonly limits: readonly Limit[];
}

export function parse(text: string, format: Format): Parsed {
  if (format === 'markdown') return parseMarkdown(text);
  return { blocks: format === 'html' ? parseHtml(text) : parsePlain(text), limits: [] };
}
