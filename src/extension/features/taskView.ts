/** The tasks: who answers for each, by when, grouped as the user wants; the row of the task under the cursor is selected. */
import * as vscode from 'vscode';
import {
  isOwned,
  rowAt,
  rowWordsOf,
  type Task,
  taskRows,
  tasksThrough,
  type Telling,
  tellFilter,
  unownedTasks,
} from '../../core/index';
import { t, words } from '../language';
import { VIEWS } from '../names';
import type { Services } from '../services';
import { settings } from '../settings';
import { registerReviewTasks, rowMark } from './reviewTasks';
import { RowView } from './rowView';
import { TaskShaping } from './taskShape';

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

function description(telling: Telling, shaping: TaskShaping): string {
  const { ledger, words: said } = telling;
  const { tasks } = ledger.analysis;
  const own = rowWordsOf(said.language);
  const { grouping, filter } = shaping.shape;
  const without = unownedTasks(tasks).length;
  return [
    shaping.isFiltering ? own.shown(tasksThrough(filter, telling).length, tasks.length) : said.tasks(tasks.length),
    ...(grouping === 'section' ? [] : [own.groupings[grouping]]),
    ...(without > 0 && !shaping.isFiltering ? [said.withoutOwner(without)] : []),
  ].join(said.separator);
}

/** On the icon of our views: what needs a look, whether they are open or not. */
function showBadge(view: RowView['view'], { current, analyses }: Services): void {
  const count = current.plan ? unownedTasks(analyses.of(current.plan).analysis.tasks).length : 0;
  view.badge = count > 0 ? { value: count, tooltip: words().withoutOwner(count) } : undefined;
}

export function registerTaskView(services: Services): vscode.Disposable {
  const shaping = new TaskShaping(services);
  const rows = new RowView(
    {
      id: VIEWS.tasks,
      rows: (telling) => taskRows(telling, shaping.shape),
      icon: ({ subject }) =>
        subject.kind === 'task'
          ? taskIcon(subject.task)
          : subject.kind === 'agency'
            ? new vscode.ThemeIcon('organization')
            : undefined,
      description: (telling) => description(telling, shaping),
      message: ({ words: said }) =>
        shaping.isFiltering ? t('Filter: {0}', tellFilter(shaping.shape.filter, said)) : '',
      expanded: ({ subject }, { ledger }) => subject.kind === 'section' && ledger.analysis.tasks.length <= OPEN_UP_TO,
      allOpen: () => shaping.isFiltering,
      mark: (row, { document }) => rowMark(services, row, document),
      changes: [shaping.onDidChange, services.notePlaces.onDidChange],
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
    // Rows that the user has selected together are his.
    if (row && rows.view.selection.length <= 1 && rows.view.selection[0]?.id !== row.id) {
      // A row that an edit has just replaced is gone: the next rest of the cursor finds its successor.
      rows.view.reveal(row, { select: true, focus: false }).then(undefined, () => undefined);
    }
  };
  const rest = (): void => {
    clearTimeout(timer);
    timer = setTimeout(follow, REST);
  };
  return vscode.Disposable.from(
    shaping,
    rows,
    registerReviewTasks(services, rows),
    vscode.window.onDidChangeTextEditorSelection(
      ({ textEditor }) => textEditor === vscode.window.activeTextEditor && rest(),
    ),
    rows.view.onDidChangeVisibility(rest),
    services.current.onDidChange(() => {
      showBadge(rows.view, services);
      rest();
    }),
    { dispose: () => clearTimeout(timer) },
  );
}
