/** HTML: its text nodes, as the lines that a reader sees. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { makeLine, type Block } from '../text/line';
import { nodesOf } from './htmlNodes';
import { isLayout, readTable, rowsOf } from './htmlTable';
import { addText } from './htmlText';
import { Runs } from './runs';

const words = (list: string): Set<string> => new Set(list.split(' '));

/** Elements whose start and end break the line. */
const BREAKING = words(
  'address article aside blockquote body br center dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul',
);
/** Elements without words of the document. */
const SILENT = words('script style head title noscript template nav button select option svg iframe');
const BOLD = words('strong b');
const HEADINGS = new Map(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name, at) => [name, at + 1]));
const BOLD_STYLE = /font-weight\s{0,9}:\s{0,9}(?:bold|[6-9]00)/i;

interface Style {
  readonly bold: boolean;
  readonly heading: number;
}

const PLAIN: Style = { bold: false, heading: 0 };

function styleOf(element: Tree.Element, outer: Style): Style {
  const heading = HEADINGS.get(element.tagName) ?? outer.heading;
  const bold = outer.bold || BOLD.has(element.tagName) || element.attrs.some(isBoldStyle);
  return bold === outer.bold && heading === outer.heading ? outer : { bold, heading };
}

const isBoldStyle = ({ name, value }: { name: string; value: string }): boolean =>
  name === 'style' && BOLD_STYLE.test(value);

/** The words of one line and how they stand. */
class LineBuffer {
  private readonly runs = new Runs();
  private hasWords = false;
  private allBold = true;

  constructor(private readonly emit: (runs: Runs, bold: boolean) => void) {}

  add(value: string, source: string, start: number, bold: boolean): void {
    if (/\S/u.test(value)) {
      this.hasWords = true;
      if (!bold) this.allBold = false;
    } else if (!this.hasWords) return; // white space at the beginning is cut anyway
    addText(value, source, start, this.runs);
  }

  flush(): void {
    if (this.hasWords) this.emit(this.runs, this.allBold);
    else this.runs.clear();
    this.hasWords = false;
    this.allBold = true;
  }
}

/** What is left to read: a node, or (`null`) the end of an element that breaks the line, or of a cell that lays out. */
interface Step {
  readonly node: Tree.ChildNode | null;
  readonly style: Style;
  /** How many breaks stand before what follows; left as they are where it is left out. */
  readonly breaks?: number;
}

/**
 * Reads HTML, whole documents and fragments alike, into blocks whose offsets point into the source.
 * @param html the source
 * @param base added to every offset: where `html` begins in the file
 */
export function parseHtml(html: string, base = 0): Block[] {
  return readNodes(nodesOf(html), html, base);
}

function readNodes(nodes: readonly Tree.ChildNode[], html: string, base: number): Block[] {
  const blocks: Block[] = [];
  let style = PLAIN;
  let breaks = 0;
  const buffer = new LineBuffer((runs, bold) => {
    const visible = runs.take();
    const line = makeLine(visible.text, visible.offsets, { gap: breaks > 1 ? 1 : 0, heading: style.heading, bold });
    if (!line) return;
    blocks.push({ line });
    breaks = 0;
  });
  // A stack of our own: hostile documents nest deeper than the call stack.
  const stack: Step[] = [];
  const pushAll = (children: readonly Tree.ChildNode[], inherited: Style): void => {
    for (let i = children.length - 1; i >= 0; i--) stack.push({ node: children[i]!, style: inherited });
  };
  const pushTable = (table: Tree.Element): void => {
    const rows = rowsOf(table);
    if (!isLayout(rows)) {
      const read = readTable(table, rows, base, (cell) => readNodes(cell.childNodes, html, base));
      if (read) blocks.push(read);
      return;
    }
    // Each cell of a table that lays out the page is read as if it stood alone.
    stack.push({ node: null, style, breaks });
    for (const cell of rows.flat().reverse()) {
      pushAll(cell.childNodes, PLAIN);
      stack.push({ node: null, style: PLAIN, breaks: 0 });
    }
  };
  pushAll(nodes, PLAIN);
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node } = step;
    if (!node) {
      buffer.flush();
      style = step.style;
      breaks = step.breaks ?? breaks;
    } else if ('value' in node) {
      const at = node.sourceCodeLocation;
      if (at) buffer.add(node.value, html.slice(at.startOffset, at.endOffset), base + at.startOffset, step.style.bold);
    } else if ('tagName' in node && !SILENT.has(node.tagName)) {
      if (node.tagName === 'table') {
        buffer.flush();
        pushTable(node);
        continue;
      }
      const inner = styleOf(node, step.style);
      if (BREAKING.has(node.tagName)) {
        buffer.flush();
        breaks++;
        stack.push({ node: null, style: step.style });
        style = inner;
      }
      pushAll(node.childNodes, inner);
    }
  }
  buffer.flush();
  return blocks;
}
