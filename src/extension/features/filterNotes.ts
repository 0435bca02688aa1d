/** Which notes the view shows: by who has written in them and by their state. */
import * as vscode from 'vscode';
import type { NoteThread } from '../../core/index';
import { t } from '../language';

/** What is not named is not asked for. */
export interface Filter {
  readonly authors?: ReadonlySet<string>;
  readonly isResolved?: boolean;
}

export const passes = ({ comments, state }: NoteThread, { authors, isResolved }: Filter): boolean =>
  (authors === undefined || comments.some(({ author }) => authors.has(author))) &&
  (isResolved === undefined || isResolved === (state?.isResolved ?? false));

interface Choice extends vscode.QuickPickItem {
  readonly author?: string;
  readonly isResolved?: boolean;
}

/** Asks for a filter; `undefined` where the user gives up. All chosen, or none, shows every note. */
export async function filterNotes(notes: readonly NoteThread[], old: Filter): Promise<Filter | undefined> {
  const authors = [...new Set(notes.flatMap(({ comments }) => comments.map(({ author }) => author)))].sort();
  const { Separator } = vscode.QuickPickItemKind;
  const choices: Choice[] = [
    { label: t('State'), kind: Separator },
    ...[false, true].map((isResolved) => ({
      label: isResolved ? t('Resolved') : t('Open'),
      isResolved,
      picked: old.isResolved === undefined || old.isResolved === isResolved,
    })),
    { label: t('Author'), kind: Separator },
    ...authors.map((author) => ({ label: author, author, picked: old.authors?.has(author) ?? true })),
  ];
  const chosen = await vscode.window.showQuickPick(choices, { canPickMany: true, title: t('Filter Notes') });
  if (!chosen) {
    return undefined;
  }
  const states = chosen.flatMap(({ isResolved }) => (isResolved === undefined ? [] : [isResolved]));
  const wanted = new Set(chosen.flatMap(({ author }) => (author === undefined ? [] : [author])));
  return {
    ...(wanted.size === 0 || wanted.size === authors.length ? {} : { authors: wanted }),
    ...(states.length === 1 ? { isResolved: states[0]! } : {}),
  };
}
