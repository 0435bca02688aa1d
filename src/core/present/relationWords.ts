/** The words around coverage and relations, in both languages of the interface. */
import type { RelationRole } from '../config';
import type { ShareId } from '../relate/coverage';
import type { IndicatorChangeKind } from '../relate/indicatorChanges';
import type { Certainty } from '../relate/reading';
import type { Doubt } from '../relate/reported';
import type { Service } from '../relate/serve';
import type { TargetVerdict } from '../relate/superior';
import type { TaskChangeKind } from '../relate/taskChanges';
import type { Language } from './words';

export interface RelationWords {
  readonly titles: Readonly<
    Record<
      | 'shares'
      | 'tasks'
      | 'indicators'
      | 'agencies'
      | 'sections'
      | 'superiorTasks'
      | 'superiorIndicators'
      | 'progress'
      | 'values'
      | 'evidence'
      | 'taskChanges'
      | 'indicatorChanges',
      string
    >
  >;
  readonly columns: Readonly<
    Record<
      | 'what'
      | 'covered'
      | 'short'
      | 'task'
      | 'indicator'
      | 'agency'
      | 'section'
      | 'time'
      | 'measures'
      | 'deliverables'
      | 'owner'
      | 'ownerLeads'
      | 'agrees'
      | 'complete'
      | 'tasks'
      | 'superior'
      | 'own'
      | 'verdict'
      | 'certainty'
      | 'reason'
      | 'latest'
      | 'way'
      | 'gone'
      | 'needed'
      | 'value'
      | 'day'
      | 'doubt'
      | 'report'
      | 'quote'
      | 'change'
      | 'before'
      | 'after',
      string
    >
  >;
  readonly shares: Readonly<Record<ShareId, string>>;
  /** Of what else there is none. */
  readonly none: string;
  readonly yes: string;
  readonly no: string;
  readonly certainties: Readonly<Record<Certainty, string>>;
  readonly services: Readonly<Record<Service['reason'], string>>;
  readonly verdicts: Readonly<Record<TargetVerdict, string>>;
  readonly doubts: Readonly<Record<Doubt, string>>;
  readonly evidence: Readonly<Record<'done' | 'open' | 'elsewhere', string>>;
  readonly taskChanges: Readonly<Record<TaskChangeKind, string>>;
  readonly indicatorChanges: Readonly<Record<IndicatorChangeKind, string>>;
  readonly directions: Readonly<Record<'raised' | 'lowered' | 'earlier' | 'later' | 'added' | 'dropped', string>>;
  readonly reached: string;
  readonly perYear: (amount: string) => string;
  /** Groups of the coverage view. */
  readonly groups: Readonly<
    Record<
      | 'sections'
      | 'services'
      | 'findings'
      | 'uncovered'
      | 'carriedOut'
      | 'undivided'
      | 'divided'
      | 'beyond'
      | 'withoutEvidence'
      | 'reports',
      string
    >
  >;
  /** What a document is to the plan; `commit` is the plan itself as it was committed last. */
  readonly roles: Readonly<Record<RelationRole | 'commit', string>>;
  /** Of two drafts. */
  readonly changed: (count: number) => string;
  readonly unchanged: string;
  /** Of a document that has neither tasks nor indicators. */
  readonly nothingToCompare: string;
  /** How many tasks, with a lead, with a time of their own. */
  readonly brief: (tasks: number, lead: number, time: number) => string;
  /** How many of all are complete. */
  readonly completeOf: (complete: number, all: number) => string;
  /** Of an indicator: its owner leads no task that serves it. */
  readonly ownerLeadsNone: string;
}

