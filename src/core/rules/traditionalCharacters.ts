import type { Problem } from '../findings';
import { fold } from '../text/fold';
import { sourceSpan } from '../text/line';
import { problem, replaceFix, say } from './problems';
import type { Rule } from './rule';

const HAN = /[\u4e00-\u9fff]/u;
/** A text with a larger share of them is written in traditional characters. */
const MOST = 0.02;

export const traditionalCharacters: Rule = {
  id: 'traditional-characters',
  group: 'wording',
  severity: 'warning',
  on: true,
  title: { en: 'Traditional character in a simplified text', zh: '简体文本中的繁体字' },
  reason: {
    en: 'A character that a conversion has left behind is not found by a search. Not reported in texts that are written in traditional characters.',
    zh: '转换时漏下的繁体字，检索时查不到。全文为繁体的文件不提示。',
  },
  good: [{ text: '加强线路规划，优先保障公交路权。' }, { text: '加強線路規劃，優先保障公交路權。' }],
  bad: [
    {
      text: '加强线路规划，优先保障公交路权，推动公交场站、停车场、枢纽站⟦綜⟧合开发，提高公共交通服务水平和运行效率，方便群众出行，促进绿色低碳发展。',
    },
  ],
  check: ({ text, analysis: { skeleton } }) => {
    const problems: Problem[] = [];
    let characters = 0;
    let traditional = 0;
    for (const line of skeleton.lines) {
      const folded = fold(line.raw);
      characters += line.raw.length;
      if (folded === line.raw) continue;
      for (let i = 0; i < folded.length; i++) {
        if (folded[i] === line.raw[i] || !HAN.test(line.raw[i]!)) continue;
        const from = i;
        while (i + 1 < folded.length && folded[i + 1] !== line.raw[i + 1] && HAN.test(line.raw[i + 1]!)) i++;
        traditional += i + 1 - from;
        const found = line.raw.slice(from, i + 1);
        const expected = folded.slice(from, i + 1);
        problems.push(
          problem(sourceSpan(line, from, i + 1), say('traditional-character', { found, expected }), {
            fixes: replaceFix(text, line, [from, i + 1], expected, false), // a name may keep its own
          }),
        );
      }
    }
    return traditional > characters * MOST ? [] : problems;
  },
};
