/** Tasks marked as reviewed, by their check box, or as in question; a later change of a task's words takes its mark away and says so. */
import * as vscode from 'vscode';
import type { MarkValue, Row, Task, TaskMark } from '../../core/index';
import { t } from '../language';
import { COMMANDS } from '../names';
import { authorOf } from '../notes/author';
import type { Services } from '../services';
import { folderNeeded, keepNotes } from './noteCommands';
import type { RowMark, RowView } from './rowView';

/** What a row shows of its task's review. */
export function rowMark({ taskMarks }: Services, { subject }: Row, document: vscode.TextDocument): RowMark | undefined {
  const marks = subject.kind === 'task' ? taskMarks.of(document) : null;
  if (!marks || subject.kind !== 'task') {
    return undefined;
  }
  const mark = marks.get(subject.task);
  const isReviewed = mark?.value === 'reviewed' && !mark.isStale;
  const said = mark && saidOf(mark);
  return {
    isChecked: isReviewed,
    tooltip: said ?? t('Not reviewed'),
    ...(said !== undefined && !isReviewed ? { said } : {}),
    ...(mark && !isReviewed ? { icon: mark.isStale ? 'history' : 'question' } : {}),
  };
}

function saidOf({ value, author, isStale }: TaskMark): string {
  if (isStale) {
    return value === 'reviewed' ? t('changed since {0} reviewed it', author) : t('changed since {0} asked', author);
  }
  return value === 'reviewed' ? t('reviewed by {0}', author) : t('in question: {0}', author);
}

const tasksOf = (rows: readonly Row[]): readonly Task[] =>
  rows.flatMap(({ subject }) => (subject.kind === 'task' ? [subject.task] : []));

async function mark(services: Services, tasks: readonly Task[], value: MarkValue | null): Promise<void> {
  const document = services.current.plan;
  if (!document || tasks.length === 0) {
    return;
  }
  if (!services.noteFiles.canKeep(document)) {
    await folderNeeded(document);
    return;
  }
  const author = await authorOf(document.uri);
  await keepNotes(services, document, services.taskMarks.change(document, tasks, value, author));
}

export function registerReviewTasks(services: Services, { view }: RowView): vscode.Disposable {
  return vscode.Disposable.from(
    view.onDidChangeCheckboxState(async ({ items }) => {
      const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
      for (const [state, value] of [
        [Checked, 'reviewed'],
        [Unchecked, null],
      ] as const) {
        const rows = items.filter(([, each]) => each === state).map(([row]) => row);
        await mark(services, tasksOf(rows), value);
      }
    }),
    vscode.commands.registerCommand(COMMANDS.questionTask, async (row: Row, selected?: readonly Row[]) => {
      const tasks = tasksOf(selected?.length ? selected : [row]);
      const { plan } = services.current;
      const marks = plan && services.taskMarks.of(plan);
      const isAsked = (task: Task): boolean => {
        const known = marks?.get(task);
        return known?.value === 'in-question' && !known.isStale;
      };
      await mark(services, tasks, tasks.every(isAsked) ? null : 'in-question');
    }),
  );
}
