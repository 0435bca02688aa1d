/** How the titles of documents read, by what they make of the document. Written for folded text, white space removed. */
import { wordList } from './wordList';

/** What documents that order are called. */
const PLAN = wordList(`
  规划 计划 方案 意见 通知 措施 要点 分工 分工表 办法 决定 纲要 条例 规定 细则 清单 安排 部署 政策 行动 指南 指引 标准 章程 规程 预案 草案
  征求意见稿 公告 批复 任务 任务书 责任书 分解 分解表 路线图 台账 实事项目 若干条 制度 规则 规范 布局
`).join('|');
/** What texts that report are called, and words of their titles. */
const REPORT = wordList(`
  报告 总结 纪实 综述 讲话 致辞 复函 答复 情况的函 解读 问答 实录 访谈 专访 公报 通报 汇报 发言 案例 经验 做法 发布会 情况说明 观察 评论 侧记 述评 解析
`).join('|');

const YEARS_OR_NOTE = '(?:（[^（）]{1,40}）)?$';

/** A line that ends so, near the top, is the title. */
export const TITLE_END = new RegExp(`(?:${PLAN}|${REPORT}|关于.{4,60}的函)${YEARS_OR_NOTE}`, 'u');

const ENDS_AS_PLAN = new RegExp(`(?:${PLAN})${YEARS_OR_NOTE}`, 'u');
const ENDS_AS_REPORT = new RegExp(`(?:${REPORT})${YEARS_OR_NOTE}`, 'u');
const NAMES_PLAN =
  /规划|计划|方案|意见|通知|措施|要点|分工|办法|决定|纲要|条例|规定|细则|清单|安排|部署|若干政策|行动|任务/u;
const NAMES_REPORT = new RegExp(
  `${REPORT}|答记者问|新闻|典型|成效|巡礼|一图读懂|印象|风采|亮点|揭晓|启动|举行|召开|亮相`,
  'u',
);
/** Headlines tell what somebody did: 某市出台…. Titles that begin with 关于 or a year do not. */
const HEADLINE = /^[^关《“\d]{1,14}(?:出台|发布|推出|启动|召开|举行|举办|亮相)/u;

/** What a title makes of a text: one that orders, one that reports; `null` where it leaves it open. Its last word decides. */
export function titleKind(title: string): 'plan' | 'report' | null {
  const words = title.replace(/\s+/gu, '');
  if (HEADLINE.test(words) || ENDS_AS_REPORT.test(words)) return 'report';
  if (ENDS_AS_PLAN.test(words)) return 'plan';
  return NAMES_REPORT.test(words) ? 'report' : NAMES_PLAN.test(words) ? 'plan' : null;
}
