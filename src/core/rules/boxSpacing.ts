import { sourceSpan } from '../text/line';
import { problem, replaceFix, say } from './problems';
import type { Rule } from './rule';

const SPACED = /^专栏(\s{1,4})[\d一二三四五六七八九十]/u;

export const boxSpacing: Rule = {
  id: 'box-spacing',
  group: 'structure',
  severity: 'information',
  on: true,
  title: { en: 'Stray space in a box’s number', zh: '专栏编号中有多余的空格' },
  reason: {
    en: 'A space in one number of several looks like a slip, and a search for 专栏6 does not find it.',
    zh: '几个专栏中只有个别编号带空格，像是笔误；查找“专栏6”时也找不到它。',
  },
  good: [{ text: '一、重点任务\n专栏1 线网工程\n优化线路。\n专栏2 场站工程\n新建场站。' }],
  bad: [
    {
      text: '一、重点任务\n专栏1 线网工程\n优化线路。\n专栏2 场站工程\n新建场站。\n⟦专栏 3⟧ 充电工程\n建设充电桩。',
      fixed: '一、重点任务\n专栏1 线网工程\n优化线路。\n专栏2 场站工程\n新建场站。\n专栏3 充电工程\n建设充电桩。',
    },
  ],
  check: ({ text, analysis: { skeleton } }) => {
    const boxes = skeleton.items.filter((item) => item.marker === 'box' && item.number !== null);
    const spaced = boxes.filter((box) => SPACED.test(skeleton.lines[box.line]!.text));
    if (spaced.length * 2 >= boxes.length) return [];
    return spaced.map((box) => {
      const line = skeleton.lines[box.line]!;
      const space = SPACED.exec(line.text)![1]!.length;
      const to = 2 + space + box.number!.length;
      const expected = `专栏${box.number!}`;
      return problem(sourceSpan(line, 0, to), say('stray-space', { found: line.raw.slice(0, to), expected }), {
        fixes: replaceFix(text, line, [0, to], line.raw.slice(0, 2) + line.raw.slice(2 + space, to), true),
      });
    });
  },
};
