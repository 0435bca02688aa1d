/** The words around rows, in both languages of the interface. */
import type { Gap } from '../../relate/gaps';
import type { Language } from '../words';
import type { TaskGrouping, TaskSorting } from './taskShape';

export interface RowWords {
  readonly groupings: Readonly<Record<TaskGrouping, string>>;
  readonly sortings: Readonly<Record<TaskSorting, string>>;
  /** What tasks lack, as the name of a group of them; `none` where they lack nothing. */
  readonly gaps: Readonly<Record<Gap | 'none', string>>;
  /** The same in a word, for a list. */
  readonly lacks: (gaps: readonly Gap[]) => string;
  /** Tasks that several bodies share and none leads. */
  readonly shared: string;
  /** Tasks with a time that has no last day (2020年起). */
  readonly openEnd: string;
  readonly containing: (words: string) => string;
  readonly mine: string;
  readonly incomplete: string;
  /** So many tasks of all are shown. */
  readonly shown: (count: number, all: number) => string;
  readonly serving: string;
  readonly inText: string;
  readonly owned: string;
}

const zh: RowWords = {
  groupings: { section: '章节', lead: '牵头单位', deadline: '时限', gap: '要素是否齐全', none: '不分组' },
  sortings: { text: '原文顺序', deadline: '时限先后', lead: '牵头单位' },
  gaps: {
    owner: '没有责任单位',
    lead: '没有牵头单位',
    time: '没有时限',
    result: '没有可检验的成果',
    none: '要素齐全',
  },
  lacks: (gaps) => `缺${gaps.map((gap) => LACKS.zh[gap]).join('、')}`,
  shared: '按职责分工负责，没有牵头单位',
  openEnd: '没有截止日期',
  containing: (words) => `含“${words}”`,
  mine: '只看我的部门',
  incomplete: '只看要素不全的',
  shown: (count, all) => `${count}/${all} 项任务`,
  serving: '相关任务',
  inText: '正文',
  owned: '负责的指标',
};

const en: RowWords = {
  groupings: {
    section: 'Section',
    lead: 'Lead agency',
    deadline: 'Deadline',
    gap: 'What is missing',
    none: 'No groups',
  },
  sortings: { text: 'Order of the text', deadline: 'Deadline', lead: 'Lead agency' },
  gaps: {
    owner: 'No responsible agency',
    lead: 'No lead agency',
    time: 'No deadline',
    result: 'Nothing to see the result by',
    none: 'Complete',
  },
  lacks: (gaps) => `lacks ${gaps.map((gap) => LACKS.en[gap]).join(', ')}`,
  shared: 'Shared, nobody leads',
  openEnd: 'No last day',
  containing: (words) => `with “${words}”`,
  mine: 'only my agencies',
  incomplete: 'only incomplete ones',
  shown: (count, all) => `${count} of ${all} tasks`,
  serving: 'Tasks',
  inText: 'In the text',
  owned: 'Indicators it answers for',
};

const LACKS: Readonly<Record<Language, Readonly<Record<Gap, string>>>> = {
  zh: { owner: '责任单位', lead: '牵头单位', time: '时限', result: '成果' },
  en: { owner: 'an agency', lead: 'a lead', time: 'a deadline', result: 'a result' },
};

/** The words of a language. */
export const rowWordsOf = (language: Language): RowWords => (language === 'zh' ? zh : en);
