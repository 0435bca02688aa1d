// The version of the rules: what was read under another one is read anew.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifest, PROJECT } from './project.mjs';

/** The sources of whatever is kept: the core's readings, in the forms that the editor and the command line give them. */
const SOURCES = ['src/core', 'src/files', 'src/cli'];

/** The package's version, and a fingerprint of these sources and of the libraries that they stand on. */
export function rulesVersion() {
  const sources = SOURCES.flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .sort(),
  );
  const hash = createHash('sha256');
  for (const file of [...sources, 'package-lock.json']) {
    hash.update(file).update(readFileSync(join(PROJECT, file)));
  }
  return `${manifest().version}+${hash.digest('hex').slice(0, 12)}`;
}
