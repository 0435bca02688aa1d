/** What the lines of a stretch of Markdown say by themselves. */
import type { Span } from '../../model';
import type { Island } from './island';
import { DELIMITER, HEADING, PLAIN, SPECIAL, type LineSign } from './line';
import { isDelimiterOf, rowOf, type Row } from './table';

/** What makes the parser slow: it takes longer than the length alone for what stands in lists, quotations and tables. */
export interface Load {
  readonly lines: number;
  /** The most marks of lists and quotations in a line, and the widest white space before one. */
  readonly marks: number;
  readonly indent: number;
  /** All marks of lists and quotations, lines that are drawn, and cells. */
  readonly pieces: number;
}

/** What is known of a stretch, line after line. */
export class Scan {
  readonly islands: Island[] = [];
  isSpecial = false;
  isContained = false;
  load: Load = { lines: 0, marks: 0, indent: 0, pieces: 0 };
  /** The line before, if it may be the head of a table. */
  private head: Span | null = null;
  private rows: Row[] = [];
  private tableEnd = 0;

  constructor(private readonly text: string) {}

  addBlank(): void {
    this.head = null;
    this.closeTable();
  }

  add({ kind, opening, marks }: LineSign, start: number, end: number): void {
    const { load } = this;
    this.load = {
      lines: load.lines + 1,
      marks: Math.max(load.marks, marks),
      indent: Math.max(load.indent, opening - start),
      pieces: load.pieces + marks + (this.isSpecial || this.rows.length > 0 ? pipesIn(this.text, opening, end) : 0),
    };
    if (marks > 0) this.isContained = true;
    const isOpen = this.rows.length > 0;
    if (kind === PLAIN) {
      if (isOpen) {
        this.rows.push(rowOf(this.text, start, end));
        this.tableEnd = end;
      }
      this.head = { start, end };
      return;
    }
    // Whatever else than a row follows a row, the parser must say whether the table goes on.
    if (kind === SPECIAL || (isOpen && kind !== HEADING)) this.isSpecial = true;
    this.closeTable();
    if (kind === HEADING) this.islands.push({ kind: 'heading', depth: depthOf(this.text, start), start, end });
    if (kind === DELIMITER && !(this.head && this.openTable(this.head, rowOf(this.text, start, end)))) {
      this.isSpecial = true;
    }
    this.head = null;
  }

  private openTable(head: Span, delimiter: Row): boolean {
    const row = rowOf(this.text, head.start, head.end);
    // A line after one of a list may belong to the list.
    if (this.isContained || this.text.slice(head.start, head.end).trim() === '|') return false;
    if (!isDelimiterOf(this.text, delimiter, row)) return false;
    this.rows.push(row);
    this.tableEnd = delimiter.end;
    return true;
  }

  closeTable(): void {
    const { rows } = this;
    if (rows.length === 0) return;
    this.islands.push({ kind: 'table', rows, start: rows[0]!.start, end: this.tableEnd });
    this.rows = [];
  }
}

function depthOf(text: string, start: number): number {
  let end = start;
  while (text[end] === '#') end++;
  return end - start;
}

function pipesIn(text: string, start: number, end: number): number {
  let pipes = 0;
  for (let at = start; at < end; at++) if (text[at] === '|') pipes++;
  return pipes;
}
