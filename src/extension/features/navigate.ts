/** From task to task, and from one mention of a thing to the next, by keys. */
import * as vscode from 'vscode';
import { occurrencesOf, type Span, stepFrom, thingAt } from '../../core/index';
import type { Reading } from '../analyses';
import { toRange } from '../convert';
import { t } from '../language';
import { COMMANDS } from '../names';
import type { Services } from '../services';

/** In ms: long enough to be read. */
const SHOWN = 4000;

/** Says why nothing happened, without getting in the way. */
const tell = (message: string): void => void vscode.window.setStatusBarMessage(message, SHOWN);

export function registerNavigate({ current, analyses }: Services): vscode.Disposable {
  /** @param spansOf where the steps lead; an answer in words where there is nothing to step through */
  const command = (
    id: string,
    step: 'next' | 'previous',
    spansOf: (reading: Reading, offset: number) => readonly Span[] | string,
    none: () => string,
  ): vscode.Disposable =>
    vscode.commands.registerCommand(id, () => {
      const editor = vscode.window.activeTextEditor;
      if (!editor || editor.document !== current.plan) {
        tell(t('Open a policy document first.'));
        return;
      }
      const { document } = editor;
      const offset = document.offsetAt(editor.selection.active);
      const spans = spansOf(analyses.of(document), offset);
      const target = typeof spans === 'string' ? undefined : stepFrom(spans, offset, step);
      if (!target) {
        tell(typeof spans === 'string' ? spans : none());
        return;
      }
      const { start } = toRange(document, target);
      editor.selection = new vscode.Selection(start, start);
      editor.revealRange(toRange(document, target), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    });
  const tasks = ({ analysis }: Reading): readonly Span[] => analysis.tasks;
  const mentions = (reading: Reading, offset: number): readonly Span[] | string => {
    const thing = thingAt(reading, offset);
    return thing ? occurrencesOf(thing, reading) : t('Put the cursor on an agency, an indicator, a citation or a box.');
  };
  const noTask = (): string => t('There is no other task.');
  const noMention = (): string => t('There is no other mention in this document.');
  return vscode.Disposable.from(
    command(COMMANDS.nextTask, 'next', tasks, noTask),
    command(COMMANDS.previousTask, 'previous', tasks, noTask),
    command(COMMANDS.nextMention, 'next', mentions, noMention),
    command(COMMANDS.previousMention, 'previous', mentions, noMention),
  );
}
