/** How far a run is: one line on standard error, while a person looks at it and it is not in the way of the output. */
import { clearLine, cursorTo } from 'node:readline';

export interface Counts {
  readonly read: number;
  readonly cached: number;
  readonly failed: number;
}

/** A line that changes faster cannot be read. */
const MILLISECONDS_BETWEEN = 100;

const inWords = (count: number): string => count.toLocaleString('en');

export class Progress {
  private isShown = false;
  private shownAt = 0;
  private readonly startedAt = performance.now();

  /** @param total the number of files, where it is known */
  constructor(
    private readonly isWanted: boolean,
    private readonly total: number | undefined,
  ) {}

  show(counts: Counts): void {
    const now = performance.now();
    if (!this.isWanted || now - this.shownAt < MILLISECONDS_BETWEEN) return;
    const done = counts.read + counts.cached + counts.failed;
    const ofTotal = this.total === undefined ? '' : ` / ${inWords(this.total)}`;
    const failed = counts.failed === 0 ? '' : `, ${inWords(counts.failed)} failed 失败`;
    const rate = Math.round((done * 1000) / (now - this.startedAt));
    this.clear();
    process.stderr.write(`${inWords(done)}${ofTotal} files 文件${failed}, ${inWords(rate)}/s`);
    this.isShown = true;
    this.shownAt = now;
  }

  /** A line that stays, above the progress. */
  say(line: string): void {
    this.clear();
    process.stderr.write(`policy-plan: ${line}\n`);
  }

  clear(): void {
    if (!this.isShown) return;
    clearLine(process.stderr, 0);
    cursorTo(process.stderr, 0);
    this.isShown = false;
  }
}

/** The sum of a run, in a line. */
export const summary = ({ read, cached, failed }: Counts): string =>
  `${inWords(read)} read, ${inWords(cached)} from cache, ${inWords(failed)} failed / 读取 ${read}，取自缓存 ${cached}，失败 ${failed}`;
