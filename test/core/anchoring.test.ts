/** Notes found again after edits: never on wrong words, seldom not at all. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { anchorAt, candidates, follow, locate, pageOf, type Anchor, type Page } from '../../src/core/index';
import { samples } from './documents';

/** Numbers that are the same every time (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** A character of the text with who it is: what the test knows and the anchors do not. */
interface Character {
  char: string;
  readonly id: number;
}

/** A text under edits that remembers which of its characters are the old ones. */
class Edited {
  #next = 0;
  all: Character[];
  constructor(text: string) {
    this.all = this.make(text);
  }
  make(text: string): Character[] {
    return Array.from({ length: text.length }, (_, at) => ({ char: text.charAt(at), id: this.#next++ }));
  }
  get text(): string {
    return this.all.map(({ char }) => char).join('');
  }
  get places(): Map<number, number> {
    return new Map(this.all.map(({ id }, at) => [id, at]));
  }
}

const FRESH = [
  '统筹推进',
  '有关方面',
  '优化调整线路12条，',
  '（牵头单位：市财政局）',
  '按职责分工负责。',
  '到2025年，',
  '\n',
  '  ',
  '“两网融合”',
];
const WIDTHS: Readonly<Record<string, string>> = {
  '，': ',',
  '。': '.',
  '：': ':',
  '（': '(',
  '）': ')',
  '；': ';',
  ',': '，',
  ':': '：',
  '(': '（',
  ')': '）',
  ';': '；',
  '1': '１',
  '2': '２',
};
const KINDS = '，、；。';
const NUMERALS = '一二三四五六七八九十';

type Edit = (edited: Edited, random: (below: number) => number) => void;
const EDITS: Readonly<Record<string, Edit>> = {
  insert(edited, random) {
    edited.all.splice(random(edited.all.length + 1), 0, ...edited.make(FRESH[random(FRESH.length)]!));
  },
  /** Words of the plan itself, put somewhere else too. */
  repeat(edited, random) {
    const from = random(edited.all.length);
    const words = edited.text.slice(from, from + 2 + random(12));
    edited.all.splice(random(edited.all.length + 1), 0, ...edited.make(words));
  },
  delete(edited, random) {
    edited.all.splice(random(edited.all.length), 1 + random(random(8) === 0 ? 200 : 12));
  },
  move(edited, random) {
    const lines = edited.text.split('\n').length;
    const breaks = edited.all.flatMap(({ char }, at) => (char === '\n' ? [at + 1] : []));
    const at = random(Math.max(1, lines - 1));
    const start = at === 0 ? 0 : breaks[at - 1]!;
    const moved = edited.all.splice(start, (breaks[at] ?? edited.all.length) - start);
    const other = random(edited.all.filter(({ char }) => char === '\n').length + 1);
    const left = edited.all.flatMap(({ char }, index) => (char === '\n' ? [index + 1] : []));
    edited.all.splice(other === 0 ? 0 : left[other - 1]!, 0, ...moved);
  },
  renumber(edited, random) {
    const places = [...edited.text.matchAll(/(?<=[\n（])[一二三四五六七八九十](?=[、）])/gu)];
    if (places.length === 0) return;
    for (const { index } of places.slice(random(places.length), 3)) {
      edited.all[index]!.char = NUMERALS[random(NUMERALS.length)]!;
    }
  },
  punctuate(edited, random) {
    for (let turn = 0; turn < 5; turn++) {
      const one = edited.all[random(edited.all.length)];
      if (one && WIDTHS[one.char] !== undefined) one.char = WIDTHS[one.char]!;
      else if (one && KINDS.includes(one.char)) one.char = KINDS[random(KINDS.length)]!;
    }
  },
  reformat(edited, random) {
    const at = edited.all.findIndex(({ char }, index) => index >= random(edited.all.length) && char === '\n');
    if (at >= 0) edited.all.splice(at, 1, ...edited.make(random(2) === 0 ? '\r\n\r\n' : '\n　　'));
  },
};

interface Noted {
  readonly anchor: Anchor;
  /** Of its characters. */
  readonly ids: readonly number[];
}

function noted(edited: Edited, page: Page, start: number, end: number): Noted | null {
  const anchor = anchorAt(page, { start, end });
  return anchor && { anchor, ids: edited.all.slice(anchor.start, anchor.end).map(({ id }) => id) };
}

/** Notes as people make them: on words, on clauses, on sentences, on whole lines. */
function noteSomewhere(edited: Edited, page: Page, random: (below: number) => number): Noted {
  const text = page.source;
  for (;;) {
    const at = random(text.length);
    const kind = random(4);
    const ends = [/[，。；、：（）\s]/u, /[，。；\n]/u, /[。；\n]/u, /\n/u][kind]!;
    let [start, end] = [at, at];
    while (start > 0 && !ends.test(text.charAt(start - 1))) start--;
    while (end < text.length && !ends.test(text.charAt(end))) end++;
    const note = noted(edited, page, start, end);
    if (note && pageOf(note.anchor.exact).words.length >= 2) return note;
  }
}

const wordsOf = (text: string): string => pageOf(text).words;

describe('notes on a plan under edits', () => {
  const [EDITS_IN_ALL, A_SITTING, NOTES, SITTINGS] = [10_000, 50, 200, 5];
  const plan = samples().find(({ name }) => name.endsWith('出行规划.txt'))!.text;

  test(`of ${String(NOTES)} notes none is found on wrong words in ${String(EDITS_IN_ALL)} edits, 95 % of those that are there are found`, () => {
    const random = randomFrom(20_240_301);
    const names = Object.keys(EDITS);
    const sums = { there: 0, found: 0, wrong: [] as string[] };
    for (let done = 0; done < EDITS_IN_ALL;) {
      const edited = new Edited(plan);
      const first = pageOf(edited.text);
      let notes = Array.from({ length: NOTES }, () => noteSomewhere(edited, first, random));
      for (let sitting = 0; sitting < SITTINGS; sitting++) {
        for (let turn = 0; turn < A_SITTING; turn++, done++) EDITS[names[random(names.length)]!]!(edited, random);
        const { text, places } = edited;
        const page = pageOf(text);
        notes = notes.map((note) => {
          const span = locate(page, note.anchor);
          const now = note.ids.flatMap((id) => places.get(id) ?? []);
          const quote = wordsOf(note.anchor.exact);
          const isThere = now.length > 0 && wordsOf(text.slice(now[0], now.at(-1)! + 1)) === quote;
          if (isThere) sums.there++;
          if (isThere && span) sums.found++;
          if (span) {
            const own = new Set(now);
            const overlap = Array.from({ length: span.end - span.start }, (_, at) => own.has(span.start + at));
            const isRight = overlap.filter(Boolean).length * 2 >= quote.length;
            if (!isRight || wordsOf(text.slice(span.start, span.end)) !== quote) {
              sums.wrong.push(`${note.anchor.exact} → ${text.slice(span.start - 10, span.end + 10)}`);
            }
          }
          return span ? (noted(edited, page, span.start, span.end) ?? note) : note;
        });
      }
    }
    assert.deepEqual(sums.wrong, []);
    const share = sums.found / sums.there;
    console.log(`found ${(share * 100).toFixed(2)} % of ${String(sums.there)}`);
    assert.ok(share >= 0.95, `${String(share)} of ${String(sums.there)}`);
  });
});

const PLAN = `澜江市公共交通行动方案

一、重点任务

（一）优化公交线网。新开接驳线路20条，调整重复线路15条。（牵头单位：市交通运输局，配合单位：市财政局）

（二）补齐场站短板。建成首末站12座，改造站台300个。（牵头单位：市自然资源局，配合单位：市财政局）

二、保障措施

（一）加强组织领导。（牵头单位：市交通运输局，配合单位：市财政局）
`;

const anchorOn = (text: string, words: string, nth = 0): Anchor => {
  let at = -1;
  for (let turn = 0; turn <= nth; turn++) at = text.indexOf(words, at + 1);
  return anchorAt(pageOf(text), { start: at, end: at + words.length }) ?? assert.fail(words);
};
const found = (text: string, anchor: Anchor): string | null => {
  const span = locate(pageOf(text), anchor);
  return span && text.slice(span.start, span.end);
};
const offered = (text: string, anchor: Anchor): string[] =>
  candidates(pageOf(text), anchor).map(({ start, end }) => text.slice(start, end));

describe('a note is found again', () => {
  test('where the text is as it was, on the words of every line', () => {
    for (const line of PLAN.split('\n').filter((each) => each !== '')) {
      assert.equal(found(PLAN, anchorOn(PLAN, line)), line);
    }
  });
  test('with other punctuation, line breaks and widths', () => {
    const anchor = anchorOn(PLAN, '新开接驳线路20条，调整重复线路15条');
    const now = PLAN.replace('20条，调整', '２０条,\r\n  调整').replaceAll('：', ':').replace('。新开', '；新开');
    assert.equal(found(now, anchor), '新开接驳线路２０条,\r\n  调整重复线路15条');
  });
  test('with another number, which goes with it', () => {
    const anchor = anchorOn(PLAN, '（二）补齐场站短板');
    assert.equal(found(PLAN.replace('（二）', '（十二）'), anchor), '（十二）补齐场站短板');
    assert.equal(found(PLAN.replace('（二）', '3.'), anchor), '补齐场站短板');
  });
  test('in another place of the text', () => {
    const line = PLAN.split('\n').find((each) => each.startsWith('（二）'))!;
    const now = `${PLAN.replace(line, '')}\n${line}\n`;
    assert.equal(found(now, anchorOn(PLAN, line)), line);
    assert.equal(found(now, anchorOn(PLAN, '市自然资源局')), '市自然资源局');
  });
  test('on a mark of punctuation', () => {
    const anchor = anchorOn(PLAN, '，', 1);
    assert.equal(locate(pageOf(`前言。${PLAN}`), anchor)?.start, anchor.start + 3);
  });
  test('in Markdown whose emphasis has changed', () => {
    assert.equal(
      found(PLAN.replace('接驳线路', '**接驳**线路'), anchorOn(PLAN, '新开接驳线路20条')),
      '新开**接驳**线路20条',
    );
  });
});

describe('a note is not put', () => {
  test('on the same words elsewhere, when its own are gone', () => {
    const anchor = anchorOn(PLAN, '市财政局', 1);
    const now = PLAN.replace(
      '300个。（牵头单位：市自然资源局，配合单位：市财政局）',
      '300个。（牵头单位：市自然资源局）',
    );
    assert.equal(found(now, anchor), null);
    assert.ok(offered(now, anchor).length === 2 && offered(now, anchor).every((words) => words === '市财政局'));
  });
  test('on another number', () => {
    for (const other of ['15座', '1.2座', '1、2座']) {
      const now = PLAN.replace('12座', other);
      assert.equal(found(now, anchorOn(PLAN, '建成首末站12座')), null, other);
      assert.match(offered(now, anchorOn(PLAN, '建成首末站12座'))[0] ?? '', /^建成首末站/u);
    }
  });
  test('on its words elsewhere, when something like it stands in its place', () => {
    const words = '新开接驳线路20条，调整重复线路15条';
    const now = `${PLAN.replace(words, '新开接驳线路28条，调整重复线路16条')}\n附：原稿为“${words}”。\n`;
    assert.equal(found(now, anchorOn(PLAN, words)), null);
    assert.equal(offered(now, anchorOn(PLAN, words))[0], words);
  });
  test('anywhere in a text that has nothing like it', () => {
    const anchor = anchorOn(PLAN, '（一）加强组织领导');
    assert.equal(found('关于召开会议的通知', anchor), null);
    assert.deepEqual(offered('关于召开会议的通知', anchor), []);
    assert.equal(found('', anchor), null);
  });
  test('on nothing', () => {
    assert.equal(anchorAt(pageOf(PLAN), { start: 12, end: 13 }), null);
    assert.equal(anchorAt(pageOf(''), { start: 0, end: 0 }), null);
  });
});

describe('a passage follows an edit', () => {
  const span = { start: 10, end: 20 };
  for (const [what, change, after] of [
    ['before it', { start: 2, end: 4, length: 5 }, { start: 13, end: 23 }],
    ['right before it', { start: 10, end: 10, length: 3 }, { start: 13, end: 23 }],
    ['inside it', { start: 12, end: 14, length: 7 }, { start: 10, end: 25 }],
    ['over its start', { start: 8, end: 12, length: 1 }, { start: 9, end: 17 }],
    ['over its end', { start: 18, end: 25, length: 9 }, { start: 10, end: 18 }],
    ['right after it', { start: 20, end: 20, length: 3 }, span],
    ['over all of it', { start: 10, end: 20, length: 4 }, null],
  ] as const) {
    test(what, () => assert.deepEqual(follow(span, change), after));
  }
});
