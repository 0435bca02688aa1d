// The version of the rules: what was read under another one is read anew.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifest, PROJECT } from './project.mjs';

/** The package's version, and a fingerprint of the core's source and of the libraries that it stands on. */
export function rulesVersion() {
  const core = readdirSync(join(PROJECT, 'src/core'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `src/core/${file.replaceAll('\\', '/')}`)
    .sort();
  const hash = createHash('sha256');
  for (const file of [...core, 'package-lock.json']) {
    hash.update(file).update(readFileSync(join(PROJECT, file)));
  }
  return `${manifest().version}+${hash.digest('hex').slice(0, 12)}`;
}
