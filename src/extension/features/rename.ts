/** Renames an agency in all documents of the folder; what does not follow from the new name is for the user to confirm. */
import * as vscode from 'vscode';
import { placesInDictionary, renamedForm, renamedPlaces, type Renamed, type Thing, thingAt } from '../../core/index';
import type { Reading } from '../analyses';
import { toRange } from '../convert';
import { SELECTOR } from '../documents';
import { bodyIn } from '../folderThings';
import { patiently, rangeIn } from '../index/asking';
import type { IndexedDocument } from '../index/folderIndex';
import { folderOf, keptUri } from '../keptFile';
import { t } from '../language';
import { isName } from '../nameAt';
import type { Services } from '../services';

/** All places are wanted, so that the folder is waited for; in ms. */
const PATIENCE = 60_000;

/** Why what stands here has no name that could be changed everywhere. */
function refusal(thing: Thing | undefined): string {
  switch (thing?.kind) {
    case 'indicator':
      return t('Only agencies can be renamed: the name of an indicator is changed in its table.');
    case 'citation':
      return t('Only agencies can be renamed: this is the title of another document.');
    case 'box':
    case 'entry':
      return t('Only agencies can be renamed: numbers and headings are changed where they stand.');
    default:
      return t('Only agencies can be renamed, and there is none here.');
  }
}

type AgencyThing = Thing & { kind: 'agency' };

function agencyAt(document: vscode.TextDocument, position: vscode.Position, reading: Reading): AgencyThing {
  const thing = thingAt(reading, document.offsetAt(position));
  if (thing?.kind !== 'agency') {
    throw new Error(refusal(thing));
  }
  if (thing.end - thing.start !== thing.agency.name.length) {
    throw new Error(t('This name cannot be changed here: mark-up or a line break stands in it.'));
  }
  return thing;
}

/** How the editor asks, for a change that follows from the new name, and for one that does not. */
function annotationOf(
  { isSure }: Pick<Renamed, 'isSure'>,
  isHere: boolean,
): vscode.WorkspaceEditEntryMetadata | undefined {
  if (isSure && isHere) {
    return undefined;
  }
  return isSure
    ? { needsConfirmation: true, label: t('Other files'), description: t('the same agency in the folder') }
    : { needsConfirmation: true, label: t('Other forms of the name'), description: t('check what they are to become') };
}

async function renameInDictionary(
  edit: vscode.WorkspaceEdit,
  document: vscode.TextDocument,
  forms: ReadonlySet<string>,
  [old, name]: readonly [string, string],
): Promise<void> {
  const folder = folderOf(document);
  const uri = folder && keptUri(folder, 'dictionary.json');
  try {
    const kept = uri && (await vscode.workspace.openTextDocument(uri));
    for (const place of kept ? placesInDictionary(kept.getText(), forms) : []) {
      const { words, isSure } = renamedForm(place.name, old, name);
      edit.replace(kept!.uri, toRange(kept!, place), words, annotationOf({ isSure }, false));
    }
  } catch {
    // There is no dictionary, or none that can be read.
  }
}

export function registerRename({ documents, analyses, index }: Services): vscode.Disposable {
  return vscode.languages.registerRenameProvider(SELECTOR, {
    prepareRename(document, position) {
      if (!documents.isPlan(document)) {
        throw new Error(t('Names can be changed in policy documents only.'));
      }
      const { start, end, agency } = agencyAt(document, position, analyses.of(document));
      return { range: toRange(document, { start, end }), placeholder: agency.name };
    },

    async provideRenameEdits(document, position, name, token) {
      if (!documents.isPlan(document)) {
        return undefined;
      }
      if (!isName(name)) {
        throw new Error(t('The name of an agency has 2 to 60 characters and no punctuation.'));
      }
      const reading = analyses.of(document);
      const thing = agencyAt(document, position, reading);
      const old = thing.agency.name;
      await patiently(index.ready(), token, PATIENCE);
      if (token.isCancellationRequested) {
        return undefined;
      }
      const isThis = ({ uri }: IndexedDocument): boolean => uri.toString() === document.uri.toString();
      const others = index.documents().filter((other) => !isThis(other));
      const isSame = bodyIn(thing, others, reading);
      const edit = new vscode.WorkspaceEdit();
      const forms = new Set([old]);
      for (const { canonical, name: form } of reading.analysis.agencies) {
        if (isSame(canonical)) {
          forms.add(form);
        }
      }
      for (const place of renamedPlaces(
        reading.analysis.agencies.filter(({ canonical }) => isSame(canonical)),
        old,
        name,
      )) {
        edit.replace(document.uri, toRange(document, place), place.words, annotationOf(place, true));
      }
      for (const { uri, digest } of others) {
        for (const place of renamedPlaces(
          digest.agencies.filter(({ canonical }) => isSame(canonical)),
          old,
          name,
        )) {
          edit.replace(uri, rangeIn(digest, place), place.words, annotationOf(place, false));
        }
      }
      await renameInDictionary(edit, document, forms, [old, name]);
      return edit;
    },
  });
}
