/**
 * The words around what a document says: labels and small phrases, in both languages of the interface. The document's own
 * words are never translated; a term of the field stands beside its English name where a reader needs it to find his way.
 */
import type { AgencyRole, CitationRole, DetectionReason, IndicatorNature, MeasureStatus, TimeKind } from '../model';

/** The languages that the interface speaks. */
export type Language = 'zh' | 'en';

export interface Words {
  readonly language: Language;
  /** BCP 47 tag for numbers and dates. */
  readonly locale: string;
  /** Between the parts of one line. */
  readonly separator: string;
  /** Between the names of a list. */
  readonly comma: string;
  readonly colon: string;
  readonly roles: Readonly<Record<AgencyRole, string>>;
  /** What a body does in a task, in a word. */
  readonly shares: Readonly<Record<'lead' | 'supporting' | 'joint', string>>;
  readonly times: Readonly<Record<TimeKind, string>>;
  readonly natures: Readonly<Record<IndicatorNature, string>>;
  readonly statuses: Readonly<Record<MeasureStatus, string>>;
  readonly citations: Readonly<Record<CitationRole, string>>;
  readonly labels: Readonly<
    Record<
      | 'baseline'
      | 'target'
      | 'change'
      | 'perYear'
      | 'source'
      | 'deadline'
      | 'section'
      | 'task'
      | 'indicator'
      | 'aliases'
      | 'number',
      string
    >
  >;
  readonly noOwner: string;
  readonly noDeadline: string;
  /** A day that the task does not state, taken from the plan's period. */
  readonly inferred: (day: string) => string;
  /** The same in a list. */
  readonly inferredBrief: (day: string) => string;
  readonly noShare: string;
  /** Percentage points, after a number. */
  readonly points: string;
  readonly year: (year: number | string) => string;
  readonly by: (day: string) => string;
  readonly since: (day: string) => string;
  readonly endOfYear: (year: string) => string;
  readonly tasks: (count: number) => string;
  readonly withoutOwner: (count: number) => string;
  readonly indicators: (count: number) => string;
  readonly agencies: (count: number) => string;
  /** The bodies that a group is made of. */
  readonly members: (count: number) => string;
  readonly share: (role: 'lead' | 'supporting' | 'joint', count: number) => string;
  readonly sameDeadline: (count: number) => string;
  /** Values of an indicator in prose. */
  readonly stated: (count: number) => string;
  /** What prose says and what the table says. */
  readonly agrees: string;
  readonly differs: string;
  readonly mentioned: (count: number) => string;
  readonly citedTimes: (count: number) => string;
  readonly more: (count: number) => string;
  /** What a policy document is known by, each with what it looks like. */
  readonly signs: Readonly<Record<DetectionReason, readonly [label: string, example: string]>>;
  readonly signWeights: Readonly<Record<'for' | 'against' | 'missing', string>>;
  /** What has decided that a document is, or is not, read as a policy document. */
  readonly grounds: Readonly<Record<'word' | 'language' | 'setting' | 'text', (isPlan: boolean) => string>>;
}

