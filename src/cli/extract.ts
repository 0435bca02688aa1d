/** `policy-plan extract`: what a document says, as JSON or as a table. */
import { analyze, type Task } from '../core/index';
import type { Source } from './read';
import type { Job } from './run/job';

/** The version of the extraction's form: changes when a field changes its meaning or goes. */
const EXTRACTION_VERSION = 1;

/** `json` is one document, `jsonl` one line a document, for many files. */
export const EXTRACT_FORMATS = ['json', 'jsonl', 'table'] as const;

export interface ExtractOptions {
  readonly format: (typeof EXTRACT_FORMATS)[number];
}

type Extraction = ReturnType<typeof extraction>;

/** The extraction without the file's name, so that it holds for every file with these bytes. */
function extraction({ text, encoding, format }: Source) {
  const { document, sections, tasks, agencies, indicators, measures, times, citations, detection, limits } = analyze(
    text,
    { format },
  );
  return {
    version: EXTRACTION_VERSION,
    document: { encoding, ...document, ...detection, limits },
    tasks: tasks.map((task) => ({ ...task, clauses: undefined })),
    agencies,
    indicators,
    measures,
    times,
    sections,
    citations,
  };
}

/** As the JSON Schema in `schemas/extraction.schema.json` describes it; `file` leads the lines of JSON Lines. */
function extractionJson(extracted: Extraction, file: string, format: 'json' | 'jsonl'): string {
  const named = { ...extracted, document: { name: file, ...extracted.document } };
  return format === 'json' ? JSON.stringify(named, null, 2) : JSON.stringify({ file, ...named });
}

/** The same for a reader at the terminal: counts, then a line a task. */
function extractionTable(extracted: Extraction, file: string): string {
  const lines = [summary(extracted, file), ''];
  for (const task of extracted.tasks) lines.push(taskLine(task));
  if (extracted.tasks.length === 0) lines.push('(no tasks / 没有任务)');
  for (const indicator of extracted.indicators) {
    const values = [indicator.baseline, indicator.target]
      .map((point) => (point ? String(point.value) : '—'))
      .join(' → ');
    lines.push(`  ◆ ${indicator.name}${indicator.unit ? `（${indicator.unit}）` : ''}  ${values}`);
  }
  const { limits } = extracted.document;
  if (limits.length > 0) {
    lines.push('', `${limits.length} parts were read line by line only / ${limits.length} 处只逐行读取`);
  }
  return lines.join('\n');
}

const summary = (
  { document, tasks, agencies, indicators, times, measures, sections }: Extraction,
  file: string,
): string =>
  `${document.title ?? file}  [${document.encoding}]\n${tasks.length} tasks 任务, ${indicators.length} indicators 指标, ${sections.length} sections 章节, ${agencies.length} agencies 部门, ${times.length} times 时间, ${measures.length} measures 量值`;

function taskLine({ number, title, lead, supporting, joint, deadlines, inferred }: Omit<Task, 'clauses'>): string {
  const owners = [
    lead.length > 0 ? `牵头 ${lead.join('、')}` : '',
    supporting.length > 0 ? `配合 ${supporting.join('、')}` : '',
    joint.length > 0 ? `共同 ${joint.join('、')}` : '',
  ].filter((part) => part !== '');
  const until = deadlines.flatMap(({ to }) => (to ? [to] : []));
  if (inferred?.to) until.push(`${inferred.to} (inferred / 按规划期推断)`);
  return [
    `  ${number === null ? '·' : `${number}.`} ${title}`,
    owners.join('；') || '(no owner / 无责任单位)',
    until.join('、'),
  ]
    .filter((part) => part !== '')
    .join('  |  ');
}

export const extract: Job<Extraction, string, ExtractOptions> = {
  read: extraction,
  tell: (extracted, file, { format }) =>
    format === 'table' ? extractionTable(extracted, file) : extractionJson(extracted, file, format),
};
