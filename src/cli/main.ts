/** The command line: the same core as in the editor. One bundle is the program and its own worker. */
import { isMainThread } from 'node:worker_threads';
import { runProgram } from './program';
import { serve } from './run/lanes';

if (isMainThread) {
  void runProgram(process.argv).then((status) => {
    process.exitCode = status; // not exit(): what has been written must arrive first
  });
} else {
  serve();
}
