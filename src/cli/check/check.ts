/** `policy-plan check`, the part that runs for each document: what the rules find in it, mended where that is asked for. */
import {
  createReader,
  fixAll,
  lint,
  wordsOfMessage,
  type Finding,
  type Language,
  type Severity,
  type Span,
} from '../../core/index';
import type { Source } from '../read';
import type { Job } from '../run/job';
import { rewrite } from './rewrite';
import { settingsFor } from './settings';

export interface CheckOptions {
  /** The day of the check, `YYYY-MM-DD`. */
  readonly today: string;
  readonly language: Language;
  /** Apply the preferred fixes. */
  readonly fix: boolean;
  /** Check what does not read like a policy document too. */
  readonly all: boolean;
}

/** Where something stands: lines and columns from 1, columns in UTF-16 code units. */
export interface Place extends Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A finding for people and programs. */
export interface Reported extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The passage as it stands in the file. */
  readonly text: string;
  readonly related: readonly (Place & { readonly message: string })[];
  readonly fixes: readonly {
    readonly title: string;
    readonly isPreferred: boolean;
    readonly edits: readonly (Place & { readonly insert: string })[];
  }[];
}

export interface Checked {
  readonly findings: readonly Reported[];
  /** It does not read like a policy document, so it was not checked. */
  readonly isSkipped: boolean;
  /** The file was rewritten. */
  readonly isFixed: boolean;
  /** Settings that could not be read, a file that could not be rewritten. */
  readonly troubles: readonly string[];
  /** Milliseconds, by rule; `read` is the reading before all rules. */
  readonly timing: Readonly<Record<string, number>>;
}

/** The findings depend on the folder's settings too, so nothing but the text itself could be kept in a cache. */
export const check: Job<Source, Checked, CheckOptions> = { read: (source) => source, tell: checkSource };

function checkSource(
  { text, encoding, format }: Source,
  file: string,
  { today, language, fix, all }: CheckOptions,
): Checked {
  const { options, troubles } = settingsFor(file);
  const reader = createReader();
  const timing: Record<string, number> = {};
  const timed = <Result>(name: string, run: () => Result): Result => {
    const start = performance.now();
    const result = run();
    timing[name] = (timing[name] ?? 0) + performance.now() - start;
    return result;
  };
  const read = (words: string) => timed('read', () => reader.read(words, { format, dictionary: options.dictionary }));
  const findingsOf = (words: string): readonly Finding[] => lint(words, read(words), { ...options, today, timed });

  if (!all && !read(text).detection.isPolicyDocument) {
    return { findings: [], isSkipped: true, isFixed: false, troubles, timing };
  }
  const fixed = fix ? fixAll(text, findingsOf) : text;
  const trouble = fixed === text ? null : rewrite(file, { text, fixed, encoding });
  const result = trouble === null ? fixed : text;
  return {
    findings: reported(result, findingsOf(result), language),
    isSkipped: false,
    isFixed: result !== text,
    troubles: trouble === null ? troubles : [...troubles, trouble],
    timing,
  };
}

function reported(text: string, findings: readonly Finding[], language: Language): readonly Reported[] {
  const placeOf = placesIn(text);
  return findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    message: wordsOfMessage(finding.message, language),
    text: text.slice(finding.start, finding.end),
    ...placeOf(finding),
    related: finding.related.map((other) => ({ ...placeOf(other), message: wordsOfMessage(other.message, language) })),
    fixes: finding.fixes.map(({ title, isPreferred, edits }) => ({
      title: wordsOfMessage(title, language),
      isPreferred,
      edits: edits.map(({ span, text: insert }) => ({ ...placeOf(span), insert })),
    })),
  }));
}

/** Lines and columns of the offsets of a text. */
function placesIn(text: string): (span: Span) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const lineOf = (offset: number): number => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low;
  };
  return ({ start, end }) => {
    const [line, endLine] = [lineOf(start), lineOf(end)];
    const [column, endColumn] = [start - starts[line]! + 1, end - starts[endLine]! + 1];
    return { start, end, line: line + 1, column, endLine: endLine + 1, endColumn };
  };
}
