/** Digests from one session to the next: one file in the workspace's storage, replaced as a whole or not at all. */
import * as vscode from 'vscode';
import { replaceFile } from '../../files/replace';
import { fileSystem } from '../fileSystem';

/** What is known of a file. */
export interface Known {
  readonly uri: vscode.Uri;
  /** When it was last changed and its size, as the file system has them: as long as both are the same, so is the content. */
  readonly mtime: number;
  readonly size: number;
  /** Of its bytes. */
  readonly hash: string;
  /** What the reading depended on beside the bytes. */
  readonly under: string;
  /** `null` of what is no policy document. */
  readonly packed: Uint8Array | null;
}

/** Changes with the form of the file. */
const FORM = 1;

type Row = readonly [uri: string, mtime: number, size: number, hash: string, under: string, length: number];
interface Header {
  readonly form: number;
  readonly rows: readonly Row[];
}

const NO_DIGEST = -1;
const CHECKSUM_BYTES = 4;

/** The content of a file in a few characters. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Tells a file that was damaged from one that was not: against accidents, and fast enough for all digests of a folder. */
function checksumOf(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / 4));
  let sum = bytes.length;
  for (const word of words) {
    sum = Math.imul(sum ^ word, 0x01000193);
  }
  for (const byte of bytes.subarray(words.length * 4)) {
    sum = Math.imul(sum ^ byte, 0x01000193);
  }
  return sum >>> 0;
}

function bytesOf(number: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, number, true);
  return new Uint8Array(view.buffer);
}

const numberIn = (bytes: Uint8Array): number => new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function write(files: readonly Known[]): Uint8Array {
  const rows = files.map(({ uri, mtime, size, hash, under, packed }): Row => [
    uri.toString(),
    mtime,
    size,
    hash,
    under,
    packed?.length ?? NO_DIGEST,
  ]);
  const header = new TextEncoder().encode(JSON.stringify({ form: FORM, rows } satisfies Header));
  return join(bytesOf(header.length), header, ...files.flatMap(({ packed }) => packed ?? []));
}

function read(bytes: Uint8Array): Known[] {
  const length = numberIn(bytes);
  const { form, rows } = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Header;
  if (form !== FORM) {
    return [];
  }
  let at = 4 + length;
  return rows.map(([uri, mtime, size, hash, under, own]) => ({
    uri: vscode.Uri.parse(uri, true),
    mtime,
    size,
    hash,
    under,
    packed: own === NO_DIGEST ? null : bytes.slice(at, (at += own)), // a copy: one digest must not keep all of them alive
  }));
}

export class DigestCache {
  readonly #file: vscode.Uri | undefined;
  #saving = Promise.resolve();

  /** @param folder where it may be kept; `undefined` where it cannot */
  constructor(folder: vscode.Uri | undefined) {
    this.#file = folder && vscode.Uri.joinPath(folder, 'digests.bin');
  }

  /** What was kept; nothing where there is no such file or where it is broken. */
  async load(): Promise<readonly Known[]> {
    try {
      const all = new Uint8Array(await vscode.workspace.fs.readFile(this.#file!)); // slices of Node's own buffers are no copies
      const bytes = all.subarray(CHECKSUM_BYTES);
      return checksumOf(bytes) === numberIn(all) ? read(bytes) : [];
    } catch {
      return [];
    }
  }

  /** Keeps what is known, one call after the other. Rejects where it cannot. */
  save(files: readonly Known[]): Promise<void> {
    const saved = this.#saving.then(() => this.#replace(files));
    this.#saving = saved.catch(() => undefined);
    return saved;
  }

  async #replace(files: readonly Known[]): Promise<void> {
    if (!this.#file) {
      return;
    }
    const bytes = write(files);
    await replaceFile(fileSystem, this.#file, join(bytesOf(checksumOf(bytes)), bytes));
  }
}
