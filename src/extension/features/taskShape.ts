/** How the user wants the tasks shown, kept for the workspace; the commands that change it. */
import * as vscode from 'vscode';
import { rowWordsOf, TASK_GROUPINGS, TASK_SORTINGS, type TaskShape } from '../../core/index';
import { language, t } from '../language';
import { COMMANDS, CONTEXTS } from '../names';
import type { Services } from '../services';
import { onDidChangeSettings, settings } from '../settings';
import { pickFilter } from './taskFilter';

/** A shape as it is kept: whose tasks are “mine” the settings say. */
export interface KeptShape extends Pick<TaskShape, 'grouping' | 'sorting'> {
  readonly words: string;
  readonly mine: boolean;
  readonly incomplete: boolean;
}

const KEY = 'tasks.shape';
/** All tasks, as the text has them. */
const ALL: KeptShape = { grouping: 'section', sorting: 'text', words: '', mine: false, incomplete: false };

export class TaskShaping implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;

  readonly onDidChange = this.#changed.event;

  constructor(private readonly services: Services) {
    this.#subscriptions = vscode.Disposable.from(
      onDidChangeSettings(() => this.kept.mine && this.#announce()),
      vscode.commands.registerCommand(COMMANDS.arrangeTasks, () => this.#arrange()),
      vscode.commands.registerCommand(COMMANDS.filterTasks, () => pickFilter(this, services)),
      vscode.commands.registerCommand(COMMANDS.clearTaskFilter, () =>
        this.keep({ words: '', mine: false, incomplete: false }),
      ),
    );
    this.#tellEditor();
  }

  get kept(): KeptShape {
    return { ...ALL, ...this.services.memory.get<Partial<KeptShape>>(KEY, {}) };
  }

  get shape(): TaskShape {
    const { words, mine, incomplete, ...rest } = this.kept;
    const own = settings.myAgencies();
    return { ...rest, filter: { words, mine: mine && own.length > 0 ? own : null, incomplete } };
  }

  get isFiltering(): boolean {
    const { words, mine, incomplete } = this.kept; // asked at start-up, before the core is there
    return words.trim() !== '' || (mine && settings.myAgencies().length > 0) || incomplete;
  }

  keep(changes: Partial<KeptShape>): void {
    void this.services.memory.update(KEY, { ...this.kept, ...changes });
    this.#announce();
  }

  #announce(): void {
    this.#tellEditor();
    this.#changed.fire();
  }

  #tellEditor(): void {
    void vscode.commands.executeCommand('setContext', CONTEXTS.tasksFiltered, this.isFiltering);
  }

  async #arrange(): Promise<void> {
    const { groupings, sortings } = rowWordsOf(language());
    const now = this.kept;
    type Choice = vscode.QuickPickItem & { readonly changes?: Partial<KeptShape> };
    const head = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });
    const choice = (label: string, isNow: boolean, changes: Partial<KeptShape>): Choice => ({
      label,
      description: isNow ? t('now') : '',
      iconPath: new vscode.ThemeIcon(isNow ? 'check' : 'blank'),
      changes,
    });
    const picked = await vscode.window.showQuickPick<Choice>(
      [
        head(t('Group by')),
        ...TASK_GROUPINGS.map((by) => choice(groupings[by], by === now.grouping, { grouping: by })),
        head(t('Sort by')),
        ...TASK_SORTINGS.map((by) => choice(sortings[by], by === now.sorting, { sorting: by })),
      ],
      { title: t('Group and Sort the Tasks') },
    );
    if (picked?.changes) {
      this.keep(picked.changes);
    }
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }
}
