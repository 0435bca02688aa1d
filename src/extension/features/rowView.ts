/** A view whose rows are the core's: the shell that all our trees share. */
import * as vscode from 'vscode';
import {
  describeAgency,
  describeIndicator,
  describeTask,
  escapeMarkdown,
  type Row,
  type Span,
  type Telling,
} from '../../core/index';
import type { Reading } from '../analyses';
import { toMarkdown } from '../markdown';
import { COMMANDS } from '../names';
import type { Services } from '../services';
import { OpenRows } from './openRows';

/** What makes one view differ from the other. */
export interface RowViewKind {
  readonly id: string;
  readonly rows: (telling: Telling, source: RowSource) => readonly Row[];
  readonly icon: (row: Row) => vscode.ThemeIcon | undefined;
  /** Beside the view's title. */
  readonly description: (telling: Telling) => string;
  /** Above the rows; `''` for nothing. */
  readonly message?: (telling: Telling) => string;
  /** Whether a row is open that the user has neither opened nor closed. */
  readonly expanded: (row: Row, telling: Telling) => boolean;
  /** Whether every row is open for now, whatever the user has made of it before. */
  readonly allOpen?: () => boolean;
  /** A check box of the row, and what it says. */
  readonly mark?: (row: Row, source: RowSource) => RowMark | undefined;
  /** What the rows depend on beside the document. */
  readonly changes?: readonly vscode.Event<unknown>[];
}

export interface RowMark {
  readonly isChecked: boolean;
  readonly tooltip: string;
  /** Before the details of the row. */
  readonly said?: string;
  /** In place of the row's own. */
  readonly icon?: string;
}

/** What the rows are made of. */
export interface RowSource {
  readonly document: vscode.TextDocument;
  readonly reading: Reading;
}

interface Drawn extends RowSource {
  readonly telling: Telling;
}

/** A passage of a document, as {@link COMMANDS.reveal} is told of it. */
interface RowPlace extends Span {
  /** Of the document. */
  readonly uri: string;
  /** What stood there when the row was drawn. */
  readonly words: string;
}

function tooltipOf({ subject, note }: Row, telling: Telling): string | undefined {
  switch (subject.kind) {
    case 'task':
      return describeTask(subject.task, telling);
    case 'indicator':
    case 'mention':
      return describeIndicator(subject.indicator, telling);
    case 'agency':
      return describeAgency(subject.account.name, telling);
    case 'section':
    case 'other':
      return note === undefined ? undefined : note.split('\n').map(escapeMarkdown).join('  \n');
  }
}

