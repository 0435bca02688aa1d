import type { Problem } from '../findings';
import type { TextLine } from '../model';
import { fold } from '../text/fold';
import { sourceSpan } from '../text/line';
import { problem, replaceFix, say } from './problems';
import type { Rule } from './rule';

const CLOSERS: Readonly<Record<string, string>> = {
  '（': '）',
  '【': '】',
  '〔': '〕',
  '《': '》',
  '“': '”',
  '‘': '’',
};
const OPENERS = new Map(Object.entries(CLOSERS).map(([opener, closer]) => [closer, opener]));
const MARKS = /[（）【】〔〕《》“”‘’]/gu;
/** 1）, 一）, a）: numbers of a list. */
const LISTED = /(?:^|[，。；：、\s])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$/u;
/** A bracket may close some lines below. */
const MOST_LINES = 3;

interface Mark {
  readonly line: TextLine;
  /** Index of the line. */
  readonly row: number;
  readonly at: number;
  readonly char: string;
}

export const unbalancedPairs: Rule = {
  id: 'unbalanced-pairs',
  group: 'wording',
  severity: 'warning',
  on: true,
  title: { en: 'Bracket or quotation mark without its other half', zh: '括号、引号不成对' },
  reason: {
    en: 'Brackets and quotation marks come in pairs (GB/T 15834-2011). One alone changes what belongs together, and a responsibility clause that is not closed may not be read.',
    zh: '括号、引号应成对使用（GB/T 15834—2011）。缺了一半，句子的关系就变了，责任分工也可能识别不出来。',
  },
  good: [
    { text: '推进“四好农村路”建设（含桥梁），落实《公交条例》。\n1）调整线路；2）加密班次。\n“第一段。\n“第二段。”' },
  ],
  bad: [
    { text: '推进“四好农村路”建设⟦（⟧含桥梁，落实资金。\n加密班次。' },
    { text: '推进⟦”⟧四好农村路”建设。', fixed: '推进“四好农村路”建设。' },
    { text: '推进“四好农村路⟦“⟧建设。', fixed: '推进“四好农村路”建设。' },
    { text: '推进四好农村路⟦》⟧建设。' },
  ],
  check: ({ text, analysis: { skeleton } }) => {
    const alone: Mark[] = [];
    const problems: Problem[] = [];
    skeleton.lines.forEach((line, row) => {
      if (line.part !== 'text') return;
      const words = fold(line.raw); // the insides of titles too
      const wrong = turnedQuotes(words);
      for (const [at, char] of wrong) {
        problems.push(
          problem(sourceSpan(line, at, at + 1), say('quote-turned', { found: line.raw.charAt(at), expected: char }), {
            fixes: replaceFix(text, line, [at, at + 1], char, true),
          }),
        );
      }
      alone.push(...unmatched({ line, row, words }, wrong));
    });
    const left = acrossLines(alone).filter((mark) => !isQuotedParagraph(mark, skeleton.lines));
    return [
      ...problems,
      ...left.map(({ line, at, char }) =>
        problem(
          sourceSpan(line, at, at + 1),
          say('unbalanced-pair', { found: char, expected: CLOSERS[char] ?? OPENERS.get(char)! }),
        ),
      ),
    ];
  },
};

/** Two quotation marks of one direction that follow one another in a line with an even number of them: one is turned. */
function turnedQuotes(text: string): ReadonlyMap<number, string> {
  const wrong = new Map<number, string>();
  const quotes = [...text.matchAll(/[“”]/gu)].map(({ index, 0: char }) => ({ index, char }));
  if (quotes.length % 2 !== 0) return wrong;
  for (let i = 0; i < quotes.length; i += 2) {
    const [first, second] = [quotes[i]!, quotes[i + 1]!];
    const isPair = second.index - first.index <= 40;
    if (first.char === '”' && second.char === '”' && isPair) wrong.set(first.index, '“');
    else if (first.char === '“' && second.char === '“' && isPair) wrong.set(second.index, '”');
    else if (first.char !== '“' || second.char !== '”') return new Map();
  }
  return wrong;
}

/** The marks of a line whose other half is not in it. */
function unmatched(
  { line, row, words }: Pick<Mark, 'line' | 'row'> & { readonly words: string },
  turned: ReadonlyMap<number, string>,
): Mark[] {
  const open: Mark[] = [];
  const alone: Mark[] = [];
  for (const { index: at, 0: written } of words.matchAll(MARKS)) {
    const char = turned.get(at) ?? written;
    if (char in CLOSERS) {
      open.push({ line, row, at, char });
      continue;
    }
    const opener = OPENERS.get(char)!;
    const match = open.findLastIndex((mark) => mark.char === opener);
    const isApostrophe = char === '’' && /[\p{Script=Latin}\d]/u.test(words.charAt(at - 1));
    const isNumber = char === '）' && LISTED.test(words.slice(Math.max(0, at - 5), at));
    if (match >= 0) alone.push(...open.splice(match).slice(1));
    else if (!isApostrophe && !isNumber) alone.push({ line, row, at, char });
  }
  return [...alone, ...open].sort((a, b) => a.at - b.at);
}

/** Those that are left when a bracket, or a quotation, may close in one of the next lines. */
function acrossLines(alone: readonly Mark[]): Mark[] {
  const left: Mark[] = [];
  for (const mark of alone) {
    const opener = OPENERS.get(mark.char);
    const reach = opener === '“' ? MOST_LINES * 10 : MOST_LINES;
    const match = left.findLastIndex((other) => other.char === opener && mark.row - other.row <= reach);
    if (opener !== undefined && match >= 0) left.splice(match, 1);
    else left.push(mark);
  }
  return left;
}

/** Each paragraph of a long quotation opens with a mark, only the last one closes. */
const isQuotedParagraph = ({ char, at, row }: Mark, lines: readonly TextLine[]): boolean =>
  char === '“' && at === 0 && (lines[row + 1]?.text.startsWith('“') ?? false);
