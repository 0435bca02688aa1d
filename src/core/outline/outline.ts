/** The tree of headings, numbered items and boxes, read from the lines. */
import type { Block, Line } from '../text/line';
import { bareHeadings } from './bareHeadings';
import { APPENDIX, fillEnds } from './endings';
import { HEADING_LENGTH, hasNumberedHeadings, isWithin, markupHeadings, titleBounds } from './headingLines';
import type { Draft, Item } from './item';
import { isDeeper, keyOf } from './levels';
import { ordinalValue, markerOf, readBareNumber, type Marker } from './marker';
import { secondTitleLine } from './secondTitleLine';

export type { Item } from './item';

const RUN_IN_LENGTH = 30;

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
      (block, i) => block.line !== undefined && !isWithin(i, skip) && markerOf(block.line)?.number === '1.1',
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
    fillEnds(this.items, this.blocks);
    return this.items;
  }

  private readLine(line: Line, at: number): void {
    const marker =
      markerOf(line) ?? (this.hasDecimals && line.text.length <= HEADING_LENGTH ? readBareNumber(line.text) : null);
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
    if (isHeading && marker) item.continued = secondTitleLine(line, at, this.blocks);
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
}
