/** The tasks as rows: under their sections, or in groups by what they have in common. */
import type { Section, Task } from '../../model';
import { gapsOf } from '../../relate/gaps';
import { sectionHeading } from '../headings';
import type { Telling } from '../telling';
import { groupsOf } from './taskGroups';
import { identify, plainRow, type Row, taskRow } from './row';
import { sorted } from './taskOrder';
import { type TaskShape, type TaskSorting, tasksThrough, WHOLE } from './taskShape';
import { rowWordsOf } from './words';

/** The tasks that the shape asks for; sections and groups without a task are left out. */
export function taskRows(telling: Telling, shape: TaskShape = WHOLE): readonly Row[] {
  const tasks = sorted(tasksThrough(shape.filter, telling), shape.sorting, telling);
  switch (shape.grouping) {
    case 'section':
      return underSections(tasks, shape.sorting, telling);
    case 'none':
      return rowsOf(tasks, 'none', telling);
    default: {
      const { grouping } = shape;
      return groupsOf(tasks, grouping, telling).map(({ key, label, subject, tasks: own }) => {
        const id = `${grouping}\u0001${key}`;
        const row = plainRow(id, label, '', rowsOf(own, id, telling, grouping === 'gap'));
        return { ...row, ...counted(own.length, telling), ...(subject && { subject }) };
      });
    }
  }
}

const counted = (count: number, { words }: Telling): Pick<Row, 'detail' | 'spoken'> => ({
  detail: String(count),
  spoken: words.tasks(count),
});

/** @param tellGaps whether it is said what each lacks, instead of who answers for it */
function rowsOf(tasks: readonly Task[], parent: string, telling: Telling, tellGaps = false): Row[] {
  const id = identify();
  const { tasks: all } = telling.ledger.analysis;
  return tasks.map((task) => {
    const gaps = tellGaps ? gapsOf(telling.coverage.tasks[all.indexOf(task)]!) : [];
    const detail = gaps.length > 0 ? rowWordsOf(telling.words.language).lacks(gaps) : undefined;
    return taskRow(task, id(parent, 'task', task.number ?? '', task.title), telling, detail);
  });
}

/** A section on the way to tasks, in text order; the root has none. */
interface Branch {
  readonly section: Section | null;
  readonly tasks: Task[];
  readonly branches: Branch[];
}

/** The branches that the tasks grow on. */
function grow(tasks: readonly Task[], sections: readonly Section[]): Branch {
  const root: Branch = { section: null, tasks: [], branches: [] };
  const known = new Map<number | null, Branch>([[null, root]]);
  const branchOf = (index: number | null): Branch => {
    const section = index === null ? undefined : sections[index];
    const found = known.get(index) ?? (section ? undefined : root);
    if (found) return found;
    const branch: Branch = { section: section!, tasks: [], branches: [] };
    known.set(index, branch);
    branchOf(section!.parent).branches.push(branch);
    return branch;
  };
  for (const task of tasks) {
    const own = task.section === null ? undefined : sections[task.section];
    // A heading that is a task itself is shown once, as the task.
    branchOf(own?.heading.start === task.start ? own.parent : task.section).tasks.push(task);
  }
  return root;
}

/** Sections stay in text order whatever the order of their tasks, which come first in any other than the text's. */
function underSections(tasks: readonly Task[], sorting: TaskSorting, telling: Telling): readonly Row[] {
  const id = identify();
  const count = ({ tasks: own, branches }: Branch): number =>
    own.length + branches.reduce((sum, branch) => sum + count(branch), 0);
  const startOf = (row: Row): number => row.extent?.start ?? 0;
  const draw = ({ tasks: own, branches }: Branch, parent: string): Row[] => {
    const taskRows = own.map((task) => taskRow(task, id(parent, 'task', task.number ?? '', task.title), telling));
    const sectionRows = branches.map((branch): Row => {
      const section = branch.section!;
      const key = id(parent, 'section', section.number ?? '', section.title);
      return {
        id: key,
        subject: { kind: 'section', section },
        label: sectionHeading(telling.text, section),
        ...counted(count(branch), telling),
        target: section.heading,
        extent: section,
        children: draw(branch, key),
      };
    });
    sectionRows.sort((a, b) => startOf(a) - startOf(b));
    const rows = [...taskRows, ...sectionRows];
    return sorting === 'text' ? rows.sort((a, b) => startOf(a) - startOf(b)) : rows;
  };
  return draw(grow(tasks, telling.ledger.analysis.sections), '');
}
