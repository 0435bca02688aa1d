/** The commands, and how they end. */
import { Command } from 'commander';
import { addCheck } from './check/command';
import { addCoverage } from './coverage';
import { addDiff } from './diff';
import { addExtract } from './extractCommand';
import { STATUS } from './run/session';
import { CommandError } from './commandError';

/** What the build fills in (esbuild.mjs): the package's version, and the version of all that makes a result. */
declare const POLICY_PLAN_VERSION: string;
declare const POLICY_PLAN_RULES: string;

/** Carries out a command line; gives the exit status. */
export async function runProgram(argv: readonly string[]): Promise<number> {
  let status: number = STATUS.done;
  const program = new Command('policy-plan')
    .description(
      'Reads policy documents: tasks, agencies, indicators, deadlines. 读取政策文件：任务、部门、指标、时限。',
    )
    .version(POLICY_PLAN_VERSION)
    .addHelpText(
      'after',
      '\nExit status: 0 all files read, 1 some failed, 2 none could be read or the command is wrong.\n退出码：0 全部读取，1 部分失败，2 全部失败或命令有误。',
    )
    .exitOverride((error) => {
      process.exit(error.exitCode === 0 ? STATUS.done : STATUS.nothingRead);
    });
  const done = (ended: number): void => {
    status = ended;
  };
  addExtract(program, POLICY_PLAN_RULES, done);
  addCheck(program, { program: POLICY_PLAN_VERSION, rules: POLICY_PLAN_RULES }, done);
  addCoverage(program);
  addDiff(program);
  try {
    await program.parseAsync(argv);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    process.stderr.write(`policy-plan: ${error.message}\n`);
    status = STATUS.nothingRead;
  }
  return status;
}
