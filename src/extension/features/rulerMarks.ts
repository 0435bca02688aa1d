/** In the ruler beside the scroll bar: where the tasks begin, which of them have no owner, where deadlines stand. */
import * as vscode from 'vscode';
import { type Analysis, type Span, unownedTasks } from '../../core/index';
import { toRange } from '../convert';
import { COLORS } from '../names';
import type { Services } from '../services';
import { onDidChangeSettings, settings } from '../settings';

/** After an edit, as the views. */
const PAUSE = 300;

interface Mark {
  readonly type: vscode.TextEditorDecorationType;
  readonly spans: (analysis: Analysis) => readonly Span[];
}

function createMarks(): Mark[] {
  const { Left, Center } = vscode.OverviewRulerLane;
  const typeOf = (color: string, overviewRulerLane: vscode.OverviewRulerLane): vscode.TextEditorDecorationType =>
    vscode.window.createTextEditorDecorationType({
      overviewRulerColor: new vscode.ThemeColor(color),
      overviewRulerLane,
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    });
  return [
    {
      type: typeOf(COLORS.task, Left),
      spans: ({ tasks }) => {
        const unowned = new Set(unownedTasks(tasks));
        return tasks.filter((task) => !unowned.has(task)).map(({ titleSpan }) => titleSpan);
      },
    },
    {
      type: typeOf(COLORS.taskWithoutOwner, Left),
      spans: ({ tasks }) => unownedTasks(tasks).map(({ titleSpan }) => titleSpan),
    },
    {
      type: typeOf(COLORS.deadline, Center),
      spans: ({ times }) => times.filter(({ kind }) => kind === 'deadline'),
    },
  ];
}

export function registerRulerMarks({ documents, analyses, onDidChangeReading }: Services): vscode.Disposable {
  const marks = createMarks();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const draw = (editor: vscode.TextEditor): void => {
    const { document } = editor;
    const isMarked = settings.rulerMarks(document.uri) && documents.isPlan(document);
    const analysis = isMarked ? analyses.of(document).analysis : undefined;
    for (const { type, spans } of marks) {
      editor.setDecorations(type, analysis ? spans(analysis).map((span) => toRange(document, span)) : []);
    }
  };
  const later = (pause: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => vscode.window.visibleTextEditors.forEach(draw), pause);
  };
  later(0);
  return vscode.Disposable.from(
    ...marks.map(({ type }) => type),
    vscode.window.onDidChangeVisibleTextEditors(() => later(0)),
    vscode.workspace.onDidOpenTextDocument(() => later(0)), // also after a change of its language
    vscode.workspace.onDidChangeTextDocument(({ contentChanges }) => contentChanges.length > 0 && later(PAUSE)),
    onDidChangeReading(() => later(0)),
    onDidChangeSettings(() => later(0)),
    { dispose: () => clearTimeout(timer) },
  );
}
