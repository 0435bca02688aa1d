/** The notes on the plan: those whose passage is to be found by hand, the open ones, the resolved ones. */
import * as vscode from 'vscode';
import { candidates, type NoteThread, notesMarkdown, type Span } from '../../core/index';
import { nameOf } from '../fileNames';
import { language, t } from '../language';
import { COMMANDS, VIEWS } from '../names';
import type { Services } from '../services';
import { type Candidate, registerAttachNote } from './attachNote';
import { type Filter, filterNotes, passes } from './filterNotes';
import { revealCommand } from './reveal';

type Group = 'unplaced' | 'open' | 'resolved';

type Node =
  | { readonly kind: 'group'; readonly group: Group; readonly notes: readonly NoteThread[] }
  | { readonly kind: 'note'; readonly note: NoteThread; readonly span: Span | null }
  | ({ readonly kind: 'candidate' } & Candidate);

const ICONS: Readonly<Record<Group, string>> = { unplaced: 'question', open: 'comment-unresolved', resolved: 'check' };

const timeOf = (iso: string): string => new Date(iso).toLocaleString(language() === 'zh' ? 'zh-CN' : 'en-GB');
/** The first words of a text, in one line, without mark-up. */
const brief = (text: string): string =>
  text
    .replace(/[*_`#>~]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 80);

class NotesView implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  readonly #view: vscode.TreeView<Node>;
  #filter: Filter = {};

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(private readonly services: Services) {
    const { current, notePlaces } = services;
    this.#view = vscode.window.createTreeView(VIEWS.notes, { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = vscode.Disposable.from(
      this.#view,
      current.onDidChange(() => this.#changed.fire()),
      notePlaces.onDidChange((document) => {
        if (document === current.plan) {
          this.#changed.fire();
        }
      }),
      registerAttachNote(services),
      vscode.commands.registerCommand(COMMANDS.exportNotes, () => this.#export()),
      vscode.commands.registerCommand(COMMANDS.filterNotes, async () => {
        this.#filter = (await filterNotes(this.#all(), this.#filter)) ?? this.#filter;
        this.#changed.fire();
      }),
    );
  }

  #all(): readonly NoteThread[] {
    const { plan } = this.services.current;
    return (plan && this.services.noteFiles.of(plan)?.threads) ?? [];
  }

  #spanOf(note: NoteThread): Span | null {
    const { plan } = this.services.current;
    return plan ? this.services.notePlaces.of(plan, note) : null;
  }

  #groups(): Node[] {
    const all = this.#all();
    const shown = all.filter((note) => passes(note, this.#filter));
    const open = shown.filter(({ state }) => !state?.isResolved);
    this.#view.description = open.length > 0 ? String(open.length) : '';
    this.#view.message =
      shown.length < all.length ? t('{0} of {1} notes', String(shown.length), String(all.length)) : '';
    const groups: Readonly<Record<Group, readonly NoteThread[]>> = {
      unplaced: shown.filter((note) => !this.#spanOf(note)),
      open: open.filter((note) => this.#spanOf(note)),
      resolved: shown.filter((note) => note.state?.isResolved && this.#spanOf(note)),
    };
    return (['unplaced', 'open', 'resolved'] as const).flatMap((group) =>
      groups[group].length > 0 ? [{ kind: 'group', group, notes: groups[group] } satisfies Node] : [],
    );
  }

  getChildren(node?: Node): Node[] {
    if (!node) {
      return this.#groups();
    }
    if (node.kind === 'group') {
      return node.notes.map((note) => ({ kind: 'note', note, span: this.#spanOf(note) }));
    }
    const { plan } = this.services.current;
    if (node.kind === 'candidate' || node.span || !node.note.anchor || !plan) {
      return [];
    }
    const { note } = node;
    return candidates(this.services.notePlaces.pageOf(plan), node.note.anchor).map((span) => ({
      kind: 'candidate',
      document: plan,
      version: plan.version,
      note,
      span,
    }));
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    if (node.kind === 'group') {
      const item = new vscode.TreeItem(GROUPS[node.group](), node.group === 'resolved' ? Collapsed : Expanded);
      item.id = node.group;
      item.description = String(node.notes.length);
      item.iconPath = new vscode.ThemeIcon(ICONS[node.group]);
      return item;
    }
    return node.kind === 'candidate'
      ? candidateItem(node)
      : this.#noteItem(node.note, node.span, node.span ? None : Expanded);
  }

  #noteItem(note: NoteThread, span: Span | null, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
    const { comments, anchor } = note;
    const [first] = comments;
    const label = brief(first?.text ?? '');
    const item = new vscode.TreeItem(label, state);
    const answers = comments.length > 1 ? [t('{0} answers', String(comments.length - 1))] : [];
    item.id = note.id;
    item.description = [first?.author ?? '', ...answers, ...(span ? [] : [`“${brief(anchor?.exact ?? '')}”`])].join(
      ' · ',
    );
    item.accessibilityInformation = { label: `${label}, ${item.description}`, role: 'treeitem' };
    item.contextValue = span ? 'note' : 'unplaced';
    const said = comments.map(({ author, created, text }) => `**${author}** ${timeOf(created)}\n\n${text}`);
    item.tooltip = new vscode.MarkdownString([`> ${brief(anchor?.exact ?? '')}`, ...said].join('\n\n---\n\n'));
    const { plan } = this.services.current;
    if (span && plan) {
      const words = plan.getText().slice(span.start, span.end);
      item.command = revealCommand(plan.uri.toString(), span, words);
    }
    return item;
  }

  async #export(): Promise<void> {
    const { current, analyses, notePlaces } = this.services;
    const document = current.plan;
    const notes = this.#all().filter((note) => passes(note, this.#filter));
    if (!document || notes.length === 0) {
      await vscode.window.showInformationMessage(
        document ? t('There are no notes here.') : t('Open a policy document first.'),
      );
      return;
    }
    const { text, analysis } = analyses.of(document);
    const title = nameOf(document.uri).replace(/\.\w+$/u, '');
    const placed = notes
      .map((thread) => ({ thread, span: notePlaces.of(document, thread) }))
      .sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
    const content = notesMarkdown({ title, text, sections: analysis.sections, notes: placed, timeOf }, language());
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language: 'markdown' }));
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }
}

const GROUPS: Readonly<Record<Group, () => string>> = {
  unplaced: () => t('Passage not found'),
  open: () => t('Open'),
  resolved: () => t('Resolved'),
};

function candidateItem({ document, span }: Candidate): vscode.TreeItem {
  const words = document.getText().slice(span.start, span.end);
  const item = new vscode.TreeItem(brief(words));
  item.description = t('line {0}', String(document.positionAt(span.start).line + 1));
  item.contextValue = 'candidate';
  item.iconPath = new vscode.ThemeIcon('arrow-small-right');
  item.tooltip = t('Shows the passage; the button puts the note there');
  item.command = revealCommand(document.uri.toString(), span, words);
  return item;
}

export const registerNotesView = (services: Services): vscode.Disposable => new NotesView(services);
