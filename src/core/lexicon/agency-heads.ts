/** The words that end the name of a body, and the words that look like them. */
import { wordList } from './wordList';

/**
 * What has to stand before a head, in the order in which the rules are tried:
 *
 * - `whole`: nothing, it is the whole name (国务院)
 * - `part`: another body, of which it is a part (国家知识产权局 + 专利管理司)
 * - `everyPart`: another body, directly (领导小组 + 成员单位, 国务院 + 各部委)
 * - `government`: the place or level itself (市政府, 天河区委, 广州海关)
 * - `court`: a place or level, with a field between them at most (市中级人民法院)
 * - `organ`: a field of administration, or a place or level with any words (教育局, 省数字产业局)
 * - `department`: a field (市教育行政部门, 财政部门)
 * - `committee`: words that say what for (治理工作领导小组), from the place or level if there is one
 * - `institute`: a place or level and words that say what for (省知识产权保护中心)
 */
export type HeadKind =
  'whole' | 'part' | 'everyPart' | 'government' | 'court' | 'organ' | 'department' | 'committee' | 'institute';

export const HEADS: Readonly<Record<Exclude<HeadKind, 'whole'>, readonly string[]>> = {
  part: wordList(`
    局 司 厅 处 科 室 组 所 中心 分中心 分局 监管局 分院 分所 办公室 办公厅 总队 支队 大队 中队 法庭 派出所 研究院 研究所
    办事处 工作组 专班 分行 中心支行 支行 营业管理部 政治工作部 后勤保障部 装备发展部 国防动员部 联合参谋部 委员会 领导小组 工作小组
  `),
  everyPart: wordList(
    '成员单位 直属单位 各直属单位 直属各单位 直属机构 各直属机构 各部委 各委办局 各部门 各组成部门 组成部门 工作部门 各工作部门',
  ),
  government: wordList(`
    人民政府 政府 党委 党工委 工委 人大 人大常委会 人民代表大会 人民代表大会常务委员会 政协 委 纪委 监委 纪委监委 监察委员会 委员会
    管委会 管理委员会 执委会 执行委员会 街道办事处 街道办 办事处 行政公署 村委会 居委会 村民委员会 居民委员会 海关 总工会 红十字会
    关工委 团委 妇联 科协 残联 工商联 贸促会 文联 侨联 社科联 消委会 消保委 军区 警备区 人武部 人民武装部 武警总队 武警支队 府办
    委办 政府办
  `),
  court: wordList('法庭 人民法院 法院 中院 高院 人民检察院 检察院'),
  organ: wordList(`
    局 厅 署 委 办 总局 办公厅 办公室 研究室 组织部 宣传部 统战部 政法委 社会工作部 政研室 老干部局 党校 行政学院 总队 支队 大队
    所 派出所 司法所 供销社 供销总社 供销合作社 供销合作总社 供销合作联社 安委会 食安委 防指 爱卫会 广播电视台 广播电视总台
  `),
  department: wordList('机关 部门'),
  committee: wordList(`
    领导小组 工作小组 协调小组 指导小组 推进小组 专项小组 管理委员会 联席会议 部际联席会议 厅际联席会议 指挥部 总指挥部 专班 工作专班
    委员会 仲裁委 领导小组办公室 工作小组办公室 联席会议办公室 指挥部办公室 委员会办公室 联合办公室 专班办公室 协调小组办公室
  `),
  institute: wordList(`
    中心 分中心 研究院 研究所 科学院 农科院 社科院 设计院 规划院 检测院 检验院 计量院 标准院 质检院 质检所 工研院 仲裁院 实验室
    科研所 总站 监测站 推广站 研究生院 博物馆 图书馆 文化馆 美术馆 档案馆 医院 人民医院 中医院 中医医院 妇幼保健院 保健院 卫生院
  `),
};

/** Heads of the kind `institute` that are places or ways of working in common use; only 市大数据中心 is a body. */
export const COMMON_NOUNS: ReadonlySet<string> = new Set(
  wordList(`
    数据中心 大数据中心 研发中心 文化中心 活动中心 会展中心 物流中心 呼叫中心 客服中心 配送中心 制造中心 教育中心 体育中心 展览中心
    展示中心 体验中心 培训中心 维修中心 政务中心 就业中心
  `),
);

