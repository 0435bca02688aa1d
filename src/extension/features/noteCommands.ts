/** What is done with notes: written, answered, edited, resolved, deleted. What was written is kept before it is shown as kept. */
import * as vscode from 'vscode';
import {
  anchorAt,
  type Annotation,
  noteAnnotation,
  partsOf,
  replyAnnotation,
  stateAnnotation,
  withAnnotation,
  withoutAnnotations,
  withText,
} from '../../core/index';
import type { AnnotationsChange } from '../../files/annotations';
import { toRange } from '../convert';
import { t } from '../language';
import { COMMANDS } from '../names';
import { authorOf } from '../notes/author';
import { sourceOf } from '../notes/noteFiles';
import type { Services } from '../services';
import { offerFolder } from './keep';
import { NoteThreads, ShownComment } from './noteThreads';

const now = (): string => new Date().toISOString();

/**
 * Keeps a change of the notes on a document; asks again where it cannot be kept.
 * @param words what the user has written, shown where the user gives up: it is not to be lost
 * @returns whether it is kept
 */
export async function keepNotes(
  { noteFiles, log }: Services,
  document: vscode.TextDocument,
  change: AnnotationsChange,
  words = '',
): Promise<boolean> {
  for (;;) {
    let message: string;
    try {
      if (await noteFiles.change(document, change)) {
        return true;
      }
      const path = noteFiles.of(document)?.path ?? '';
      message = t('Nothing was kept: {0} has a mistake that must be mended first.', path);
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      message = t('The note cannot be kept: {0}', error instanceof Error ? error.message : String(error));
    }
    const again = t('Try Again');
    if ((await vscode.window.showErrorMessage(message, again)) !== again) {
      if (words !== '') {
        await vscode.workspace
          .openTextDocument({ content: words, language: 'markdown' })
          .then(vscode.window.showTextDocument);
      }
      return false;
    }
  }
}

/** Says that notes and marks need a folder. */
export const folderNeeded = (document: vscode.TextDocument): Promise<void> =>
  document.isUntitled
    ? offerFolder(t('Notes are kept in the folder of a document: save this one in an open folder first.'))
    : offerFolder(t('Notes are kept in the folder of a document, and this document is in no folder that is open.'));

/** What a note is about: the selection, else all of the line. */
function passageOf(document: vscode.TextDocument, range: vscode.Range): vscode.Range {
  return range.isEmpty ? document.lineAt(range.start.line).range : range;
}

async function saveNote(
  services: Services,
  threads: NoteThreads,
  { thread, text }: vscode.CommentReply,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(thread.uri);
  const words = text.trim();
  if (words === '') {
    return;
  }
  const said = { id: crypto.randomUUID(), author: await authorOf(document.uri), created: now() };
  const known = threads.idOf(thread);
  if (known !== undefined) {
    const reply = replyAnnotation(said, words, known);
    await keepNotes(services, document, (all) => withAnnotation(all, reply), words);
    return;
  }
  const { notePlaces } = services;
  const range = passageOf(document, thread.range ?? new vscode.Range(0, 0, 0, 0));
  const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const anchor = anchorAt(notePlaces.pageOf(document), span);
  if (!anchor) {
    await vscode.window.showInformationMessage(t('A note needs words that it is about: select some.'));
    return;
  }
  const note = noteAnnotation(said, words, sourceOf(document.uri), anchor);
  thread.range = toRange(document, anchor);
  notePlaces.set(document, note.id, anchor);
  threads.adopt(document, note.id, thread);
  if (!(await keepNotes(services, document, (all) => withAnnotation(all, note), words))) {
    threads.abandon(document, note.id);
  }
}

async function saveEdit(services: Services, { kept, body, document }: ShownComment): Promise<void> {
  const words = (typeof body === 'string' ? body : body.value).trim();
  const modified = now();
  const change: AnnotationsChange = (all) => {
    const old = all.get(kept.id);
    return old ? withAnnotation(all, withText(old, words, modified)) : all;
  };
  if (words !== '') {
    await keepNotes(services, document, change, words);
  }
}

/** Shows the comment as it is kept, or as a text that can be changed. */
function redraw(
  { kept, thread: note }: ShownComment,
  thread: vscode.CommentThread | undefined,
  isEdited: boolean,
): void {
  if (!thread) {
    return;
  }
  thread.comments = thread.comments.map((each) => {
    if (!(each instanceof ShownComment) || each.kept.id !== kept.id) {
      return each;
    }
    const drawn = new ShownComment(each.kept, note, each.document);
    drawn.mode = isEdited ? vscode.CommentMode.Editing : vscode.CommentMode.Preview;
    return drawn;
  });
}

/** @param isSure whether the user is not to be asked */
async function deleteNote(
  services: Services,
  { kept, thread, document }: ShownComment,
  isSure: boolean,
): Promise<void> {
  const isThread = kept.id === thread.id || thread.comments.length === 1;
  const question =
    isThread && thread.comments.length > 1 ? t('Delete this note and its answers?') : t('Delete this note?');
  const yes = t('Delete');
  if (!isSure && (await vscode.window.showWarningMessage(question, { modal: true }, yes)) !== yes) {
    return;
  }
  await keepNotes(services, document, (all) =>
    withoutAnnotations(all, isThread ? partsOf(all, thread.id) : new Set([kept.id])),
  );
}

async function setState(
  services: Services,
  threads: NoteThreads,
  thread: vscode.CommentThread,
  isResolved: boolean,
): Promise<void> {
  const id = threads.idOf(thread);
  if (id === undefined) {
    return;
  }
  const document = await vscode.workspace.openTextDocument(thread.uri);
  const said = { author: await authorOf(document.uri), created: now() };
  const state: Annotation = stateAnnotation(said, isResolved, id);
  await keepNotes(services, document, (all) => withAnnotation(all, state));
}

async function addNote({ documents, noteFiles }: Services): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !documents.isPlan(document)) {
    await vscode.window.showInformationMessage(t('Open a policy document first.'));
  } else if (!noteFiles.canKeep(document)) {
    await folderNeeded(document);
  } else {
    await vscode.commands.executeCommand('workbench.action.addComment');
  }
}

export function registerNotes(services: Services): vscode.Disposable {
  const threads = new NoteThreads(services);
  const threadOf = (comment: ShownComment): vscode.CommentThread | undefined =>
    threads.of(comment.document, comment.thread.id);
  return vscode.Disposable.from(
    threads,
    vscode.commands.registerCommand(COMMANDS.addNote, () => addNote(services)),
    vscode.commands.registerCommand(COMMANDS.saveNote, (reply: vscode.CommentReply) =>
      saveNote(services, threads, reply),
    ),
    vscode.commands.registerCommand(COMMANDS.editNote, (comment: ShownComment) =>
      redraw(comment, threadOf(comment), true),
    ),
    vscode.commands.registerCommand(COMMANDS.cancelEdit, (comment: ShownComment) =>
      redraw(comment, threadOf(comment), false),
    ),
    vscode.commands.registerCommand(COMMANDS.saveEdit, (comment: ShownComment) => saveEdit(services, comment)),
    vscode.commands.registerCommand(COMMANDS.deleteNote, (comment: ShownComment, isSure?: boolean) =>
      deleteNote(services, comment, isSure ?? false),
    ),
    vscode.commands.registerCommand(COMMANDS.resolveNote, (thread: vscode.CommentThread) =>
      setState(services, threads, thread, true),
    ),
    vscode.commands.registerCommand(COMMANDS.reopenNote, (thread: vscode.CommentThread) =>
      setState(services, threads, thread, false),
    ),
  );
}
