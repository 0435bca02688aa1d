/** Words that stand in every policy document: two passages that share them have little in common. Written for folded text. */
import { ORDER_VERBS } from './orders';
import { wordList } from './wordList';

/** Nouns and adjectives of the style, beside the verbs that open an order. */
const STYLE = wordList(`
  工作 机制 体系 能力 水平 制度 管理 服务 建设 发展 重点 领域 措施 政策 相关 有关 方面 作用 质量 效能 力度 基础 要求 任务 目标 单位
  部门 责任 全市 全省 全区 全国 全县 本市 我市 我省 国家 地区 区域 项目 资源 条件 方式 模式 环境 主体 平台 标准 规划 方案 办法 情况
  进行 形成 推动 提供 加以 通过 其中 以及 同时 不断 更加 主要 各类 各级 一批 一步 进一 新型 现代 特色 优势 综合 专项 行动 工程 计划
  落实 完善 探索 鼓励 支持 引导 推进 加强 加快 实施 开展 建立 健全 十三 十四 十五 三五 四五 五五 年来 社会 企业 市场 需求 活动 人员 机构 组织 以上 以下 年底 底前
`);

/** Two characters that are one of these words. */
export const BOILERPLATE: ReadonlySet<string> = new Set([
  ...STYLE,
  ...ORDER_VERBS.filter(({ length }) => length === 2),
]);
