/** The words of the dashboard, in both languages of the interface. */
import type { Quality } from './dashboard';
import type { Language } from './words';

/** Plain strings: they travel in a message. `{0}` is filled in where it is shown. */
export interface DashboardWords {
  readonly dashboard: string;
  readonly charts: Readonly<Record<'matrix' | 'heat' | 'timeline' | 'indicators', string>>;
  /** How to read each. */
  readonly hints: Readonly<Record<'matrix' | 'heat' | 'timeline' | 'indicators', string>>;
  readonly qualities: Readonly<Record<Quality, string>>;
  readonly states: Readonly<Record<'full' | 'part' | 'none', string>>;
  readonly filter: string;
  readonly allSections: string;
  readonly allAgencies: string;
  readonly incompleteOnly: string;
  readonly shown: string;
  readonly nothing: string;
  readonly noPlan: string;
  readonly lead: string;
  readonly supporting: string;
  readonly joint: string;
  readonly inferred: string;
  readonly baseline: string;
  readonly target: string;
  readonly timeGone: string;
  readonly tasks: string;
  readonly save: string;
  readonly saveAll: string;
}

const zh: DashboardWords = {
  dashboard: '规划总览',
  charts: { matrix: '任务要素', heat: '部门与章节', timeline: '时限', indicators: '指标' },
  hints: {
    matrix: '✓ 有，～ 部分（分工负责而无牵头、时限按规划期推断），– 没有；点击到原文',
    heat: '格中为牵头任务数 / 配合与分工任务数，颜色越深任务越多；点击到第一项任务',
    timeline: '每个圆点是一项写明时限的任务，空心圆是按规划期推断时限的任务数',
    indicators: '○ 基期，◆ 目标，▲ 报告中的数值，竖线为时间进度',
  },
  qualities: { lead: '牵头', time: '时限', measure: '量值', deliverable: '成果', indicator: '指标' },
  states: { full: '有', part: '部分', none: '没有' },
  filter: '筛选任务',
  allSections: '全部章节',
  allAgencies: '全部部门',
  incompleteOnly: '只看要素不全的',
  shown: '显示 {0} 项，共 {1} 项',
  nothing: '没有可显示的内容',
  noPlan: '打开一份规划，这里显示其总览。',
  lead: '牵头',
  supporting: '配合',
  joint: '分工负责',
  inferred: '按规划期推断',
  baseline: '基期',
  target: '目标',
  timeGone: '时间进度',
  tasks: '{0} 项任务',
  save: '保存为 {0}',
  saveAll: '保存为网页',
};

const en: DashboardWords = {
  dashboard: 'Dashboard',
  charts: { matrix: 'What tasks have', heat: 'Agencies and sections', timeline: 'Deadlines', indicators: 'Indicators' },
  hints: {
    matrix: '✓ has it, ～ in part (shared without a lead, time inferred), – has it not; a click leads to the text',
    heat: 'tasks led / tasks supported and shared; the darker, the more; a click leads to the first task',
    timeline: 'each dot is a task that states its time; a hollow circle counts tasks whose time is inferred',
    indicators: '○ baseline, ◆ target, ▲ value in a report, upright line: share of the time gone',
  },
  qualities: {
    lead: 'Lead',
    time: 'Deadline',
    measure: 'Measure',
    deliverable: 'Deliverable',
    indicator: 'Indicator',
  },
  states: { full: 'yes', part: 'in part', none: 'no' },
  filter: 'Filter tasks',
  allSections: 'All sections',
  allAgencies: 'All agencies',
  incompleteOnly: 'Incomplete ones only',
  shown: '{0} of {1} shown',
  nothing: 'Nothing to show',
  noPlan: 'Open a plan to see its dashboard here.',
  lead: 'leads',
  supporting: 'supports',
  joint: 'shares',
  inferred: 'inferred from the plan’s period',
  baseline: 'baseline',
  target: 'target',
  timeGone: 'time gone',
  tasks: '{0} tasks',
  save: 'Save as {0}',
  saveAll: 'Save as web page',
};

export const dashboardWordsOf = (language: Language): DashboardWords => (language === 'zh' ? zh : en);
