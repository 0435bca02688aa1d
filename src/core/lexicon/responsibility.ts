/** The words by which a clause says who answers for a task. Written for folded text. */

/**
 * What an entry of a clause bears. `responsible` (责任单位, 主责单位, 负责) is decided by the whole task: lead where another
 * clause of it names who supports, else shared.
 */
export type ClauseRole = 'lead' | 'supporting' | 'joint' | 'responsible';

const SUBJECT = '(?:单位|部门|处室|科室|机构|主体|地区|方|成员单位|责任单位|责任部门|党组织)';

const WORD =
  '(牵头|主责|主办|主抓|责任|承办|负责|落实|实施|完成|执行|主管|指导|配合|协办|协助|协同|协作|参与|参加|支持|联动)(?:责任|负责|落实|配合|组织|实施|推进|统筹|协调|考核|督办|整改|建设)?';
const RANK = '(?:第一|主要|直接|具体|共同|[省市州县区镇]级?)?';
const SUBJECTS = `${SUBJECT}(?:（${SUBJECT}）|[及和与、]${SUBJECT})?`;

/** 牵头单位：, 责任部门（单位）：, 配合：… Group 1 is the word that decides the role. */
export const LABEL = new RegExp(`${RANK}${WORD}(?:${SUBJECTS})?\\s{0,3}[：:]`, 'gu');

/** Labels that may stand without brackets: with the word 单位 or the like. */
export const STRONG_LABEL = new RegExp(`${RANK}${WORD}${SUBJECTS}\\s{0,3}[：:]`, 'u');

/** Such a label after a sentence; group 1 is the label. */
export const LABELLED_TAIL = new RegExp(`[。；！？]\\s{0,4}(${STRONG_LABEL.source})`, 'u');

/** Labels in a clause that name no body: 完成时限：, 责任人：. */
export const OTHER_LABEL =
  /(?:(?:完成|办理|整改|推进|工作)?(?:时限|时间|期限|进度|节点)(?:要求)?|责任人|联系人|(?:牵头|责任|分管|包保|挂钩)(?:市)?领导|(?:督导|督办|督查|监督|验收|审核)(?:单位|部门)|依据|适用范围|备注)\s{0,3}[：:]/gu;

/** A line that fills in a field, in brackets or not: 责任单位：…, 完成时限：…. */
export const FIELD_LINE = new RegExp(`^[（【〔[]?(?:${STRONG_LABEL.source}|${OTHER_LABEL.source})`, 'u');

const ENDS = '(?=[，；。、）】〕\\]\\s]|$)';

/** Predicates after a list: …牵头, …按职责分工负责, …配合. Group 1 lead, 2 supporting, 3 joint, 4 responsible. */
export const PREDICATE = new RegExp(
  [
    `((?:共同|联合|分别|负责|按行业|按领域|按职责)?牵头(?:负责|组织|落实|推进|实施|抓总|组织实施|推动|统筹)?(?:实施|落实|推进)?)${ENDS}`,
    `((?:积极|协同|共同|分工|按职责分工|按职责|根据职责|按照职责)?(?:配合|参与|协助|参加|支持|协办)(?:实施|落实|推进|做好|负责|工作)?)${ENDS}`,
    `((?:等)?(?:按|按照|依据|依|根据|结合)(?:照)?(?:各自)?(?:职责|职能|职责职能|责任|分工)(?:和)?(?:任务)?(?:分工)?(?:要求)?(?:，)?(?:分别|共同|协同|分工|具体|抓好|做好)?(?:负责|落实|推进|组织实施|实施|承担|组织落实|配合落实)(?:实施|落实|推进)?|(?:分工|分别|共同|协同)负责(?:落实|实施|推进)?)${ENDS}`,
    `((?:具体|统筹|组织|业务)?(?:负责|承办|主办|落实|指导|组织实施|具体实施)(?:落实|实施|推进|组织实施)?)${ENDS}`,
  ].join('|'),
  'gu',
);

/** A会同B: the first leads, the second supports. */
export const TOGETHER_WITH = /，?(?:会同|(?<=[局委部厅办院])商(?!务))/u;

const FIRST = '(?:第一|首)(?:位|个|家|名)?(?:责任)?(?:者|单位|部门)?的?(?:责任)?(?:单位|部门)?';

/** 列第一位者为牵头单位: of this clause and, with 下同, of every later one. */
export const FIRST_LEADS = new RegExp(`${FIRST}(?:均|即)?(?:为|是|系)牵头`, 'u');

/** What a clause says beside names: who leads in it, and that what it says holds for all (下同, 不再逐一列出). */
export const NOTE = new RegExp(
  `[（。；，]\\s{0,2}[^，。；（）：、]{0,8}${FIRST}(?:均|即)?(?:为|是|系)牵头.{0,60}$|。[^。]{0,80}(?:下同|不再[^。]{1,12})。?$`,
  'u',
);

export function roleOfLabel(word: string): ClauseRole {
  if (word === '牵头' || word === '主抓') return 'lead';
  if (/配合|协办|协助|协同|协作|参与|参加|支持|联动/u.test(word)) return 'supporting';
  return 'responsible';
}
