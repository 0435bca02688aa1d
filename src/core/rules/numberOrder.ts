import type { Edit, Fix, Problem } from '../findings';
import { type Counted, runsOf } from './numberRuns';
import { ordinalLike, withOrdinal } from './ordinals';
import { otherPlace, problem, say } from './problems';
import type { CheckedDocument, Rule } from './rule';

export const numberOrder: Rule = {
  id: 'number-order',
  group: 'structure',
  severity: 'warning',
  on: true,
  title: { en: 'Number that jumps, repeats or goes back', zh: '编号跳号、重号或倒退' },
  reason: {
    en: 'Whoever cites item 12 must find one item 12. Numbers of headings, tasks and boxes go up by one; they may begin anew under another heading.',
    zh: '引用“第12项”的人应当只找到一个第12项。标题、任务和专栏的编号应逐一递增，换到另一标题下可以重新从1开始。',
  },
  good: [
    {
      text: '一、总体要求\n二、重点任务\n（一）优化线网\n1.调整线路。\n2.加密班次。\n（二）更新车辆\n3.淘汰旧车。\n4.建设充电桩。',
    },
    { text: '一、重点任务\n1.调整线路。\n2.加密班次。\n二、保障措施\n1.落实资金。\n2.加强宣传。' },
  ],
  bad: [
    { text: '一、总体要求\n二、重点任务\n⟦四、⟧保障措施\n五、附则' },
    {
      text: '一、重点任务\n1.调整线路。\n2.加密班次。\n⟦2.⟧淘汰旧车。\n4.建设充电桩。',
      fixed: '一、重点任务\n1.调整线路。\n2.加密班次。\n3.淘汰旧车。\n4.建设充电桩。',
    },
    { text: '一、重点任务\n1.调整线路。\n专栏1 线网工程\n2.加密班次。\n⟦专栏3⟧ 换乘工程\n3.淘汰旧车。' },
  ],
  check: (document) => runsOf(document.analysis.skeleton.items).flatMap((run) => checkRun(document, run)),
};

function checkRun(document: CheckedDocument, run: readonly Counted[]): Problem[] {
  const problems: Problem[] = [];
  let before = 0;
  run.forEach(({ item, value }, i) => {
    const expected = before + 1;
    const next = run[i + 1]?.value;
    const isSlip = i > 0 && value !== expected && next === expected + 1;
    before = isSlip ? expected : value;
    if (value === expected || i === 0 || (value === 1 && !isSlip)) return;
    const last = run[i - 1]!;
    const words = { found: item.number!, expected: ordinalLike(expected, item.number!) };
    const id = value === last.value ? 'number-repeats' : value > last.value ? 'number-jumps' : 'number-goes-back';
    problems.push(
      problem(item, say(id, words), {
        related: [otherPlace(last.item, `${last.item.number!} ${last.item.title}`)],
        fixes: renumbered(document, isSlip ? [run[i]!] : run.slice(i), expected - value, isSlip),
      }),
    );
  });
  return problems;
}

/** The items with other numbers; boxes keep theirs, for the text cites them. */
function renumbered(
  { text }: CheckedDocument,
  items: readonly Counted[],
  by: number,
  isPreferred: boolean,
): readonly Fix[] {
  const edits = items.flatMap(({ item, value }): Edit[] => {
    const written = text.slice(item.start, item.end);
    const at = item.marker === 'box' || value + by < 1 ? -1 : written.indexOf(item.number!);
    if (at < 0) return [];
    const start = item.start + at;
    const number = withOrdinal(item.number!, value + by);
    return [{ span: { start, end: start + item.number!.length }, text: number }];
  });
  if (edits.length !== items.length) return [];
  return [{ title: say('fix-renumber', { number: edits[0]!.text }), edits, isPreferred }];
}
