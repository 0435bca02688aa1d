/** The built command line, run as a user runs it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before } from 'node:test';

export const ROOT = resolve(__dirname, '../..');
export const CLI = join(ROOT, 'dist/cli.js');

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** @param options `input`: what comes on standard input; `cwd`: the folder that it runs in */
export function run(args: readonly string[], options: { input?: string | Buffer; cwd?: string } = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...options,
  });
  return { status, stdout, stderr };
}

/** A folder for the tests of a file, removed after them; called at the top of the file. */
export class Scratch {
  folder = '';

  constructor() {
    before(() => {
      this.folder = mkdtempSync(join(tmpdir(), 'policy-plan-'));
    });
    after(() => {
      rmSync(this.folder, { recursive: true, force: true });
    });
  }

  /** Writes a file, with the folders above it; gives its path. */
  file(name: string, content: string | Buffer): string {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }
}
