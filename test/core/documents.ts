/** The documents that tests read: our samples, our gold corpus, and the shared corpus where the project stands beside it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import type { Format } from '../../src/core/index';

const ROOT = resolve(__dirname, '../..');

export interface TestDocument {
  /** Path from the project's root. */
  readonly path: string;
  readonly name: string;
  readonly text: string;
  readonly format: Format;
}

const FORMATS: Readonly<Record<string, Format>> = { '.md': 'markdown', '.html': 'html', '.txt': 'plain' };

export function documentsIn(folder: string): TestDocument[] {
  return readdirSync(join(ROOT, folder))
    .filter((file) => extname(file) in FORMATS && file !== 'README.md')
    .sort()
    .map((name) => ({
      path: `${folder}/${name}`,
      name,
      text: readFileSync(join(ROOT, folder, name), 'utf8').replace(/^\ufeff/u, ''),
      format: FORMATS[extname(name)]!,
    }));
}

export const samples = (): TestDocument[] => documentsIn('samples');
export const goldDocuments = (): TestDocument[] => documentsIn('test/gold/docs');

/** The folder of the shared corpus, `null` where the project stands alone. */
export const sharedCorpus = (): string | null =>
  existsSync(join(ROOT, '../shared/corpus/gold')) ? '../shared/corpus' : null;
