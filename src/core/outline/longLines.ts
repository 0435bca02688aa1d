/** A text that lost its line breaks: one long line, cut again where its paragraphs and numbered items begin. */
import { makeLine, sourceOffset, type Block, type Line } from '../text/line';
import { remembered } from '../text/memory';
import { ordinalValue } from './marker';
import { numberAfterTitle } from './ownNumber';

/** No paragraph of a document is as long with several outer ordinals in it. */
const LONG = 600;

const HAN = '[一二三四五六七八九十]{1,3}';
/** What may be the ordinal of an item: 第三章, 第五条, 一、, （一）, 1. Groups: unit and number of 第…, then one a kind. */
const ORDINAL = new RegExp(
  `第(${HAN})([章节条])(?=\\s)|(${HAN})、(?!${HAN}、)|（(${HAN})）(?![项款目、，。）至和或])|(?<![\\d.])(\\d{1,2})[.．](?=[\\p{Script=Han}“《]|20\\d{2}年)`,
  'gu',
);
/** The indent of a paragraph. */
const INDENT = /\u3000{2,20}/gu;
const AFTER_SENTENCE = /[。；！？：）”\s]/u;
/** 第（一）项, 前款第一、二项: words before a number that refer to an item. */
const REFERS = /[第款项条和及至、]/u;

interface Cut {
  readonly at: number;
  readonly kind: string;
}

/** 第二章 管理  第八条 市水务局…: a heading with its first article behind it. */
const HEADED = new RegExp(`^第${HAN}[章节][^。；：]{1,30}?\\s{2,8}(?=第${HAN}条\\s)`, 'u');

/** The blocks with such lines cut. */
export function withoutLongLines(blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const cuts = block.line ? cutsOf(block.line.words) : NO_CUTS;
    if (cuts.length === 0) out.push(block);
    else for (const line of cutLine(block.line!, cuts)) out.push({ line });
  }
  return out;
}

const NO_CUTS: readonly number[] = [];

/** Where a line is cut. */
const cutsOf = remembered(({ raw, text }): readonly number[] => {
  const heading = text.startsWith('第') ? HEADED.exec(text) : null;
  if (heading) return [heading[0].length];
  return text.length < LONG ? NO_CUTS : findCuts({ raw, text });
});

/** Where the items of a long line begin; none where it does not count at least two outer ones. */
function findCuts({ raw, text }: Pick<Line, 'raw' | 'text'>): readonly number[] {
  const ordinals = readOrdinals(text);
  const outer = ordinals.filter(({ kind }) => kind !== 'digit' && kind !== 'han-paren');
  if (outer.length < 2) return [];
  const indents = Array.from(raw.matchAll(INDENT), (hit) => hit.index + hit[0].length);
  const cuts = [...headCuts(raw.slice(0, outer[0]!.at)), ...indents, ...ordinals.map(({ at }) => at)];
  return [...new Set(cuts)].filter((at) => at > 0).sort((a, b) => a - b);
}

/** The ordinals that go on with the count of their kind; inner ones begin anew in each outer one. */
function readOrdinals(text: string): Cut[] {
  const cuts: Cut[] = [];
  const counts = new Map<string, number>();
  for (const hit of text.matchAll(ORDINAL)) {
    const [, named, unit, han, paren, digit] = hit;
    const kind = unit ?? (han !== undefined ? 'han' : paren !== undefined ? 'han-paren' : 'digit');
    const value = ordinalValue(named ?? han ?? paren ?? digit!);
    const before = text[hit.index - 1] ?? '。';
    if (kind === 'han-paren' ? REFERS.test(before) : !AFTER_SENTENCE.test(before)) continue;
    const last = counts.get(kind) ?? 0;
    if (value !== last + 1 && value !== 1) continue;
    counts.set(kind, value);
    for (const inner of INNER[kind] ?? []) counts.delete(inner);
    cuts.push({ at: hit.index, kind });
  }
  return cuts;
}

/** Which counts begin anew in an item of the kind. */
const INNER: Readonly<Record<string, readonly string[]>> = {
  章: ['han', 'digit'],
  节: ['han', 'han-paren', 'digit'],
  条: ['han-paren', 'digit'],
  han: ['digit'],
  'han-paren': ['digit'],
};

/** …的通知某政发〔2024〕3号各区人民政府： The number after the title, and the end of the address. */
function headCuts(head: string): number[] {
  const number = numberAfterTitle(head);
  if (!number) return [];
  const end = number[1];
  const address = /^[^。：:]{2,120}[：:]/u.exec(head.slice(end, end + 130));
  return [...number, ...(address ? [end + address[0].length] : [])];
}

function cutLine(line: Line, cuts: readonly number[]): Line[] {
  const bounds = [0, ...cuts, line.raw.length];
  return bounds.slice(1).flatMap((to, i) => {
    const from = bounds[i]!;
    const part = makeLine(line.raw.slice(from, to), line.offsets?.subarray(from, to) ?? sourceOffset(line, from), {
      gap: i === 0 ? line.gap : 0,
    });
    return part ? [part] : [];
  });
}
