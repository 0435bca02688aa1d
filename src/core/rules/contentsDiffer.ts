import type { Problem } from '../findings';
import type { ContentsEntry, OutlineItem, Span } from '../model';
import { byPath } from '../outline/paths';
import { fold } from '../text/fold';
import { otherPlace, problem, replaceSpan, say } from './problems';
import type { CheckedDocument, Rule } from './rule';

export const contentsDiffer: Rule = {
  id: 'contents-differ',
  group: 'structure',
  severity: 'warning',
  on: true,
  title: { en: 'Table of contents and headings differ', zh: '目录与标题不一致' },
  reason: {
    en: 'A heading that was changed late often keeps its old words in the table of contents.',
    zh: '标题后来改了，目录往往还是旧的。',
  },
  good: [
    {
      text: '目 录\n一、总体要求\n二、重点任务\n三、保障措施\n一、总体要求\n优化线网。\n二、重点任务\n更新车辆。\n三、保障措施\n落实资金。',
    },
  ],
  bad: [
    {
      text: '目 录\n一、总体要求\n二、⟦拓展服务范围⟧\n三、保障措施\n一、总体要求\n优化线网。\n二、扩展服务范围\n更新车辆。\n三、保障措施\n落实资金。',
    },
    {
      text: '目 录\n一、总体要求\n二、主要目标\n三、重点任务\n四、保障措施\n五、⟦附则⟧\n一、总体要求\n优化线网。\n二、主要目标\n更加便捷。\n三、重点任务\n更新车辆。\n四、保障措施\n落实资金。',
    },
  ],
  check: (document) => {
    const { entries, items } = document.analysis.skeleton;
    const numbered = entries.filter((entry) => entry.marker !== null);
    if (numbered.length < 3) return [];
    const kinds = new Set(numbered.map((entry) => entry.marker));
    const headings = items.filter((item) => item.form === 'heading' && !item.inBox && kinds.has(item.marker));
    const headingAt = byPath(headings);
    const entryAt = byPath(numbered);
    const both = [...entryAt.keys()].filter((path) => headingAt.has(path));
    // Where few are found the outline is another one than the contents promise: nothing can be said for sure.
    if (both.length < numbered.length * MOST) return [];
    return [
      ...both.flatMap((path) => compared(document, entryAt.get(path)!, headingAt.get(path)!)),
      ...[...entryAt]
        .filter(([path]) => !headingAt.has(path))
        .map(([, entry]) => problem(entry, say('contents-without-heading', { contents: entry.title }))),
      ...(both.length < headings.length * MOST ? [] : missing(entryAt, headingAt)),
    ];
  },
};

/** The share of entries and headings that must have met. */
const MOST = 0.8;

const plain = (title: string): string => fold(title).replace(/[\s，。、：；“”‘’]/gu, '');

function compared({ text }: CheckedDocument, entry: ContentsEntry, heading: OutlineItem): Problem[] {
  if (plain(entry.title) === plain(heading.title)) return [];
  const words = { contents: entry.title, heading: heading.title };
  const place = titleOf(text, heading);
  return [
    problem(entry, say('contents-differ', words), {
      related: [otherPlace(place ?? heading, heading.title)],
      fixes: [
        ...replaceSpan(text, entry, entry.title, heading.title, false),
        ...(place ? replaceSpan(text, place, heading.title, entry.title, false) : []),
      ],
    }),
  ];
}

/** Where the title of a heading stands, if it stands in the source as it is read. */
function titleOf(text: string, { end, title }: OutlineItem): Span | null {
  const start = text.slice(end, end + 8).startsWith(title) ? end : text.indexOf(title, end);
  return start >= 0 && start - end <= 8 ? { start, end: start + title.length } : null;
}

function missing(
  entryAt: ReadonlyMap<string, ContentsEntry>,
  headingAt: ReadonlyMap<string, OutlineItem>,
): readonly Problem[] {
  return [...headingAt]
    .filter(([path]) => !entryAt.has(path))
    .map(([, heading]) => problem(heading, say('heading-not-in-contents', { heading: heading.title })));
}
