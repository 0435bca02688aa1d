/** What happens to the files of folders. */
import * as vscode from 'vscode';
import { mayBeText } from './listing';

export interface FileEvents {
  /** The content of a file may have changed. */
  readonly changed: (uri: vscode.Uri) => void;
  /** A file or a folder is gone. */
  readonly gone: (uri: vscode.Uri) => void;
  /** There may be files that nobody knows yet. */
  readonly more: () => void;
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false; // gone again
  }
}

/** Tells of changes until it is disposed of. A folder that is moved here is told of as one event, whatever it holds. */
export function watchFolders(folders: readonly vscode.Uri[], events: FileEvents): vscode.Disposable {
  const created = async (uri: vscode.Uri): Promise<void> => {
    if (mayBeText(uri)) {
      events.changed(uri);
      events.more();
    } else if (await isFolder(uri)) {
      events.more();
    }
  };
  const watchers = folders.map((folder) => {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'));
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(created),
      watcher.onDidChange(events.changed),
      watcher.onDidDelete(events.gone),
    );
  });
  return vscode.Disposable.from(
    ...watchers,
    // Not every file system tells of changes; what is done here is known at once.
    vscode.workspace.onDidSaveTextDocument(({ uri }) => created(uri)),
    vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(events.gone)),
    vscode.workspace.onDidCreateFiles(() => events.more()),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      files.forEach(({ oldUri }) => events.gone(oldUri));
      events.more();
    }),
  );
}
