import type { Edit, Fix, Problem } from '../findings';
import type { OutlineItem } from '../model';
import { ordinalValue } from '../outline/marker';
import { strays } from './mixedNumerals';
import { ordinalLike } from './ordinals';
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

/** An item with its place in the count. */
interface Counted {
  readonly item: OutlineItem;
  readonly value: number;
}

/**
 * The items that are counted together, in order: by kind under one heading; boxes, articles and what more often goes on under
 * the next heading than begins anew, through the whole document.
 */
function runsOf(items: readonly OutlineItem[]): readonly (readonly Counted[])[] {
  const inOtherScript = new Map(strays(items).map(({ item, like }) => [item, like]));
  const counted = items.flatMap((item): Counted[] => {
    const value = ordinalValue(item.number?.split(/[-—.]/u).at(-1) ?? null);
    return item.marker === null || value === 0 ? [] : [{ item: inOtherScript.get(item) ?? item, value }];
  });
  const through = throughKinds(counted);
  const runs = new Map<string, Counted[]>();
  for (const each of counted) {
    const kind = kindOf(each.item);
    const key = through.has(kind) ? kind : `${kind} ${String(each.item.parent)}`;
    const run = runs.get(key);
    if (run) run.push(each);
    else runs.set(key, [each]);
  }
  return [...runs.values()];
}

/** 1.1 and 1.2 are of one kind, 2.1 is of another; so are the items of boxes. */
const kindOf = ({ marker, number, inBox }: OutlineItem): string =>
  `${inBox ? 'in box ' : ''}${marker!} ${/^.{0,9}[-—.]/u.exec(number!)?.[0] ?? ''}`;

function throughKinds(counted: readonly Counted[]): ReadonlySet<string> {
  const through = new Set<string>();
  const scores = new Map<string, number>();
  const latest = new Map<string, Counted>();
  for (const each of counted) {
    const { item, value } = each;
    const kind = kindOf(item);
    const before = latest.get(kind);
    latest.set(kind, each);
    if (item.marker === 'box' || item.marker === 'article' || item.marker === 'decimal') through.add(kind);
    else if (before && before.item.parent !== item.parent && !item.inBox) {
      const score = (scores.get(kind) ?? 0) + (value === before.value + 1 ? 1 : value === 1 ? -1 : 0);
      scores.set(kind, score);
    }
  }
  for (const [kind, score] of scores) if (score > 0) through.add(kind);
  return through;
}

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
    const number = item.number!.replace(/[^-—.]{1,5}$/u, (last) => ordinalLike(value + by, last));
    return [{ span: { start, end: start + item.number!.length }, text: number }];
  });
  if (edits.length !== items.length) return [];
  return [{ title: say('fix-renumber', { number: edits[0]!.text }), edits, isPreferred }];
}
