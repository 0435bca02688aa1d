/** Who writes notes: the setting, else the name in git, else nobody by name. */
import type * as vscode from 'vscode';
import { gitOf } from '../git';
import { settings } from '../settings';

const NOBODY = '—';

async function nameInGit(document: vscode.Uri): Promise<string> {
  const git = await gitOf();
  try {
    const repository = git?.getRepository(document) ?? git?.repositories[0];
    return (await repository?.getConfig('user.name')) ?? '';
  } catch {
    return ''; // nothing is configured
  }
}

export async function authorOf(document: vscode.Uri): Promise<string> {
  return settings.author(document).trim() || (await nameInGit(document)).trim() || NOBODY;
}
