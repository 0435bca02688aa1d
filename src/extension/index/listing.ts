/** Which files of the folders are to be looked at: by their names, what the user excludes, and how many. */
import * as vscode from 'vscode';
import type { Format } from '../../core/index';
import { settings } from '../settings';

/** The endings of texts that may be policy documents, and how they are read. */
const FORMATS: Readonly<Record<string, Format>> = {
  txt: 'plain',
  policyplan: 'plain',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
};

const NAMES = `**/*.{${Object.keys(FORMATS).join(',')}}`;

const endingOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('.') + 1).toLowerCase();

export const mayBeText = (uri: vscode.Uri): boolean => Object.hasOwn(FORMATS, endingOf(uri));

/** How a file is read; the editor takes its format from its language, which comes from the same endings. */
export const formatOfFile = (uri: vscode.Uri): Format => FORMATS[endingOf(uri)] ?? 'plain';

export interface Listing {
  readonly files: readonly vscode.Uri[];
  /** There are more than the setting allows. */
  readonly cut: boolean;
}

/** The globs that are switched on; those that depend on a file beside (`when`) are not, as in the editor's own search. */
function globsOf(excludes: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(excludes).filter((glob) => excludes[glob] === true);
}

/** Over what the editor leaves out by itself (`files.exclude`): what its search and our setting leave out. */
function excludesFor(folder: vscode.Uri): string | undefined {
  const search = vscode.workspace.getConfiguration('search', folder).get<Record<string, unknown>>('exclude', {});
  const globs = [...globsOf(search), ...settings.indexExclude(folder)];
  return globs.length === 0 ? undefined : `{${globs.join(',')}}`;
}

export async function listFiles(folders: readonly vscode.Uri[], token: vscode.CancellationToken): Promise<Listing> {
  const most = settings.indexMaxFiles();
  const found = new Map<string, vscode.Uri>(); // a folder may lie in another one
  for (const folder of folders) {
    const names = new vscode.RelativePattern(folder, NAMES);
    for (const uri of await vscode.workspace.findFiles(names, excludesFor(folder), most + 1, token)) {
      found.set(uri.toString(), uri);
    }
  }
  const files = [...found.values()];
  return { files: files.slice(0, most), cut: files.length > most };
}

/** Whether a change of settings may change the listing. */
export const changesListing = (event: vscode.ConfigurationChangeEvent): boolean =>
  ['files.exclude', 'search.exclude', 'files.encoding', 'policyPlan.index'].some((name) =>
    event.affectsConfiguration(name),
  );
