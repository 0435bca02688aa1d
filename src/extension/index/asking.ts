/** What features ask of the index: when it is ready, where something stands, the text of a document. */
import * as vscode from 'vscode';
import { type Digest, placeOf, type Span } from '../../core/index';
import { decode } from '../../files/decode';
import { openDocument } from '../convert';
import { encodingOf } from './fileReading';

/** A folder that is still being read is not waited for longer, in ms: whoever looks for something asks again. */
export const PATIENCE = 1500;

/** Waits until it is ready, but no longer than is wanted and no longer than somebody wants to know. */
export async function patiently(
  ready: Promise<void>,
  token: vscode.CancellationToken,
  patience = PATIENCE,
): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, patience);
    const stop = token.onCancellationRequested(() => resolve());
    void ready.then(() => {
      clearTimeout(timer);
      stop.dispose();
      resolve();
    });
  });
}

/** Where a span of a document stands, from its digest. */
export function rangeIn(digest: Pick<Digest, 'lines'>, { start, end }: Span): vscode.Range {
  const [from, to] = [placeOf(digest, start), placeOf(digest, end)];
  return new vscode.Range(from.line, from.character, to.line, to.character);
}

/** The text that a digest was made of, without opening the file in the editor; `''` where it cannot be read any more. */
export async function textOf(uri: vscode.Uri): Promise<string> {
  const open = openDocument(uri);
  if (open) {
    return open.getText();
  }
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    const encoding = encodingOf(uri);
    if (encoding !== null) {
      return await vscode.workspace.decode(bytes, { encoding });
    }
    const decoded = decode(bytes);
    return typeof decoded === 'string' ? '' : decoded.text;
  } catch {
    return '';
  }
}
