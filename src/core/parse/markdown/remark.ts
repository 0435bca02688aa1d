/** The only file that knows unified and remark: what ships loads it when the first such stretch is read. */
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Nodes, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { Span } from '../../model';
import type { Island } from './island';
import { rowOf } from './table';

/**
 * What is switched off in micromark: code by indentation (drafts indent their paragraphs), and all inline constructs.
 * Those carry little meaning here (see inline.ts), and some make remark run for minutes on short hostile texts.
 */
export const SWITCHED_OFF = [
  'codeIndented',
  'definition',
  'attention',
  'autolink',
  'characterEscape',
  'characterReference',
  'codeText',
  'hardBreakEscape',
  'htmlText',
  'labelStartImage',
  'labelStartLink',
  'labelEnd',
];

function blocksOnly(this: Processor): void {
  const data = this.data() as Record<string, unknown[] | undefined>;
  (data.micromarkExtensions ??= []).push(gfmTable(), { disable: { null: SWITCHED_OFF } });
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}

const processor = unified().use(remarkParse).use(blocksOnly).freeze();

const BLANK_CHARACTERS = ' \t\r\n';

export interface Blocks {
  readonly islands: readonly Island[];
  /** Its last block, code or HTML, has not ended: what follows belongs to it. */
  readonly isOpen: boolean;
}

/** What the parser says of a stretch; offsets count from its beginning. */
export function readBlocks(raw: string): Blocks {
  // The parser drops a byte order mark at the beginning, which is a word here.
  const root = processor.parse(raw.startsWith('\ufeff') ? `\ufeff${raw}` : raw);
  const last = root.children[root.children.length - 1];
  return {
    islands: islandsOf(root, raw),
    isOpen: (last?.type === 'code' || last?.type === 'html') && last.position?.end.offset === raw.length,
  };
}

/** Headings, tables, HTML, code and rules, in text order; containers are looked into. */
function islandsOf(root: Root, text: string): Island[] {
  const found: Island[] = [];
  const stack: Nodes[] = [...root.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote') {
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]!);
    } else if (node.type !== 'paragraph' && node.position) found.push(islandOf(node, text));
  }
  return found;
}

function islandOf(node: Nodes, text: string): Island {
  const span = spanOf(node);
  if (node.type === 'heading') return { kind: 'heading', depth: node.depth, ...span };
  if (node.type === 'table') {
    const rows = node.children.map(spanOf).map(({ start, end }) => rowOf(text, start, end));
    return { kind: 'table', rows, ...span };
  }
  return { kind: node.type === 'html' ? 'html' : 'silent', ...withoutBlankLines(span, text) };
}

const spanOf = ({ position }: Nodes): Span => ({ start: position!.start.offset!, end: position!.end.offset! });

/** Code and HTML that do not end hold the blank lines behind them. */
function withoutBlankLines({ start, end }: Span, text: string): Span {
  let last = end;
  while (last > start && BLANK_CHARACTERS.includes(text[last - 1]!)) last--;
  return { start, end: last };
}
