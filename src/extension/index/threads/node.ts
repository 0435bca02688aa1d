/** Threads of Node.js, in which the extension host of the desktop and of a remote machine runs. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type * as vscode from 'vscode';
import type { Thread, ThreadEvents } from './thread';

export const cores = (): number => availableParallelism();

/** @param extension its folder */
export function openThread(extension: vscode.Uri, { answered, lost }: ThreadEvents): Thread {
  const worker = new Worker(join(extension.fsPath, 'dist', 'chunks', 'digesting.js'));
  worker.on('message', answered).on('error', lost).on('exit', lost);
  return {
    post: (message) => worker.postMessage(message),
    dispose: () => {
      worker.removeAllListeners().on('error', () => undefined); // nobody asks any more how it ends
      void worker.terminate();
    },
  };
}
