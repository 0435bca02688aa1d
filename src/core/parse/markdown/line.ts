/** What a line of Markdown says by itself of the blocks around it. */

/** No words. */
export const BLANK = 0;
/** Words, and no mark that could begin a block. */
export const PLAIN = 1;
/** `# …` at the margin: a heading wherever it stands, but in code or HTML. */
export const HEADING = 2;
/** `|---|:--|`: with a row above it, the beginning of a table. */
export const DELIMITER = 3;
/** An item of a list or a line of a quotation that holds nothing but words. */
export const CONTAINED = 4;
/** May be, begin or end a block of another kind: what it is depends on the lines around it. */
export const SPECIAL = 5;

export type LineKind =
  typeof BLANK | typeof PLAIN | typeof HEADING | typeof DELIMITER | typeof CONTAINED | typeof SPECIAL;

const TAB = 0x09;
const SPACE = 0x20;
const HASH = 0x23;
const ASTERISK = 0x2a;
const PLUS = 0x2b;
const DASH = 0x2d;
const COLON = 0x3a;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const UNDERSCORE = 0x5f;
const BACKTICK = 0x60;
const PIPE = 0x7c;
const TILDE = 0x7e;

const isSpace = (code: number): boolean => code === SPACE || code === TAB;

/** A line between two line ends, its ends left out. */
export interface LineSign {
  readonly kind: LineKind;
  /** Where its first character that is no white space stands. */
  readonly opening: number;
  /** How many lists and quotations begin or go on in it. */
  readonly marks: number;
}

/** Reads the marks at the beginning of the line between `start` and `end`, and the line through, if it is one. */
export function signOf(text: string, start: number, end: number): LineSign {
  const opening = skipSpace(text, start, end);
  if (opening === end) return { kind: BLANK, opening, marks: 0 };
  const drawn = drawnFrom(text, opening, end);
  if (drawn === opening) {
    // A dash may be an empty item, too.
    return isDelimiter(text, opening, end) && markEnd(text, opening, end) < 0
      ? { kind: DELIMITER, opening, marks: 0 }
      : { kind: SPECIAL, opening, marks: 1 };
  }
  let words = opening;
  let marks = 0;
  for (let after = markEnd(text, words, end); after >= 0 && words < drawn; after = markEnd(text, words, end)) {
    words = skipSpace(text, after, end);
    marks++;
  }
  const isBlock = (words >= drawn && drawn < end) || isMark(text, words, end);
  if (!isBlock) return { kind: marks > 0 ? CONTAINED : PLAIN, opening, marks };
  return { kind: opening === start && text.charCodeAt(start) === HASH ? HEADING : SPECIAL, opening, marks };
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Where a mark of a list or quotation that begins at `at` ends; -1 where none does. */
function markEnd(text: string, at: number, end: number): number {
  const code = at < end ? text.charCodeAt(at) : 0;
  if (code === GREATER) return at + 1;
  let after = at;
  if (code === DASH || code === PLUS || code === ASTERISK) after++;
  else {
    while (after < at + 9 && isDigit(text.charCodeAt(after))) after++;
    const mark = text[after];
    if (after === at || (mark !== '.' && mark !== ')')) return -1;
    after++;
  }
  return after >= end || isSpace(text.charCodeAt(after)) ? after : -1;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Whether the words at `at` begin as a heading, code or HTML do. */
function isMark(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at);
  if (code === HASH) {
    let after = at;
    while (after < end && text.charCodeAt(after) === HASH) after++;
    return after - at <= 6 && (after === end || isSpace(text.charCodeAt(after)));
  }
  if (code === BACKTICK) return text.startsWith('```', at);
  if (code === TILDE) return text.startsWith('~~~', at);
  return code === LESS && at + 1 < end && /[a-z/!?]/i.test(text[at + 1]!);
}

const isStroke = (code: number): boolean =>
  code === DASH || code === EQUALS || code === UNDERSCORE || code === ASTERISK;

/**
 * From where on the line is drawn, not written: lines under headings, between parts, under the heads of tables. Its end
 * where it is not.
 */
function drawnFrom(text: string, opening: number, end: number): number {
  let hasStroke = false;
  let at = end;
  for (; at > opening; at--) {
    const code = text.charCodeAt(at - 1);
    if (isStroke(code)) hasStroke = true;
    else if (code !== PIPE && code !== COLON && !isSpace(code)) break;
  }
  return hasStroke ? at : end;
}

function isDelimiter(text: string, start: number, end: number): boolean {
  let hasPipe = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === PIPE) hasPipe = true;
    else if (code !== DASH && code !== COLON && !isSpace(code)) return false;
  }
  return hasPipe;
}
