/** `policy-plan extract`: what a document says, as JSON or as a table. */
import { analyze, type Analysis, type Task } from '../core/index';
import type { Source } from './read';

/** The version of the extraction's form: changes when a field changes its meaning or goes. */
const EXTRACTION_VERSION = 1;

/** The extraction as the JSON Schema in `schemas/extraction.schema.json` describes it. */
export function extraction(source: Source): object {
  const { document, sections, tasks, agencies, indicators, measures, times, citations, detection } = analyze(
    source.text,
    { format: source.format },
  );
  return {
    version: EXTRACTION_VERSION,
    document: { name: source.name, encoding: source.encoding, ...document, ...detection },
    tasks: tasks.map((task) => ({ ...task, clauses: undefined })),
    agencies,
    indicators,
    measures,
    times,
    sections,
    citations,
  };
}

/** The same for a reader at the terminal: counts, then a line a task. */
export function extractionTable(source: Source): string {
  const analysis = analyze(source.text, { format: source.format });
  const lines = [summary(source, analysis), ''];
  for (const task of analysis.tasks) lines.push(taskLine(task));
  if (analysis.tasks.length === 0) lines.push('(no tasks / 没有任务)');
  for (const indicator of analysis.indicators) {
    const values = [indicator.baseline, indicator.target]
      .map((point) => (point ? String(point.value) : '—'))
      .join(' → ');
    lines.push(`  ◆ ${indicator.name}${indicator.unit ? `（${indicator.unit}）` : ''}  ${values}`);
  }
  return lines.join('\n');
}

const summary = (
  source: Source,
  { document, tasks, agencies, indicators, times, measures, sections }: Analysis,
): string =>
  `${document.title ?? source.name}  [${source.encoding}]\n${tasks.length} tasks 任务, ${indicators.length} indicators 指标, ${sections.length} sections 章节, ${agencies.length} agencies 部门, ${times.length} times 时间, ${measures.length} measures 量值`;

function taskLine({ number, title, lead, supporting, joint, deadlines, inferred }: Task): string {
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
