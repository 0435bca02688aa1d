/** What a task is to bring into being: documents, platforms, centres, mechanisms. */
import type { Analysis, ResponsibilityClause, Span, Task, TextLine } from '../model';
import { sourceSpan } from '../text/line';
import { firstFrom, within } from '../text/spans';

export type DeliverableKind = 'document' | 'platform' | 'centre' | 'system';

/** A thing that a task is to bring into being; the span covers verb and name. */
export interface Deliverable extends Span {
  readonly kind: DeliverableKind;
  /** As written, from the verb to the noun: 建立…机制. */
  readonly text: string;
}

/** What may stand between verb and noun: no mark but those of a name in quotes. */
const BETWEEN = '[^，。；：、！？（）《》\\n]{0,24}?';
/** The noun ends its phrase: 中心城区 is no centre, 机制创新 no mechanism. */
const ENDS = '(?=[，。；：、！？（”和与及并或]|$)';

const forms: readonly (readonly [DeliverableKind, RegExp])[] = [
  [
    'document',
    form(
      '编制|编写|编印|制定|制订|起草|出台|印发|修订|发布',
      '规划|计划|方案|办法|条例|规定|标准|规范|指南|指引|导则|规程|细则|预案|目录|清单|名录|报告|白皮书|手册',
    ),
  ],
  [
    'platform',
    form(
      '建设|建成|建立|搭建|打造|构建|开发|上线',
      '平台|数据库|信息库|专家库|资源池|(?:信息|管理|检测|监测|调度|服务|指挥|预警|追溯|应用|业务)系统',
    ),
  ],
  [
    'centre',
    form('建设|建成|建立|设立|组建|成立|筹建|打造|创建', '中心|基地|工作站|服务站|站点|枢纽|研究院|实验室|联盟'),
  ],
  ['system', form('建立|构建|形成|设立|创设', '机制|体系|制度|网络|名录|名单|清单|台账|目录|档案|标准|办法')],
];

function form(verbs: string, nouns: string): RegExp {
  return new RegExp(`(?:${verbs})(?![起来着了过])${BETWEEN}(?:${nouns})”?${ENDS}`, 'gu');
}

/** The lines, or the parts of lines, of a task that say what is to be done: the clauses that say by whom are left out. */
export function linesOf({ skeleton }: Analysis, task: Task): readonly TextLine[] {
  const { lines } = skeleton;
  const first = firstFrom(lines, task.start);
  // A task may begin inside its line, behind the marker.
  const from = first > 0 && lines[first - 1]!.end > task.start ? first - 1 : first;
  return lines.slice(from, firstFrom(lines, task.end)).filter(({ part }) => part !== 'contents');
}

const isInside = (clauses: readonly ResponsibilityClause[], offset: number): boolean =>
  clauses.some(({ start, end }) => start <= offset && offset < end);

/** The deliverables that a task names, in text order: 《…》 to draw up or revise, and what its verbs bring into being. */
export function deliverablesOf(analysis: Analysis, task: Task): readonly Deliverable[] {
  const found: Deliverable[] = [];
  for (const { start, end, title, role } of within(analysis.citations, task)) {
    if (role === 'draw-up' || role === 'revise') found.push({ start, end, kind: 'document', text: `《${title}》` });
  }
  for (const line of linesOf(analysis, task)) {
    for (const [kind, pattern] of forms) {
      for (const { index, 0: words } of line.text.matchAll(pattern)) {
        const span = sourceSpan(line, index, index + words.length);
        if (span.start < task.start || span.end > task.end || isInside(task.clauses, span.start)) continue;
        found.push({ ...span, kind, text: line.raw.slice(index, index + words.length) });
      }
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return found.filter((deliverable) => {
    const isFree = deliverable.start >= end;
    if (isFree) end = deliverable.end;
    return isFree;
  });
}
