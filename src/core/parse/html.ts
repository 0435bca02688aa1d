import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { joinLines, makeLine, rowSpan, type Block, type Cell } from '../text/line';

/** Elements whose start and end break the line. */
const BREAKING = new Set(
  'address article aside blockquote body br center dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Elements without words of the document. */
const SILENT = new Set('script style head title noscript template nav button select option svg iframe'.split(' '));
const BOLD_STYLE = /font-weight\s{0,9}:\s{0,9}(?:bold|[6-9]00)/i;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});?/iy;

/** Collects the visible characters of one line with their source offsets. */
class LineBuffer {
  private text = '';
  private offsets: number[] = [];
  private boldLetters = 0;
  private letters = 0;

  constructor(private readonly emit: (visible: string, offsets: Uint32Array, bold: boolean) => void) {}

  add(char: string, offset: number, bold: boolean): void {
    this.text += char;
    this.offsets.push(offset);
    if (/\S/.test(char)) {
      this.letters++;
      if (bold) this.boldLetters++;
    }
  }

  flush(): void {
    if (this.letters > 0) this.emit(this.text, Uint32Array.from(this.offsets), this.boldLetters === this.letters);
    this.text = '';
    this.offsets = [];
    this.boldLetters = this.letters = 0;
  }
}

interface Style {
  readonly bold: boolean;
  readonly heading: number;
}

const PLAIN: Style = { bold: false, heading: 0 };

function styleOf(element: Tree.Element, outer: Style): Style {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  const css = element.attrs.find((attr) => attr.name === 'style')?.value ?? '';
  const bold = outer.bold || element.tagName === 'strong' || element.tagName === 'b' || BOLD_STYLE.test(css);
  return bold === outer.bold && !level ? outer : { bold, heading: level ? Number(level) : outer.heading };
}

const isElement = (node: Tree.ChildNode): node is Tree.Element => 'tagName' in node;

/**
 * Reads HTML, whole documents and fragments alike, into blocks whose offsets point into the source.
 * @param html the source
 * @param base added to every offset: where `html` begins in the file
 */
export function parseHtml(html: string, base = 0): Block[] {
  const blocks: Block[] = [];
  readNodes(parseFragment(html, { sourceCodeLocationInfo: true }).childNodes, html, base, blocks);
  return blocks;
}

function readNodes(nodes: readonly Tree.ChildNode[], html: string, base: number, blocks: Block[]): void {
  let style = PLAIN;
  let breaks = 0;
  const buffer = new LineBuffer((visible, offsets, bold) => {
    const line = makeLine(visible, offsets, { gap: breaks > 1 ? 1 : 0, heading: style.heading, bold });
    if (!line) return;
    blocks.push({ line });
    breaks = 0;
  });
  // A stack of our own: hostile documents nest deeper than the call stack.
  const stack: { readonly node: Tree.ChildNode | null; readonly style: Style; readonly breaking: boolean }[] = [];
  const pushAll = (children: readonly Tree.ChildNode[], inherited: Style): void => {
    for (let i = children.length - 1; i >= 0; i--) {
      stack.push({ node: children[i]!, style: inherited, breaking: false });
    }
  };
  pushAll(nodes, PLAIN);
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node } = top;
    if (!node) {
      buffer.flush();
      style = top.style;
    } else if (node.nodeName === '#text') {
      const at = node.sourceCodeLocation;
      if (at) {
        readText(
          node as Tree.TextNode,
          html.slice(at.startOffset, at.endOffset),
          base + at.startOffset,
          top.style.bold,
          buffer,
        );
      }
    } else if (isElement(node)) {
      if (SILENT.has(node.tagName)) continue;
      if (node.tagName === 'table') {
        buffer.flush();
        readTable(node, html, base, blocks);
        continue;
      }
      const inner = styleOf(node, top.style);
      if (BREAKING.has(node.tagName)) {
        buffer.flush();
        breaks++;
        stack.push({ node: null, style: top.style, breaking: true });
        style = inner;
      }
      pushAll(node.childNodes, inner);
    }
  }
  buffer.flush();
}

/** Walks a text node's value beside its source: an entity is one character of the value and several of the source. */
function readText(node: Tree.TextNode, source: string, start: number, bold: boolean, buffer: LineBuffer): void {
  const { value } = node;
  let at = 0;
  for (const char of value.split('')) {
    let width = 1;
    if (source[at] === '&') {
      ENTITY.lastIndex = at;
      const entity = ENTITY.exec(source)?.[0];
      if (entity && (char !== '&' || /^&(?:amp|#38|#x26);?$/i.test(entity))) width = entity.length;
    } else if (source[at] === '\r' && source[at + 1] === '\n' && char === '\n') width = 2;
    buffer.add(char === '\n' || char === '\r' ? ' ' : char, start + at, bold);
    at += width;
  }
}

/**
 * A table with its row and column spans filled in. A table that only lays out the page (one cell a row, or cells that
 * hold tables or several paragraphs of running text) is read as running text.
 */
function readTable(table: Tree.Element, html: string, base: number, blocks: Block[]): void {
  const rows = rowsOf(table);
  const isLayout = rows.every((row) => row.length <= 1) || rows.some((row) => row.some(holdsTable));
  if (isLayout) {
    for (const row of rows) for (const cell of row) readNodes(cell.childNodes, html, base, blocks);
    return;
  }
  const grid: (Cell | undefined)[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (grid[y]![x] !== undefined) x++;
      const content = readCell(cell, html, base);
      const across = spanOf(cell, 'colspan');
      const down = Math.min(spanOf(cell, 'rowspan'), rows.length - y);
      for (let dy = 0; dy < down; dy++) for (let dx = 0; dx < across; dx++) grid[y + dy]![x + dx] = content;
      x += across;
    }
  });
  const at = table.sourceCodeLocation;
  if (!at) return;
  const full = grid.map((row) => Array.from(row, (cell) => cell ?? null));
  const [start, end] = [base + at.startOffset, base + at.endOffset];
  blocks.push({
    table: { rows: full, spans: full.map((row, y) => rowSpan(row, { start, end }, full[y - 1])), start, end },
  });
}

function rowsOf(table: Tree.Element): Tree.Element[][] {
  const rows: Tree.Element[][] = [];
  const visit = (node: Tree.Element): void => {
    for (const child of node.childNodes) {
      if (!isElement(child)) continue;
      if (child.tagName === 'tr') {
        rows.push(child.childNodes.filter((c): c is Tree.Element => isElement(c) && /^t[dh]$/.test(c.tagName)));
      } else if (/^t(?:head|body|foot)$/.test(child.tagName)) visit(child);
    }
  };
  visit(table);
  return rows;
}

function holdsTable(cell: Tree.Element): boolean {
  const stack: Tree.ChildNode[] = [...cell.childNodes];
  let paragraphs = 0;
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node)) continue;
    if (node.tagName === 'table') return true;
    if (node.tagName === 'p' && ++paragraphs > 12) return true;
    stack.push(...node.childNodes);
  }
  return false;
}

function spanOf(cell: Tree.Element, name: 'rowspan' | 'colspan'): number {
  const value = Number(cell.attrs.find((attr) => attr.name === name)?.value ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, 200) : 1;
}

/** A cell's paragraphs read as one line. */
function readCell(cell: Tree.Element, html: string, base: number): Cell {
  const inner: Block[] = [];
  readNodes(cell.childNodes, html, base, inner);
  const lines = inner.flatMap((block) => (block.line ? [block.line] : []));
  return lines.length === 0 ? null : joinLines(lines, '\n');
}
