/** Plan periods: “十四五”时期 and its edges. */
import { type Days, planYears, yearOf } from '../text/calendar';
import { chineseNumber } from '../text/numerals';
import { edgeOf, execAt, type TimePoint } from './timePoints';

const PLAN_TAIL = '(?<tail>(?:开局|收官)之年|时期末|期间|期内|时期|末期|期末|期初|末(?!端)|初(?![级步中])|中期)?';
const QUOTED_PLAN = new RegExp(`(?<plan>十[一二三四五六]?|[六七八九])五["”’'」]${PLAN_TAIL}`, 'uy');
const BARE_PLAN = new RegExp(`(?<plan>十[一二三四五六])五${PLAN_TAIL}`, 'uy');
const OPEN_QUOTE = /["“‘'「]/u;

/** A plan period whose numeral begins at `at`, behind its opening quote: “十四五”时期, 十三五末. */
export function readPlan(text: string, at: number): TimePoint | null {
  const before = text.charAt(at - 1);
  const quoted = OPEN_QUOTE.test(before) ? execAt(QUOTED_PLAN, text, at) : null;
  const match = quoted ?? (/[第一二三四五六七八九十百〇\d]/u.test(before) ? null : execAt(BARE_PLAN, text, at));
  const number = chineseNumber(match?.groups?.plan ?? '');
  if (match === null || number === null) {
    return null;
  }
  const tail = match.groups?.tail ?? '';
  if (number <= 10 && !/^(?:时期|期间|期内|末|期末)/u.test(tail)) {
    return null;
  }
  const [first, last] = planYears(number);
  const whole = { from: yearOf(first).from, to: yearOf(last).to };
  const days = planDays(tail, whole, first, last);
  return {
    start: quoted === null ? at : at - 1,
    end: at + match[0].length,
    days,
    year: last,
    month: null,
    unit: 'plan',
    isRange: false,
    isPeriod: days === whole || tail === '中期',
    closed: tail.endsWith('之年'),
  };
}

function planDays(tail: string, whole: Days, first: number, last: number): Days {
  switch (tail) {
    case '开局之年':
      return yearOf(first);
    case '收官之年':
      return yearOf(last);
    case '中期':
      return yearOf(first + 2);
    default:
      return tail === '' || tail === '时期' || tail === '期间' || tail === '期内'
        ? whole
        : edgeOf(tail === '末期' ? '末' : tail, whole);
  }
}
