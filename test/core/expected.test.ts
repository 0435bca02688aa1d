/**
 * What the core reads in our samples and gold documents, line by line, against `expected.json` files beside it, so that
 * no change of the reading goes unseen. UPDATE_EXPECTED=1 rewrites them; a missing one fails.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { analyze, type Analysis, type DataPoint, type Span } from '../../src/core/index';
import { goldDocuments, samples } from './documents';

const FOLDER = join(__dirname, '../expected');
const update = process.env.UPDATE_EXPECTED === '1';
const documents = [...samples(), ...goldDocuments()];
const pathOf = (path: string): string => join(FOLDER, `${path.replace(/^test\/gold\/docs\//u, 'gold/')}.json`);

const at = ({ start, end }: Span): string => `${String(start)}–${String(end)}`;
const value = (point: DataPoint | null): string => (point ? `${String(point.year)}: ${String(point.value)}` : '—');

/** An analysis as lines that a reader can compare. */
function summarize(analysis: Analysis): object {
  const { document, sections, tasks, agencies, indicators, measures, times, citations, contents, detection } = analysis;
  return {
    document: { title: document.title, number: document.number, date: document.date, horizon: document.horizon },
    detection,
    contents: contents && at(contents),
    sections: sections.map(
      (s) => `${'#'.repeat(s.level)} ${s.number ?? ''} ${s.title} ${s.kind === 'box' ? '[box] ' : ''}${at(s)}`,
    ),
    tasks: tasks.map((t) => ({
      task: `${t.number ?? '·'} ${t.title} ${at(t)}`,
      owners: [`lead ${t.lead.join('、')}`, `supporting ${t.supporting.join('、')}`, `joint ${t.joint.join('、')}`]
        .filter((part) => !part.endsWith(' '))
        .join('; '),
      until: [
        ...t.deadlines.map(
          ({ from, to, kind, recurring }) => `${kind} ${from ?? ''}…${to ?? ''}${recurring ? ` ${recurring}` : ''}`,
        ),
        ...(t.inferred ? [`(inferred …${t.inferred.to ?? ''})`] : []),
      ].join('; '),
    })),
    indicators: indicators.map(
      (i) =>
        `${i.name} (${i.unit ?? ''}) ${value(i.baseline)} → ${value(i.target)} ${i.nature ?? ''} ${i.source ?? ''} ${at(i)}`,
    ),
    agencies: agencies.map((a) => `${a.name} ${a.role}${a.canonical === a.name ? '' : ` = ${a.canonical}`} ${at(a)}`),
    times: times.map((t) => `${t.text} ${t.kind} ${t.from ?? ''}…${t.to ?? ''} ${at(t)}`),
    measures: measures.map(
      (m) =>
        `${m.text} = ${String(m.value)} ${m.unit ?? ''} ${m.status} ${m.year === null ? '' : `${String(m.year)} `}${m.name ?? ''}${
          m.indicator === null ? '' : ` → ${indicators[m.indicator]!.name}`
        } ${at(m)}`,
    ),
    citations: citations.map((c) => `《${c.title}》 ${c.number ?? ''} ${c.role} ${at(c)}`),
  };
}

for (const { path, text, format } of documents) {
  test(`reads ${path} as expected`, () => {
    const read = `${JSON.stringify(summarize(analyze(text, { format })), null, 1)}\n`;
    const file = pathOf(path);
    if (update) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, read);
    }
    assert.ok(
      existsSync(file),
      `no expectation for ${path}: run UPDATE_EXPECTED=1 npm run test:unit and read what it writes`,
    );
    assert.equal(read, readFileSync(file, 'utf8'));
  });
}

test('every expectation has its document', () => {
  const known = new Set(documents.map(({ path }) => pathOf(path)));
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  assert.deepEqual(
    files.map((file) => join(FOLDER, file)).filter((file) => !known.has(file)),
    [],
  );
});
