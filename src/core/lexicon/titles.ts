/** How the titles of documents end, by what they make of the document. Written for folded text. */

/** Titles of documents that order. */
const PLAN = '规划|计划|方案|意见|通知|措施|要点|分工|办法|决定|纲要|条例|规定|细则|清单|安排|政策|行动|指南|指引|标准|章程|草案|征求意见稿|公告|批复|任务|分解表|责任书|任务书|路线图';
/** Titles of texts that report. */
const REPORT = '报告|总结|纪实|综述|讲话|致辞|解读|问答?|实录|访谈|公报|通报|汇报|发言|案例|经验|做法|发布会';

/** A line that ends so, near the top, is the title. */
export const TITLE_END = new RegExp(`(?:${PLAN}|${REPORT})(?:（[^（）]{1,40}）)?$`, 'u');