const zh: RelationWords = {
  titles: {
    shares: '覆盖情况',
    tasks: '任务',
    indicators: '指标',
    agencies: '部门',
    sections: '章节',
    superiorTasks: '上级规划的任务',
    superiorIndicators: '上级规划的指标',
    progress: '指标进展',
    values: '存疑的数值',
    evidence: '报告中的任务进展',
    taskChanges: '任务的变化',
    indicatorChanges: '指标的变化',
  },
  columns: {
    what: '项目',
    covered: '已有',
    short: '缺少的',
    task: '任务',
    indicator: '指标',
    agency: '部门',
    section: '章节',
    time: '时限',
    measures: '量值',
    deliverables: '成果',
    owner: '责任单位',
    ownerLeads: '责任单位牵头',
    agrees: '正文与表一致',
    complete: '要素齐全',
    tasks: '任务',
    superior: '上级规划',
    own: '本规划',
    verdict: '比较',
    certainty: '把握',
    reason: '依据',
    latest: '最近数值',
    way: '完成进度',
    gone: '时间进度',
    needed: '今后每年需',
    value: '数值',
    day: '时点',
    doubt: '存疑原因',
    report: '报告',
    quote: '原文',
    change: '变化',
    before: '原稿',
    after: '新稿',
  },
  shares: {
    'task-lead': '任务有牵头单位',
    'task-owner': '任务有责任单位',
    'task-own-time': '任务写明时限',
    'task-time': '任务有时限（含按规划期推断）',
    'task-measure': '任务有量值',
    'task-deliverable': '任务有成果',
    'task-indicator': '任务支撑指标',
    'task-complete': '任务要素齐全',
    'indicator-task': '指标有任务支撑',
    'indicator-owner-leads': '指标责任单位牵头相关任务',
    'indicator-agrees': '正文与指标表一致',
    'agency-task': '指标责任单位有任务',
  },
  none: '—',
  yes: '是',
  no: '否',
  certainties: { certain: '确定', likely: '可能', doubtful: '存疑' },
  services: { name: '写明指标', value: '写明数值', words: '用语相同' },
  verdicts: {
    met: '不低于上级要求',
    lower: '低于上级要求',
    missing: '没有列入',
    'other-scope': '总量指标，不可直接比较',
    unclear: '无法比较',
  },
  doubts: {
    'other-region': '其他地区',
    'part-region': '部分地区',
    'other-scope': '口径不同',
    growth: '增幅与水平之别',
    'other-unit': '单位不同',
    goal: '目标值，不是实际值',
    'no-time': '时点不明',
  },
  evidence: { done: '已完成', open: '未到位', elsewhere: '其他地区' },
  taskChanges: {
    added: '新增',
    dropped: '删除',
    moved: '移动',
    reworded: '改写',
    roles: '分工调整',
    deadlines: '时限调整',
    targets: '量值调整',
  },
  indicatorChanges: {
    added: '新增',
    dropped: '删除',
    raised: '目标调高',
    lowered: '目标调低',
    retargeted: '目标改写',
    baseline: '基期调整',
    nature: '属性调整',
    source: '责任单位调整',
    renamed: '改名',
  },
  directions: { raised: '调高', lowered: '调低', earlier: '提前', later: '推后', added: '新增', dropped: '删除' },
  reached: '已达到',
  perYear: (amount) => `${amount}/年`,
  groups: {
    sections: '各章节要素齐全的任务',
    services: '指标与支撑任务',
    findings: '审查发现的问题',
    uncovered: '没有承接的任务',
    carriedOut: '有承接的任务',
    undivided: '没有分解的任务',
    divided: '已分解的任务',
    beyond: '规划中没有的任务',
    withoutEvidence: '报告没有提到的任务',
    reports: '进展报告',
  },
  roles: {
    superior: '上级规划',
    earlier: '较早的一稿',
    division: '任务分解',
    report: '进展报告',
    commit: '上次提交的版本',
  },
  changed: (count) => `${count} 处变化`,
  unchanged: '没有变化',
  nothingToCompare: '没有可比较的任务和指标',
  brief: (tasks, lead, time) => `任务 ${tasks} · 有牵头 ${lead} · 有时限 ${time}`,
  completeOf: (complete, all) => `${complete}/${all} 齐全`,
  ownerLeadsNone: '责任单位未牵头',
};

