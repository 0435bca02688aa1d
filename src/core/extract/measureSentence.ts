/** What the sentence says about a measure: whether it is reached or still to be reached. */
import type { MeasureStatus, Span, TimeKind } from '../model';

/** A time expression of the same line; its kind helps to tell a target from a report. */
export interface TimeInLine extends Span {
  readonly kind?: TimeKind;
}

/** The clause itself aims. 计划 and 规划 do so as verbs only. */
const AIM =
  /力争|争取|确保|(?:计划|规划|拟)(?=[再建新到投实开培引增完改组打在])|预计|预期|目标[为是：]|不[低少高]于|不超过|控制在|将(?!军)|(?<![主重纪摘首概扼需])要(?![求素点闻])|应当|须|原则上/u;
/** The clause itself reports. */
const REPORT = /已|了(?!解)|曾|目前|截至|同比|上年|现有|共有|荣获|获得|获评|入选|位居|居全/u;
/** The sentence reports, if nothing nearer speaks against it. */
const SUMMING_UP = /累计|成功|先后|率先|获批|完成|共/u;

/** Where the sentence that holds `at` begins, at most 240 characters back. */
function sentenceStart(text: string, at: number): number {
  const floor = Math.max(0, at - 240);
  let start = at;
  while (start > floor && !'。！？；'.includes(text.charAt(start - 1))) {
    start--;
  }
  return start;
}

/** Aim and report words of the clause decide first, then `governing`, the last time before it in the line, then the sentence. */
export function statusOf(
  text: string,
  measure: Span,
  governing: TimeInLine | undefined,
  fallback: MeasureStatus,
): MeasureStatus {
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
  if (governing?.kind === 'date' && governing.start >= begin) {
    return 'actual';
  }
  if (AIM.test(sentence)) {
    return 'target';
  }
  return REPORT.test(sentence) || SUMMING_UP.test(sentence) ? 'actual' : fallback;
}
