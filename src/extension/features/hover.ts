/** What a passage means, where the pointer rests on it; of a task's number, the task. */
import * as vscode from 'vscode';
import { citedInFull, describeMeaning, describeTask, meaningAt, type Span, taskNumberedAt } from '../../core/index';
import type { Reading } from '../analyses';
import { toRange } from '../convert';
import { SELECTOR } from '../documents';
import { toMarkdown } from '../markdown';
import type { Services } from '../services';

export function registerHover({ documents, analyses, telling }: Services): vscode.Disposable {
  const describe = (document: vscode.TextDocument, reading: Reading, offset: number): [Span, string] | undefined => {
    const meaning = meaningAt(reading.meanings, offset);
    if (meaning?.kind === 'citation') {
      // A short title is told under the full one, for what it is cited here.
      const citation = { ...citedInFull(meaning.citation, reading), role: meaning.citation.role };
      return [meaning, describeMeaning({ ...meaning, citation }, telling(document, reading))];
    }
    if (meaning) {
      return [meaning, describeMeaning(meaning, telling(document, reading))];
    }
    const numbered = taskNumberedAt(reading.analysis, offset);
    return numbered && [numbered, describeTask(numbered.task, telling(document, reading))];
  };
  return vscode.languages.registerHoverProvider(SELECTOR, {
    provideHover(document, position) {
      if (!documents.isPlan(document)) {
        return undefined;
      }
      const told = describe(document, analyses.of(document), document.offsetAt(position));
      return told && new vscode.Hover(toMarkdown(told[1]), toRange(document, told[0]));
    },
  });
}
