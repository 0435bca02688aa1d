/** Where Markdown is more than lines: found stretch by stretch, by the parser where the lines do not say it themselves. */
import type { Limit } from '../../model';
import { remembered, wordsOf } from '../../text/memory';
import { Cutter, type Stretch } from './cut';
import { moved, type Island } from './island';
import { readBlocks } from './remark';

/** What the parser reads of one stretch in a moment: some tenths of a second at the worst. */
const MOST = { lines: 10_000, marks: 8, indent: 64, pieces: 1_000, length: 1_000_000 };

const blocksOf = remembered(({ raw }) => readBlocks(raw));

const costOf = ({ load }: Stretch): number => load.pieces + 1;

const isReadable = ({ start, end, load }: Stretch): boolean =>
  load.lines <= MOST.lines &&
  load.marks <= MOST.marks &&
  load.indent <= MOST.indent &&
  load.pieces <= MOST.pieces &&
  end - start <= MOST.length;

/** What the parser reads of a whole text in a few times what everything else takes: pieces, and stretches. */
const allowance = (text: string): number => 1_000 + text.length / 40;

export interface Islands {
  /** In text order. */
  readonly islands: readonly Island[];
  /** What was too much for the parser. */
  readonly limits: readonly Limit[];
}

export function findIslands(text: string): Islands {
  const cutter = new Cutter(text);
  const islands: Island[] = [];
  const limits: Limit[] = [];
  let left = allowance(text);
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const frontMatter = cutter.frontMatter(at);
  if (frontMatter) {
    islands.push({ kind: 'silent', ...frontMatter });
    at = frontMatter.end;
  }
  while (at < text.length) {
    const [stretch, found] = readStretch(text, cutter, at, left);
    if (!found) addLimit(limits, stretch);
    else if (stretch.isSpecial) left -= costOf(stretch);
    for (const island of found ?? stretch.islands) islands.push(island);
    at = stretch.end;
  }
  return { islands, limits };
}

/** The stretch that begins at `start`, and what stands in it; `null` where that is too much for the parser. */
function readStretch(text: string, cutter: Cutter, start: number, left: number): [Stretch, readonly Island[] | null] {
  for (let stretch = cutter.stretch(start); ;) {
    if (!stretch.isSpecial) return [stretch, stretch.islands];
    if (!isReadable(stretch) || costOf(stretch) > left) return [stretch, null];
    const { islands, isOpen } = blocksOf(wordsOf(text.slice(start, stretch.end)));
    if (!isOpen || stretch.end === text.length) return [stretch, islands.map((island) => moved(island, start))];
    // Twice as much each time: all that is read again is never more than what is read.
    stretch = cutter.stretch(start, (stretch.end - start) * 2);
  }
}

function addLimit(limits: Limit[], { start, end }: Stretch): void {
  const last = limits[limits.length - 1];
  if (last?.end === start) limits[limits.length - 1] = { ...last, end };
  else limits.push({ kind: 'by-line', start, end });
}
