import type { Task } from '../model';
import { isOwned } from '../relate/ledger';
import { chapterOf } from './places';
import { problem, say } from './problems';
import type { Rule } from './rule';

export const taskWithoutOwner: Rule = {
  id: 'task-without-owner',
  group: 'responsibility',
  severity: 'warning',
  on: true,
  title: { en: 'Task without any owner', zh: '任务没有责任单位' },
  reason: {
    en: 'What nobody answers for is not done. Reported where most other tasks of the same chapter name who does them.',
    zh: '没有责任单位的任务容易落空。只在同一章的其他任务大多写明责任单位时提示。',
  },
  good: [
    {
      text: '一、重点任务\n1.调整线路。（市交通运输局负责）\n2.加密班次。（市交通运输局负责）\n二、保障措施\n1.落实资金。\n2.加强宣传。',
    },
  ],
  bad: [{ text: '一、重点任务\n1.调整线路。（市交通运输局负责）\n2.⟦加密班次⟧。\n3.淘汰旧车。（市交通运输局负责）' }],
  check: ({ analysis: { tasks, sections } }) => {
    const chapters = new Map<number, Task[]>();
    for (const task of tasks) {
      const chapter = chapterOf(sections, task);
      const list = chapters.get(chapter);
      if (list) list.push(task);
      else chapters.set(chapter, [task]);
    }
    return [...chapters.values()].flatMap((list) => {
      const without = list.filter((task) => !isOwned(task));
      if (without.length * 2 >= list.length) return [];
      return without.map((task) => problem(task.titleSpan, say('task-without-owner', { found: task.title })));
    });
  },
};
