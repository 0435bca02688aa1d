/** The selection grows: mention, clause, sentence, paragraph, task, sections, all. */
import * as vscode from 'vscode';
import { selectionsAt } from '../../core/index';
import { toRange } from '../convert';
import { SELECTOR } from '../documents';
import type { Services } from '../services';

export function registerSelection({ documents, analyses }: Services): vscode.Disposable {
  return vscode.languages.registerSelectionRangeProvider(SELECTOR, {
    provideSelectionRanges(document, positions) {
      if (!documents.isPlan(document)) {
        return undefined;
      }
      const reading = analyses.of(document);
      return positions.map((position) =>
        selectionsAt(reading, document.offsetAt(position)).reduceRight<vscode.SelectionRange>(
          (outer, span) => new vscode.SelectionRange(toRange(document, span), outer),
          undefined!,
        ),
      );
    },
  });
}
