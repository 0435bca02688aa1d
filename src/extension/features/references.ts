/** Every place of an agency, an indicator, a citation or a box: in the folder as a list, in the document as marks. */
import * as vscode from 'vscode';
import { definitionOf, occurrencesOf, thingAt } from '../../core/index';
import { toRange } from '../convert';
import { SELECTOR } from '../documents';
import { placesOf } from '../folderThings';
import { patiently } from '../index/asking';
import { t } from '../language';
import type { Services } from '../services';

/** All places are wanted, so that the folder is waited for; in ms. */
const PATIENCE = 60_000;
/** In ms. */
const SHOWN = 5000;

export function registerReferences({ documents, analyses, index }: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerReferenceProvider(SELECTOR, {
      async provideReferences(document, position, { includeDeclaration }, token) {
        if (!documents.isPlan(document)) {
          return undefined;
        }
        const reading = analyses.of(document);
        const thing = thingAt(reading, document.offsetAt(position));
        if (!thing) {
          return undefined;
        }
        if (!vscode.workspace.workspaceFolders) {
          vscode.window.setStatusBarMessage(
            t('Only open documents are searched. Open a folder to search all of it.'),
            SHOWN,
          );
        }
        await patiently(index.ready(), token, PATIENCE);
        if (token.isCancellationRequested) {
          return undefined;
        }
        const places = await placesOf(thing, document, reading, index);
        const definition = includeDeclaration ? null : definitionOf(thing, reading);
        const left = definition && toRange(document, definition);
        return left ? places.filter(({ uri, range }) => uri !== document.uri || !range.isEqual(left)) : places;
      },
    }),
    vscode.languages.registerDocumentHighlightProvider(SELECTOR, {
      provideDocumentHighlights(document, position) {
        if (!documents.isPlan(document)) {
          return undefined;
        }
        const reading = analyses.of(document);
        const thing = thingAt(reading, document.offsetAt(position));
        const definition = thing && definitionOf(thing, reading);
        return (
          thing &&
          occurrencesOf(thing, reading).map((span) => {
            const isDefinition = definition?.start === span.start && thing.kind !== 'agency';
            const kind = isDefinition ? vscode.DocumentHighlightKind.Write : vscode.DocumentHighlightKind.Read;
            return new vscode.DocumentHighlight(toRange(document, span), kind);
          })
        );
      },
    }),
  );
}
