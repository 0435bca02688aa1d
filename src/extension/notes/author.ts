/** Who writes notes: the setting, else the name in git, else nobody by name. */
import * as vscode from 'vscode';
import { settings } from '../settings';

/** Of the interface of VS Code's git extension, version 1. */
interface Git {
  readonly repositories: readonly { readonly getConfig: (key: string) => Promise<string> }[];
  readonly getRepository: (uri: vscode.Uri) => Git['repositories'][number] | null;
}
interface GitExtension {
  readonly enabled: boolean;
  readonly getAPI: (version: 1) => Git;
}

const NOBODY = '—';

async function nameInGit(document: vscode.Uri): Promise<string> {
  try {
    const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
    const git = (await extension?.activate())?.getAPI(1);
    const repository = git?.getRepository(document) ?? git?.repositories[0];
    return (await repository?.getConfig('user.name')) ?? '';
  } catch {
    return ''; // git is not there, or is switched off
  }
}

export async function authorOf(document: vscode.Uri): Promise<string> {
  return settings.author(document).trim() || (await nameInGit(document)).trim() || NOBODY;
}
