// Reads standard input once, with the reader and format of its arguments, and reports time and memory to its parent.
import { text } from 'node:stream/consumers';
import { collectGarbage, time, useClock } from './sampling.mjs';
import { FLOORS, loadCore } from './subjects.mjs';
import { planText } from './texts.mjs';

const [reader = '', format = '', clock = ''] = process.argv.slice(2);
useClock(/** @type {'wall'} */ (clock));
const core = await loadCore();
/** @type {import('./subjects.mjs').Reading} */
const read = reader === 'R' ? FLOORS.R : (it) => core.analyze(it, { format: /** @type {'plain'} */ (format) });

const source = await text(process.stdin);
read(planText(/** @type {'plain'} */ (format), 60_000, 100)); // compiled, and whatever is made once
collectGarbage();
const before = process.memoryUsage();
/** @type {unknown} */
let result;
const ms = time(() => (result = read(source)));
/** @type {import('./memory.mjs').Report} */
const report = {
  ms,
  heapBefore: before.heapUsed,
  heapAfter: process.memoryUsage().heapUsed,
  residentBefore: before.rss,
  residentPeak: process.resourceUsage().maxRSS * 1024,
};
if (result) process.send?.(report, () => process.exit(0)); // the result is held until all is counted
