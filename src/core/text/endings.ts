/** Words looked up by how they end. */

/** A word that ends somewhere. */
export interface Ending<Value> {
  readonly start: number;
  readonly value: Value;
}

/**
 * A tree of words, their last characters first, in a few arrays: the children of a node follow one another, in the order of
 * their code units. It takes a twentieth of what a tree of maps does, to make and to keep, and is walked faster.
 */
export class Endings<Value> {
  /** By the last code unit: its node, 0 where no word ends so. */
  readonly #roots = new Uint16Array(0x10000);
  /** By node: the code unit that leads to it, its first child, and 1 + the index of the value of the word that it ends. */
  readonly #codes: Uint16Array;
  readonly #children: Uint16Array;
  readonly #values: Uint16Array;
  readonly #all: readonly Value[];

  /** @param words fewer than 65,536 characters in all */
  constructor(words: ReadonlyMap<string, Value>) {
    const reversed = [...words].map(([word, value]) => ({ word: [...word].reverse().join(''), value }));
    reversed.sort((a, b) => (a.word < b.word ? -1 : 1));
    this.#all = [...new Set(words.values())];
    const size = reversed.reduce((sum, { word }) => sum + word.length, 2);
    this.#codes = new Uint16Array(size);
    this.#children = new Uint16Array(size + 1);
    this.#values = new Uint16Array(size);
    // Level by level: the words of a node stand in a row, and so do those of each of its children.
    let level = [{ from: 0, to: reversed.length, node: 0 }];
    let next = 1;
    for (let depth = 0; level.length > 0; depth++) {
      const below: typeof level = [];
      for (const { from, to, node } of level) {
        this.#children[node] = next;
        let at = from;
        if (at < to && reversed[at]!.word.length === depth) {
          this.#values[node] = this.#all.indexOf(reversed[at++]!.value) + 1;
        }
        while (at < to) {
          const code = reversed[at]!.word.charCodeAt(depth);
          const first = at;
          while (at < to && reversed[at]!.word.charCodeAt(depth) === code) at++;
          this.#codes[next] = code;
          if (depth === 0) this.#roots[code] = next;
          below.push({ from: first, to: at, node: next++ });
        }
      }
      level = below;
    }
    this.#children.fill(next, next);
  }

  /** The longest word that ends at `end`, back to `floor`. */
  longest(text: string, end: number, floor: number): Ending<Value> | null {
    let found = 0;
    let start = end;
    let at = end - 1;
    for (let node = this.#roots[text.charCodeAt(at)]!; node > 0; node = this.#child(node, text.charCodeAt(--at))) {
      const value = this.#values[node]!;
      if (value > 0) {
        found = value;
        start = at;
      }
      if (at <= floor) break;
    }
    return found === 0 ? null : { start, value: this.#all[found - 1]! };
  }

  #child(node: number, code: number): number {
    let low = this.#children[node]!;
    let high = this.#children[node + 1]!;
    while (low < high) {
      const middle = (low + high) >> 1;
      const there = this.#codes[middle]!;
      if (there === code) return middle;
      if (there < code) low = middle + 1;
      else high = middle;
    }
    return 0;
  }
}
