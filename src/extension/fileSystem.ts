/** VS Code's file system, as what is kept in files is written. */
import * as vscode from 'vscode';
import type { FileSystem } from '../files/replace';

const { fs } = vscode.workspace;

/** Of a file that is being written. */
const DRAFT = /^\.[\da-f-]{36}\.tmp$/u;

/** In ms: nothing is written for so long. */
const LEFT = 60_000;

export const fileSystem: FileSystem<vscode.Uri> = {
  async read(uri) {
    try {
      return await fs.readFile(uri);
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
        return null;
      }
      throw error;
    }
  },
  async write(uri, bytes) {
    await fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
    await fs.writeFile(uri, bytes);
  },
  rename: (from, to) => fs.rename(from, to, { overwrite: true }),
  remove: (uri) => fs.delete(uri),
  beside: (uri) => vscode.Uri.joinPath(uri, '..', `.${crypto.randomUUID()}.tmp`),
};

/** Takes away what a program that was ended in the middle of writing has left in a folder. */
export async function removeLeftovers(folder: vscode.Uri): Promise<void> {
  try {
    for (const [name] of (await fs.readDirectory(folder)).filter(([each]) => DRAFT.test(each))) {
      const draft = vscode.Uri.joinPath(folder, name);
      if ((await fs.stat(draft)).mtime < Date.now() - LEFT) {
        await fs.delete(draft);
      }
    }
  } catch {
    // There is no such folder, or another program takes them away as well.
  }
}
