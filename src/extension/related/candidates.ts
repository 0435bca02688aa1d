/** The documents of the folder by how near they are to a plan: looked at in slices, so that a large folder blocks nothing. */
import type * as vscode from 'vscode';
import { type Kin, kinOf, kinshipOf, likelyRole, type RelationRole } from '../../core/index';
import type { FolderIndex, IndexedDocument } from '../index/folderIndex';
import { Slices } from '../slices';

export interface Candidate {
  readonly uri: vscode.Uri;
  readonly title: string | null;
  /** 0 … 1. */
  readonly kinship: number;
  readonly role: RelationRole;
}

const own = (documents: readonly IndexedDocument[], uri: vscode.Uri): IndexedDocument | undefined =>
  documents.find((document) => document.uri.toString() === uri.toString());

/**
 * All other documents, the nearest first; `null` where it is cancelled.
 * @param onStep how many of all have been looked at
 */
export async function candidatesFor(
  plan: vscode.Uri,
  index: FolderIndex,
  token: vscode.CancellationToken,
  onStep: (done: number, all: number) => void = () => undefined,
): Promise<readonly Candidate[] | null> {
  const documents = index.documents();
  const mine = own(documents, plan);
  const kin: Kin | undefined = mine && kinOf(mine.digest);
  const others = documents.filter(({ uri }) => uri.scheme !== 'untitled' && uri.toString() !== plan.toString());
  const found: Candidate[] = [];
  const slices = new Slices();
  for (const [at, { uri, digest }] of others.entries()) {
    const other = kinOf(digest);
    found.push({
      uri,
      title: digest.document.title,
      kinship: kin ? kinshipOf(kin, other) : 0,
      role: kin ? likelyRole(kin, other) : 'superior',
    });
    if (slices.isOver) {
      onStep(at + 1, others.length);
      await slices.breathe();
    }
    if (token.isCancellationRequested) {
      return null;
    }
  }
  return found.sort((a, b) => b.kinship - a.kinship);
}
