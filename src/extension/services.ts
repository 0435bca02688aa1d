/** What the features share. */
import { cores, openThread } from '#threads';
import * as vscode from 'vscode';
import type { Telling } from '../core/index';
import { Analyses, type Reading } from './analyses';
import { type Configs, createConfigs } from './config';
import { CurrentPlan } from './currentPlan';
import { createDictionaries, type Dictionaries } from './dictionaries';
import { PolicyDocuments } from './documents';
import { namesOfPlans } from './fileNames';
import { Findings } from './findings';
import { FolderIndex } from './index/folderIndex';
import { PoolReader } from './index/poolReader';
import { t } from './language';
import { Relations } from './related/relations';
import { NoteFiles } from './notes/noteFiles';
import { NotePlaces } from './notes/notePlaces';
import { TaskMarks } from './notes/taskMarks';
import { tellingOf } from './telling';

/** Half of the machine is left to everything else, and no folder is worth more. */
const MOST_THREADS = 4;

export interface Services {
  readonly documents: PolicyDocuments;
  readonly dictionaries: Dictionaries;
  readonly configs: Configs;
  readonly analyses: Analyses;
  readonly findings: Findings;
  readonly current: CurrentPlan;
  readonly index: FolderIndex;
  readonly relations: Relations;
  readonly noteFiles: NoteFiles;
  readonly notePlaces: NotePlaces;
  readonly taskMarks: TaskMarks;
  /** Fires when documents are to be read anew without an edit: after the user's word, a setting, a dictionary has changed. */
  readonly onDidChangeReading: vscode.Event<void>;
  /** Kept for the workspace. */
  readonly memory: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
  /** All that a description of something in the document may draw on. */
  readonly telling: (document: vscode.TextDocument, reading: Reading) => Telling;
  readonly dispose: () => void;
}

/** Fires whenever one of the events does. */
const anyOf =
  (...events: readonly vscode.Event<void>[]): vscode.Event<void> =>
  (listener, thisArg?, disposables?) => {
    const all = vscode.Disposable.from(...events.map((event) => event(listener, thisArg)));
    disposables?.push(all);
    return all;
  };

export function createServices(context: vscode.ExtensionContext): Services {
  const memory = context.workspaceState;
  const log = vscode.window.createOutputChannel(t('Policy Plan'), { log: true });
  const documents = new PolicyDocuments(memory, namesOfPlans(context.extension));
  const dictionaries = createDictionaries();
  const configs = createConfigs();
  const analyses = new Analyses((document) => dictionaries.of(document));
  const findings = new Findings(analyses, configs);
  const onDidChangeReading = anyOf(documents.onDidChange, dictionaries.onDidChange);
  const relations = new Relations(analyses, configs, dictionaries);
  const current = new CurrentPlan(documents, analyses, onDidChangeReading);
  const index = new FolderIndex({
    folders: () => (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri),
    storage: context.storageUri,
    demandOf: (file) => documents.demandOf(file),
    dictionaryOf: (file) => dictionaries.ofFile(file),
    reader: new PoolReader({
      open: (events) => openThread(context.extensionUri, events),
      most: Math.min(MOST_THREADS, Math.ceil(cores() / 2)),
      onLost: (why) => log.warn(`threads cannot be used, files are read in the extension host: ${String(why)}`),
    }),
    log,
    documents,
    analyses,
    onDidChangeReading,
  });
  const noteFiles = new NoteFiles();
  const notePlaces = new NotePlaces(noteFiles);
  return {
    documents,
    dictionaries,
    configs,
    analyses,
    findings,
    current,
    index,
    relations,
    noteFiles,
    notePlaces,
    taskMarks: new TaskMarks(analyses, noteFiles, notePlaces),
    onDidChangeReading,
    memory,
    log,
    telling: (document, reading) => tellingOf(document, reading, index),
    dispose: () => {
      for (const service of [
        notePlaces,
        noteFiles,
        index,
        relations,
        current,
        analyses,
        configs,
        dictionaries,
        documents,
        log,
      ]) {
        service.dispose();
      }
    },
  };
}
