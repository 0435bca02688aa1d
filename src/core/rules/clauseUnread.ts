import type { Problem } from '../findings';
import { STRONG_LABEL } from '../lexicon/responsibility';
import { sourceEnd, sourceSpan } from '../text/line';
import { firstFrom } from './places';
import { problem, say } from './problems';
import type { Rule } from './rule';

const LABELS = new RegExp(STRONG_LABEL.source, 'gu');

export const clauseUnread: Rule = {
  id: 'clause-unread',
  group: 'responsibility',
  severity: 'warning',
  on: true,
  title: { en: 'Responsibility clause that cannot be read', zh: '无法识别的责任分工' },
  reason: {
    en: 'A label without a name behind it gives the task no owner, here and in every list that is made from the text.',
    zh: '标明“责任单位”而后面没有识别出单位名称，本任务在各种清单中都会成为没有责任单位的任务。',
  },
  good: [
    { text: '一、重点任务\n1.调整线路。（责任单位：市交通运输局）\n2.加密班次。\n责任单位：市交通运输局，市公安局' },
  ],
  bad: [{ text: '一、重点任务\n1.调整线路。（责任单位：市交通运输局）\n2.加密班次。（⟦责任单位：⟧）' }],
  check: ({ text, analysis: { agencies, skeleton, detection } }) => {
    if (!detection.isPolicyDocument) return [];
    const owners = agencies.filter(({ role }) => role !== 'mention' && role !== 'source');
    const problems: Problem[] = [];
    for (const line of skeleton.lines) {
      if (line.part !== 'text' || !/[：:]/u.test(line.text)) continue;
      for (const hit of line.text.matchAll(LABELS)) {
        const opens = hit.index === 0 || /[（【〔[，。；、\s]/u.test(line.text.charAt(hit.index - 1));
        const end = sourceEnd(line, hit.index + hit[0].length);
        const next = owners[firstFrom(owners, end)];
        const between = next ? text.slice(end, Math.min(next.start, end + 200)).replace(/<[^<>]{0,100}>/gu, '') : 'x';
        if (!opens || !/[\p{L}\d]/u.test(between)) continue;
        problems.push(
          problem(sourceSpan(line, hit.index, hit.index + hit[0].length), say('clause-unread', { found: hit[0] })),
        );
      }
    }
    return problems;
  },
};
