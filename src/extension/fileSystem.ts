/** VS Code's file system, as what is kept in files is written. */
import * as vscode from 'vscode';
import type { FileSystem } from '../files/replace';

const { fs } = vscode.workspace;

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
