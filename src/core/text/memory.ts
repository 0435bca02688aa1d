import { fold, mask } from './fold';

/** How many readings there are: all of them are named while modules load, before any words are made. */
let places = 0;

/**
 * The words of a line, wherever they stand, and what has been read of them. The same words mean the same, so each reading of
 * them is made once: for a sentence that stands twice, and for all lines that an edit leaves alone.
 */
export class Words {
  /** What {@link remembered} keeps, a place a reading. */
  readonly readings: unknown[] = new Array(places);
  #text: string | undefined;

  /** @param raw as written, without mark-up */
  constructor(readonly raw: string) {}

  /** `raw` folded and masked (see fold.ts), same length: what the rules read. */
  get text(): string {
    return (this.#text ??= mask(fold(this.raw)));
  }
}

/** The reading of words that need nothing but themselves, made once for each {@link Words}. */
export function remembered<Reading>(read: (words: Words) => Reading): (words: Words) => Reading {
  const place = places++;
  return (words) => {
    const known = words.readings[place];
    if (known !== undefined) return known as Reading;
    const reading = read(words);
    words.readings[place] = reading;
    return reading;
  };
}

/**
 * The reading of words that depends on something around them too: the last one is kept, with what it depended on.
 * @param holds whether a reading made under the old circumstances is good under the new ones
 */
export function rememberedUnder<Circumstances, Reading>(
  read: (words: Words, circumstances: Circumstances) => Reading,
  holds: (old: Circumstances, now: Circumstances, words: Words) => boolean,
): (words: Words, circumstances: Circumstances) => Reading {
  const place = places++;
  return (words, circumstances) => {
    const known = words.readings[place] as { circumstances: Circumstances; readonly reading: Reading } | undefined;
    if (known && holds(known.circumstances, circumstances, words)) {
      known.circumstances = circumstances;
      return known.reading;
    }
    const reading = read(words, circumstances);
    words.readings[place] = { circumstances, reading };
    return reading;
  };
}

/** All words that one text holds, and those that its last version held. */
export class Memory {
  #now = new Map<string, Words>();
  #before: ReadonlyMap<string, Words> | null = null;

  /** The words, known or new. */
  of(raw: string): Words {
    let words = this.#now.get(raw);
    if (!words) {
      // The few new ones of a later version are copied: a slice would keep the whole of that version alive.
      words = this.#before ? (this.#before.get(raw) ?? new Words(copyOf(raw))) : new Words(raw);
      this.#now.set(words.raw, words);
    }
    return words;
  }

  /** A new version of the text begins: what stood in none of the last two is forgotten. */
  turn(): void {
    if (this.#now.size > 0) this.#before = this.#now;
    this.#now = new Map();
  }
}

const copyOf = (text: string): string => JSON.parse(JSON.stringify(text)) as string;

let current: Memory | null = null;

/** Runs `read`, whose lines take their words from `memory`. */
export function withMemory<Result>(memory: Memory, read: () => Result): Result {
  const outer = current;
  current = memory;
  try {
    return read();
  } finally {
    current = outer;
  }
}

/** The words of a line that is being made. */
export const wordsOf = (raw: string): Words => current?.of(raw) ?? new Words(raw);
