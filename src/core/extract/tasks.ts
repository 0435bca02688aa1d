/** Tasks: which numbered items, sections, paragraphs and rows are units of work that the document orders. */
import type { Item } from '../outline/outline';
import type { Block, Line } from '../text/line';
import { orderingItems, textEnd } from './orderingItems';
import type { LocalClause } from './responsibility';

/** A clause with the block that it stands in. */
export interface PlacedClause extends LocalClause {
  readonly block: number;
}

/** A task in lines: an item, or a paragraph of its own under a heading. */
export interface DraftTask {
  readonly item: Item | null;
  readonly number: string | null;
  /** Line of the title and its bounds there. */
  readonly titleLine: Line;
  readonly titleFrom: number;
  readonly titleTo: number;
  /** First block, and index after the last. */
  readonly first: number;
  readonly end: number;
  readonly clauses: readonly PlacedClause[];
}

/**
 * @param orders the document orders something (see orders.ts); a report has no tasks but those that a clause makes
 * @param hasRows the block is a table whose rows are tasks
 */
export function findTasks(
  blocks: readonly Block[],
  items: readonly Item[],
  clauses: readonly PlacedClause[],
  orders: boolean,
  hasRows: (block: Block) => boolean,
): DraftTask[] {
  const owned = new Map<Item | null, PlacedClause[]>();
  const itemAt = itemsByBlock(items, blocks.length);
  const clauseBlocks = new Set(clauses.map(({ block }) => block));
  for (const clause of clauses) {
    const owner = ownerOf(clause, itemAt[clause.block] ?? null, blocks, clauseBlocks);
    const list = owned.get(owner);
    if (list) list.push(clause);
    else owned.set(owner, [clause]);
  }
  const tasks: DraftTask[] = [];
  const withClause = new Set<Item>();
  const holdsTasks = new Set(
    items.filter((item) => item.kind !== 'box' && blocks.slice(item.first, item.ownEnd).some(hasRows)),
  );
  for (const [owner, list] of owned) {
    const paragraphs = paragraphTasks(blocks, owner, list);
    if (owner) withClause.add(owner);
    if (paragraphs.length > 0) {
      tasks.push(...paragraphs);
      if (owner) holdsTasks.add(owner);
    } else if (owner) tasks.push(itemTask(owner, list));
  }
  for (const item of orderingItems(blocks, items, { withClause, holdsTasks, orders })) tasks.push(itemTask(item, []));
  return tasks.sort((a, b) => a.first - b.first);
}

/** The innermost item whose own text each block belongs to, boxes left out. */
function itemsByBlock(items: readonly Item[], blocks: number): readonly (Item | null)[] {
  const owners = new Array<Item | null>(blocks).fill(null);
  for (const item of items) if (!item.inBox && item.kind !== 'box') owners.fill(item, item.first, item.ownEnd);
  return owners;
}

/**
 * The item around the clause. One on a line of its own after a list is the heading's, not the last item's: after several
 * items without any, or where the list has a label (整改措施：).
 */
function ownerOf(
  clause: PlacedClause,
  item: Item | null,
  blocks: readonly Block[],
  clauseBlocks: ReadonlySet<number>,
): Item | null {
  const parent = item?.parent;
  if (!item || !parent || clause.form !== 'own-line' || clause.block === item.first) return item;
  if (parent.children.findLast((child) => child.kind !== 'box') !== item) return item;
  const list = parent.children.filter((child) => child.kind !== 'box');
  const label = list[0]!.first - 1;
  const hasLabel = label > parent.first && (blocks[label]?.line?.text.endsWith('：') ?? false);
  const isAlone = list.every(
    ({ first, ownEnd }) => !clauseBlocks.has(first) && (first === item.first || ownEnd - first === 1),
  );
  return isAlone && (list.length > 1 || hasLabel) ? parent : item;
}

/** Under one heading several paragraphs, each with its own clause: each is a task. */
function paragraphTasks(blocks: readonly Block[], owner: Item | null, clauses: readonly PlacedClause[]): DraftTask[] {
  const groups: PlacedClause[][] = [];
  for (const clause of clauses) {
    const last = groups[groups.length - 1];
    const previous = last?.[last.length - 1];
    const goesOn =
      previous &&
      (previous.block === clause.block ||
        (clause.form === 'own-line' && previous.form === 'own-line' && clause.block === previous.block + 1));
    if (goesOn) last.push(clause);
    else groups.push([clause]);
  }
  if (groups.length < 2 && owner !== null) return [];
  if (owner && groups.some((group) => group[0]!.block === owner.first)) return [];
  const tasks: DraftTask[] = [];
  let from = owner ? owner.first + 1 : 0;
  for (const group of groups) {
    const at = group[0]!.block;
    const first = group[0]!.form === 'own-line' ? Math.max(from, at - 1) : at;
    const line = blocks[first]?.line;
    if (line && (first < at || group[0]!.from > 8)) {
      const bounds = firstSentence(line.text, 0, group[0]!.block === first ? group[0]!.from : line.text.length);
      const end = group[group.length - 1]!.block + 1;
      tasks.push({
        item: null,
        number: null,
        titleLine: line,
        titleFrom: 0,
        titleTo: bounds,
        first,
        end,
        clauses: group,
      });
    }
    from = group[group.length - 1]!.block + 1;
  }
  return tasks;
}

/** End of the first sentence that begins at `from`, final punctuation excluded, before `limit`. */
export function firstSentence(text: string, from: number, limit: number): number {
  const stop = text.slice(from, limit).search(/[。；！？]/u);
  let end = stop < 0 ? limit : from + stop;
  while (end > from && /[\s：:，、。；]/u.test(text[end - 1]!)) end--;
  return end;
}

function itemTask(item: Item, clauses: readonly PlacedClause[]): DraftTask {
  const inTitle = clauses.find(
    (clause) =>
      clause.form !== 'article' &&
      clause.block === item.first &&
      clause.from < item.titleTo &&
      clause.from > item.titleFrom,
  );
  const titleTo = inTitle ? firstSentence(item.line.text, item.titleFrom, inTitle.from) : item.titleTo;
  return {
    item,
    number: item.marker?.number ?? null,
    titleLine: item.line,
    titleFrom: item.titleFrom,
    titleTo,
    first: item.first,
    end: textEnd(item),
    clauses,
  };
}
