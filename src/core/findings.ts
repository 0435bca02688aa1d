/** The nouns of review: what a rule finds, where, and how it can be mended. Their words stand in present/findings.ts. */
import type { Span } from './model';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What messages say beside their own words. */
export interface Messages {
  // Fixes
  readonly 'fix-replace': { readonly text: string };
  readonly 'fix-delete': { readonly text: string };
  readonly 'fix-insert': { readonly text: string };
  readonly 'fix-renumber': { readonly number: string };
  // The other place of a finding
  readonly 'other-place': { readonly text: string };
  // Structure
  readonly 'number-jumps': { readonly found: string; readonly expected: string };
  readonly 'number-repeats': { readonly found: string; readonly expected: string };
  readonly 'number-goes-back': { readonly found: string; readonly expected: string };
  readonly 'contents-differ': { readonly contents: string; readonly heading: string };
  readonly 'contents-without-heading': { readonly contents: string };
  readonly 'heading-not-in-contents': { readonly heading: string };
  readonly 'stray-space': { readonly found: string; readonly expected: string };
  readonly 'level-skipped': { readonly found: string; readonly expected: string };
  readonly 'empty-section': { readonly found: string };
  readonly 'box-missing': { readonly found: string };
  readonly 'box-never-cited': { readonly found: string; readonly title: string };
  // Responsibility
  readonly 'task-without-owner': { readonly found: string };
  readonly 'task-without-lead': { readonly found: string };
  readonly 'agency-twice': { readonly found: string };
  readonly 'agency-in-two-roles': { readonly found: string };
  readonly 'agency-names-differ': { readonly found: string; readonly expected: string };
  readonly 'unknown-agency': { readonly found: string };
  readonly 'clause-unread': { readonly found: string };
  readonly 'group-without-members': { readonly found: string };
  // Time
  readonly 'deadline-outside-plan': { readonly found: string; readonly expected: string };
  readonly 'deadline-before-document': { readonly found: string; readonly expected: string };
  readonly 'deadline-past': { readonly found: string; readonly expected: string };
  readonly 'range-backwards': { readonly found: string };
  readonly 'task-without-time': { readonly found: string };
  // Numbers
  readonly 'prose-differs-from-table': { readonly name: string; readonly found: string; readonly expected: string };
  readonly 'statements-differ': { readonly name: string; readonly found: string; readonly expected: string };
  readonly 'target-below-baseline': { readonly found: string; readonly expected: string };
  readonly 'indicator-incomplete': { readonly part: 'unit' | 'target' | 'source'; readonly found: string };
  readonly 'sum-differs': { readonly found: string; readonly expected: string };
  readonly 'shares-exceed': { readonly found: string };
  readonly 'growth-differs': { readonly found: string; readonly expected: string };
  readonly 'units-mixed': { readonly found: string; readonly expected: string };
  // Wording
  readonly 'converted-character': { readonly found: string; readonly expected: string };
  readonly 'traditional-character': { readonly found: string; readonly expected: string };
  readonly 'doubled-word': { readonly found: string; readonly expected: string };
  readonly 'mixed-punctuation': { readonly found: string; readonly expected: string };
  readonly 'unbalanced-pair': { readonly found: string; readonly expected: string };
  readonly 'quote-turned': { readonly found: string; readonly expected: string };
  readonly 'doubled-punctuation': { readonly found: string };
  readonly 'missing-full-stop': { readonly found: string };
  readonly 'mixed-numerals': { readonly found: string; readonly expected: string };
  readonly 'mixed-notation': { readonly found: string; readonly expected: string };
  // Commitments
  readonly 'repeated-order': { readonly found: string };
  readonly 'vague-order': { readonly found: string };
  // Review
  readonly 'suppression-without-reason': Readonly<Record<string, never>>;
  readonly 'suppression-of-nothing': { readonly found: string };
}

/** A message: its id and what it says; `wordsOfMessage` puts it into words. */
export type Message = { [Id in keyof Messages]: { readonly id: Id; readonly args: Messages[Id] } }[keyof Messages];

/** A replacement in the source text; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

export interface Fix {
  readonly title: Message;
  /** In text order, none touches another. */
  readonly edits: readonly Edit[];
  /** The one right answer: safe to apply without a look. At most one of a finding's fixes is. */
  readonly isPreferred: boolean;
}

/** Another place that a finding speaks of. */
export interface Related extends Span {
  readonly message: Message;
}

/** What a rule reports; the span is never empty. */
export interface Problem extends Span {
  /** Found this, expected that. */
  readonly message: Message;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

/** A problem with the rule that found it. */
export interface Finding extends Problem {
  readonly rule: string;
  readonly severity: Severity;
}