const en: RelationWords = {
  titles: {
    shares: 'Coverage',
    tasks: 'Tasks',
    indicators: 'Indicators',
    agencies: 'Agencies',
    sections: 'Sections',
    superiorTasks: 'Tasks of the superior plan',
    superiorIndicators: 'Indicators of the superior plan',
    progress: 'Progress of the indicators',
    values: 'Doubtful values',
    evidence: 'What reports tell of the tasks',
    taskChanges: 'Changes in the tasks',
    indicatorChanges: 'Changes in the indicators',
  },
  columns: {
    what: 'What',
    covered: 'Have it',
    short: 'Without',
    task: 'Task',
    indicator: 'Indicator',
    agency: 'Agency',
    section: 'Section',
    time: 'Deadline',
    measures: 'Measures',
    deliverables: 'Deliverables',
    owner: 'Owner',
    ownerLeads: 'Owner leads',
    agrees: 'Text as table',
    complete: 'Complete',
    tasks: 'Tasks',
    superior: 'Superior plan',
    own: 'This plan',
    verdict: 'Compared',
    certainty: 'How sure',
    reason: 'Why',
    latest: 'Latest value',
    way: 'Way',
    gone: 'Time gone',
    needed: 'Needed',
    value: 'Value',
    day: 'Day',
    doubt: 'Doubt',
    report: 'Report',
    quote: 'Quote',
    change: 'Change',
    before: 'Old draft',
    after: 'New draft',
  },
  shares: {
    'task-lead': 'Tasks with a lead',
    'task-owner': 'Tasks with an owner',
    'task-own-time': 'Tasks with a deadline of their own',
    'task-time': 'Tasks with a deadline, inferred ones too',
    'task-measure': 'Tasks with a measure',
    'task-deliverable': 'Tasks with a deliverable',
    'task-indicator': 'Tasks that serve an indicator',
    'task-complete': 'Complete tasks',
    'indicator-task': 'Indicators with a task behind them',
    'indicator-owner-leads': 'Indicators whose owner leads a task',
    'indicator-agrees': 'Indicators for which the text says what the table says',
    'agency-task': 'Owners of indicators with a task',
  },
  none: '—',
  yes: 'yes',
  no: 'no',
  certainties: { certain: 'certain', likely: 'likely', doubtful: 'doubtful' },
  services: { name: 'named', value: 'value stated', words: 'words in common' },
  verdicts: {
    met: 'at least as much',
    lower: 'less than asked',
    missing: 'missing',
    'other-scope': 'totals, not comparable',
    unclear: 'cannot be compared',
  },
  doubts: {
    'other-region': 'another region',
    'part-region': 'part of the region',
    'other-scope': 'another scope',
    growth: 'growth against level',
    'other-unit': 'another unit',
    goal: 'a goal, not what was reached',
    'no-time': 'no time',
  },
  evidence: { done: 'done', open: 'open', elsewhere: 'another region' },
  taskChanges: {
    added: 'added',
    dropped: 'dropped',
    moved: 'moved',
    reworded: 'reworded',
    roles: 'roles',
    deadlines: 'deadline',
    targets: 'targets',
  },
  indicatorChanges: {
    added: 'added',
    dropped: 'dropped',
    raised: 'target raised',
    lowered: 'target lowered',
    retargeted: 'target reworded',
    baseline: 'baseline',
    nature: 'nature',
    source: 'owner',
    renamed: 'renamed',
  },
  directions: {
    raised: 'raised',
    lowered: 'lowered',
    earlier: 'earlier',
    later: 'later',
    added: 'added',
    dropped: 'dropped',
  },
  reached: 'reached',
  perYear: (amount) => `${amount} a year`,
  groups: {
    sections: 'Complete tasks by section',
    services: 'Indicators and their tasks',
    findings: 'Findings of the review',
    uncovered: 'Tasks that nothing here carries out',
    carriedOut: 'Tasks that are carried out here',
    undivided: 'Tasks that are not divided',
    divided: 'Tasks that are divided',
    beyond: 'Tasks that the plan has not',
    withoutEvidence: 'Tasks of which no report tells',
    reports: 'Progress reports',
  },
  roles: {
    superior: 'superior plan',
    earlier: 'earlier draft',
    division: 'division of tasks',
    report: 'progress report',
    commit: 'as last committed',
  },
  changed: (count) => `${count} changes`,
  unchanged: 'nothing changed',
  nothingToCompare: 'no tasks or indicators to compare',
  brief: (tasks, lead, time) => `${tasks} tasks · ${lead} with a lead · ${time} with a deadline`,
  completeOf: (complete, all) => `${complete}/${all} complete`,
  ownerLeadsNone: 'owner leads none',
};

/** The words of a language. */
export const relationWordsOf = (language: Language): RelationWords => (language === 'zh' ? zh : en);
