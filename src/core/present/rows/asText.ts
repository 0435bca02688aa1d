/** Rows as plain text, to be pasted into a message or a ledger. */
import type { Task } from '../../model';
import { SHARES } from '../../relate/ledger';
import { formatTime } from '../format';
import type { Words } from '../words';
import type { Row } from './row';

/** An ideographic space: what indents Chinese text. */
const INDENT = '\u3000';

/** The rows, each on a line, what is under them indented; a row under another one of them comes once. */
export function rowsAsText(rows: readonly Row[], words: Words): string {
  const under = new Set<Row>();
  const collect = ({ children }: Row): void => {
    for (const child of children) {
      under.add(child);
      collect(child);
    }
  };
  rows.forEach(collect);
  const lines = (row: Row, depth: number): string[] => [
    INDENT.repeat(depth) + lineOf(row, words),
    ...row.children.flatMap((child) => lines(child, depth + 1)),
  ];
  return rows
    .filter((row) => !under.has(row))
    .flatMap((row) => lines(row, 0))
    .join('\n');
}

function lineOf({ subject, label, detail }: Row, words: Words): string {
  const parts = subject.kind === 'task' ? partsOf(subject.task, words) : [detail];
  const inside = parts.filter((part) => part !== '').join(words.language === 'zh' ? '；' : '; ');
  if (inside === '') return label;
  return words.language === 'zh' ? `${label}（${inside}）` : `${label} (${inside})`;
}

/** Who answers for a task and by when, in full. */
function partsOf(task: Task, words: Words): string[] {
  const line = (label: string, names: readonly string[]): string => label + words.colon + names.join(words.comma);
  const owners = SHARES.filter((share) => task[share].length > 0).map((share) => line(words.roles[share], task[share]));
  const times = task.deadlines.flatMap((deadline) => formatTime(deadline, words) ?? []);
  return [
    ...(owners.length > 0 ? owners : [words.noOwner]),
    ...(times.length > 0 ? [line(words.labels.deadline, times)] : []),
  ];
}
