import type { Problem } from '../findings';
import type { Measure } from '../model';
import { otherPlace, problem, say } from './problems';
import { wordsBetween } from './quantities';
import type { Rule } from './rule';

/** Right behind the whole. */
const OF_WHICH = /^[^，。；\d]{0,14}[，（：]其中/u;
/** Words before a figure that make it no part: a change, a bound, a share of a part. */
const NO_PART =
  /(?:增[长加]|同比|较[^，。；]{0,6}|比[^，。；]{0,8}|提高|下降|减少|其中[^，。；]{0,8}其中[^，。；]{0,8}|约|超|超过|近|逾)$/u;
/** What does not add up: shares, marks, ages. */
const NO_COUNT = /^(?:[%‰分岁倍]|.{0,2}百分点|小时|天|日|分钟)$/u;
const SENTENCE_LENGTH = 240;

export const sumDiffers: Rule = {
  id: 'sum-differs',
  group: 'numbers',
  severity: 'warning',
  on: true,
  title: { en: 'Parts that do not make the whole', zh: '分项与合计不符' },
  reason: {
    en: 'Parts of a total cannot make more than it, nor shares more than 100 %. Parts that differ from it in one digit point to a slip of the pen.',
    zh: '分项之和不能大于合计，占比之和不能超过100%。两者只差一位数字时，多半是笔误。',
  },
  good: [
    { text: '全市共办理案件99件，其中行政案件54件、民事案件45件。' },
    { text: '全市共有线路214条，其中快线12条、干线60条。' },
    { text: '公交、轨道、步行分别占45%、20%、35%。' },
  ],
  bad: [
    { text: '全市共办理案件⟦99件⟧，其中行政案件44件、民事案件45件。' },
    { text: '全市共有线路⟦214条⟧，其中快线112条、干线160条。' },
    { text: '公交、轨道、步行分别占⟦55%⟧、30%、35%。' },
  ],
  check: ({ text, analysis: { measures } }) =>
    measures.flatMap(
      (whole, i): Problem[] => totalProblem(text, measures, whole, i) ?? shareProblem(text, measures, whole, i),
    ),
};

function totalProblem(text: string, measures: readonly Measure[], whole: Measure, at: number): Problem[] | null {
  const behind = wordsBetween(text, whole.end, whole.end + SENTENCE_LENGTH).split(/[。；\n]/u, 1)[0]!;
  const before = wordsBetween(text, whole.start - 20, whole.start);
  if (!OF_WHICH.test(behind) || isInexact(whole) || NO_COUNT.test(whole.unit ?? '%') || NO_PART.test(before)) {
    return null;
  }
  const parts = [];
  for (let i = at + 1; i < measures.length && measures[i]!.end <= whole.end + behind.length; i++) {
    const part = measures[i]!;
    const words = wordsBetween(text, part.start - 20, part.start);
    if (part.unit !== whole.unit || NO_PART.test(words)) return [];
    parts.push(part);
  }
  const sum = parts.reduce((total, part) => total + part.value, 0);
  const isSlip = parts.length > 1 && sum < whole.value && differsInOneDigit(sum, whole.value);
  if (parts.some(isInexact) || (sum <= whole.value * (1 + 1e-9) && !isSlip)) return [];
  return [
    problem(whole, say('sum-differs', { found: whole.text, expected: trimmed(sum) }), {
      related: parts.map((part) => otherPlace(part, part.text)),
    }),
  ];
}

/** 分别占45%、20%、35%: shares of one whole. */
function shareProblem(text: string, measures: readonly Measure[], first: Measure, at: number): Problem[] {
  const before = wordsBetween(text, first.start - 12, first.start);
  if (first.unit !== '%' || !/(?:分别占|占比分别(?:为|是|达))[^，。；、\d]{0,6}$/u.test(before)) return [];
  const shares = [first];
  for (
    let i = at + 1;
    measures[i]?.unit === '%' && /^[、和]$/u.test(text.slice(shares.at(-1)!.end, measures[i]!.start));
    i++
  ) {
    shares.push(measures[i]!);
  }
  const sum = shares.reduce((total, share) => total + share.value, 0);
  if (sum <= 100 + 0.1 * shares.length) return [];
  return [
    problem(first, say('shares-exceed', { found: trimmed(sum) }), {
      related: shares.slice(1).map((share) => otherPlace(share, share.text)),
    }),
  ];
}

const isInexact = ({ text }: Measure): boolean => /余|多|以|左右/u.test(text);
const trimmed = (value: number): string => String(Number(value.toFixed(4)));

/** 99 and 89: as many digits, all but one the same, at the same place. */
function differsInOneDigit(a: number, b: number): boolean {
  const [one, other] = [trimmed(a), trimmed(b)];
  return one.length === other.length && [...one].filter((digit, i) => digit !== other[i]).length === 1;
}
