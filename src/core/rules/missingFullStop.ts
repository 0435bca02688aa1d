import { sourceEnd, sourceSpan } from '../text/line';
import { problem, say } from './problems';
import type { Rule } from './rule';

const SHORTEST = 24;
/** So many of the paragraphs of sentences must end as they should. */
const MOST = 0.9;

export const missingFullStop: Rule = {
  id: 'missing-full-stop',
  group: 'wording',
  severity: 'warning',
  on: true,
  title: { en: 'Paragraph without final punctuation', zh: '段末缺少标点' },
  reason: {
    en: 'A paragraph of several sentences whose last one has no end was cut off, or lost its full stop.',
    zh: '由几句话组成的段落末尾没有标点，要么丢了句号，要么后面的文字丢失了。',
  },
  good: [{ text: '一、重点任务\n优化城市公交线网。调整重复线路，加密骨干线路的班次，方便群众出行。' }],
  bad: [{ text: '一、重点任务\n优化城市公交线网。调整重复线路，加密骨干线路的班次，方便群众⟦出行⟧' }],
  check: ({ text, analysis: { skeleton } }) => {
    const headings = new Set(skeleton.items.filter(({ form }) => form !== 'run-in').map(({ line }) => line));
    const paragraphs = skeleton.lines.filter(
      (line, i) =>
        line.part === 'text' &&
        !headings.has(i) &&
        line.text.length >= SHORTEST &&
        /。[^”’）]/u.test(line.text) &&
        !/[：:]$/u.test(line.text),
    );
    const cut = paragraphs.filter((line) => /[\p{Script=Han}\d%，、]$/u.test(line.text));
    if (cut.length > Math.max(1, paragraphs.length * (1 - MOST))) return [];
    return cut.map((line) => {
      const to = line.raw.length;
      const end = sourceEnd(line, to);
      const isComma = /[，、]$/u.test(line.text);
      const edits = [{ span: { start: isComma ? end - 1 : end, end }, text: '。' }];
      const isPlain = text.charAt(end - 1) === line.raw.charAt(to - 1);
      return problem(sourceSpan(line, to - 2, to), say('missing-full-stop', { found: line.raw.slice(-8) }), {
        fixes: isPlain ? [{ title: say('fix-insert', { text: '。' }), edits, isPreferred: false }] : [],
      });
    });
  },
};