/** Words that end like a head and are none. */
export const NO_HEADS = wordList(`
  布局 格局 大局 全局 当局 结局 开局 变局 新局 副局 部署 签署 专署 副司 副处 副科 副厅 主办 承办 协办 举办 督办 交办 转办
  创办 公办 民办 联办 领办 兴办 代办 经办 包办 申办 合办 查办 停办 开办 新办 补办 帮办 通办 好办 快办 网办 易办 侦办 严办
  惩办 续办 自办 筹办 会办 批办 拟办 急办 速办 缓办 免办 即办 就近办 直办 一站办 全城办 院所 场所 交易所 事务所 厕所 住所
  寓所 居所 会所 诊所 律所 看守所 卫生所 收容所 原委 政委 常委 大厅 客厅 餐厅 展厅 门厅 学科 专科 本科 百科 内科 外科 儿科
  骨科 文科 理科 工科 农科 全科 妇科 牙科 会议室 教室 卧室 科室 温室 档案室 浴室 诊室 病室 监控室 值班室 阅览室 工作室 班组
  党组 编组 分组 重组 机组 到处 各处 好处 害处 用处 深处 惩处 查处 何处 坏处 长处 远处 出处 相处 随处 益处 四处 处处 之处
  判处 论处 调处 协处 购物中心 商业中心 金融中心 城市中心 国家中心 区域中心 经济中心 市中心 县中心 镇中心 区中心 省中心 贸易中心
  航运中心 航空中心 消费中心 分拨中心 算力中心 政治中心 交通中心 枢纽中心 世界中心 重心 科技创新中心 综合性国家科学中心 副中心
  城市副中心 科学中心 结算中心 全部 内部 外部 上部 下部 东部 西部 南部 北部 中部 局部 头部 总部 干部 支部 党支部 本部 底部
  顶部 腹部 胸部 头颈部 事业部 项目部 俱乐部 指挥部门 各部 学部 一部 医学部 编辑部 门市部 经营部 营业部 团部 旅部 连部 司令部
  后勤部 司法机关 行政机关 公安检察机关 政府办 数字政府 法治政府 智慧政府 技术委员会 专家委员会 专业委员会 学术委员会 业主委员会
  咨询委员会 评审委员会 评标委员会 专家咨询委员会 顾问委员会 理事会 公司 上司
`);

/** Names of kinds that a higher level awards: 国家重点实验室 or 省工程研究中心 alone is no body. */
export const AWARDED_KINDS =
  /^(?:重点|工程|技术|工程技术|企业|企业技术|制造业|产业|协同|应用|国际|临床|医学|临床医学|区域|区域医疗|区域性|联合|综合|示范|创新|研究|研究与|转化|成果转化|示范推广|推广|农业|科技|服务|培训|检测|质量|检验|监督|监督检验|质检|质量监督检验|工业|设计|工业设计|知识产权|信息|信息服务|中试|计量|测试|产业计量测试|公共){1,6}$/u;

/** What may not follow a head of one or two characters, whose last then belongs to another word: 市办企业, 处理, 所有 … */
export const NOT_AFTER_SINGLE: ReadonlyMap<string, RegExp> = afterPatterns({
  办: '[理法学事案好成结税证园医展赛件企得妥实复公网]',
  处: '[理置罚于在分方境长级所事以]',
  所: '[管持占享提有在属需以长谓得涉示列述称]',
  科: '[学技研普创教长]',
  队: '[伍员长]',
  室: '[内外]',
  组: '[织建成合员团件装别群阁长]',
  署: '名',
  院: '[校士落内外系]',
});

/** What may not follow a name, by its last character: 市委托, 教育部门, 中心城区, 委员会议 … */
export const NOT_AFTER: ReadonlyMap<string, RegExp> = afterPatterns({
  局: '面|势|部(?!署)|限(?!期)|长',
  委: '托|派|任|培|屈|婉|员|会(?!同|商|议|见|签)',
  厅: '级|长',
  司: '法|机|令|长',
  部: '门|分|位|署|件|队|际|委|长',
  会: '议(?!定)|展',
  心: '城|区|镇|村|位|线',
  府: '性',
  馆: '藏|长',
  站: '点',
  署: '长',
});

function afterPatterns(sources: Readonly<Record<string, string>>): ReadonlyMap<string, RegExp> {
  return new Map(Object.entries(sources).map(([last, source]) => [last, new RegExp(source, 'uy')]));
}
