/** The words of hovers and of what stands at a glance in the text, in both languages of the interface. */
import type { Language } from './words';

export interface DeskWords {
  /** From today to a day: still so many days, on this day, so many days ago. */
  readonly left: (days: string) => string;
  readonly today: string;
  readonly past: (days: string) => string;
  /** Words with a note in brackets. */
  readonly noted: (words: string, note: string) => string;
  /** Tasks for which the end of the plan's period holds, which is this day. */
  readonly inferredDue: (count: number) => string;
  /** Quantities that a task sets. */
  readonly targets: string;
  readonly deliverables: string;
  readonly serves: (count: number) => string;
  readonly servedBy: (count: number) => string;
  readonly servedByNone: string;
  /** Whether the body in an indicator's source column leads a task that serves it. */
  readonly sourceLeads: (leads: boolean) => string;
  /** Indicators whose source or owner is this body. */
  readonly owns: (count: number) => string;
  readonly nearest: string;
  readonly noSection: string;
  /** What a picture shows: the way of an indicator from one value to the other. */
  readonly course: (points: string) => string;
  /** Where the straight way stands today. */
  readonly onCourse: (value: string) => string;
  /** Of a folder: the documents that bear a title. */
  readonly inFolder: string;
  readonly notInFolder: string;
  readonly folderUnread: string;
  readonly noFolder: string;
  /** On a heading: the tasks under it, those that lack a lead, those that state no time. */
  readonly withoutLead: (count: number) => string;
  readonly withoutTime: (count: number) => string;
  /** Of a body that is offered: tasks that it shares with those that are named already. */
  readonly together: (count: number) => string;
  readonly inDictionary: string;
  readonly inOtherDocuments: string;
  readonly nextBox: string;
}

const zh: DeskWords = {
  left: (days) => `还有 ${days} 天`,
  today: '今天截止',
  past: (days) => `已过 ${days} 天`,
  noted: (words, note) => `${words}（${note}）`,
  inferredDue: (count) => `另有 ${count} 项任务未写明时限，按规划期推断到此日`,
  targets: '量值',
  deliverables: '成果',
  serves: (count) => `支撑指标 ${count} 项`,
  servedBy: (count) => `支撑任务 ${count} 项`,
  servedByNone: '没有看出支撑它的任务',
  sourceLeads: (leads) => (leads ? '牵头支撑任务' : '没有牵头支撑任务'),
  owns: (count) => `数据来源或责任单位：指标 ${count} 项`,
  nearest: '最近的时限',
  noSection: '章节之外',
  course: (points) => `走势：${points}`,
  onCourse: (value) => `匀速推进，今天应为 ${value}`,
  inFolder: '文件夹中的文件',
  notInFolder: '文件夹中没有这份文件',
  folderUnread: '文件夹尚未读完，稍后可在此打开',
  noFolder: '打开这份文件所在的文件夹，即可从这里跳转',
  withoutLead: (count) => `${count} 项无牵头`,
  withoutTime: (count) => `${count} 项无时限`,
  together: (count) => `与已写单位共同承担 ${count} 项`,
  inDictionary: '词典',
  inOtherDocuments: '文件夹中的其他文件',
  nextBox: '下一个专栏',
};

const plural = (count: number | string, one: string): string => `${count} ${String(count) === '1' ? one : `${one}s`}`;

const en: DeskWords = {
  left: (days) => `${plural(days, 'day')} left`,
  today: 'ends today',
  past: (days) => `${plural(days, 'day')} ago`,
  noted: (words, note) => `${words} (${note})`,
  inferredDue: (count) => `and ${plural(count, 'task')} without a time, inferred from the plan’s period`,
  targets: 'Targets',
  deliverables: 'Deliverables',
  serves: (count) => `Serves ${plural(count, 'indicator')}`,
  servedBy: (count) => `Served by ${plural(count, 'task')}`,
  servedByNone: 'no task is seen to serve it',
  sourceLeads: (leads) => (leads ? 'leads a task that serves it' : 'leads no task that serves it'),
  owns: (count) => `Source or owner of ${plural(count, 'indicator')}`,
  nearest: 'Nearest deadlines',
  noSection: 'outside every section',
  course: (points) => `course: ${points}`,
  onCourse: (value) => `at an even pace ${value} today`,
  inFolder: 'In the folder',
  notInFolder: 'no document of the folder bears this title',
  folderUnread: 'the folder is still being read: it can be opened from here later',
  noFolder: 'open the folder that holds it to go to it from here',
  withoutLead: (count) => `${count} without lead`,
  withoutTime: (count) => `${count} without time`,
  together: (count) => `${count} with those named`,
  inDictionary: 'dictionary',
  inOtherDocuments: 'other documents of the folder',
  nextBox: 'next box',
};

/** The words of a language. */
export const deskWordsOf = (language: Language): DeskWords => (language === 'zh' ? zh : en);
