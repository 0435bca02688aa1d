import type { Problem } from '../findings';
import { sourceSpan } from '../text/line';
import { problem, replaceFix, say } from './problems';
import type { Rule } from './rule';

const DOUBLED = /[，。；：、]{2,6}/gu;

export const doubledPunctuation: Rule = {
  id: 'doubled-punctuation',
  group: 'wording',
  severity: 'warning',
  on: true,
  title: { en: 'Two punctuation marks in a row', zh: '标点重复' },
  reason: {
    en: 'No two of ，。；：、 stand side by side: one was left behind by an edit.',
    zh: '“，。；：、”不能连用，多出的一个是修改时留下的。',
  },
  good: [{ text: '优化线网，加密班次。“十四五”期间……持续推进。' }],
  bad: [{ text: '优化线网⟦，，⟧加密班次⟦；。⟧', fixed: '优化线网，加密班次。' }, { text: '优化线网⟦。，⟧加密班次。' }],
  check: ({ text, analysis: { skeleton } }) => {
    const problems: Problem[] = [];
    for (const line of skeleton.lines) {
      for (const { index, 0: marks } of line.text.matchAll(DOUBLED)) {
        const to = index + marks.length;
        const found = line.raw.slice(index, to);
        const isSame = new Set(marks).size === 1;
        const isEnd = marks.endsWith('。') && to === line.text.length;
        if (isSame && marks === '。。。') continue; // stands for ……
        const expected = found.slice(-1);
        problems.push(
          problem(sourceSpan(line, index, to), say('doubled-punctuation', { found }), {
            fixes: replaceFix(text, line, [index, to], expected, isSame || isEnd),
          }),
        );
      }
    }
    return problems;
  },
};
