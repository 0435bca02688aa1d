/** The user's settings, read when they are asked for: a change holds from the next question on. */
import * as vscode from 'vscode';
import { type Config, readRules } from '../core/index';
import { SECTION, SETTINGS } from './names';

const read = <T>(name: string, otherwise: T, scope?: vscode.Uri): T =>
  vscode.workspace.getConfiguration(SECTION, scope).get<T>(name, otherwise);

export const settings = {
  language: (): 'auto' | 'zh' | 'en' => read(SETTINGS.language, 'auto'),
  /** `auto`: files of other languages that read like a policy document count as such; `language`: none of them does. */
  detection: (document: vscode.Uri): 'auto' | 'language' => read(SETTINGS.detection, 'auto', document),
  offerLanguage: (): boolean => read(SETTINGS.offerLanguage, true),
  stopOfferingLanguage: (): Thenable<void> =>
    vscode.workspace.getConfiguration(SECTION).update(SETTINGS.offerLanguage, false, vscode.ConfigurationTarget.Global),
  followCursor: (): boolean => read(SETTINGS.followCursor, true),
  /** The bodies whose tasks are the user's own. */
  myAgencies: (): readonly string[] => read<readonly string[]>(SETTINGS.myAgencies, []),
  setMyAgencies: (names: readonly string[]): Thenable<void> =>
    vscode.workspace.getConfiguration(SECTION).update(SETTINGS.myAgencies, names, vscode.ConfigurationTarget.Global),
  /** Globs of files that are no part of the folder's documents. */
  indexExclude: (folder: vscode.Uri): readonly string[] => read(SETTINGS.indexExclude, [], folder),
  /** In megabytes. */
  indexMaxFileSize: (): number => read(SETTINGS.indexMaxFileSize, 2),
  indexMaxFiles: (): number => read(SETTINGS.indexMaxFiles, 5000),
  /** Who writes notes; empty where git is to be asked. */
  author: (document: vscode.Uri): string => read(SETTINGS.author, '', document),
  /** Which rules run and how much they weigh, where the folder's configuration does not say. */
  rules: (document: vscode.Uri): Config['rules'] => readRules(read(SETTINGS.rules, {}, document)),
  /** Above which headings stand their tasks. */
  codeLens: (document: vscode.Uri): 'off' | 'outermost' | 'all' => read(SETTINGS.codeLens, 'outermost', document),
  /** What is shown between the words of a text. */
  inlayHints: (document: vscode.Uri): { readonly dates: boolean; readonly horizons: boolean } => ({
    dates: read(SETTINGS.hintDates, true, document),
    horizons: read(SETTINGS.hintHorizons, false, document),
  }),
  rulerMarks: (document: vscode.Uri): boolean => read(SETTINGS.rulerMarks, true, document),
};

/** Fires after any setting of this extension has changed. */
export const onDidChangeSettings: vscode.Event<void> = (listener, thisArgs?, disposables?) =>
  vscode.workspace.onDidChangeConfiguration(
    (event) => {
      if (event.affectsConfiguration(SECTION)) {
        listener.call(thisArgs);
      }
    },
    undefined,
    disposables,
  );
