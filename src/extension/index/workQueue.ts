/** Work on things by key, some at once; a thing that comes again while it is worked on is worked on again. */
export class WorkQueue<Item> {
  readonly #waiting = new Map<string, Item>();
  readonly #running = new Set<string>();
  #whenIdle: (() => void)[] = [];

  /**
   * @param work never rejects
   * @param onStep after each item
   */
  constructor(
    private readonly work: (item: Item, key: string) => Promise<void>,
    private readonly atOnce: number,
    private readonly onStep: () => void,
  ) {}

  /** How many are waiting or being worked on. */
  get size(): number {
    return this.#waiting.size + this.#running.size;
  }

  add(key: string, item: Item): void {
    this.#waiting.set(key, item);
    this.#next();
  }

  /** Those that wait wait no longer. */
  clear(): void {
    this.#waiting.clear();
    this.#next();
  }

  remove(key: string): void {
    this.#waiting.delete(key);
    this.#next();
  }

  async idle(): Promise<void> {
    if (this.size > 0) {
      await new Promise<void>((resolve) => this.#whenIdle.push(resolve));
    }
  }

  #next(): void {
    for (const [key, item] of this.#waiting) {
      if (this.#running.size >= this.atOnce) {
        return;
      }
      if (!this.#running.has(key)) {
        this.#waiting.delete(key);
        this.#running.add(key);
        void this.#run(key, item);
      }
    }
    if (this.size === 0) {
      for (const resolve of this.#whenIdle.splice(0)) {
        resolve();
      }
    }
  }

  async #run(key: string, item: Item): Promise<void> {
    await this.work(item, key);
    this.#running.delete(key);
    this.onStep();
    this.#next();
  }
}
