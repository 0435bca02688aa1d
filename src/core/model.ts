/**
 * The nouns of a policy document. Every noun that stands in the text is a {@link Span}: offsets count UTF-16 code units
 * of the source text as the editor holds it (what `string.slice` takes), start inclusive, end exclusive. In HTML they
 * point into the source, tags included.
 */

/** A stretch of the source text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How the source text is to be read. */
export type Format = 'plain' | 'markdown' | 'html';

/**
 * What a time expression says: `deadline` by when something is to be done, `period` a stretch with a start or an
 * extent (a plan period, a range, "since"), `date` any other point or year.
 */
export type TimeKind = 'deadline' | 'period' | 'date';

/** A calendar time written in the text, e.g. 到2025年. */
export interface TimeExpression extends Span {
  readonly text: string;
  /** First day, ISO 8601 `YYYY-MM-DD`, inclusive; `null` where the expression is open at that side. */
  readonly from: string | null;
  /** Last day, ISO 8601 `YYYY-MM-DD`, inclusive; `null` where the expression is open at that side. */
  readonly to: string | null;
  readonly kind: TimeKind;
  /** Set where the time comes back (每年2月底前): the words that say so. */
  readonly recurring?: string;
}

/** What a body does in a responsibility clause; `source` = data source in an indicator table; `mention` = anywhere else. */
export type AgencyRole = 'lead' | 'supporting' | 'joint' | 'source' | 'mention';

/** A mention of a body that can bear responsibility. */
export interface Agency extends Span {
  /** The name as written (in HTML and Markdown: as read, without mark-up). */
  readonly name: string;
  readonly role: AgencyRole;
  /** The fullest name that this document or the dictionary gives the same body. */
  readonly canonical: string;
}

/** The words of a task that say who answers for it, in a bracket, a line or the cells of a row. */
export interface ResponsibilityClause extends Span {
  readonly agencies: readonly Agency[];
}

/** A value of an indicator in a year. */
export interface DataPoint {
  readonly year: number | null;
  /** A number where the cell holds a plain number, else the cell's text (下降15%, <1). */
  readonly value: number | string;
}

export type IndicatorNature = '预期性' | '约束性';

/** A row of an indicator table; the span is the name cell's text, unit bracket included. */
export interface Indicator extends Span {
  readonly name: string;
  readonly unit: string | null;
  readonly baseline: DataPoint | null;
  readonly target: DataPoint | null;
  /** Expected (预期性) or binding (约束性). */
  readonly nature: IndicatorNature | null;
  /** The cell of the data-source or responsible-agency column. */
  readonly source: string | null;
  /** The whole row, for reveal and folding. */
  readonly row: Span;
}

export type MeasureStatus = 'actual' | 'target';

/** A quantity stated in prose: number and unit (7.1万件, 6%以上). */
export interface Measure extends Span {
  readonly text: string;
  /** 7.1万 → 71000; of a range the upper bound; a fraction's decimal value. */
  readonly value: number;
  /** Without 万 and 亿: 件, 元, %; `null` for a fraction. */
  readonly unit: string | null;
  /** What is measured, where the sentence names it. */
  readonly name: string | null;
  readonly status: MeasureStatus;
  /** The year that the sentence gives it, where it names one; under a heading of goals that of the indicator's target. */
  readonly year: number | null;
  /** Index in {@link Analysis.indicators} of the row that it is a value of, `null` where it is of none. */
  readonly indicator: number | null;
}

/** What a document is cited for. */
export type CitationRole = 'basis' | 'carry-out' | 'draw-up' | 'revise' | 'mention';

/** 《…》 with its document number; the span covers both, brackets included. */
export interface Citation extends Span {
  readonly title: string;
  /** 国发〔2021〕36号, as written. */
  readonly number: string | null;
  readonly role: CitationRole;
}

export type SectionKind = 'heading' | 'box';

/** A heading or box (专栏) and the stretch of text under it, up to the next section of the same or an outer level. */
/** The span begins with the first non-blank character of the heading's line. */
export interface Section extends Span {
  /** 1 = the outermost heading level of the document, its title apart. */
  readonly level: number;
  /** The marker's number without punctuation: 一, 3; `null` where there is none. */
  readonly number: string | null;
  readonly title: string;
  readonly kind: SectionKind;
  /** The heading's own text: marker and title, without mark-up. */
  readonly heading: Span;
  /** Index of the enclosing section in {@link Analysis.sections}, `null` at the outermost level. */
  readonly parent: number | null;
}

/** A deadline of a task: the normalised dates. Equal ones of a task are listed once. */
export interface Deadline {
  readonly from: string | null;
  readonly to: string | null;
  readonly kind: TimeKind;
  /** Set where the time comes back (每年2月底前): the words that say so. */
  readonly recurring?: string;
}

