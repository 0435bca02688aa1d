// VS Code loads this in the extension host in place of the test module, whose path is in VSCODE_HOST_TESTS. It marks
// what the extension host prints, so that code.mjs can tell it from the workbench's own log, and reports that the run
// is over: the workbench alone would call a crashed extension host a success.
'use strict';
const { format } = require('node:util');

const MARK = '\x1e';
const VERDICT = '\x1e\x1d';

exports.run = async function run() {
  const native = globalThis.console; // VS Code's own: its methods cannot be replaced, the object can
  const marked = Object.create(native);
  for (const method of ['log', 'info', 'debug', 'warn', 'error']) {
    const mark = method === 'error' || method === 'warn' ? MARK + MARK : MARK;
    const value = (...args) => native[method](mark + format(...args));
    Object.defineProperty(marked, method, { writable: true, configurable: true, value });
  }
  globalThis.console = marked;
  process.on('uncaughtExceptionMonitor', (error) => {
    marked.error(`uncaught in the extension host: ${(error && error.stack) || error}`);
  });
  marked.log('');
  try {
    await require(process.env.VSCODE_HOST_TESTS).run();
    native.log(`${VERDICT}0`);
  } catch (error) {
    native.log(`${VERDICT}1`);
    throw error;
  } finally {
    globalThis.console = native;
  }
};