const zh: Words = {
  language: 'zh',
  locale: 'zh-CN',
  separator: ' · ',
  comma: '、',
  colon: '：',
  roles: { lead: '牵头单位', supporting: '配合单位', joint: '按职责分工负责', source: '数据来源', mention: '提及' },
  shares: { lead: '牵头', supporting: '配合', joint: '分工负责' },
  times: { deadline: '时限', period: '时期', date: '日期' },
  natures: { 预期性: '预期性', 约束性: '约束性' },
  statuses: { actual: '已达到', target: '目标值' },
  citations: { basis: '依据', 'carry-out': '贯彻落实', 'draw-up': '制定', revise: '修订', mention: '提及' },
  labels: {
    baseline: '基期',
    target: '目标',
    change: '变化',
    perYear: '年均',
    source: '数据来源',
    deadline: '时限',
    section: '章节',
    task: '任务',
    indicator: '指标',
    aliases: '又作',
    number: '文号',
  },
  noOwner: '未明确责任单位',
  noDeadline: '未写明时限',
  inferred: (day) => `按规划期推断：${day}`,
  inferredBrief: (day) => `${day}（推断）`,
  noShare: '没有承担任务',
  points: '个百分点',
  year: (year) => `${year}年`,
  by: (day) => `${day}前`,
  since: (day) => `自${day}起`,
  endOfYear: (year) => `${year}年底`,
  tasks: (count) => `${count} 项任务`,
  withoutOwner: (count) => `${count} 项无责任单位`,
  indicators: (count) => `${count} 项指标`,
  agencies: (count) => `${count} 家单位`,
  members: (count) => `成员单位 ${count} 家`,
  share: (role, count) => `${zh.shares[role]} ${count} 项`,
  sameDeadline: (count) => `同一时限的任务 ${count} 项`,
  stated: (count) => `正文写明数值 ${count} 处`,
  agrees: '与指标表一致',
  differs: '与指标表不一致',
  mentioned: (count) => `正文提到 ${count} 处`,
  citedTimes: (count) => `全文引用 ${count} 处`,
  more: (count) => `还有 ${count} 项`,
  signs: {
    'responsibility-clauses': ['责任分工', '牵头单位：…；…负责'],
    'numbered-headings': ['编号标题', '至少三个，如“一、”“（一）”“第一章”'],
    title: ['标题', '…规划、…方案、…实施情况报告'],
    'enacting-words': ['印发、制定用语', '现印发给你们；根据…制定本规划'],
    'indicator-table': ['指标表', '“指标”“2020年”“2025年”“属性”等列'],
    orders: ['部署任务', '至少三项，如“加快…”“建立…”'],
    narrates: ['叙事', '像新闻、讲话那样叙述，没有责任分工'],
  },
  signWeights: { for: '有', against: '有，不像政策文件', missing: '没有' },
  grounds: {
    word: (isPlan) => (isPlan ? '你已指定按政策规划处理' : '你已指定不按政策规划处理'),
    language: () => '语言为“政策规划”的文件始终处理',
    setting: () => '按设置“policyPlan.detection”，只处理语言为“政策规划”的文件',
    text: (isPlan) => (isPlan ? '读起来像政策文件' : '读起来不像政策文件'),
  },
};

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const en: Words = {
  language: 'en',
  locale: 'en-GB',
  separator: ' · ',
  comma: ', ',
  colon: ': ',
  roles: {
    lead: 'Lead (牵头)',
    supporting: 'Supporting (配合)',
    joint: 'Joint (按职责分工)',
    source: 'Data source (数据来源)',
    mention: 'Mentioned',
  },
  shares: { lead: 'lead', supporting: 'support', joint: 'joint' },
  times: { deadline: 'Deadline (时限)', period: 'Period (时期)', date: 'Date (日期)' },
  natures: { 预期性: 'Expected (预期性)', 约束性: 'Binding (约束性)' },
  statuses: { actual: 'Reached', target: 'Target' },
  citations: {
    basis: 'Basis',
    'carry-out': 'To carry out',
    'draw-up': 'To draw up',
    revise: 'To revise',
    mention: 'Cited',
  },
  labels: {
    baseline: 'Baseline',
    target: 'Target',
    change: 'Change',
    perYear: 'Per year',
    source: 'Source',
    deadline: 'Deadline',
    section: 'Section',
    task: 'Task',
    indicator: 'Indicator',
    aliases: 'Also written',
    number: 'Number',
  },
  noOwner: 'no responsible agency named',
  noDeadline: 'no deadline stated',
  inferred: (day) => `inferred from the plan’s period: ${day}`,
  inferredBrief: (day) => `${day} (inferred)`,
  noShare: 'bears no task',
  points: ' pp',
  year: (year) => String(year),
  by: (day) => `by ${day}`,
  since: (day) => `from ${day}`,
  endOfYear: (year) => `end ${year}`,
  tasks: (count) => plural(count, 'task'),
  withoutOwner: (count) => `${count} without owner`,
  indicators: (count) => plural(count, 'indicator'),
  agencies: (count) => plural(count, 'agency', 'agencies'),
  members: (count) => plural(count, 'member'),
  share: (role, count) => ({ lead: `leads ${count}`, supporting: `supports ${count}`, joint: `shares ${count}` })[role],
  sameDeadline: (count) => `${plural(count, 'task')} with this deadline`,
  stated: (count) => `${plural(count, 'value')} in the text`,
  agrees: 'as in the table',
  differs: 'the table differs',
  mentioned: (count) => `${plural(count, 'mention')} in the text`,
  citedTimes: (count) => `cited ${plural(count, 'time')}`,
  more: (count) => `${count} more`,
  signs: {
    'responsibility-clauses': ['Responsibility clauses (责任分工)', '牵头单位：…, …负责'],
    'numbered-headings': ['Numbered headings', 'three or more such as 一、 （一） 第一章'],
    title: ['Title', '…规划, …方案, …实施情况报告'],
    'enacting-words': ['Words that issue or draw up', '现印发给你们, 根据…制定本规划'],
    'indicator-table': ['Indicator table', 'columns such as 指标, 2020年, 2025年, 属性'],
    orders: ['Orders', 'three tasks or more such as 加快…, 建立…'],
    narrates: ['Tells of events', 'as news and speeches do, without a responsibility clause'],
  },
  signWeights: { for: 'found', against: 'found, speaks against it', missing: 'not found' },
  grounds: {
    word: (isPlan) => (isPlan ? 'You chose to treat it as one' : 'You chose not to treat it as one'),
    language: () => 'Files of the language Policy Plan always are',
    setting: () => 'By the setting policyPlan.detection only files of the language Policy Plan are',
    text: (isPlan) => (isPlan ? 'It reads like one' : 'It does not read like one'),
  },
};

/** The words of a language. */
export function wordsOf(language: Language): Words {
  return language === 'zh' ? zh : en;
}
