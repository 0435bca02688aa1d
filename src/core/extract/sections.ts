/** The outline as the reader has it: headings and boxes, and the run-in headings of what is no task. */
import { FIELD_LINE } from '../lexicon/responsibility';
import type { Section } from '../model';
import type { Item } from '../outline/outline';
import { sourceSpan, type Block } from '../text/line';

const RUN_IN_TITLE = 45;

/** @param isTask the item orders something: run-in orders are tasks only */
export function readSections(
  blocks: readonly Block[],
  items: readonly Item[],
  isTask: (item: Item) => boolean,
): { sections: Section[]; indexOf: Map<Item, number> } {
  const sections: Section[] = [];
  const indexOf = new Map<Item, number>();
  const aroundTasks = new Set(
    items.flatMap((item) => (item.kind === 'run-in' && isTask(item) && item.parent ? [item.parent] : [])),
  );
  const lastOfLists = new Set(
    items.flatMap(({ children }) => children.filter((_, i) => children[i - 1]?.line.text.endsWith('；') === true)),
  );
  for (const item of items) {
    if (lastOfLists.has(item) || !isSection(item, blocks, isTask, aroundTasks)) continue;
    let outer = item.parent;
    while (outer && !indexOf.has(outer)) outer = outer.parent;
    const parent = outer ? indexOf.get(outer)! : null;
    const heading = headingSpan(item);
    indexOf.set(item, sections.length);
    sections.push({
      level: parent === null ? 1 : sections[parent]!.level + 1,
      number: item.marker?.number ?? null,
      title: titleOf(item),
      kind: item.kind === 'box' ? 'box' : 'heading',
      heading,
      start: item.line.opening,
      end: Math.max(heading.end, blockEnd(blocks[item.end - 1])),
      parent,
    });
  }
  return { sections, indexOf };
}

/** @param aroundTasks what run-in orders stand in: an item without an order between them is no heading either */
function isSection(
  item: Item,
  blocks: readonly Block[],
  isTask: (item: Item) => boolean,
  aroundTasks: ReadonlySet<Item>,
): boolean {
  if (item.inBox) return false;
  if (item.kind !== 'run-in') return item.titleTo > item.titleFrom && !isSentence(item, blocks);
  if (isTask(item) || isEntry(item)) return false;
  const length = item.titleTo - item.titleFrom;
  return length > 0 && length <= RUN_IN_TITLE && !isWhole(item) && !(item.parent && aroundTasks.has(item.parent));
}

/** It ends as a sentence, and nothing stands under it but who does it and by when: what it says is all. */
const isSentence = ({ kind, line, first, ownEnd, children }: Item, blocks: readonly Block[]): boolean =>
  kind === 'heading' &&
  line.text.endsWith('。') &&
  children.length === 0 &&
  blocks.slice(first + 1, ownEnd).every((block) => block.line !== undefined && FIELD_LINE.test(block.line.text));

/** One sentence with nothing under it, or the first part of one: what it says is all. */
const isWhole = ({ line: { text }, titleTo, first, ownEnd, children }: Item): boolean =>
  text[titleTo] === '；' || (titleTo >= text.length - 1 && children.length === 0 && ownEnd <= first + 1);

/** An article, what it lists, an entry of any list: sentences, no headings. */
const isEntry = ({ marker, parent, line }: Item): boolean =>
  marker?.kind === 'article' ||
  marker?.kind === 'circled' ||
  marker?.kind === 'letter' ||
  marker?.kind === 'digit-paren' ||
  parent?.marker?.kind === 'article' ||
  line.text.endsWith('；');

function titleOf(item: Item): string {
  const title = item.line.raw.slice(item.titleFrom, item.titleTo).trim();
  return item.continued ? title + item.continued.raw : title;
}

function headingSpan(item: Item) {
  const own = sourceSpan(item.line, 0, item.titleTo);
  return item.continued ? { start: own.start, end: item.continued.end } : own;
}

const blockEnd = (block: Block | undefined): number => block?.line?.end ?? block?.table?.end ?? 0;
