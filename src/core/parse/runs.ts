/** A line put together from runs: stretches of visible characters that follow one another in the source too. */

export interface Visible {
  readonly text: string;
  /** Source offset of each character, or of the first where nothing was removed between them. */
  readonly offsets: Uint32Array | number;
}

/** Offsets are kept by run, not by character: most lines are one run, and need none. */
export class Runs {
  private texts: string[] = [];
  private starts: number[] = [];

  /** Appends the words `text`, which stand in the source from `start` on. */
  add(text: string, start: number): void {
    const last = this.texts.length - 1;
    const before = this.texts[last];
    if (before !== undefined && this.starts[last]! + before.length === start) this.texts[last] = before + text;
    else {
      this.texts.push(text);
      this.starts.push(start);
    }
  }

  /** What was added since the last time, without runs of white space around it. */
  take(): Visible {
    let first = 0;
    let end = this.texts.length;
    while (first < end && isBlank(this.texts[first]!)) first++;
    while (end > first && isBlank(this.texts[end - 1]!)) end--;
    const texts = this.texts.slice(first, end);
    const starts = this.starts.slice(first, end);
    this.clear();
    return texts.length === 1
      ? { text: texts[0]!, offsets: starts[0]! }
      : { text: texts.join(''), offsets: offsetsOf(texts, starts) };
  }

  clear(): void {
    this.texts = [];
    this.starts = [];
  }
}

const isBlank = (text: string): boolean => !/\S/u.test(text);

function offsetsOf(texts: readonly string[], starts: readonly number[]): Uint32Array {
  const offsets = new Uint32Array(texts.reduce((sum, text) => sum + text.length, 0));
  let at = 0;
  texts.forEach((text, run) => {
    const start = starts[run]!;
    for (let i = 0; i < text.length; i++) offsets[at++] = start + i;
  });
  return offsets;
}
