/** A thing of a document in all documents at hand: the one that a citation means, the places that have it. */
import * as vscode from 'vscode';
import {
  bodiesAcross,
  type Citation,
  indicatorAcross,
  isCited,
  occurrencesOf,
  type Span,
  type Thing,
} from '../core/index';
import type { Reading } from './analyses';
import { toRange } from './convert';
import { rangeIn, textOf } from './index/asking';
import type { FolderIndex, IndexedDocument } from './index/folderIndex';

/** The documents that bear the title or number of a citation. */
export function citedDocuments(index: FolderIndex, citation: Citation): IndexedDocument[] {
  return index.documents().filter(({ digest }) => isCited(digest.document, citation));
}

/** Where a document begins: its title, else its first line. */
export const titleOf = ({ uri, digest }: IndexedDocument): vscode.Location =>
  new vscode.Location(uri, rangeIn(digest, digest.document.titleSpan ?? { start: 0, end: 0 }));

/** All names under which the other documents know the body, in the words of each. */
export function bodyIn(
  thing: Thing & { kind: 'agency' },
  others: readonly IndexedDocument[],
  { analysis, dictionary }: Reading,
): (canonical: string) => boolean {
  const all = [analysis, ...others.map(({ digest }) => digest)].flatMap(({ agencies }) => agencies);
  const across = bodiesAcross(
    all.map(({ canonical }) => canonical),
    dictionary,
  );
  const same = across.get(thing.agency.canonical);
  return (canonical) => across.get(canonical) === same;
}

/** The places of a thing in the document and, where it can stand there, in the others of the folder. */
export async function placesOf(
  thing: Thing,
  document: vscode.TextDocument,
  reading: Reading,
  index: FolderIndex,
): Promise<vscode.Location[]> {
  const others = index.documents().filter(({ uri }) => uri.toString() !== document.uri.toString());
  const spansIn = spansOf(thing, others, reading);
  const own = occurrencesOf(thing, reading).map((span) => new vscode.Location(document.uri, toRange(document, span)));
  const theirs = await Promise.all(
    others.map(async (other) => {
      const { uri, digest } = other;
      return (await spansIn(other)).map((span) => new vscode.Location(uri, rangeIn(digest, span)));
    }),
  );
  return [...own, ...theirs.flat()];
}

function spansOf(
  thing: Thing,
  others: readonly IndexedDocument[],
  reading: Reading,
): (other: IndexedDocument) => Promise<readonly Span[]> | readonly Span[] {
  switch (thing.kind) {
    case 'agency': {
      const isSame = bodyIn(thing, others, reading);
      return ({ digest }) => digest.agencies.filter(({ canonical }) => isSame(canonical));
    }
    case 'indicator':
      return async ({ uri, digest }) =>
        indicatorAcross(
          thing.indicator,
          await textOf(uri),
          digest.indicators,
          reading.dictionary,
          reading.analysis.indicators,
        );
    case 'citation':
      return ({ digest }) =>
        digest.citations.filter(({ title, number }) =>
          isCited({ title: thing.citation.title, number: thing.citation.number }, { ...thing.citation, title, number }),
        );
    case 'box':
    case 'entry':
      return () => [];
  }
}
