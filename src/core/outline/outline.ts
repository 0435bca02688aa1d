/** The tree of headings, numbered items and boxes, read from the lines. */
import type { Block, Line } from '../text/line';
import { ordinalValue, readBareNumber, readMarker, type Marker, type MarkerKind } from './marker';
import { bareHeadings } from './bareHeadings';
import { HEADING_LENGTH, hasNumberedHeadings, isWithin, markupHeadings, titleBounds } from './headingLines';

/** A heading or a numbered item with the blocks that belong to it. */
export interface Item {
  /** `heading` stands on a line of its own; `run-in` has its text go on in the same line; `box` is a 专栏. */
  readonly kind: 'heading' | 'run-in' | 'box';
  readonly marker: Marker | null;
  readonly line: Line;
  /** Line of a title's second half. */
  readonly continued: Line | null;
  /** Bounds of the title in the line, final punctuation excluded. */
  readonly titleFrom: number;
  readonly titleTo: number;
  /** Depth in the tree, 1 = outermost. */
  readonly level: number;
  readonly parent: Item | null;
  /** The item stands in a box. */
  readonly inBox: boolean;
  /** Index of the block of its line. */
  readonly first: number;
  /** Index after the last block of its own text, before any item inside it, the closing lines of the document excluded. */
  readonly ownEnd: number;
  /** Index after the last block of all that stands under it. */
  readonly end: number;
  readonly children: readonly Item[];
}

type Draft = { -readonly [K in keyof Item]: Item[K] } & { children: Draft[]; parent: Draft | null };

/** Outer kinds first: where nothing else decides, 一、 is outside （一）. */
const RANK: Readonly<Record<MarkerKind, number>> = {
  chapter: 1,
  part: 2,
  article: 3,
  han: 4,
  'han-paren': 5,
  named: 5,
  decimal: 5,
  digit: 6,
  'digit-paren': 7,
  circled: 8,
  letter: 8,
  box: 9,
};

const isDeeper = (marker: Marker, outer: Marker): boolean =>
  marker.kind === 'decimal' && outer.kind === 'decimal'
    ? dots(marker) > dots(outer)
    : RANK[outer.kind] < RANK[marker.kind];
const dots = ({ number }: Marker): number => number?.split('.').length ?? 0;

/** What the items of one level share: the kind of their markers, of decimals how many numbers they have. */
const keyOf = (marker: Marker): string => (marker.kind === 'decimal' ? `decimal${String(dots(marker))}` : marker.kind);

const RUN_IN_LENGTH = 30;

