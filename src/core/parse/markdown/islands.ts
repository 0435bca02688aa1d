/** Where Markdown is more than lines: found stretch by stretch, by the parser where the lines do not say it themselves. */
import type { Limit } from '../../model';
import { wordsOf } from '../../text/memory';
import { Cutter, type Stretch } from './cut';
import { moved, type Island } from './island';
import { blocksOf } from './remark';

/** What the parser reads of one stretch in a moment: 0.1 s or less on a laptop. */
const MOST = { lines: 10_000, marks: 8, indent: 64, pieces: 400, length: 1_000_000 };

const isReadable = ({ start, end, load }: Stretch): boolean =>
  load.lines <= MOST.lines &&
  load.marks <= MOST.marks &&
  load.indent <= MOST.indent &&
  load.pieces <= MOST.pieces &&
  end - start <= MOST.length;

/** What the parser reads of a whole text in the time that everything else takes: pieces of lists and tables. */
const mostPieces = (text: string): number => 2_000 + text.length / 100;

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
  let pieces = mostPieces(text);
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const frontMatter = cutter.frontMatter(at);
  if (frontMatter) {
    islands.push({ kind: 'silent', ...frontMatter });
    at = frontMatter.end;
  }
  while (at < text.length) {
    const [stretch, found] = readStretch(text, cutter, at, pieces);
    if (!found) limits.push({ kind: 'by-line', start: at, end: stretch.end });
    else if (stretch.isSpecial) pieces -= stretch.load.pieces;
    for (const island of found ?? stretch.islands) islands.push(island);
    at = stretch.end;
  }
  return { islands, limits };
}

/** The stretch that begins at `start`, and what stands in it; `null` where that is too much for the parser. */
function readStretch(text: string, cutter: Cutter, start: number, pieces: number): [Stretch, readonly Island[] | null] {
  for (let stretch = cutter.stretch(start); ;) {
    if (!stretch.isSpecial) return [stretch, stretch.islands];
    if (!isReadable(stretch) || stretch.load.pieces > pieces) return [stretch, null];
    const { islands, isOpen } = blocksOf(wordsOf(text.slice(start, stretch.end)));
    if (!isOpen || stretch.end === text.length) return [stretch, islands.map((island) => moved(island, start))];
    // Twice as much each time: all that is read again is never more than what is read.
    stretch = cutter.stretch(start, (stretch.end - start) * 2);
  }
}
