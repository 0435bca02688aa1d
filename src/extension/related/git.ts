/** The plan as it was committed last, through VS Code's own git extension where there is one. */
import * as vscode from 'vscode';

/** What is used of the interface of `vscode.git`, version 1. */
interface GitApi {
  readonly getRepository: (uri: vscode.Uri) => Repository | null;
  readonly toGitUri: (uri: vscode.Uri, ref: string) => vscode.Uri;
}

interface Repository {
  readonly state: { readonly HEAD: { readonly commit?: string } | undefined; readonly onDidChange: vscode.Event<void> };
  readonly show: (ref: string, path: string) => Promise<string>;
}

/** A document as it was committed. */
export interface Committed {
  readonly uri: vscode.Uri;
  readonly text: string;
  /** Of the commit. */
  readonly hash: string;
  /** Fires when there is another commit. */
  readonly onDidChange: vscode.Event<void>;
}

/** Why there is no committed version: no git here, a document outside every repository, or one that was never committed. */
export type NotCommitted = 'no-git' | 'no-repository' | 'not-committed';

async function apiOf(): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<{ readonly getAPI: (version: 1) => GitApi }>('vscode.git');
  try {
    return (await extension?.activate())?.getAPI(1);
  } catch {
    return undefined; // git.enabled is off, or there is no git on this machine
  }
}

export async function lastCommitOf({ uri }: vscode.TextDocument): Promise<Committed | NotCommitted> {
  const api = await apiOf();
  if (!api) {
    return 'no-git';
  }
  const repository = api.getRepository(uri);
  if (!repository) {
    return 'no-repository';
  }
  try {
    const { state } = repository;
    const text = await repository.show('HEAD', uri.fsPath);
    const hash = state.HEAD?.commit ?? '';
    return {
      uri: api.toGitUri(uri, 'HEAD'),
      text,
      hash,
      // The state changes with every file that is saved.
      onDidChange: (listener) =>
        state.onDidChange(() => {
          if ((state.HEAD?.commit ?? '') !== hash) {
            listener();
          }
        }),
    };
  } catch {
    return 'not-committed';
  }
}
