/** “Go to Task…”: all tasks in a list that is narrowed by words and by the initials of their pinyin. */
import * as vscode from 'vscode';
import { matcherOf, sectionHeading, type Section, type Task, taskHeading } from '../../core/index';
import type { Reading } from '../analyses';
import { toRange } from '../convert';
import { t, words } from '../language';
import { COMMANDS } from '../names';
import type { Services } from '../services';
import { taskIcon } from './taskView';

interface TaskItem extends vscode.QuickPickItem {
  readonly task: Task;
}

/** The tasks to choose from, where they are not all of a document: what a lens above a heading asks for. */
export interface TaskChoice {
  readonly uri: string;
  readonly title: string;
  /** Offsets at which the tasks began when it was asked. */
  readonly starts: readonly number[];
}

function itemsOf({ text, analysis }: Reading): TaskItem[] {
  const path = (index: number | null, task: Task): string => {
    const section: Section | undefined = index === null ? undefined : analysis.sections[index];
    if (!section) {
      return '';
    }
    const outer = path(section.parent, task);
    // A task that has a heading of its own is not inside itself.
    return section.heading.start === task.start
      ? outer
      : [outer, sectionHeading(text, section)].filter((part) => part !== '').join(' › ');
  };
  return analysis.tasks.map((task) => ({
    task,
    label: taskHeading(text, task),
    description: [...task.lead, ...task.joint].join(words().comma),
    detail: path(task.section, task),
    iconPath: taskIcon(task),
    alwaysShow: true, // what the editor would not find is found by its initials
  }));
}

function pick(editor: vscode.TextEditor, reading: Reading, choice?: TaskChoice): void {
  const list = vscode.window.createQuickPick<TaskItem>();
  const all = itemsOf(reading).filter(({ task }) => !choice || choice.starts.includes(task.start));
  const before = editor.visibleRanges[0];
  const rangeOf = (task: Task): vscode.Range => toRange(editor.document, task.titleSpan);
  let isChosen = false;
  list.title = choice?.title ?? t('Go to Task');
  list.placeholder = t('Words of the task, its section or lead agency, or the initials of their pinyin');
  list.items = all;
  list.onDidChangeValue((query) => {
    const match = matcherOf(query);
    list.items = all.filter(
      ({ label, description, detail }) => match([label, description, detail].join('\n')) !== null,
    );
  });
  list.onDidChangeActive(([item]) => {
    if (item) {
      editor.revealRange(rangeOf(item.task), vscode.TextEditorRevealType.InCenter);
    }
  });
  list.onDidAccept(() => {
    const [item] = list.activeItems;
    if (item) {
      isChosen = true;
      void vscode.window.showTextDocument(editor.document, {
        selection: rangeOf(item.task),
        ...(editor.viewColumn && { viewColumn: editor.viewColumn }),
      });
      list.hide();
    }
  });
  list.onDidHide(() => {
    if (!isChosen && before) {
      editor.revealRange(before, vscode.TextEditorRevealType.AtTop);
    }
    list.dispose();
  });
  list.show();
}

/** The editor that shows the document: the active one before others. */
async function editorOf(uri: string): Promise<vscode.TextEditor> {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editors = activeTextEditor ? [activeTextEditor, ...visibleTextEditors] : visibleTextEditors;
  const open = editors.find(({ document }) => document.uri.toString() === uri);
  return open ?? vscode.window.showTextDocument(vscode.Uri.parse(uri, true));
}

export function registerGoTo({ current, analyses }: Services): vscode.Disposable {
  return vscode.commands.registerCommand(COMMANDS.goToTask, async (choice?: TaskChoice) => {
    const editor = choice ? await editorOf(choice.uri) : vscode.window.activeTextEditor;
    if (!editor || (!choice && editor.document !== current.plan)) {
      void vscode.window.showInformationMessage(t('Open a policy document first.'));
    } else {
      pick(editor, analyses.of(editor.document), choice);
    }
  });
}
