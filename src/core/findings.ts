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
  // Wording
  readonly 'converted-character': { readonly found: string; readonly expected: string };
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
