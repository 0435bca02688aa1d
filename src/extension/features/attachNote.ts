/** Puts a note whose passage was not found where the user says: on a passage that the view offers, or on the selection. */
import * as vscode from 'vscode';
import { anchorAt, type NoteThread, type Span, withAnchor } from '../../core/index';
import { t } from '../language';
import { COMMANDS } from '../names';
import { sourceOf } from '../notes/noteFiles';
import type { Services } from '../services';
import { keepNotes } from './noteCommands';

/** A passage where a note may belong. */
export interface Candidate {
  readonly document: vscode.TextDocument;
  /** Of the document, when the passage was looked for. */
  readonly version: number;
  readonly note: NoteThread;
  readonly span: Span;
}

/** Of the view: a candidate, or a note without a place. */
type Attached = Candidate | { readonly note: NoteThread };

async function attach(services: Services, attached: Attached): Promise<void> {
  const { current, notePlaces } = services;
  const editor = vscode.window.activeTextEditor;
  const document = 'document' in attached ? attached.document : current.plan;
  if (!document) {
    return;
  }
  const selected = editor?.document === document ? editor.selection : undefined;
  const span =
    'document' in attached
      ? attached.span
      : selected && { start: document.offsetAt(selected.start), end: document.offsetAt(selected.end) };
  const anchor = span && anchorAt(notePlaces.pageOf(document), span);
  const { id } = attached.note;
  if ('version' in attached && attached.version !== document.version) {
    await vscode.window.showInformationMessage(t('The text has changed meanwhile; nothing was done.'));
  } else if (!anchor) {
    await vscode.window.showInformationMessage(t('Select the words first that the note is about.'));
  } else {
    const at = new Date().toISOString();
    notePlaces.set(document, id, anchor);
    await keepNotes(services, document, (all) => {
      const old = all.get(id);
      return old ? new Map([...all, [id, withAnchor(old, sourceOf(document.uri), anchor, at)]]) : all;
    });
  }
}

export const registerAttachNote = (services: Services): vscode.Disposable =>
  vscode.commands.registerCommand(COMMANDS.attachNote, (attached: Attached) => attach(services, attached));
