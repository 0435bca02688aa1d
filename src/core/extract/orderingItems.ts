/** Which items order something by their words, where no clause says who does it. */
import type { Item } from '../outline/outline';
import type { Block } from '../text/line';
import { announcesPlans, isBackgroundTitle, toneOf, type Tone } from './orders';

/** What is known of the items before their words are read. */
export interface Known {
  /** Items with a clause of their own: tasks. */
  readonly withClause: ReadonlySet<Item>;
  /** Items with tasks in a table or in paragraphs. */
  readonly holdsTasks: ReadonlySet<Item>;
  /** The document orders something. */
  readonly orders: boolean;
}

/** The numbered items that order, with no deeper one that does, outside background, boxes and items with clauses. */
export function orderingItems(blocks: readonly Block[], items: readonly Item[], known: Known): Item[] {
  const found: Item[] = [];
  const isTask = new Set(known.withClause);
  const holdsTask = new Set(known.holdsTasks);
  /** What a row of tasks shares: the item they stand in and the kind of their markers. */
  const rows = new Map<Item, Set<string>>();
  const note = (item: Item): void => {
    const { parent, marker } = item;
    if (!parent || item.kind === 'box' || !(isTask.has(item) || holdsTask.has(item))) return;
    holdsTask.add(parent);
    if (!marker || !isTask.has(item)) return;
    const kinds = rows.get(parent);
    if (kinds) kinds.add(marker.kind);
    else rows.set(parent, new Set([marker.kind]));
  };
  const isNumbered = items.some((item) => item.marker !== null && item.kind !== 'box');
  const mayOrder = known.orders
    ? (item: Item) => (item.marker !== null || !isNumbered) && isOpenToOrders(item, known.withClause)
    : isAnnounced;
  const readAll = (isOrder: (item: Item) => boolean): void => {
    for (let i = items.length - 1; i >= 0; i--) {
      const item = items[i]!;
      if (!isTask.has(item) && !holdsTask.has(item) && mayOrder(item) && isOrder(item)) {
        found.push(item);
        isTask.add(item);
      }
      note(item);
    }
  };
  readAll((item) => {
    const { orders, reports } = readTone(item, blocks);
    return orders > 0 && orders >= reports;
  });
  // Whatever its words, what stands in one row with tasks and reports nothing is one of them.
  readAll((item) => {
    const isInRow = item.parent && item.marker && rows.get(item.parent)?.has(item.marker.kind);
    return isInRow === true && readTone(item, blocks).reports === 0;
  });
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

/** （一）…的；（二）…的。 are the cases that a rule is made for; 转化方面4项：… counts what it names. */
const IS_CASE = /的[；。]$/u;
const COUNTS = /^[^，。；：]{2,24}?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[项条][：。]/u;

/** 符合下列条件的予以保留: what stands under it are the cases, and it orders nothing else. */
const LEADS_TO_CASES = /(?:下列|以下)[^，。；]{0,12}(?:之一|要求|条件|问题|情形|情况|行为|材料)/u;

const isListedOnly = ({ line: { text }, titleFrom }: Item): boolean =>
  IS_CASE.test(text) || COUNTS.test(text.slice(titleFrom));

function isOpenToOrders(item: Item, withClause: ReadonlySet<Item>): boolean {
  if (isListedOnly(item) || item.children.some(isListedOnly)) return false;
  if (item.inBox || item.kind === 'box' || item.marker?.kind === 'chapter') return false;
  for (let outer: Item | null = item; outer; outer = outer.parent) {
    if (outer.marker?.kind === 'article' || isBackgroundTitle(titleText(outer))) return false;
    if (outer.children.length > 0 && LEADS_TO_CASES.test(titleText(outer))) return false;
    if (outer !== item && withClause.has(outer)) return false;
  }
  return true;
}

const titleText = (item: Item): string => item.line.text.slice(item.titleFrom, item.titleTo).replace(/\s+/gu, '');

const MOST_WORDS = 1500;

function readTone(item: Item, blocks: readonly Block[]): Tone {
  const end = textEnd(item);
  let text = item.line.text.slice(item.titleFrom);
  for (let i = item.first + 1; i < end && text.length < MOST_WORDS; i++) {
    const line = blocks[i]?.line;
    if (line) text += `。${line.text}`;
  }
  return toneOf(text);
}

/** Where the item's text ends: with the last of the items in it, before a box. */
export function textEnd(item: Item): number {
  const box = item.children.findIndex((child) => child.kind === 'box');
  const last = box < 0 ? item.children.at(-1) : item.children[box - 1];
  return Math.max(item.ownEnd, last ? textEnd(last) : 0);
}
