import type { Problem } from '../findings';
import type { TextLine } from '../model';
import { sourceSpan } from '../text/line';
import { problem, replaceFix, say } from './problems';
import type { Rule } from './rule';

interface Way {
  readonly form: RegExp;
  readonly words: string;
  /** What a line must hold: most lines hold none of it. */
  readonly hint: RegExp;
}

/** Ways to write one thing, each with the words that stand for it in a finding. */
const WAYS: readonly (readonly Way[])[] = [
  [
    { form: /(?<=\d)\s?平方公里/gu, words: '平方公里', hint: /平方/u },
    { form: /(?<=\d)\s?平方千米/gu, words: '平方千米', hint: /平方/u },
    { form: /(?<=\d)\s?(?:km²|km2|k㎡)/gu, words: 'km²', hint: /k[m㎡]/u },
  ],
  [
    { form: /(?<=\d)\s?[万亿]?平方米/gu, words: '平方米', hint: /平方/u },
    { form: /(?<=\d)\s?[万亿]?(?:平米|㎡|m²|m2)/gu, words: '㎡', hint: /[㎡米m]/u },
  ],
  [
    { form: /\d\s?[%％]/gu, words: '%', hint: /[%％]/u },
    { form: /百分之[一二三四五六七八九十点零]{1,6}/gu, words: '百分之', hint: /百分之/u },
  ],
  [
    { form: /“十[一二三四五六]五”/gu, words: '“十四五”', hint: /“十/u },
    {
      form: /(?<![“「二三四五六七八九第])十[一二三四五六]五(?![”」\d年月日万千百个家项条％%])/gu,
      words: '十四五',
      hint: /五/u,
    },
  ],
];
/** So many times as often must the usual way stand. */
const MAJORITY = 4;

export const mixedNotation: Rule = {
  id: 'mixed-notation',
  group: 'wording',
  severity: 'hint',
  on: true,
  title: { en: 'Units, shares or plan periods written in several ways', zh: '单位、百分比、规划期写法不一' },
  reason: {
    en: 'One document writes one thing in one way (GB/T 15835-2011 asks for the same form of numerals in one place).',
    zh: '同一文件中同一事物的写法应当一致（GB/T 15835—2011 要求同一场合数字形式统一）。',
  },
  good: [{ text: '绿色出行比例达到75%，新能源车占95%，正点率达到88%，满意率达到90%，百分之百公开。' }],
  bad: [
    { text: '绿色出行比例达到75%，新能源车占95%，正点率达到88%，满意率达到90%，预报率达到⟦百分之九十⟧。' },
    { text: '“十四五”时期加快发展。“十四五”目标明确。“十四五”开局良好。“十四五”任务繁重。⟦十四五⟧规划。' },
  ],
  check: ({ text, analysis: { skeleton } }) =>
    WAYS.flatMap((ways): Problem[] => {
      const places = ways.map((way) => placesOf(skeleton.lines, way));
      const most = places.reduce((best, list, i) => (list.length > places[best]!.length ? i : best), 0);
      return ways.flatMap(({ words }, i) => {
        const list = places[i]!;
        if (i === most || list.length * MAJORITY > places[most]!.length) return [];
        return list.map(({ line, from, to }) => {
          const found = line.raw.slice(from, to);
          const quoted = words === '十四五' ? replaceFix(text, line, [from, to], `“${found}”`, false) : [];
          return problem(sourceSpan(line, from, to), say('mixed-notation', { found, expected: ways[most]!.words }), {
            fixes: quoted,
          });
        });
      });
    }),
};

function placesOf(
  lines: readonly TextLine[],
  { form, hint }: Way,
): readonly { readonly line: TextLine; readonly from: number; readonly to: number }[] {
  return lines.flatMap((line) =>
    line.part === 'text' && hint.test(line.text)
      ? Array.from(line.text.matchAll(form), (hit) => ({ line, from: hit.index, to: hit.index + hit[0].length }))
      : [],
  );
}
