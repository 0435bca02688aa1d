/**
 * The words that end the name of a body. The kind says what has to stand before them:
 *
 * - `government`: the place or level itself (市政府, 天河区人民法院, 广州海关)
 * - `organ`: a field of administration, or a place or level with any words (市教育局, 省数字产业局)
 * - `department`: a field, place or level; the class words of organs (教育行政部门)
 * - `committee`: any words, from the place or level if there is one (治理工作领导小组)
 * - `institute`: a place or level and any words (省知识产权保护中心)
 * - `part`: another body, of which it is a part (知识产权局专利管理司)
 */
export type HeadKind = 'government' | 'organ' | 'department' | 'committee' | 'institute' | 'part';

const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

export const HEADS: Readonly<Record<HeadKind, readonly string[]>> = {
  government: words(`
    人民政府 政府 党委 党工委 工委 党组 人大 人大常委会 人民代表大会 人民代表大会常务委员会 政协 委 纪委 监委 纪委监委 监察委员会
    管委会 管理委员会 执委会 街道办事处 街道办 办事处 村委会 居委会 村民委员会 居民委员会 人民法院 法院 中院 人民检察院 检察院 海关 公安机关
    总工会 团委 妇联 科协 残联 工商联 贸促会 文联 侨联 社科联 军区 警备区 人武部 人民武装部 武警总队 武警支队
  `),
  organ: words(`
    局 厅 署 委 办 总局 分局 管理局 监管局 监督局 督查室 委员会办公室 办公厅 办公室 组织部 宣传部 统战部 政法委 社会工作部 编办 编委办 网信办
    政研室 研究室 老干部局 巡视办 巡察办 文明办 台办 外办 侨办 府办 委办 政府办 农办 党校 总队 支队 大队 供销社 供销合作社 供销合作联社 档案馆 所 派出所 司法所
  `),
  department: words('部门 行政部门 主管部门 行政主管部门 监管部门 监督管理部门 执法部门'),
  committee: words(`
    领导小组 工作小组 协调小组 指导小组 推进小组 协调推进小组 联席会议 部际联席会议 厅际联席会议 指挥部 总指挥部 专班 工作专班 委员会 仲裁委 安委会 食安委 工作领导小组 编委会 领导小组办公室
    联席会议办公室 指挥部办公室 委员会办公室 联合办公室 专班办公室
  `),
  institute: words(`
    中心 分中心 研究院 研究所 研究室 科学院 农科院 社科院 设计院 规划院 检测院 检验院 计量院 标准院 质检院 质检所 技术院 工研院 仲裁院 实验室 科研所 科学研究所 信息所 情报所 服务站总站 监测站 总站 中心站 研究生院
  `),
  part: words(`
    局 司 厅 处 科 室 组 所 队 中心 分局 分院 分所 办公室 办公厅 总队 支队 大队 中队 法庭 巡回法庭 窗口期 派出所 监管所 诉讼服务处 办事处 成员单位 直属单位 直属机构 各部委 各直属机构 工作组 专班 专项小组 专责小组 工作小组
  `),
};

/** Words that end like a head and are none. */
export const NO_HEADS = words(`
  布局 格局 大局 全局 当局 结局 僵局 开局 棋局 时局 变局 政局 定局 残局 书局 药局 破局 新局 危局 战局 部署 签署 专署 主办 承办 协办 举办 督办 交办 转办 创办 公办 民办 联办 领办 兴办 代办 经办 包办 申办 合办 查办 停办 开办 新办 补办 帮办 通办 好办 快办 网办 易办 一窗通办 侦办 严办 惩办 筹办 续办 倒办 自办
  院所 场所 交易所 事务所 厕所 住所 寓所 居所 会所 诊所 证券所 律所 看守所 卫生所 加油所 收容所 研究所有 原委 政委 常委 村委 编委 委 居委
  大厅 客厅 餐厅 展厅 服务大厅 政务大厅 办事大厅 门厅 学科 专科 本科 百科 内科 外科 儿科 骨科 文科 理科 工科 农科 全科 妇科 牙科 会议室 教室 实验室 卧室 科室 温室 档案室
  军队 团队 部队 舰队 球队 车队 排队 小组 公司 上司 班组 编组 分组 重组 机组 到处 各处 好处 害处 用处 深处 惩处 查处 何处 办事处 坏处 长处 远处 出处 相处 随处 益处 四处 处处 之处
  数据中心 大数据中心 购物中心 会展中心 商业中心 物流中心 金融中心 城市中心 国家中心 区域中心 经济中心 市中心 县中心 镇中心 区中心 省中心 贸易中心 航运中心 活动中心 居中心 教育中心 消费中心 客服中心 呼叫中心 配送中心 分拨中心 算力中心 研发中心 制造中心 文化中心 政治中心 交通中心 枢纽中心 世界中心 重心
`);

/** What may not follow a head of one character: 市委托, 局部, 处理 … */
export const NOT_AFTER: ReadonlyMap<string, string> = new Map(Object.entries({
  局: '面势部限',
  委: '托派任培屈婉以外员',
  办: '理法学事案好成结税证园医展赛件企得妥实复公',
  处: '理置罚于在分方境长级所事',
  所: '有在属需以长谓得涉示列述称',
  科: '学技研普创教',
  队: '伍员',
  室: '内外',
  组: '织建成合员团件装别群阁',
  厅: '局级',
  署: '名',
  院: '校士落内外系',
  司: '法机令',
  会: '议商展',
}));
