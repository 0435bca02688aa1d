/** From a mention to what it means: the table's row, the box, the heading, the definition of a short name, the cited document. */
import * as vscode from 'vscode';
import { definitionOf, placesInDictionary, type Thing, thingAt } from '../../core/index';
import { toRange } from '../convert';
import { SELECTOR } from '../documents';
import { citedDocuments, titleOf } from '../folderThings';
import { patiently } from '../index/asking';
import { folderOf, keptUri } from '../keptFile';
import { t } from '../language';
import type { Services } from '../services';

/** In ms. */
const SHOWN = 5000;

/** Where the folder's dictionary has one of the names. */
async function inDictionary(
  document: vscode.TextDocument,
  names: ReadonlySet<string>,
): Promise<vscode.Location | undefined> {
  const folder = folderOf(document);
  if (!folder) {
    return undefined;
  }
  const uri = keptUri(folder, 'dictionary.json');
  try {
    const dictionary = await vscode.workspace.openTextDocument(uri);
    const [place] = placesInDictionary(dictionary.getText(), names);
    return place && new vscode.Location(uri, toRange(dictionary, place));
  } catch {
    return undefined; // there is none, or it cannot be read
  }
}

export function registerDefinition({ documents, analyses, index }: Services): vscode.Disposable {
  const cited = async (
    thing: Thing & { kind: 'citation' },
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[]> => {
    await patiently(index.ready(), token);
    const found = citedDocuments(index, thing.citation).map(titleOf);
    if (found.length === 0 && !token.isCancellationRequested) {
      const message = vscode.workspace.workspaceFolders
        ? t('No document of this folder bears the title 《{0}》.', thing.citation.title)
        : t('Open the folder that holds 《{0}》 to go to it.', thing.citation.title);
      vscode.window.setStatusBarMessage(message, SHOWN);
    }
    return found;
  };
  return vscode.languages.registerDefinitionProvider(SELECTOR, {
    async provideDefinition(document, position, token) {
      if (!documents.isPlan(document)) {
        return undefined;
      }
      const reading = analyses.of(document);
      const thing = thingAt(reading, document.offsetAt(position));
      if (!thing) {
        return undefined;
      }
      const span = definitionOf(thing, reading);
      const own = span && new vscode.Location(document.uri, toRange(document, span));
      const kept =
        thing.kind === 'agency' && reading.dictionary.agencies.some(({ short }) => short.includes(thing.agency.name))
          ? await inDictionary(document, new Set([thing.agency.name]))
          : undefined;
      const single = kept ?? own;
      const locations = thing.kind === 'citation' ? await cited(thing, token) : single ? [single] : [];
      return locations.map(({ uri, range }): vscode.LocationLink => ({
        originSelectionRange: toRange(document, thing),
        targetUri: uri,
        targetRange: range,
        targetSelectionRange: range,
      }));
    },
  });
}
