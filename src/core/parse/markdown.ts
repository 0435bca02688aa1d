/** The only file that knows unified and remark. */
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Nodes, Root, Table as TableNode } from 'mdast';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { makeLine, type Block, type Cell } from '../text/line';
import { parseHtml } from './html';
import { readInline } from './inline';
import { forEachLine } from './plain';

/**
 * What is switched off in micromark: code by indentation (drafts indent their paragraphs), and all inline constructs.
 * Those carry little meaning here (see inline.ts), and some make remark run for minutes on short hostile texts.
 */
const SWITCHED_OFF = [
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
  (data.micromarkExtensions ??= []).push(frontmatter(['yaml', 'toml']), gfmTable(), {
    disable: { null: SWITCHED_OFF },
  });
  (data.fromMarkdownExtensions ??= []).push(frontmatterFromMarkdown(['yaml', 'toml']), gfmTableFromMarkdown());
}

const processor = unified().use(remarkParse).use(blocksOnly).freeze();

/** A stretch of the source that is not read line by line. */
interface Island {
  readonly start: number;
  readonly end: number;
  readonly node: Nodes;
}

/**
 * Markdown: the lines are the primary structure (a plan without blank lines is one CommonMark paragraph), the tree says
 * which of them are headings, tables, HTML, code or front matter.
 */
export function parseMarkdown(text: string): Block[] {
  const islands = findIslands(processor.parse(text));
  const blocks: Block[] = [];
  let next = 0;
  let gap = 0;
  forEachLine(text, (start, end) => {
    while (next < islands.length && islands[next]!.end <= start) next++;
    const island = islands[next];
    if (island && island.start <= end && island.end > start && island.node.type !== 'heading') {
      if (island.start >= start) {
        blocks.push(...readIsland(island, text));
        gap = 0;
      }
      return;
    }
    const level = island?.node.type === 'heading' && island.start < end && island.end > start ? island.node.depth : 0;
    const line = readLine(text.slice(start, end), start, gap, level);
    if (line) {
      blocks.push({ line });
      gap = 0;
    } else gap++;
  });
  return blocks;
}

/** Headings, tables, HTML, code and front matter, in text order; containers are looked into. */
function findIslands(root: Root): Island[] {
  const found: Island[] = [];
  const stack: Nodes[] = [...root.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote') {
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]!);
    } else if (node.type !== 'paragraph' && node.position) {
      found.push({ start: node.position.start.offset!, end: node.position.end.offset!, node });
    }
  }
  return found;
}

function readIsland({ node, start, end }: Island, text: string): Block[] {
  if (node.type === 'table') return readTable(node, text);
  if (node.type === 'html') return parseHtml(text.slice(start, end), start);
  return []; // front matter, code, rules: no words of the document
}

const LEAD = /^(?:\s{0,12}(?:>|[-*+](?=\s)|#{1,6}(?=\s)))*\s*/u;

function readLine(source: string, start: number, gap: number, heading: number): NonNullable<Block['line']> | null {
  const lead = LEAD.exec(source)![0].length;
  const body = heading > 0 ? source.slice(lead).replace(/\s#{1,6}\s*$/u, '') : source.slice(lead);
  if (heading > 0 && /^[=-]+\s*$/u.test(body)) return null; // the underline of a setext heading
  const visible = readInline(body, start + lead);
  const opening = start + /^\s*/u.exec(source)![0].length;
  return makeLine(visible.text, visible.offsets, { gap, heading, bold: visible.bold, opening });
}

function readTable(node: TableNode, text: string): Block[] {
  const rows = node.children.map((row) =>
    row.children.map((cell): Cell => {
      const from = cell.position!.start.offset!;
      const source = text.slice(from, cell.position!.end.offset);
      const inner = /^\|?(?<words>.*?)\|?$/su.exec(source)!;
      const visible = readInline(inner.groups!.words!, from + (source.startsWith('|') ? 1 : 0));
      return makeLine(visible.text, visible.offsets);
    }),
  );
  const spans = node.children.map((row) => ({ start: row.position!.start.offset!, end: row.position!.end.offset! }));
  return [{ table: { rows, spans, start: node.position!.start.offset!, end: node.position!.end.offset! } }];
}
