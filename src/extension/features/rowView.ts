/** A view whose rows are the core's: the shell that all our trees share. */
import * as vscode from 'vscode';
import { describeAgency, describeIndicator, describeTask, type Row, type Telling } from '../../core/index';
import type { Reading } from '../analyses';
import { toMarkdown } from '../markdown';
import { COMMANDS } from '../names';
import type { Services } from '../services';

/** What makes one view differ from the other. */
export interface RowViewKind {
  readonly id: string;
  readonly rows: (telling: Telling, source: RowSource) => readonly Row[];
  readonly icon: (row: Row) => vscode.ThemeIcon | undefined;
  /** Beside the view's title. */
  readonly description: (telling: Telling) => string;
  readonly expanded: (row: Row, telling: Telling) => boolean;
  /** What the rows depend on beside the document. */
  readonly changes?: readonly vscode.Event<unknown>[];
}

/** What the rows are made of. */
export interface RowSource {
  readonly document: vscode.TextDocument;
  readonly reading: Reading;
}

function tooltipOf({ subject }: Row, telling: Telling): string | undefined {
  switch (subject.kind) {
    case 'task':
      return describeTask(subject.task, telling);
    case 'indicator':
      return describeIndicator(subject.indicator, telling);
    case 'agency':
      return describeAgency(subject.account.name, telling);
    case 'section':
    case 'other':
      return undefined;
  }
}

export class RowView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #parents = new Map<Row, Row>();
  readonly #subscriptions: vscode.Disposable;
  #source: RowSource | undefined;
  #telling: Telling | undefined;
  #rows: readonly Row[] | undefined;

  readonly onDidChangeTreeData = this.#changed.event;
  readonly view: vscode.TreeView<Row>;

  constructor(
    private readonly kind: RowViewKind,
    private readonly services: Services,
  ) {
    this.view = vscode.window.createTreeView(kind.id, { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = vscode.Disposable.from(
      this.view,
      services.current.onDidChange(() => this.#refresh()),
      ...(kind.changes ?? []).map((change) => change(() => this.#refresh())),
      this.view.onDidChangeVisibility(({ visible }) => visible && this.#rows === undefined && this.#refresh()),
    );
  }

  /** The rows as last drawn; made when first asked for. */
  rows(): readonly Row[] {
    if (!this.#rows) {
      const document = this.services.current.plan;
      const source = document && { document, reading: this.services.analyses.of(document) };
      const telling = source && this.services.telling(source.document, source.reading);
      this.#source = source;
      this.#telling = telling;
      this.#rows = source && telling ? this.kind.rows(telling, source) : [];
      this.#parents.clear();
      this.#rows.forEach((row) => {
        this.#adopt(row);
      });
      this.view.description = source && telling && this.#rows.length > 0 ? this.kind.description(telling) : '';
    }
    return this.#rows;
  }

  #adopt(parent: Row): void {
    for (const child of parent.children) {
      this.#parents.set(child, parent);
      this.#adopt(child);
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
    const expanded = this.#telling !== undefined && this.kind.expanded(row, this.#telling);
    const open = row.children.length === 0 ? None : expanded ? Expanded : Collapsed;
    const item = new vscode.TreeItem(row.label, open);
    item.id = row.id;
    item.description = row.detail;
    item.accessibilityInformation = {
      label: row.detail === '' ? row.label : `${row.label}, ${row.detail}`,
      role: 'treeitem',
    };
    const icon = this.kind.icon(row);
    if (icon) {
      item.iconPath = icon;
    }
    if (row.role !== undefined) {
      item.contextValue = row.role;
    }
    if (row.target && this.#source) {
      const { start, end } = row.target;
      const { uri, text } = row.document ?? {
        uri: this.#source.document.uri.toString(),
        text: this.#source.reading.text,
      };
      item.command = { command: COMMANDS.reveal, title: '', arguments: [uri, start, end, text.slice(start, end)] };
    }
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, row: Row): vscode.TreeItem {
    const tooltip = this.#telling && tooltipOf(row, this.#telling);
    item.tooltip = tooltip === undefined ? row.label : toMarkdown(tooltip);
    return item;
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }
}
