import { firstFrom } from './places';
import { problem, say } from './problems';
import type { Rule } from './rule';

export const emptySection: Rule = {
  id: 'empty-section',
  group: 'structure',
  severity: 'warning',
  on: true,
  title: { en: 'Heading with nothing under it', zh: '标题下没有内容' },
  reason: {
    en: 'A heading right before the next one of its level is a part that was never written, or whose text was lost.',
    zh: '标题后面紧接着同级标题，说明这一部分还没有写，或者内容丢失了。',
  },
  good: [{ text: '一、总体要求\n坚持公交优先。\n二、重点任务\n（一）优化线网\n调整线路。\n三、保障措施\n落实资金。' }],
  bad: [
    {
      text: '一、总体要求\n坚持公交优先。\n二、重点任务\n（一）优化线网\n调整线路。\n⟦（二）更新车辆⟧\n（三）建设场站\n新建场站。\n三、保障措施\n落实资金。',
    },
  ],
  check: ({ analysis: { sections, tasks, skeleton } }) => {
    const { lines } = skeleton;
    const parents = new Set(sections.map(({ parent }) => parent));
    const isTask = new Set(tasks.map(({ start }) => start));
    const leaves = sections.filter((_, i) => !parents.has(i));
    const empty = leaves.filter((section) => {
      const next = lines[firstFrom(lines, section.heading.end)];
      const line = lines[firstFrom(lines, section.heading.end) - 1];
      const isAlone = line === undefined || line.end <= section.heading.end + 2;
      return isAlone && (next === undefined || next.start >= section.end) && !isTask.has(section.start);
    });
    // Where many have nothing under them they are a list, not headings.
    if (empty.length > leaves.length * 0.25) return [];
    return empty.map(({ heading, title }) => problem(heading, say('empty-section', { found: title })));
  },
};
