/** The dashboard: one panel that draws the plan, follows its edits, leads to the text and saves what it draws. */
import * as vscode from 'vscode';
import { dashboardOf, type DashboardReports, dashboardWordsOf } from '../../core/index';
import type { FromDashboard, ToDashboard } from '../../protocol/dashboard';
import { language, t } from '../language';
import { COMMANDS } from '../names';
import type { Services } from '../services';
import { dashboardPage } from './dashboardPage';

const TYPE = 'policyPlan.dashboard';

class Dashboard implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable;
  /** Stays while the dashboard itself is looked at, and no editor is active. */
  #plan: vscode.TextDocument | undefined;

  constructor(
    readonly panel: vscode.WebviewPanel,
    private readonly services: Services,
    home: vscode.Uri,
  ) {
    panel.webview.html = dashboardPage(panel.webview, home);
    const send = (): void => this.#send();
    this.#subscriptions = vscode.Disposable.from(
      panel.webview.onDidReceiveMessage((message: FromDashboard) => this.#answer(message)),
      panel.onDidChangeViewState(send),
      services.current.onDidChange(send),
      services.relations.onDidChange(send),
    );
  }

  /** Nothing is computed for a panel that is not seen: it is told when it comes to the front. */
  #send(): void {
    if (!this.panel.visible) {
      return;
    }
    this.#plan = this.services.current.plan ?? (this.#plan?.isClosed === false ? this.#plan : undefined);
    void this.panel.webview.postMessage(this.#snapshot(this.#plan));
  }

  #snapshot(plan: vscode.TextDocument | undefined): ToDashboard {
    if (!plan) {
      return { type: 'empty', message: dashboardWordsOf(language()).noPlan };
    }
    const reading = this.services.analyses.of(plan);
    const relations = this.services.relations.of(plan);
    // What reports say of another version of the plan waits until it is known of this one.
    const isFresh = relations?.plan.reading === reading;
    const documents =
      relations?.related.flatMap(({ role, document }) => (role === 'report' && document ? [document] : [])) ?? [];
    const reports: DashboardReports | null =
      isFresh && relations.progress ? { progress: relations.progress, documents } : null;
    return { type: 'snapshot', data: dashboardOf(this.services.telling(plan, reading), reports) };
  }

  async #answer(message: FromDashboard): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#send();
        break;
      case 'reveal':
        await this.#reveal(message);
        break;
      case 'save':
        await this.#save(message);
        break;
    }
  }

  async #reveal({ uri, start, end }: FromDashboard & { type: 'reveal' }): Promise<void> {
    const address = uri ?? this.#plan?.uri.toString();
    if (address !== undefined) {
      // A side of a comparison is in no column: whatever opens then must not cover the dashboard.
      const isShown = vscode.window.visibleTextEditors.some(
        ({ document, viewColumn }) => viewColumn !== undefined && document.uri.toString() === address,
      );
      await vscode.commands.executeCommand(COMMANDS.reveal, address, start, end, undefined, !isShown);
    }
  }

  async #save({ format, name, content }: FromDashboard & { type: 'save' }): Promise<void> {
    const beside = this.#plan && !this.#plan.isUntitled ? vscode.Uri.joinPath(this.#plan.uri, '..') : undefined;
    const folder = beside ?? vscode.workspace.workspaceFolders?.[0]?.uri;
    const file = `${name}.${format}`;
    const target = await vscode.window.showSaveDialog({
      ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, file) } : {}),
      filters: { [format.toUpperCase()]: [format] },
    });
    if (!target) {
      return;
    }
    try {
      await vscode.workspace.fs.writeFile(target, bytesOf(format, content));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      await vscode.window.showErrorMessage(t('{0} cannot be saved: {1}', file, reason));
    }
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

const bytesOf = (format: 'svg' | 'png' | 'html', content: string): Uint8Array =>
  format === 'png' ? Uint8Array.from(atob(content), (char) => char.charCodeAt(0)) : new TextEncoder().encode(content);

export function registerDashboard(services: Services, { extensionUri }: vscode.ExtensionContext): vscode.Disposable {
  const home = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
  let dashboard: Dashboard | undefined;
  const open = vscode.commands.registerCommand(COMMANDS.openDashboard, () => {
    if (dashboard) {
      dashboard.panel.reveal();
      return;
    }
    const title = dashboardWordsOf(language()).dashboard;
    const panel = vscode.window.createWebviewPanel(TYPE, title, vscode.ViewColumn.Beside, {
      enableScripts: true,
      localResourceRoots: [home],
    });
    const opened = new Dashboard(panel, services, home);
    dashboard = opened;
    panel.onDidDispose(() => {
      opened.dispose();
      dashboard = undefined;
    });
  });
  const close = (): void => {
    dashboard?.panel.dispose();
  };
  return vscode.Disposable.from(open, { dispose: close });
}
