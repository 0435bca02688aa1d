// The most memory that a reading takes, in a process of its own: what the collector finds before each of its runs
// (--trace-gc) is the height of the heap, which nothing inside the process can watch while it reads.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { summary } from './sampling.mjs';
import { planText } from './texts.mjs';
import { SIZES } from './whole.mjs';

/** @typedef {import('./subjects.mjs').Format} Format */
/** @typedef {{ ms: number, heapBefore: number, heapAfter: number, residentBefore: number, residentPeak: number }} Report in bytes */
/** @typedef {{ ms: number, heap: number, resident: number }} Peak bytes above what there was before, the text included there */

const CHILD = fileURLToPath(new URL('memoryChild.mjs', import.meta.url));
const BEFORE_COLLECTION = /ms: (?:Scavenge|Mark-Compact(?: \([a-z]{1,20}\))?) ([\d.]+) \(/g;

/**
 * @param {'core' | 'R'} reader
 * @param {Format} format
 * @param {string} text
 * @param {import('./sampling.mjs').ClockName} clock
 * @returns {Promise<Peak>}
 */
function peakOf(reader, format, text, clock) {
  return new Promise((settle, fail) => {
    const child = fork(CHILD, [reader, format, clock], {
      execArgv: ['--trace-gc'],
      stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
    });
    let trace = '';
    child.stdout?.setEncoding('utf8').on('data', (some) => (trace += some));
    /** @type {Report | undefined} */
    let report;
    child.once('message', (message) => (report = /** @type {Report} */ (message)));
    child.once('error', fail);
    child.once('close', () => {
      if (!report) return fail(new Error(`${reader} did not finish ${format} of ${text.length} characters`));
      const heights = [...trace.matchAll(BEFORE_COLLECTION)].map(([, megabytes]) => Number(megabytes) * 2 ** 20);
      const heap = Math.max(report.heapAfter, ...heights) - report.heapBefore;
      settle({ ms: report.ms, heap, resident: report.residentPeak - report.residentBefore });
    });
    child.stdin?.end(text);
  });
}

/** @param {Format} format @param {boolean} withR @returns {import('./scenarios.mjs').Scenario} */
export function memory(format, withR) {
  return {
    name: `memory ${format} 10 MB`,
    quick: false,
    run: async ({ scale, clock }) => {
      const bytes = SIZES['10 MB'] * scale;
      const text = planText(format, bytes, 0);
      const own = await peakOf('core', format, text, clock);
      const R = withR ? await peakOf('R', format, text, clock) : undefined;
      return {
        bytes,
        times: summary([own.ms]),
        ratios: R ? { R: own.ms / R.ms } : {},
        memory: {
          heap: own.heap / bytes,
          resident: own.resident / bytes,
          ...(R ? { ofR: own.resident / R.resident } : {}),
        },
        ...(R
          ? {
              note: `R: ${Math.round(R.ms)} ms, heap ${(R.heap / bytes).toFixed(0)} ×, resident ${(R.resident / bytes).toFixed(0)} × the text`,
            }
          : {}),
      };
    },
  };
}
