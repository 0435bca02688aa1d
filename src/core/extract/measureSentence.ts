/** What the sentence says about a measure: the name of what is measured, and whether it is reached or to be reached. */
import type { MeasureStatus, Span, TimeKind } from '../model';

/** A time expression of the same line; its kind helps to tell a target from a report. */
export interface TimeInLine extends Span {
  readonly kind?: TimeKind;
}

/** A measure of the same line that stands before. */
interface Named extends Span {
  readonly name: string | null;
}

/** The clause itself aims. */
const AIM = /力争|争取|确保|目标|计划|拟(?!合)|预计|预期|规划|不低于|不少于|不超过|不高于|控制在|将(?!军)|(?<![主重纪摘首概扼需])要(?![求素点闻])|应(?![急用对])|须|原则上/u;
/** The clause itself reports. */
const REPORT = /已|了(?!解)|曾|目前|截至|同比|上年|现有|共有|荣获|获得|获评|入选|位居|居全/u;
/** The sentence reports, if nothing nearer speaks against it. */
const SUMMING_UP = /累计|成功|先后|率先|获批|完成|共/u;

const sentenceStart = (text: string, at: number): number => {
  const from = Math.max(0, at - 240);
  const cut = /[。！？；](?=[^。！？；]*$)/u.exec(text.slice(from, at));
  return cut === null ? from : from + cut.index + 1;
};

/** Aim and report words of the clause decide first, then `governing`, the last time before it in the line, then the sentence. */
export function statusOf(text: string, measure: Span, governing: TimeInLine | undefined, fallback: MeasureStatus): MeasureStatus {
  const begin = sentenceStart(text, measure.start);
  const sentence = text.slice(begin, measure.start);
  const clause = sentence.slice(sentence.lastIndexOf('，') + 1);
  const behind = /^[^，。；]{0,12}/u.exec(text.slice(measure.end, measure.end + 12))?.[0] ?? '';
  if (AIM.test(clause)) {
    return 'target';
  }
  if (REPORT.test(clause) || /^[^，。；]{0,12}(?:已|了(?!解))/u.test(behind)) {
    return 'actual';
  }
  if (governing?.kind === 'deadline') {
    return 'target';
  }
  if (governing?.kind === 'date' && governing.start >= begin && !/[较比]/u.test(text.charAt(governing.start - 1))) {
    return 'actual';
  }
  if (AIM.test(sentence)) {
    return 'target';
  }
  return REPORT.test(sentence) || SUMMING_UP.test(sentence) ? 'actual' : fallback;
}

/** Words between the name and the number: verbs of reaching, comparisons. */
const LINK =
  /(?:(?:达到?|为|是|有|超过?|突破|近|约|逾|至|到|在|各|均|共计?|总计|合计|分别|力争|稳定|保持|控制|提高|提升|增加|增长|下降|降低|减少|压缩|缩短|扩大|不少于|不低于|不超过|不高于|高达|最高|首次|首|基本|实现|仅|已|了|的|：|:| ))+$/u;
/** Words that open a clause before the name. */
const OPENING =
  /^(?:[ 　—●·■◆]|其中|并|且|目前|此外|同时|另外?|已经?|累计|共|力争|争取|确保|计划|预计|拟|将|使|全面|先后|成功|继续|推动|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.]|[一二三四五六]是)+/u;
/** A comparison that names nothing by itself: it goes with the measure before. */
const RATE = /^(?:(?:同比|环比|年均|比[^，]{1,8}|较[^，]{1,8})?(?:增长|增加|提高|提升|下降|降低|减少|上升)|(?:约?占)[^，]{0,12}|.{0,4}占比)$/u;
/** A verb alone, so that what is counted follows the number. */
const VERB_ONLY =
  /^(?:新增|新建|建成|建立|建设|组建|成立|设立|设置|完成|开展|组织|举办|召开|培育|打造|引进|引入|推出|发布|出台|制定|修订|实施|发行|形成|获|获得|拥有|有|包括|涵盖|推动|支持|培训|惠及|服务|为|以|在|与|向|由|从|对|全市|全省|全县|全区|改造|更新|新改建|创建|认定|遴选|选派|配备|投放)?$/u;

/**
 * The name of what is measured where the clause gives one: before the number, else behind it; a rate (同比增长) takes
 * that of the measure before. `raw` is the line as written, `earlier` the measure and `time` the time in front.
 */
export function nameOf(text: string, raw: string, measure: Span, earlier: Named | undefined, time: Span | undefined): string | null {
  const floor = Math.max(earlier?.end ?? 0, time?.end ?? 0, measure.start - 40);
  const clause = /[^，。；、！？：（]*$/u.exec(text.slice(floor, measure.start))?.[0] ?? '';
  const rate = clause.trim();
  if (RATE.test(rate) && earlier?.name != null) {
    return `${earlier.name}${rate}`;
  }
  const head = clause.replace(LINK, '').trimEnd();
  const opening = OPENING.exec(head)?.[0].length ?? 0;
  const from = measure.start - clause.length + opening;
  const name = raw.slice(from, from + head.length - opening).trim();
  if (name.length > 1 && !VERB_ONLY.test(name)) {
    return name;
  }
  const behind = BEHIND.exec(text.slice(measure.end, measure.end + 26));
  if (behind === null) {
    return name === '' ? null : name;
  }
  const at = measure.end + (behind[0].length - (behind[1]?.length ?? 0));
  const counted = raw.slice(at, measure.end + behind[0].length);
  return /^新/u.test(name) ? `${name}${counted}` : counted;
}

/** What is counted, up to the next punctuation or number. */
const BEHIND = /^的?([^，。；、！？：（）“”《》\d]{2,24}?)(?=[，。；、！？：（）\d]|和|以及|及|$)/u;