export class RowView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  static readonly #all = new Map<string, RowView>();

  readonly #changed = new vscode.EventEmitter<void>();
  readonly #parents = new Map<Row, Row | undefined>();
  readonly #subscriptions: vscode.Disposable;
  readonly #open: OpenRows;
  #drawn: Drawn | undefined;
  #rows: readonly Row[] | undefined;

  readonly onDidChangeTreeData = this.#changed.event;
  readonly view: vscode.TreeView<Row>;

  constructor(
    private readonly kind: RowViewKind,
    private readonly services: Services,
  ) {
    this.#open = new OpenRows(services.memory, kind.id);
    this.view = vscode.window.createTreeView(kind.id, {
      treeDataProvider: this,
      showCollapseAll: true,
      canSelectMany: true,
      manageCheckboxStateManually: true, // a section says nothing of its tasks
    });
    RowView.#all.set(kind.id, this);
    this.#subscriptions = vscode.Disposable.from(
      this.view,
      this.view.onDidExpandElement(({ element }) => this.#turn(element, true)),
      this.view.onDidCollapseElement(({ element }) => this.#turn(element, false)),
      services.current.onDidChange(() => this.#refresh()),
      ...(kind.changes ?? []).map((change) => change(() => this.#refresh())),
      this.view.onDidChangeVisibility(({ visible }) => visible && this.#rows === undefined && this.#refresh()),
    );
  }

  /** The view with this id, or the one that shows the row. */
  static of(view: string | Row): RowView | undefined {
    return typeof view === 'string'
      ? RowView.#all.get(view)
      : [...RowView.#all.values()].find((other) => other.#parents.has(view));
  }

  /** Where the text of a row stands; `undefined` where that is nowhere. */
  placeOf({ target, document: other }: Row): RowPlace | undefined {
    const own = this.#drawn && { uri: this.#drawn.document.uri.toString(), text: this.#drawn.reading.text };
    const { uri, text } = other ?? own ?? {};
    return target && uri !== undefined && text !== undefined
      ? { uri, ...target, words: text.slice(target.start, target.end) }
      : undefined;
  }

  /** The rows as last drawn; made when first asked for. */
  rows(): readonly Row[] {
    if (!this.#rows) {
      const document = this.services.current.plan;
      const source = document && { document, reading: this.services.analyses.of(document) };
      this.#drawn = source && { ...source, telling: this.services.telling(document, source.reading) };
      const { telling } = this.#drawn ?? {};
      this.#rows = source && telling ? this.kind.rows(telling, source) : [];
      this.#parents.clear();
      this.#adopt(this.#rows, undefined);
      this.view.description = telling && this.#rows.length > 0 ? this.kind.description(telling) : '';
      // A message would keep the welcome text away, which says why there is no row.
      this.view.message = telling && this.#rows.length > 0 ? (this.kind.message?.(telling) ?? '') : '';
    }
    return this.#rows;
  }

  #adopt(rows: readonly Row[], parent: Row | undefined): void {
    for (const row of rows) {
      this.#parents.set(row, parent);
      this.#adopt(row.children, row);
    }
  }

  #turn(row: Row, isOpen: boolean): void {
    if (this.#drawn && this.kind.allOpen?.() !== true) {
      this.#open.set(this.#drawn.document, row.id, isOpen);
    }
  }

  #refresh(): void {
    this.#rows = undefined;
    this.#changed.fire();
  }

  getChildren(row?: Row): Row[] {
    return [...(row ? row.children : this.rows())];
  }

  getParent(row: Row): Row | undefined {
    return this.#parents.get(row);
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const { None, Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
    const allOpen = this.kind.allOpen?.() === true;
    const open = row.children.length === 0 ? None : allOpen || this.#isOpen(row) ? Expanded : Collapsed;
    const item = new vscode.TreeItem(row.label, open);
    // The editor keeps what is open by the id: another one, and all is open.
    item.id = allOpen ? `${row.id}\u0001open` : row.id;
    item.contextValue = row.role ?? (row.target ? row.subject.kind : 'nowhere');
    item.description = row.detail;
    const said = row.spoken ?? row.detail;
    item.accessibilityInformation = { label: said === '' ? row.label : `${row.label}, ${said}`, role: 'treeitem' };
    const mark = this.#drawn && this.kind.mark?.(row, this.#drawn);
    const icon = mark?.icon === undefined ? this.kind.icon(row) : new vscode.ThemeIcon(mark.icon);
    if (icon) {
      item.iconPath = icon;
    }
    if (mark) {
      const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
      const { isChecked, tooltip } = mark;
      item.checkboxState = {
        state: isChecked ? Checked : Unchecked,
        tooltip,
        accessibilityInformation: { label: tooltip },
      };
      item.description = [mark.said ?? '', row.detail].filter((part) => part !== '').join(' · ');
    }
    const place = this.placeOf(row);
    if (place) {
      const { uri, start, end, words } = place;
      const column = uri === this.#drawn?.document.uri.toString() ? false : 'aside';
      item.command = { command: COMMANDS.reveal, title: '', arguments: [uri, start, end, words, column] };
    }
    return item;
  }

  #isOpen(row: Row): boolean {
    const drawn = this.#drawn;
    return drawn !== undefined && (this.#open.of(drawn.document, row.id) ?? this.kind.expanded(row, drawn.telling));
  }

  resolveTreeItem(item: vscode.TreeItem, row: Row): vscode.TreeItem {
    const tooltip = this.#drawn && tooltipOf(row, this.#drawn.telling);
    item.tooltip = tooltip === undefined ? row.label : toMarkdown(tooltip);
    return item;
  }

  dispose(): void {
    RowView.#all.delete(this.kind.id);
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }
}
