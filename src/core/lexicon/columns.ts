/** The words of table headers, by what stands in the column. */

/** A header cell over the numbers of the rows. */
export const INDEX = /^(?:序号|编号|№|No\.?)$/iu;

export type IndicatorColumn =
  'index' | 'category' | 'name' | 'unit' | 'baseline' | 'target' | 'other-value' | 'nature' | 'source';

/** A header cell's column in an indicator table, `null` where it is none. The cell is folded, white space removed. */
export function indicatorColumn(header: string): IndicatorColumn | null {
  if (header.length > 24) return null;
  if (INDEX.test(header)) return 'index';
  if (
    /^(?:[一二三]级)?指标(?:名称)?(?:（单位）)?$|^(?:主要|具体|核心|规划|发展|监测|统计)指标(?:名称)?$|^(?:指标项|指标内容|名称)$/u.test(
      header,
    )
  ) {
    return 'name';
  }
  if (header.endsWith('指标')) return null; // the title of the table
  if (/^(?:类别|类型|领域|分类|维度|指标类别|指标类型|一级指标|方面)$/u.test(header)) {
    return header.endsWith('类型') ? 'nature' : 'category';
  }
  if (/^(?:计量)?单位$/u.test(header)) return 'unit';
  if (/属性|性质/u.test(header)) return 'nature';
  if (/来源|责任|牵头|部门|(?:负责|填报|统计)单位/u.test(header)) return 'source';
  if (/累计|年均|增速|增长率|增幅|\[[^\]]{0,20}\]$/u.test(header) && !/目标|规划值/u.test(header)) return 'other-value';
  if (/基期|基准|现状|现有|完成值|实际值|实绩|完成情况|现值/u.test(header)) return 'baseline';
  if (/目标|规划|预期值|预期|预计|期末/u.test(header)) return 'target';
  if (/^(?:\d{4}|二[〇零○][〇零○一二三四五六七八九十]{2})年(?:底|末)?$/u.test(header)) return 'other-value'; // by the years' order
  if (/^(?:“?十[二三四五六七]五”?)(?:期?末|时期)?$/u.test(header)) return 'target';
  return null;
}

export type TaskColumn = 'index' | 'group' | 'task' | 'lead' | 'supporting' | 'responsible' | 'time' | 'other';

/** How well a header names the task itself: in 重点任务 | 具体措施 the task is the measure. */
export function taskHeaderRank(header: string): number {
  if (/来源|依据|编号|序号|类别|分类/u.test(header)) return 0;
  if (/具体|推进(?:任务|措施)|工作(?:内容|举措|措施)|主要(?:内容|措施|举措)|职责清单|任务内容|建设内容/u.test(header)) {
    return 4;
  }
  if (/措施|举措|任务(?!来源)|职责|要点/u.test(header)) return 3;
  if (/事项|内容|项目(?:名称)?$|工作$/u.test(header)) return 2;
  if (/目标|成果/u.test(header)) return 1;
  return 0;
}

/** A header cell's column in a task table. The cell is folded, white space removed. */
export function taskColumn(header: string): TaskColumn {
  if (INDEX.test(header)) return 'index';
  if (/时限|时间|期限|进度|节点|日期|年限/u.test(header)) return 'time';
  if (/领导|(?:责任|负责|联系|联络)人|联络员|[县市区镇]长$/u.test(header)) return 'other';
  if (/配合|协办|参与|参加|协助|协同|支持(?:单位|部门)/u.test(header)) return 'supporting';
  if (/牵头|主办|主责/u.test(header)) return 'lead';
  if (/责任|负责|承办|落实(?:单位|部门)|实施(?:单位|主体)|指导(?:单位|部门)|部门$|单位$|主体$/u.test(header)) {
    return 'responsible';
  }
  if (taskHeaderRank(header) > 0) return 'task';
  if (/领域|类别|分类|板块|方面|类型|专项|指标/u.test(header)) return 'group';
  return 'other';
}
