/** What a plan has to do with the documents around it: read and compared when somebody asks, told when it is known. */
import * as vscode from 'vscode';
import { relationsFor } from '../../core/index';
import type { Analyses, Reading } from '../analyses';
import type { Configs } from '../config';
import type { Dictionaries } from '../dictionaries';
import { folderOf } from '../keptFile';
import { breathe } from '../slices';
import { compareAll, type PlanRelations, type Related } from './comparing';
import { lastCommitOf } from './git';
import { RelatedReader } from './relatedReader';
import { Surroundings } from './surroundings';

/** A job under way, or done. */
interface Job {
  readonly document: vscode.TextDocument;
  readonly reading: Reading;
  /** The relations as configured, and the turn of what they depend on. */
  readonly asked: string;
  readonly stop: vscode.CancellationTokenSource;
  readonly done: Promise<void>;
  isDone: boolean;
  result: PlanRelations | undefined;
}

const ORDER: readonly Related['role'][] = ['superior', 'division', 'report', 'earlier', 'commit'];

export class Relations implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #reader: RelatedReader;
  /** Plans that are compared with their last commit, in this session. */
  readonly #withCommit = new Set<string>();
  readonly #surroundings = new Surroundings();
  readonly #subscriptions: vscode.Disposable;
  #job: Job | undefined;
  /** How often the documents around have changed. */
  #turn = 0;

  /** Fires when there is something new to ask for. */
  readonly onDidChange = this.#changed.event;

  constructor(
    private readonly analyses: Analyses,
    private readonly configs: Configs,
    dictionaries: Dictionaries,
  ) {
    this.#reader = new RelatedReader(analyses, dictionaries);
    this.#subscriptions = vscode.Disposable.from(
      configs.onDidChange(() => this.#changed.fire()),
      this.#surroundings.onDidChange(() => {
        this.#turn++;
        this.#changed.fire();
      }),
    );
  }

  /** What is known now, perhaps of an earlier version; asking begins to compare. `undefined` where there is nothing yet. */
  of(document: vscode.TextDocument): PlanRelations | undefined {
    const reading = this.analyses.of(document);
    const relations = this.#configured(document);
    const withCommit = this.comparesWithCommit(document);
    const asked = JSON.stringify([relations.map(({ role, uri }) => [role, uri.toString()]), withCommit, this.#turn]);
    const last = this.#job?.document === document ? this.#job : undefined;
    if (last?.reading === reading && last.asked === asked) {
      return last.result;
    }
    this.#job?.stop.cancel();
    if (relations.length === 0 && !withCommit) {
      this.#job = undefined;
      this.#surroundings.follow([]);
      return undefined;
    }
    this.#begin(document, reading, relations, asked, last?.result);
    return last?.result;
  }

  /** When the comparison under way is done or given up; `undefined` where there is none. */
  get working(): Promise<void> | undefined {
    return this.#job?.isDone === false ? this.#job.done : undefined;
  }

  /** The documents that the folder's configuration relates to the plan, in the order in which they are shown. */
  #configured(document: vscode.TextDocument): Omit<Related, 'document'>[] {
    const folder = document.isUntitled ? undefined : folderOf(document);
    if (!folder) {
      return [];
    }
    const path = vscode.workspace.asRelativePath(document.uri, false);
    return relationsFor(this.configs.of(document), path)
      .map(({ role, document: file }) => ({ role, uri: vscode.Uri.joinPath(folder.uri, file) }))
      .sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role));
  }

  comparesWithCommit(document: vscode.TextDocument): boolean {
    return this.#withCommit.has(document.uri.toString());
  }

  /** Compares a plan with its last commit too, or no longer. */
  compareWithCommit(document: vscode.TextDocument, isWanted: boolean): void {
    const key = document.uri.toString();
    if (isWanted) {
      this.#withCommit.add(key);
    } else {
      this.#withCommit.delete(key);
    }
    this.#changed.fire();
  }

  #begin(
    document: vscode.TextDocument,
    reading: Reading,
    relations: readonly Omit<Related, 'document'>[],
    asked: string,
    result: PlanRelations | undefined,
  ): void {
    const stop = new vscode.CancellationTokenSource();
    const done = this.#compare(document, relations, stop.token)
      .then((found) => {
        job.isDone = true;
        if (found && this.#job === job) {
          job.result = found;
          this.#changed.fire();
        }
      })
      .finally(() => stop.dispose());
    const job: Job = { document, reading, asked, stop, done, isDone: false, result };
    this.#job = job;
  }

  async #compare(
    document: vscode.TextDocument,
    relations: readonly Omit<Related, 'document'>[],
    token: vscode.CancellationToken,
  ): Promise<PlanRelations | undefined> {
    const plan = this.#reader.ofOpen(document);
    const related: Related[] = [];
    for (const { role, uri } of relations) {
      await breathe();
      if (token.isCancellationRequested) {
        return undefined;
      }
      related.push({ role, uri, document: await this.#reader.ofFile(uri) });
    }
    const committed = this.comparesWithCommit(document) ? await lastCommitOf(document) : undefined;
    if (typeof committed === 'object') {
      const { uri, text } = committed;
      related.push({ role: 'commit', uri, document: this.#reader.ofText(uri, text, plan.reading.dictionary!) });
    }
    const uris = related.map(({ uri }) => uri);
    this.#reader.keep(new Set(uris.map((uri) => uri.toString())));
    this.#surroundings.follow(uris, typeof committed === 'object' ? committed : undefined);
    return compareAll(plan, related, token);
  }

  dispose(): void {
    this.#job?.stop.cancel();
    this.#surroundings.dispose();
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }
}
