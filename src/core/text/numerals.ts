/**
 * Numbers as policy texts write them: 3500, 7.1万, 1,200, 二〇二五, 三百二十, 百亿. All functions expect folded text
 * (digits in ASCII).
 */

/** The digits of Chinese numerals, for use inside a character class; Latin and Greek O stand in for 〇 in many copies. */
export const CHINESE_DIGITS = '〇零○OΟ一二两三四五六七八九';

/** The powers of ten of Chinese numerals, for use inside a character class. */
export const CHINESE_POWERS = '十百千万亿';

/** Whether a code unit is a digit, 0 to 9. */
export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const DIGIT_VALUES: ReadonlyMap<string, number> = new Map([
  ...Array.from('零一二三四五六七八九', (char, value) => [char, value] as const),
  ...Array.from('〇○OΟ', (char) => [char, 0] as const),
  ['两', 2],
]);

const EXPONENTS: ReadonlyMap<string, number> = new Map(
  Array.from(CHINESE_POWERS, (char, i) => [char, i < 4 ? i + 1 : 8]),
);

/**
 * An Arabic number with the powers that follow it: `('7.1', '万')` → 71000, `('3', '千万')` → 30000000. The shift is one
 * of the decimal point, so no binary rounding shows (54.41亿 is 5441000000).
 */
export function shifted(digits: string, powers: string): number {
  const plain = digits.includes(',') ? digits.replaceAll(',', '') : digits;
  if (powers === '') return Number(plain);
  let exponent = 0;
  for (const char of powers) {
    exponent += EXPONENTS.get(char) ?? 0;
  }
  return Number(`${plain}e${String(exponent)}`);
}

/**
 * The value of a Chinese numeral: 十八 → 18, 三百二十 → 320, 三万五千 → 35000, 百亿 → 10000000000, 二〇二五 → 2025.
 * `null` for what is no single number: an approximation (两三, 七八百) or other characters.
 */
export function chineseNumber(numeral: string): number | null {
  const chars = Array.from(numeral);
  if (chars.length === 0) {
    return null;
  }
  if (chars.every((char) => DIGIT_VALUES.has(char))) {
    return isDigitByDigit(chars) ? Number(chars.map((char) => DIGIT_VALUES.get(char)).join('')) : null;
  }
  return composed(chars);
}

/** 二〇二五, 一九四九 and 五 are read digit by digit; 两三 and 七八 are guesses, not numbers. */
function isDigitByDigit(chars: readonly string[]): boolean {
  return chars.length === 1 || chars.length >= 3 || DIGIT_VALUES.get(chars[1] ?? '') === 0;
}

/** Numerals with 十百千万亿: each group below 万 is summed up, then lifted by the 万 and 亿 that follow it. */
function composed(chars: readonly string[]): number | null {
  let total = 0;
  let group = 0;
  let digit: number | null = null;
  for (const char of chars) {
    const value = DIGIT_VALUES.get(char);
    if (value !== undefined) {
      if (digit !== null && digit !== 0) {
        return null;
      }
      digit = value;
      continue;
    }
    const exponent = EXPONENTS.get(char);
    if (exponent === undefined) {
      return null;
    }
    if (exponent < 4) {
      group += (digit ?? 1) * 10 ** exponent;
    } else {
      group += digit ?? 0;
      const lower = total % 10 ** exponent;
      total = total - lower + (group + lower || 1) * 10 ** exponent;
      group = 0;
    }
    digit = null;
  }
  return total + group + (digit ?? 0);
}