/** 附件, 附表 on a line of their own, or with a number or a colon: what follows is another text. */
const APPENDIX = /^(?:附件|附表|附录|附图)\s{0,4}(?:\d{1,2}|[一二三四五六七八九十]{1,2})?\s{0,4}(?:[：:].{0,80})?$/u;
const CLOSING =
  /^(?:\d{4}|二[〇○零][\u4e00-\u9fff〇○]{2})年[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?$|^（(?:此件|本文|联系|公开|信息公开)[^（）]{0,60}）$|^(?:附件|抄送|附表|附：|联系人|信息公开)|^特此(?:通知|公告)|^\p{Script=Han}{0,30}(?:政府|办公[厅室]|委员会|[局厅委部])$/u;

/** What stands before the first chapter and after the last. */
const UNNUMBERED = /^(?:前\s{0,4}言|引\s{0,4}言|序\s{0,4}言|导\s{0,4}言|结\s{0,4}语|结束语|后\s{0,4}记)$/u;

/** Reads the outline of the blocks outside of `skip` (the table of contents). */
export function readOutline(blocks: readonly Block[], skip: readonly [number, number] | null): readonly Item[] {
  return new Reader(blocks, skip).read();
}

/** An entry of a list (（一）…；（二）…。), or what an article says: no heading. */
function isListed(line: Line, marker: Marker | null, parent: Item | null): boolean {
  if (line.text.endsWith('；')) return true;
  if (marker?.kind === 'article' || parent?.marker?.kind === 'article') return /[。：]$/u.test(line.text);
  const before = parent?.children[parent.children.length - 1];
  return (
    before !== undefined &&
    before.marker?.kind === marker?.kind &&
    before.line.text.endsWith('；') &&
    line.text.endsWith('。')
  );
}

/** A line that names who wrote what follows. */
const isByline = (text: string): boolean =>
  text.length <= 32 &&
  !/[，。；：]/u.test(text) &&
  /(?:公司|集团|[局厅委办院部会所县市区]|中心|平台|政府|学校|大学|基地)$/u.test(text);

class Reader {
  private readonly items: Draft[] = [];
  /** The open items, outermost first. */
  private stack: Draft[] = [];
  private box: Draft | null = null;
  private boxCount = 0;
  private inAttachments = false;
  private readonly markup: ReadonlyMap<number, string>;
  private readonly bare: ReadonlyMap<number, number>;
  private readonly hasDecimals: boolean;

  constructor(
    private readonly blocks: readonly Block[],
    private readonly skip: readonly [number, number] | null,
  ) {
    this.hasDecimals = blocks.some(
      (block, i) => block.line !== undefined && !isWithin(i, skip) && readMarker(block.line.text)?.number === '1.1',
    );
    this.markup = markupHeadings(blocks, skip);
    this.bare = this.markup.size > 0 || hasNumberedHeadings(blocks, skip) ? new Map() : bareHeadings(blocks, skip);
  }

  read(): readonly Item[] {
    for (let i = 0; i < this.blocks.length; i++) {
      if (isWithin(i, this.skip)) continue;
      const line = this.blocks[i]!.line;
      if (line) this.readLine(line, i);
    }
    this.close();
    return this.items;
  }

  private readLine(line: Line, at: number): void {
    const marker =
      readMarker(line.text) ??
      (this.hasDecimals && line.text.length <= HEADING_LENGTH ? readBareNumber(line.text) : null);
    if (APPENDIX.test(line.text)) {
      this.inAttachments = /[：:]/u.test(line.text);
      if (!this.inAttachments) {
        this.stack = [];
        this.box = null;
      }
      return;
    }
    if (this.inAttachments && marker && !line.text.includes('。')) return;
    this.inAttachments = false;
    const key = this.markup.get(at) ?? (UNNUMBERED.test(line.text) ? 'unnumbered' : undefined);
    const level = this.bare.get(at);
    if (marker?.kind === 'box') this.openBox(line, marker, at);
    else if (level !== undefined) this.openBare(line, at, level);
    else if (marker || key) this.openItem(line, marker, key ?? keyOf(marker!), at);
  }

  private openBox(line: Line, marker: Marker, at: number): void {
    const heading = [...this.stack].reverse().find((item) => item.kind === 'heading') ?? null;
    const { to } = titleBounds(line.text, marker.end);
    this.box = this.add('box', line, at, marker, [marker.end, to], heading);
    this.boxCount = 0;
  }

  private openBare(line: Line, at: number, level: number): void {
    while (this.stack.length > 0 && this.stack[this.stack.length - 1]!.level >= level) this.stack.pop();
    const parent = this.stack[this.stack.length - 1] ?? null;
    const item = this.add('heading', line, at, null, [0, line.text.length], parent);
    item.level = level;
    this.stack.push(item);
  }

  private openItem(line: Line, marker: Marker | null, key: string, at: number): void {
    if (this.box && marker && this.staysInBox(marker)) {
      this.boxCount = ordinalValue(marker.number);
      const { to, runsOn } = titleBounds(line.text, marker.end);
      this.add(runsOn ? 'run-in' : 'heading', line, at, marker, [marker.end, to], this.box);
      return;
    }
    this.box = null;
    if (key === 'unnumbered') this.stack = [];
    else this.popFor(key, marker);
    const from = marker?.end ?? 0;
    const { to, runsOn } = titleBounds(line.text, from);
    const parent = this.stack[this.stack.length - 1] ?? null;
    const isHeading =
      !runsOn &&
      !isListed(line, marker, parent) &&
      to - from <= (line.text.endsWith('。') ? RUN_IN_LENGTH : HEADING_LENGTH + 20);
    const item = this.add(isHeading ? 'heading' : 'run-in', line, at, marker, [from, to], parent);
    if (isHeading && marker) item.continued = this.continuation(line, at);
    this.keys.set(item, key);
    this.stack.push(item);
  }

  private readonly keys = new Map<Draft, string>();

  /** Items of a box count from 1 within it; an outer number, or an outer kind, ends it. */
  private staysInBox(marker: Marker): boolean {
    if (marker.kind !== 'digit' && marker.kind !== 'digit-paren' && marker.kind !== 'circled') {
      const outer = this.stack.some((item) => item.marker?.kind === marker.kind);
      return !outer && ordinalValue(marker.number) === this.boxCount + 1;
    }
    const value = ordinalValue(marker.number);
    const sameKind = [...this.stack].reverse().find((item) => item.marker?.kind === marker.kind);
    const goesOnOutside = sameKind !== undefined && value === ordinalValue(sameKind.marker!.number) + 1;
    return value === this.boxCount + 1 && !(goesOnOutside && this.boxCount === 0);
  }

  /** Closes the open items that one of this kind does not stand in. */
  private popFor(key: string, marker: Marker | null): void {
    if (this.stack[0] && this.keys.get(this.stack[0]) === 'unnumbered') this.stack = [];
    const depth = this.stack.findIndex((item) => this.keys.get(item) === key);
    if (depth >= 0) {
      this.stack.length = depth;
      return;
    }
    if (/^h\d$/.test(key)) {
      const outer = this.stack.findIndex(
        (item) => !/^h\d$/.test(this.keys.get(item) ?? '') || this.keys.get(item)! >= key,
      );
      if (outer >= 0) this.stack.length = outer;
      return;
    }
    if (!marker) return;
    const top = this.stack[this.stack.length - 1];
    // 1. 主要做法 with （一） under it is seen too: a kind that is usually outer opens inside a heading line only.
    const opensInside =
      top?.kind === 'heading' && ordinalValue(marker.number) <= 1 && marker.kind !== 'han' && marker.kind !== 'chapter';
    while (!opensInside && this.stack.length > 0) {
      const last = this.stack[this.stack.length - 1]!;
      if (!last.marker || isDeeper(marker, last.marker) || /^h\d$/.test(this.keys.get(last) ?? '')) break;
      this.stack.pop();
    }
  }

  private add(
    kind: Item['kind'],
    line: Line,
    first: number,
    marker: Marker | null,
    [titleFrom, titleTo]: readonly [number, number],
    parent: Draft | null,
  ): Draft {
    const draft: Draft = {
      kind,
      marker,
      line,
      continued: null,
      titleFrom,
      titleTo,
      level: (parent?.level ?? 0) + 1,
      parent,
      inBox: parent?.kind === 'box',
      first,
      ownEnd: 0,
      end: 0,
      children: [],
    };
    this.items.push(draft);
    parent?.children.push(draft);
    return draft;
  }

  /** The second line of a title: short, no sentence, not the name of who wrote the chapter. */
  private continuation(line: Line, at: number): Line | null {
    const next = this.blocks[at + 1]?.line;
    const isOpen = /[\p{L}\d”]$/u.test(line.text) && line.text.length >= 8 && line.text.length <= 32;
    if (
      !isOpen ||
      !next ||
      next.heading > 0 ||
      next.bold !== line.bold ||
      next.text.length > 32 ||
      readMarker(next.text)
    ) {
      return null;
    }
    if (/[，。；：？！、|]|^(?:表|图|附|单位|目标|——)|(?:指标|一览表|表)$/u.test(next.text)) return null;
    const author = this.blocks[at + 2]?.line?.text;
    return isByline(next.text) && !(author && isByline(author)) ? null : next;
  }

  /** Fills in where the text of each item ends. */
  private close(): void {
    const { items, blocks } = this;
    for (let i = items.length - 1; i >= 0; i--) {
      const item = items[i]!;
      const next = items[i + 1]?.first ?? blocks.length;
      let end = Math.max(item.first + 1, this.appendixBetween(item.first + 1, next));
      item.end = Math.max(end, ...item.children.map((child) => child.end));
      while (end > item.first + 1 && this.isClosing(end - 1)) end--;
      item.ownEnd = end;
    }
  }

  private appendixBetween(from: number, to: number): number {
    for (let i = from; i < to; i++) {
      const text = this.blocks[i]!.line?.text;
      if (text !== undefined && APPENDIX.test(text)) return i;
    }
    return to;
  }

  private isClosing(at: number): boolean {
    const text = this.blocks[at]!.line?.text;
    return text !== undefined && text.length <= 80 && CLOSING.test(text);
  }
}
