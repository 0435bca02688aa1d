/** Formatting of a plan: punctuation as the document mostly writes it, in clauses and elsewhere. */
import * as vscode from 'vscode';
import { clauseStyleEdits, fixEdits, type Span } from '../../core/index';
import { toRange } from '../convert';
import { LANGUAGE } from '../names';
import type { Services } from '../services';

/** The rules whose preferred fixes are a matter of form. */
const FORM = new Set(['mixed-punctuation', 'doubled-punctuation', 'box-spacing']);

/** Only for our own language: another formatter of Markdown or HTML would have to be chosen from. */
export function registerFormatting({ analyses, findings }: Services): vscode.Disposable {
  const edits = (document: vscode.TextDocument, within?: Span): vscode.TextEdit[] => {
    const clauses = clauseStyleEdits(analyses.of(document));
    const fixes = findings
      .of(document)
      .findings.filter(({ rule }) => FORM.has(rule))
      .flatMap((finding) => finding.fixes.filter(({ isPreferred }) => isPreferred));
    // Clauses first: what a rule would write there too is written once.
    return fixEdits([...clauses.map((edit) => ({ edits: [edit] })), ...fixes])
      .filter(({ span }) => !within || (within.start <= span.start && span.end <= within.end))
      .map(({ span, text }) => vscode.TextEdit.replace(toRange(document, span), text));
  };
  return vscode.Disposable.from(
    vscode.languages.registerDocumentFormattingEditProvider(LANGUAGE, {
      provideDocumentFormattingEdits: (document) => edits(document),
    }),
    vscode.languages.registerDocumentRangeFormattingEditProvider(LANGUAGE, {
      provideDocumentRangeFormattingEdits: (document, range) =>
        edits(document, { start: document.offsetAt(range.start), end: document.offsetAt(range.end) }),
    }),
  );
}
