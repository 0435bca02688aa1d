/** Threads of the browser, whose extension host is a worker itself and may open more. */
import * as vscode from 'vscode';
import type { Thread, ThreadEvents } from './thread';

interface Worker {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onerror: ((why: unknown) => void) | null;
  readonly postMessage: (message: unknown) => void;
  readonly terminate: () => void;
}
declare const self: {
  readonly Worker: new (address: string) => Worker;
  readonly navigator: { readonly hardwareConcurrency: number };
};

export const cores = (): number => self.navigator.hardwareConcurrency;

/** The code of a thread as an address that the host itself has made: from any other a worker may be refused. */
async function addressOf(extension: vscode.Uri): Promise<string> {
  const code = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'web', 'digesting.js'));
  return URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
}

/** @param extension its folder */
export function openThread(extension: vscode.Uri, { answered, lost }: ThreadEvents): Thread {
  const worker = addressOf(extension).then((address) => {
    const started = new self.Worker(address);
    started.onmessage = ({ data }) => answered(data);
    started.onerror = lost;
    return started;
  });
  worker.catch(lost);
  const then = (use: (started: Worker) => void): void => void worker.then(use, () => undefined);
  return {
    post: (message) => then((started) => started.postMessage(message)),
    dispose: () => then((started) => started.terminate()),
  };
}
