import type { Problem } from '../findings';
import { boxReferences, numberedBoxes } from '../outline/boxReferences';
import { ordinalValue } from '../outline/marker';
import { problem, say } from './problems';
import type { Rule } from './rule';

export const boxReference: Rule = {
  id: 'box-reference',
  group: 'structure',
  severity: 'warning',
  on: true,
  title: { en: 'Box that is missing, or never referred to', zh: '专栏缺失或未被引用' },
  reason: {
    en: 'A reference to a box that does not exist leads nowhere. Where the text refers to its boxes, one that it never mentions was added or renumbered later.',
    zh: '正文引用的专栏不存在，读者无处可查。正文引用了其他专栏而唯独没有提到某一个，多半是后来增加或重新编号的。',
  },
  good: [
    { text: '一、重点任务\n优化线网（见专栏1）。\n专栏1 线网工程\n优化线路。' },
    { text: '一、重点任务\n优化线网。\n专栏1 线网工程\n优化线路。\n专栏2 场站工程\n新建场站。' },
  ],
  bad: [
    { text: '一、重点任务\n优化线网（见⟦专栏2⟧）。\n专栏1 线网工程\n优化线路，衔接专栏1所列枢纽。' },
    {
      text: '一、重点任务\n优化线网（见专栏1）。\n专栏1 线网工程\n优化线路。\n二、重点工程\n新建场站（见专栏2）。\n专栏2 场站工程\n新建场站。\n⟦专栏3⟧ 充电工程\n建设充电桩。',
    },
  ],
  check: ({ analysis: { skeleton } }) => {
    const boxes = numberedBoxes(skeleton);
    if (boxes.length === 0) return [];
    const references = boxReferences(skeleton);
    const known = new Set(boxes.map((box) => ordinalValue(box.number)));
    const cited = new Set(references.map(({ value }) => value));
    const problems: Problem[] = references
      .filter(({ value }) => !known.has(value))
      .map((reference) => problem(reference, say('box-missing', { found: reference.text })));
    const referred = boxes.filter((box) => cited.has(ordinalValue(box.number)));
    if (referred.length * 2 > boxes.length) {
      for (const box of boxes) {
        if (!cited.has(ordinalValue(box.number))) {
          problems.push(problem(box, say('box-never-cited', { found: box.number!, title: box.title })));
        }
      }
    }
    return problems;
  },
};
