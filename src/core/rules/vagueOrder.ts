import type { Span } from '../model';
import { problem, say } from './problems';
import { within } from './places';
import type { Rule } from './rule';

/** What can be seen when it is there. */
const DELIVERABLE =
  /出台|印发|制定|制订|修订|编制|建成|建设|新建|改建|扩建|开通|投用|上线|发布|公布|成立|设立|组建|配备|配置|完成|创建|培训|开展|举办|建立|清单|台账|目录|标准|平台|中心|基地|试点|项目|机制/u;
const LONGEST = 120;

export const vagueOrder: Rule = {
  id: 'vague-order',
  group: 'commitments',
  severity: 'hint',
  on: false,
  title: { en: 'Order without anything to deliver', zh: '任务没有可检查的成果' },
  reason: {
    en: 'Whether a task is done can be seen only where it names a document, a thing, a number or a day. Off by default: many plans leave that to the division of tasks.',
    zh: '任务写明文件、实物、数量或日期，才能检查是否完成。默认关闭：许多规划把这些留给任务分解表。',
  },
  good: [{ text: '一、重点任务\n1.优化线网。调整线路12条。\n2.加强宣传。制定宣传方案。' }],
  bad: [{ text: '一、重点任务\n1.优化线网。调整线路12条。\n2.⟦进一步加强宣传引导⟧。大力弘扬绿色出行理念。' }],
  check: ({ text, analysis: { tasks, measures, times, citations } }) =>
    tasks
      .filter((task) => {
        const isPlain = [measures, times, citations].every((list) => within<Span>(list, task).length === 0);
        return isPlain && task.end - task.start <= LONGEST && !DELIVERABLE.test(text.slice(task.start, task.end));
      })
      .map((task) => problem(task.titleSpan, say('vague-order', { found: task.title }))),
};