/** A unit of work that the document orders. */
export interface Task extends Span {
  /** The marker's number without punctuation: `1`, `一`, （三） → `三`. */
  readonly number: string | null;
  /** First sentence without marker and final punctuation, or the heading's text. */
  readonly title: string;
  /** Where the title stands. */
  readonly titleSpan: Span;
  readonly lead: readonly string[];
  readonly supporting: readonly string[];
  readonly joint: readonly string[];
  readonly deadlines: readonly Deadline[];
  /** Where the task states no time of its own: by the end of the plan's period. `null` where it does, or the plan has none. */
  readonly inferred: Deadline | null;
  /** Index of the section that the task stands in (or is), `null` before the first. */
  readonly section: number | null;
  /** The responsibility clauses inside the task. */
  readonly clauses: readonly ResponsibilityClause[];
}

/** A sign of a policy document; `narrates` speaks against one. */
export type DetectionReason =
  | 'responsibility-clauses'
  | 'numbered-headings'
  | 'title'
  | 'enacting-words'
  | 'indicator-table'
  | 'orders'
  | 'narrates';

/** Why a text does, or does not, read like a policy document. */
export interface Detection {
  readonly isPolicyDocument: boolean;
  /** 0 … 1. */
  readonly score: number;
  /** What was seen, strongest first. */
  readonly reasons: readonly DetectionReason[];
}

/** What the document says of itself. */
export interface DocumentInfo {
  readonly title: string | null;
  readonly titleSpan: Span | null;
  /** The document's own number, 国发〔2021〕36号. */
  readonly number: string | null;
  /** Date of issue, ISO 8601, where stated. */
  readonly date: string | null;
  readonly format: Format;
  /** The plan's own last day (到2025年, “十四五”): the inferred horizon of tasks without a time. */
  readonly horizon: string | null;
  /** UTF-16 code units. */
  readonly length: number;
}

/** A stretch of Markdown that is too much for its parser, so that its lines are read one by one, as in a plain text. */
export interface Limit extends Span {
  readonly kind: 'by-line';
}

/** Everything that one reading of a text finds. All lists are in text order; spans of one list do not overlap. */
export interface Analysis {
  readonly document: DocumentInfo;
  readonly sections: readonly Section[];
  readonly tasks: readonly Task[];
  readonly agencies: readonly Agency[];
  readonly indicators: readonly Indicator[];
  readonly measures: readonly Measure[];
  readonly times: readonly TimeExpression[];
  readonly citations: readonly Citation[];
  /** The table of contents, set apart: none of its lines is a section. */
  readonly contents: Span | null;
  /** What was not read in full. */
  readonly limits: readonly Limit[];
  /** Whether, and why, the text reads like a policy document. */
  readonly detection: Detection;
  /** The lines and numbers that all this was read from: what the rules of review look at. */
  readonly skeleton: Skeleton;
}

/**
 * A line as a reader sees it: of text, of the table of contents, or the cell of a table. The character at index i of `raw` and
 * `text` stands in the source at `offsets[i]`, or at `start + i` where there is no mark-up between them.
 */
export interface TextLine extends Span {
  /** The words as written, without mark-up. */
  readonly raw: string;
  /** `raw` with one written form for what reads alike, the insides of 《》 masked; same length. */
  readonly text: string;
  readonly offsets: Uint32Array | null;
  readonly part: 'text' | 'contents' | 'cell';
}

/** The forms of the numbers that open a line. */
export type MarkerKind =
  | 'chapter' // 第一章, 第二编, 第三部分
  | 'part' // 第一节
  | 'article' // 第一条
  | 'han' // 一、
  | 'han-paren' // （一）
  | 'named' // 任务一：, 行动3：
  | 'decimal' // 1.1, 2.3.1
  | 'digit' // 1.
  | 'digit-paren' // （1）
  | 'circled' // ①
  | 'letter' // a）
  | 'box'; // 专栏1

/** A numbered line of the outline, or a heading without a number. The span is the number as written, else the title. */
export interface OutlineItem extends Span {
  readonly marker: MarkerKind | null;
  /** As written, without punctuation. */
  readonly number: string | null;
  readonly title: string;
  /** `heading` has its line to itself, in a `run-in` the text goes on. */
  readonly form: 'heading' | 'run-in' | 'box';
  readonly inBox: boolean;
  /** Index of the item around it, `null` at the outermost level. */
  readonly parent: number | null;
  /** Index of its line in {@link Skeleton.lines}. */
  readonly line: number;
}

/** An entry of the table of contents, without leaders and page number. */
export interface ContentsEntry extends Span {
  readonly marker: MarkerKind | null;
  readonly number: string | null;
  readonly title: string;
}

/** What stands behind the nouns, in text order. */
export interface Skeleton {
  readonly lines: readonly TextLine[];
  readonly items: readonly OutlineItem[];
  readonly entries: readonly ContentsEntry[];
}
