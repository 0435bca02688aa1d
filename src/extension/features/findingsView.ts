/** The findings of the plan by rule, in the order of the register: how many, where, and what can be done. */
import * as vscode from 'vscode';
import { type Finding, type Rule, wordsOfMessage } from '../../core/index';
import { language, t } from '../language';
import { VIEWS } from '../names';
import type { Services } from '../services';
import { byRule, type Checked } from '../findings';
import { revealCommand } from './reveal';
import { SEVERITY_ICONS } from './severityIcons';
import type { Reported } from './suppress';

/** A rule with its findings, or one of them. Commands of the context menu get it: it says what they are about. */
interface Node extends Reported {
  readonly of: Rule;
  readonly findings: readonly Finding[];
  readonly parent: Node | undefined;
}

class FindingsView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  readonly #view: vscode.TreeView<Node>;
  #checked: Checked | undefined;
  #rows: readonly Node[] | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(private readonly services: Services) {
    this.#view = vscode.window.createTreeView(VIEWS.findings, { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = vscode.Disposable.from(
      this.#view,
      services.current.onDidChange(() => this.#refresh()),
      services.configs.onDidChange(() => this.#refresh()),
    );
  }

  #refresh(): void {
    this.#rows = undefined;
    this.#changed.fire();
  }

  #draw(): readonly Node[] {
    const { current, findings } = this.services;
    const document = current.plan;
    this.#checked = document && findings.of(document);
    const all = this.#checked?.findings ?? [];
    this.#view.description = all.length > 0 ? String(all.length) : '';
    const uri = document?.uri.toString() ?? '';
    return byRule(all).map(({ rule, findings: own }) => {
      const { start, end } = own[0];
      return { uri, rule: rule.id, start, end, of: rule, findings: own, parent: undefined };
    });
  }

  getChildren(node?: Node): Node[] {
    if (node) {
      return node.parent
        ? []
        : node.findings.map((finding) => ({
            ...node,
            start: finding.start,
            end: finding.end,
            findings: [finding],
            parent: node,
          }));
    }
    return [...(this.#rows ??= this.#draw())];
  }

  getParent({ parent }: Node): Node | undefined {
    return parent;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const said = language();
    const [first] = node.findings;
    const { None, Collapsed } = vscode.TreeItemCollapsibleState;
    const text = this.#checked?.reading.text ?? '';
    const words = text.slice(node.start, node.end);
    const label = node.parent && first ? wordsOfMessage(first.message, said) : node.of.title[said];
    const item = new vscode.TreeItem(label, node.parent ? None : Collapsed);
    item.contextValue = node.parent ? 'finding' : 'rule';
    item.tooltip = node.parent ? label : node.of.reason[said];
    if (node.parent) {
      const line = text.slice(0, node.start).split('\n').length;
      item.description = String(line);
      item.accessibilityInformation = { label: t('{0}, line {1}', label, String(line)), role: 'treeitem' };
      item.command = revealCommand(node.uri, node, words);
    } else {
      item.id = node.rule;
      item.description = String(node.findings.length);
      item.accessibilityInformation = {
        label: t('{0}, findings: {1}', label, String(node.findings.length)),
        role: 'treeitem',
      };
      item.iconPath = new vscode.ThemeIcon(SEVERITY_ICONS[first?.severity ?? node.of.severity]);
    }
    return item;
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }
}

export const registerFindingsView = (services: Services): vscode.Disposable => new FindingsView(services);
