/** What a reading of a text finds, in lines that a test can state. */
import { analyze, type Format, type Task } from '../../src/core/index';

const owners = ({ lead, supporting, joint }: Task): string =>
  [
    ...lead.map((name) => `牵${name}`),
    ...supporting.map((name) => `配${name}`),
    ...joint.map((name) => `共${name}`),
  ].join(' ');

/** The sections: their depth in dots, number and title; boxes in brackets. */
export function outline(text: string, format: Format = 'plain'): string[] {
  return analyze(text, { format }).sections.map(({ level, number, title, kind }) => {
    const words = [number, title].filter((part) => part !== null).join(' ');
    return `${'·'.repeat(level - 1)}${kind === 'box' ? `[${words}]` : words}`;
  });
}

/** The tasks: number, title and owners (牵 lead, 配 supporting, 共 joint). */
export function tasks(text: string, format: Format = 'plain'): string[] {
  return analyze(text, { format }).tasks.map((task) =>
    [task.number, task.title, owners(task)].filter((part) => part !== null && part !== '').join(' | '),
  );
}

/** The indicators: name, unit, baseline and target with their years, nature, source. */
export function indicators(text: string, format: Format = 'plain'): string[] {
  return analyze(text, { format }).indicators.map(({ name, unit, baseline, target, nature, source }) =>
    [
      name,
      unit,
      ...[baseline, target].map((point) => (point ? `${String(point.year)}:${String(point.value)}` : '—')),
      nature,
      source,
    ]
      .filter((part) => part !== null)
      .join(' | '),
  );
}
