/** Tasks: which numbered items, sections, paragraphs and rows are units of work that the document orders. */
import type { Item } from '../outline/outline';
import type { Block, Line } from '../text/line';
import { announcesPlans, isBackgroundTitle, toneOf, type Tone } from './orders';
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
  for (const clause of clauses) {
    const owner = ownerOf(clause, items, blocks);
    owned.set(owner, [...(owned.get(owner) ?? []), clause]);
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
  const isNumbered = items.some((item) => item.marker !== null && item.kind !== 'box');
  const mayOrder = orders
    ? (item: Item) => isOpenToOrders(item, withClause) && (item.marker !== null || !isNumbered)
    : isAnnounced;
  for (const item of deepestOrders(blocks, items, withClause, holdsTasks, mayOrder)) tasks.push(itemTask(item, []));
  return tasks.sort((a, b) => a.first - b.first);
}

/**
 * The deepest item around the clause. One on a line of its own after a list is the heading's, not the last item's: after several
 * items without any, or where the list has a label (整改措施：).
 */
function ownerOf(clause: PlacedClause, items: readonly Item[], blocks: readonly Block[]): Item | null {
  let owner: Item | null = null;
  for (const item of items) {
    if (item.first > clause.block) break;
    if (clause.block < item.ownEnd && !item.inBox && item.kind !== 'box') owner = item;
  }
  const parent = owner?.parent;
  if (!owner || !parent || clause.form !== 'own-line' || clause.block === owner.first) return owner;
  const siblings = parent.children.filter((child) => child.kind !== 'box');
  const others = siblings.slice(0, -1);
  const label = siblings[0]!.first - 1;
  const isList = others.length > 0 || (label > parent.first && (blocks[label]?.line?.text.endsWith('：') ?? false));
  const isLast = siblings.at(-1) === owner && others.every((other) => other.ownEnd - other.first === 1);
  return isList && isLast ? parent : owner;
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
function firstSentence(text: string, from: number, limit: number): number {
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

/** Where the item's text ends: with the last of the items in it, before a box. */
function textEnd(item: Item): number {
  let end = item.ownEnd;
  for (const child of item.children) {
    if (child.kind === 'box') break;
    end = Math.max(end, textEnd(child));
  }
  return end;
}

/** The numbered items that order, with no deeper one that does, outside background, boxes and items with clauses. */
function deepestOrders(
  blocks: readonly Block[],
  items: readonly Item[],
  withClause: ReadonlySet<Item>,
  owners: ReadonlySet<Item>,
  mayOrder: (item: Item) => boolean,
): Item[] {
  const found: Item[] = [];
  const isTask = new Set<Item>(withClause);
  const holdsTask = new Set<Item>(owners);
  const add = (item: Item, orders: boolean): void => {
    if (orders && !isTask.has(item) && !holdsTask.has(item) && mayOrder(item)) {
      found.push(item);
      isTask.add(item);
    }
    if (item.parent && item.kind !== 'box' && (isTask.has(item) || holdsTask.has(item))) holdsTask.add(item.parent);
  };
  for (let i = items.length - 1; i >= 0; i--) add(items[i]!, carriesOrder(items[i]!, blocks));
  // Whatever its words, what stands in one row with tasks and reports nothing is one of them.
  const isLikeTask = (item: Item): boolean =>
    item.marker !== null &&
    (item.parent?.children.some(
      (other) => other !== item && isTask.has(other) && other.marker?.kind === item.marker?.kind,
    ) ??
      false) &&
    readTone(item, blocks).reports === 0;
  for (let i = items.length - 1; i >= 0; i--) add(items[i]!, isLikeTask(items[i]!));
  // Where the parts of the document hold the tasks, a part without any (工作要求) is no task itself.
  const isPart = (item: Item): boolean => item.parent === null && item.kind === 'heading';
  return items.some((item) => isPart(item) && holdsTask.has(item)) ? found.filter((item) => !isPart(item)) : found;
}

/** News that lists, under a heading that says so, what is planned: unnumbered headings with orders. */
const isAnnounced = (item: Item): boolean =>
  item.marker === null &&
  item.kind === 'heading' &&
  item.parent !== null &&
  announcesPlans(titleText(item.parent)) &&
  !isBackgroundTitle(titleText(item));

function isOpenToOrders(item: Item, withClause: ReadonlySet<Item>): boolean {
  if (item.inBox || item.kind === 'box' || item.marker?.kind === 'chapter') return false;
  for (let outer: Item | null = item; outer; outer = outer.parent) {
    if (
      outer.marker?.kind === 'article' ||
      isBackgroundTitle(titleText(outer)) ||
      (outer !== item && withClause.has(outer))
    ) {
      return false;
    }
  }
  return true;
}

const titleText = (item: Item): string => item.line.text.slice(item.titleFrom, item.titleTo).replace(/\s+/gu, '');

function carriesOrder(item: Item, blocks: readonly Block[]): boolean {
  const { orders, reports } = readTone(item, blocks);
  return orders > 0 && orders >= reports;
}

function readTone(item: Item, blocks: readonly Block[]): Tone {
  let text = '';
  for (let i = item.first; i < textEnd(item) && text.length < 1500; i++) {
    const line = blocks[i]?.line;
    if (line) text += `${i === item.first ? line.text.slice(item.titleFrom) : line.text}。`;
  }
  return toneOf(text);
}
