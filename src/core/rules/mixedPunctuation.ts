import type { Problem } from '../findings';
import type { TextLine } from '../model';
import { sourceSpan } from '../text/line';
import { problem, replaceFix, say } from './problems';
import type { Rule } from './rule';

const PAIRS: readonly (readonly [half: string, full: string])[] = [
  [',', '，'],
  [';', '；'],
  [':', '：'],
  ['?', '？'],
  ['!', '！'],
  ['(', '（'],
  [')', '）'],
];
const OTHER = new Map(PAIRS.flatMap(([half, full]) => [[half, full] as const, [full, half] as const]));
const WIDTHS = /[,;:?!()，；：？！（）]/gu;
const CHINESE = /[\p{Script=Han}，。、；：？！“”‘’（）《》【】〔〕]/u;
const HAN = /\p{Script=Han}/u;
/** So many times as often must the other width stand. */
const MAJORITY = 9;

interface Mark {
  readonly line: TextLine;
  readonly at: number;
  readonly char: string;
}

export const mixedPunctuation: Rule = {
  id: 'mixed-punctuation',
  group: 'wording',
  severity: 'warning',
  on: true,
  title: { en: 'Half- and full-width punctuation mixed', zh: '半角、全角标点混用' },
  reason: {
    en: 'Chinese text takes full-width punctuation; a text that was converted to half-width is at least to be so throughout. What differs from nearly all others of its kind is a slip.',
    zh: '中文用全角标点；已转换为半角的文本至少应当一致。与全文绝大多数不同的个别标点是笔误。',
  },
  good: [
    {
      text: '优化线网，调整线路，加密班次，淘汰旧车，建设充电桩，保障路权，落实资金，加强宣传，强化考核，推广PCT(WO)申请，1,200辆。\n1)调整线路；2)加密班次。',
    },
    { text: '优化线网,调整线路,加密班次,淘汰旧车,建设充电桩,保障路权,落实资金,加强宣传,强化考核。' },
  ],
  bad: [
    {
      text: '优化线网，调整线路，加密班次，淘汰旧车，建设充电桩，保障路权，落实资金，加强宣传，强化考核，统一标准⟦,⟧完善标准。',
      fixed:
        '优化线网，调整线路，加密班次，淘汰旧车，建设充电桩，保障路权，落实资金，加强宣传，强化考核，统一标准，完善标准。',
    },
    {
      text: '优化线网，调整线路，加密班次，淘汰旧车，建设充电桩，保障路权，落实资金，加强宣传，强化考核，占比达到62%⟦,⟧建成充电桩120个。',
      fixed:
        '优化线网，调整线路，加密班次，淘汰旧车，建设充电桩，保障路权，落实资金，加强宣传，强化考核，占比达到62%，建成充电桩120个。',
    },
  ],
  check: ({ text, analysis: { skeleton } }) => {
    const marks = new Map<string, Mark[]>();
    for (const line of skeleton.lines) {
      const latin = latinBrackets(line.raw);
      for (const { index, 0: char } of line.raw.matchAll(WIDTHS)) {
        if (latin.has(index) || !isChinese(line.raw, index, char)) continue;
        const list = marks.get(char);
        if (list) list.push({ line, at: index, char });
        else marks.set(char, [{ line, at: index, char }]);
      }
    }
    return [...marks].flatMap(([char, list]): Problem[] => {
      const expected = OTHER.get(char)!;
      if (list.length * MAJORITY > (marks.get(expected)?.length ?? 0)) return [];
      return list.map(({ line, at }) =>
        problem(sourceSpan(line, at, at + 1), say('mixed-punctuation', { found: char, expected }), {
          fixes: replaceFix(text, line, [at, at + 1], expected, true),
        }),
      );
    });
  },
};

/** Where half-width brackets stand whose insides hold no Chinese: (PCT), (1). Both of a pair are to be mended, or neither. */
function latinBrackets(raw: string): ReadonlySet<number> {
  const latin = new Set<number>();
  const open: number[] = [];
  for (const { index, 0: char } of raw.matchAll(/[()（）]/gu)) {
    if (char === '(' || char === '（') open.push(index);
    else {
      const from = open.pop();
      if (from === undefined) {
        if (/[\dA-Za-z]/u.test(raw.charAt(index - 1))) latin.add(index); // 1) numbers a list
      } else if (char === ')' && raw[from] === '(' && !HAN.test(raw.slice(from, index))) latin.add(from).add(index);
    }
  }
  return latin;
}

/** Full width always is; half width where Chinese stands around it, or a share before it (62%,建成): 1,200 and 8:30 take no other. */
function isChinese(raw: string, at: number, char: string): boolean {
  if (char > '\u00ff' || char === '(' || char === ')') return true;
  const before = CHINESE.test(raw.charAt(at - 1));
  const behind = CHINESE.test(raw.charAt(at + 1));
  if (behind && /[%‰]/u.test(raw.charAt(at - 1))) return true;
  return before && (behind || at === raw.length - 1 || /[\d\s]/u.test(raw.charAt(at + 1)));
}
