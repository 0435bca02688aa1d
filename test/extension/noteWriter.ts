/** Writes notes as the editor does, until it is killed; says each one that is kept: `node noteWriter.js FILE FIRST`. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { replyAnnotation, withAnnotation } from '../../src/core/index';
import { changeAnnotations } from '../../src/files/annotations';
import type { FileSystem } from '../../src/files/replace';

const files: FileSystem<string> = {
  read: (path) => (existsSync(path) ? readFile(path) : Promise.resolve(null)),
  async write(path, bytes) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  },
  rename,
  remove: (path) => rm(path),
  beside: (path) => join(dirname(path), `.${randomUUID()}.tmp`),
};

async function main(path: string, writer: string): Promise<void> {
  for (let number = 0; ; number++) {
    const said = {
      id: `${writer}-${String(number).padStart(6, '0')}`,
      author: '林某',
      created: '2024-03-01T08:00:00.000Z',
    };
    const note = replyAnnotation(said, '意见'.repeat(200), 'urn:uuid:0');
    const kept = await changeAnnotations(files, path, (all) => withAnnotation(all, note));
    process.stdout.write('errorAt' in kept ? 'broken\n' : `${note.id}\n`);
  }
}

const [path = '', writer = ''] = process.argv.slice(2);
void main(path, writer);
