/** What was kept of the notes is there, whoever is killed. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, test } from 'node:test';
import { build } from 'esbuild';
import { readAnnotations } from '../../src/core/index';

describe('notes that were kept', () => {
  const folder = mkdtempSync(join(tmpdir(), 'policy-plan-notes-'));
  const writer = join(folder, 'writer.js');
  before(() =>
    build({
      entryPoints: [join(__dirname, 'noteWriter.ts')],
      outfile: writer,
      bundle: true,
      platform: 'node',
      mainFields: ['module', 'main'],
    }),
  );
  after(() => rmSync(folder, { recursive: true, force: true }));

  const read = (path: string): ReturnType<typeof readAnnotations> =>
    readAnnotations(existsSync(path) ? readFileSync(path, 'utf8') : '');

  /** A process that writes, and what it has said to be kept. */
  function write(path: string, name: string): { child: ChildProcess; kept: string[]; ended: Promise<unknown> } {
    const child = spawn(process.execPath, [writer, path, name], { stdio: ['ignore', 'pipe', 'inherit'] });
    const kept: string[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => kept.push(line));
    return { child, kept, ended: once(child, 'close') };
  }

  test('are there after the writing process was killed a hundred times, and no file is broken', async () => {
    const path = join(folder, 'killed', 'plan.txt.json');
    const kept: string[] = [];
    for (let time = 0; time < 100; time++) {
      const one = write(path, `w${String(time)}`);
      // In the middle of whatever it does after some notes: their number differs, and with it the moment.
      const wanted = 1 + (time % 5);
      one.child.stdout?.on('data', () => one.kept.length >= wanted && one.child.kill('SIGKILL'));
      await one.ended;
      kept.push(...one.kept);
      const { annotations, errorAt, isMended } = read(path);
      assert.deepEqual([errorAt, isMended], [null, false]);
      for (const id of kept) assert.ok(annotations.has(id), id);
    }
    assert.ok(kept.length >= 100);
  });
});
