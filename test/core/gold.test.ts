/** The core against what a careful editor finds: our own gold corpus, and the shared one where it is there. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { analyze } from '../../src/core/index';
import { documentsIn, sharedCorpus } from './documents';
import { f1, score, sum, type Gold, type Kind, type Score } from './score';

const ROOT = resolve(__dirname, '../..');

/** The least F1 over all documents of a corpus. */
const LEAST: Readonly<Record<Kind, number>> = {
  tasks: 0.97,
  roles: 0.96,
  clauses: 0.97,
  agencies: 0.9,
  indicators: 0.97,
  measures: 0.94,
  times: 0.97,
  sections: 0.95,
};
/** The least F1 of a kind in one document that has several of them. */
const LEAST_IN_ONE = 0.85;

function judge(corpus: string): void {
  const documents = new Map(documentsIn(`${corpus}/docs`).map((document) => [document.name, document]));
  const totals = new Map<Kind, Score>();
  for (const file of readdirSync(join(ROOT, corpus, 'gold')).sort()) {
    const gold = JSON.parse(readFileSync(join(ROOT, corpus, 'gold', file), 'utf8')) as Gold;
    test(gold.doc, () => {
      const { text, format } = documents.get(gold.doc)!;
      for (const [kind, result] of score(gold, analyze(text, { format }))) {
        totals.set(kind, sum(totals.get(kind) ?? { right: 0, missed: 0, extra: 0 }, result));
        const isFew = result.right + result.missed + result.extra < 8;
        assert.ok(isFew || f1(result) >= LEAST_IN_ONE, `${kind}: ${JSON.stringify(result)}`);
      }
    });
  }
  for (const [kind, least] of Object.entries(LEAST) as [Kind, number][]) {
    test(`all documents: ${kind} at least ${String(least)}`, () => {
      const total = totals.get(kind)!;
      assert.ok(f1(total) >= least, `F1 ${f1(total).toFixed(3)}, ${JSON.stringify(total)}`);
    });
  }
}

describe('our gold corpus', () => {
  judge('test/gold');
});

const shared = sharedCorpus();
describe('the shared corpus', { skip: shared === null ? 'not beside the project: ../shared/corpus' : false }, () => {
  if (shared !== null) judge(shared);
});
