/** The tasks by section: who answers for each, by when; the row of the task under the cursor is selected. */
import * as vscode from 'vscode';
import { isOwned, type Row, type Task, taskRows, type Telling } from '../../core/index';
import { VIEWS } from '../names';
import type { Services } from '../services';
import { settings } from '../settings';
import { RowView } from './rowView';

/** Longer lists open with their outermost sections closed. */
const OPEN_UP_TO = 120;

/** The cursor is followed when it has come to rest. */
const REST = 120;

export function taskIcon(task: Task): vscode.ThemeIcon {
  if (!isOwned(task)) {
    return new vscode.ThemeIcon('circle-slash', new vscode.ThemeColor('list.warningForeground'));
  }
  return new vscode.ThemeIcon(task.lead.length > 0 ? 'account' : 'organization');
}

function description({ ledger, words }: Telling): string {
  const { tasks } = ledger.analysis;
  const count = words.tasks(tasks.length);
  const { length } = ledger.withoutOwner;
  return length === 0 || length === tasks.length ? count : `${count}${words.separator}${words.withoutOwner(length)}`;
}

/** The innermost row that answers for an offset. */
function rowAt(rows: readonly Row[], offset: number): Row | undefined {
  const row = rows.find(({ extent }) => extent && extent.start <= offset && offset < extent.end);
  return row && (rowAt(row.children, offset) ?? row);
}

export function registerTaskView(services: Services): vscode.Disposable {
  const rows = new RowView(
    {
      id: VIEWS.tasks,
      rows: taskRows,
      icon: ({ subject }) => (subject.kind === 'task' ? taskIcon(subject.task) : undefined),
      description,
      expanded: (_row, telling) => telling.ledger.analysis.tasks.length <= OPEN_UP_TO,
    },
    services,
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = (): void => {
    const editor = vscode.window.activeTextEditor;
    if (!rows.view.visible || !settings.followCursor() || !editor || editor.document !== services.current.plan) {
      return;
    }
    const row = rowAt(rows.rows(), editor.document.offsetAt(editor.selection.active));
    if (row && rows.view.selection[0]?.id !== row.id) {
      // A row that an edit has just replaced is gone: the next rest of the cursor finds its successor.
      rows.view.reveal(row, { select: true, focus: false }).then(undefined, () => undefined);
    }
  };
  const rest = (): void => {
    clearTimeout(timer);
    timer = setTimeout(follow, REST);
  };
  return vscode.Disposable.from(
    rows,
    vscode.window.onDidChangeTextEditorSelection(
      ({ textEditor }) => textEditor === vscode.window.activeTextEditor && rest(),
    ),
    rows.view.onDidChangeVisibility(rest),
    services.current.onDidChange(rest),
    { dispose: () => clearTimeout(timer) },
  );
}
