/** VS Code's own git extension, where there is one: what is used of its interface, version 1. */
import * as vscode from 'vscode';

export interface Repository {
  readonly state: { readonly HEAD: { readonly commit?: string } | undefined; readonly onDidChange: vscode.Event<void> };
  readonly show: (ref: string, path: string) => Promise<string>;
  readonly getConfig: (key: string) => Promise<string>;
}

interface Git {
  readonly repositories: readonly Repository[];
  readonly getRepository: (uri: vscode.Uri) => Repository | null;
  readonly toGitUri: (uri: vscode.Uri, ref: string) => vscode.Uri;
}

/** `undefined` where git.enabled is off, or where there is no git. */
export async function gitOf(): Promise<Git | undefined> {
  const extension = vscode.extensions.getExtension<{ readonly getAPI: (version: 1) => Git }>('vscode.git');
  try {
    return (await extension?.activate())?.getAPI(1);
  } catch {
    return undefined;
  }
}
