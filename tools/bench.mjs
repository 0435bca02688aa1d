#!/usr/bin/env node
// Measures how fast the core reads; docs/BENCHMARKS.md says how to read what it prints.
//   npm run bench [-- --quick]
import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { HEADER, machine, machineLines, resultLine, targetLines } from './bench/report.mjs';
import { runBench } from './bench/run.mjs';
import { judge } from './bench/targets.mjs';

const options = new Command('bench')
  .description('Measures how fast the core reads, beside floors on the same text.')
  .option('--quick', '60 KB and 1 MB only, few rounds')
  .option('--cpu', 'measures processor time: for a machine that is busy with other things')
  .option('--only <name>', 'only what has this in its name')
  .option('--targets', 'prints what the figures are to be, and whether they are')
  .option('--check', 'the same, and exit status 1 where one that was measured is missed')
  .option('--json <file>', 'writes the figures as JSON; - for standard output, which then has nothing else')
  .parse()
  .opts();

/** Prints each figure as soon as it is there. @returns {Promise<boolean>} whether every target that was measured holds */
async function main() {
  const print = options.json === '-' ? () => undefined : console.log;
  const clock = options.cpu ? 'cpu' : 'wall';
  const on = machine();
  machineLines(on, clock).forEach((line) => print(line));
  print(HEADER);
  const results = [];
  for await (const result of runBench({ ...options, clock })) {
    results.push(result);
    print(resultLine(result));
  }
  const targets = judge(results);
  if (options.targets || options.check) {
    targetLines(targets).forEach((line) => print(line));
  }
  if (options.json) {
    const figures = JSON.stringify({ machine: on, clock, results, targets }, null, 2);
    writeFileSync(options.json === '-' ? 1 : options.json, `${figures}\n`);
  }
  return targets.every(({ holds }) => holds !== false);
}

try {
  const allHold = await main();
  process.exitCode = options.check && !allHold ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.stack : error); // without the line of the bundle, which is endless
  process.exitCode = 1;
}
