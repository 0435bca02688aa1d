/** A file looked at: what is known of it still holds, or it is read. */
import * as vscode from 'vscode';
import type { Dictionary } from '../../core/index';
import { settings } from '../settings';
import { hashOf, type Known } from './cache';
import type { Undecodable } from './digesting';
import { formatOfFile } from './listing';
import type { DigestReader } from './reader';

declare const POLICY_PLAN_RULES: string;

/** What decides whether a file is a policy document: somebody's word for or against it, else its text. */
export type Demand = 'plan' | 'other' | 'text';

/** What the reading of files depends on. */
export interface ReadingWorld {
  readonly demandOf: (file: vscode.Uri) => Demand;
  /** The same object as long as it says the same. */
  readonly dictionaryOf: (file: vscode.Uri) => Promise<Dictionary>;
  readonly reader: DigestReader;
}

/** Why a file is not read. */
export class UnreadFile extends Error {
  constructor(readonly why: Undecodable | 'large') {
    super(why);
  }
}

const MEGABYTE = 1e6;

const fingerprints = new WeakMap<Dictionary, Promise<string>>();

function fingerprintOf(dictionary: Dictionary): Promise<string> {
  let fingerprint = fingerprints.get(dictionary);
  if (!fingerprint) {
    fingerprint = hashOf(new TextEncoder().encode(JSON.stringify(dictionary)));
    fingerprints.set(dictionary, fingerprint);
  }
  return fingerprint;
}

/** The encoding that the user has set, `null` where it is the editor's own default: then the bytes tell. */
export function encodingOf(file: vscode.Uri): string | null {
  const encoding = vscode.workspace.getConfiguration('files', file).get('encoding', 'utf8');
  return encoding.startsWith('utf8') ? null : encoding;
}

/** Whether the rules that digests of these circumstances were made by are today's. */
export const isOfToday = ({ under }: Known): boolean => under.startsWith(`${POLICY_PLAN_RULES} `);

/**
 * @param known what was known of the file
 * @returns the same where it still holds
 * @throws UnreadFile, or what the file system has to say
 */
export async function lookAt(file: vscode.Uri, known: Known | undefined, world: ReadingWorld): Promise<Known> {
  const demand = world.demandOf(file);
  const { mtime, size } = await vscode.workspace.fs.stat(file);
  if (size > settings.indexMaxFileSize() * MEGABYTE) {
    throw new UnreadFile('large');
  }
  const dictionary = await world.dictionaryOf(file);
  const encoding = encodingOf(file);
  const under = [POLICY_PLAN_RULES, demand, encoding ?? 'any', await fingerprintOf(dictionary)].join(' ');
  const holds = known?.under === under;
  if (holds && known.mtime === mtime && known.size === size) {
    return known;
  }
  const bytes = await vscode.workspace.fs.readFile(file);
  const hash = await hashOf(bytes);
  const now = { uri: file, mtime, size, hash, under };
  if (holds && known.hash === hash) {
    return { ...now, packed: known.packed };
  }
  if (demand === 'other') {
    return { ...now, packed: null };
  }
  const outcome = await world.reader.read({
    content: encoding === null ? bytes : await vscode.workspace.decode(bytes, { encoding }),
    format: formatOfFile(file),
    dictionary,
    isPlan: demand === 'plan',
  });
  if ('failure' in outcome) {
    throw new UnreadFile(outcome.failure);
  }
  return { ...now, packed: outcome.packed };
}
