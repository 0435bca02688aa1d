/** A plan and the documents around it, compared in slices. */
import type * as vscode from 'vscode';
import {
  compare,
  diff,
  type DraftDifference,
  progress,
  type Progress,
  type RelatedDocument,
  type RelationRole,
  type SuperiorComparison,
} from '../../core/index';
import { inSlices } from '../slices';

/** A document of the folder and what it is to the plan. */
export interface Related {
  readonly role: RelationRole | 'commit';
  readonly uri: vscode.Uri;
  /** `null` where it cannot be read. */
  readonly document: RelatedDocument | null;
}

/** The relations of one version of a plan. */
export interface PlanRelations {
  readonly plan: RelatedDocument;
  /** In the order of the roles, then of the configuration. */
  readonly related: readonly Related[];
  /** By the addresses of the documents. */
  readonly superiors: ReadonlyMap<string, SuperiorComparison>;
  readonly divisions: ReadonlyMap<string, SuperiorComparison>;
  readonly drafts: ReadonlyMap<string, DraftDifference>;
  /** Of all reports together, in the order of `related`. */
  readonly progress: Progress | null;
}

/** `undefined` where it is cancelled. */
export async function compareAll(
  plan: RelatedDocument,
  related: readonly Related[],
  token: vscode.CancellationToken,
): Promise<PlanRelations | undefined> {
  const superiors = new Map<string, SuperiorComparison>();
  const divisions = new Map<string, SuperiorComparison>();
  const drafts = new Map<string, DraftDifference>();
  const reports: RelatedDocument[] = [];
  const own = plan.reading;
  for (const { role, document: other } of related) {
    if (!other) {
      continue;
    }
    const { reading } = other;
    if (role === 'report') {
      reports.push(other);
    } else if (role === 'superior') {
      set(superiors, other, await inSlices(compare(own, reading), token));
    } else if (role === 'division') {
      set(divisions, other, await inSlices(compare(reading, own), token));
    } else {
      set(drafts, other, await inSlices(diff(reading, own), token));
    }
  }
  const readings = reports.map(({ reading }) => reading);
  const reached = reports.length === 0 ? null : await inSlices(progress(own, readings), token);
  return token.isCancellationRequested
    ? undefined
    : { plan, related, superiors, divisions, drafts, progress: reached ?? null };
}

function set<Value>(map: Map<string, Value>, { uri }: RelatedDocument, value: Value | undefined): void {
  if (value) map.set(uri, value);
}
