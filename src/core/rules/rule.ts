/** What a rule of review is. One rule a file; index.ts is the register. */
import type { Dictionary } from '../dictionary';
import type { Problem, Severity } from '../findings';
import type { Analysis, Format } from '../model';
import type { Directive } from '../review/suppressions';

/** The same in the languages of the interface. */
export interface Both {
  readonly en: string;
  readonly zh: string;
}

/** A document as a rule sees it. */
export interface CheckedDocument {
  readonly text: string;
  readonly analysis: Analysis;
  readonly dictionary: Dictionary;
  /** The day of the check, `YYYY-MM-DD`; `null` where the caller names none. */
  readonly today: string | null;
  /** The rule's own parameters, as the configuration gives them. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** What the document's comments say to this check. */
  readonly directives: readonly Directive[];
  /** The ids of all rules. */
  readonly ruleIds: ReadonlySet<string>;
}

/**
 * A text that shows a rule. In a bad one ⟦ ⟧ stand around what the rule reports, and `fixed` is what its preferred fixes leave.
 */
export interface Example {
  readonly text: string;
  readonly fixed?: string;
  readonly format?: Format;
  readonly today?: string;
  readonly dictionary?: Partial<Dictionary>;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** A parameter of a rule: words, or words and what is to stand in their place. */
export interface Parameter {
  readonly type: 'words' | 'replacements';
  readonly description: Both;
}

export interface Rule {
  /** Kebab-case; never changes. */
  readonly id: string;
  readonly group: 'structure' | 'responsibility' | 'time' | 'numbers' | 'wording' | 'commitments' | 'review';
  readonly severity: Severity;
  /** Whether it runs where the configuration does not say. */
  readonly on: boolean;
  /** In a few words. */
  readonly title: Both;
  readonly reason: Both;
  readonly parameters?: Readonly<Record<string, Parameter>>;
  readonly good: readonly Example[];
  readonly bad: readonly Example[];
  /** Pure; problems in any order. */
  readonly check: (document: CheckedDocument) => readonly Problem[];
}
