/**
 * Cuts Markdown where nothing is open: each stretch means the same alone as in the whole text. Most lines say by
 * themselves what they are; only the stretches whose lines depend on one another are for the parser.
 */
import type { Span } from '../../model';
import type { Island } from './island';
import { BLANK, HEADING, signOf, SPECIAL } from './line';
import { Scan, type Load } from './scan';

export interface Stretch extends Span {
  /** What its lines say by themselves. */
  readonly islands: readonly Island[];
  /** That is not all: the parser must say. */
  readonly isSpecial: boolean;
  /** What it asks of the parser. */
  readonly load: Load;
}

/** The lines of a text as Markdown counts them: form feeds and the separators of Unicode end none. */
class Lines {
  /** The next ones after `from`, -1 where there is none, -2 where it is not known. */
  private feed = -2;
  private carriage = -2;
  private from = 0;

  constructor(private readonly text: string) {}

  /** Where the line that begins at `start` ends. */
  endOf(start: number): number {
    const { text } = this;
    if (start < this.from) this.feed = this.carriage = -2;
    this.from = start;
    if (this.feed !== -1 && this.feed < start) this.feed = text.indexOf('\n', start);
    if (this.carriage !== -1 && this.carriage < start) this.carriage = text.indexOf('\r', start);
    const feed = this.feed < 0 ? text.length : this.feed;
    return this.carriage < 0 ? feed : Math.min(feed, this.carriage);
  }

  /** Where the line after the one that ends at `end` begins. */
  after(end: number): number {
    return this.text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, this.text.length);
  }
}

/** To ask the parser takes time, too: what it must say of parts that follow one another is asked at once, so far. */
const BATCH = 2_000;

/** Cuts stretch after stretch. */
export class Cutter {
  private readonly lines: Lines;

  constructor(private readonly text: string) {
    this.lines = new Lines(text);
  }

  /** The front matter of the whole text, from `start` up to the end of its closing line. */
  frontMatter(start: number): Span | null {
    const fence = this.text.slice(start, start + 3);
    if (fence !== '---' && fence !== '+++') return null;
    for (let at = start; at < this.text.length;) {
      const end = this.lines.endOf(at);
      const isFence = this.text.startsWith(fence, at) && /^[ \t]*$/.test(this.text.slice(at + 3, end));
      if (at === start && !isFence) return null;
      if (at > start && isFence) return { start, end };
      at = this.lines.after(end);
    }
    return null;
  }

  /**
   * The stretch that begins at `start`: up to the first line of words after a blank line that no list can hold, and at
   * least `length` characters; a heading begins one, and is one.
   */
  stretch(start: number, length = 0): Stretch {
    const scan = new Scan(this.text);
    let isAfterBlank = false;
    let at = start;
    while (at < this.text.length) {
      const end = this.lines.endOf(at);
      const sign = signOf(this.text, at, end);
      if (sign.kind === BLANK) {
        isAfterBlank = true;
        scan.addBlank();
      } else {
        const isMargin = sign.opening === at || !scan.isContained;
        const isMore = sign.kind === SPECIAL && scan.isSpecial && at < start + BATCH;
        if (at > start && isAfterBlank && isMargin && !isMore && at >= start + length) break;
        if (at > start && sign.kind === HEADING && !scan.isSpecial) break;
        scan.add(sign, at, end);
        isAfterBlank = false;
      }
      at = this.lines.after(end);
      if (sign.kind === HEADING && !scan.isSpecial) break;
    }
    scan.closeTable();
    return { start, end: at, islands: scan.islands, isSpecial: scan.isSpecial, load: scan.load };
  }
}
