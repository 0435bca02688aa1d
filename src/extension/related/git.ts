/** The plan as it was committed last, through VS Code's own git extension where there is one. */
import type * as vscode from 'vscode';
import { gitOf } from '../git';

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

export async function lastCommitOf({ uri }: vscode.TextDocument): Promise<Committed | NotCommitted> {
  const api = await gitOf();
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
