import './location';
import 'mocha/mocha';

/** What tools/host/code.mjs knows the suites' own lines by, and the word that the run is over. */
const MARK = '\x1e';
const VERDICT = '\x1e\x1d';

/** Prints a line for each test and the counts; mocha's own reporters want a page or a terminal. */
class LineReporter {
  constructor(runner: Mocha.Runner) {
    let passed = 0;
    let failed = 0;
    runner
      .on('pass', (test) => {
        passed++;
        console.log(`${MARK}  ✔ ${test.fullTitle()}`);
      })
      .on('fail', (test, error: Error) => {
        failed++;
        console.log(`${MARK}${MARK}  ✘ ${test.fullTitle()}\n${error.stack ?? error.message}`);
      })
      .on('end', () => {
        console.log(`${MARK}${passed} passed, ${failed} failed`);
      });
  }
}

/**
 * Runs suites with mocha's browser build: the web worker extension host has no Node.js. Works in tools/host,
 * @vscode/test-web and vscode.dev alike.
 * @param load requires the suites; called once mocha's globals are there
 */
export function runSuites(load: () => void): Promise<void> {
  mocha.setup({ ui: 'tdd', timeout: 20_000, reporter: LineReporter as unknown as Mocha.ReporterConstructor });
  load();
  return new Promise((settle, fail) => {
    mocha.run((failures) => {
      console.log(`${VERDICT}${failures ? 1 : 0}`);
      if (failures) {
        fail(new Error(`${failures} tests failed`));
      } else {
        settle();
      }
    });
  });
}
