/** The command line: the same core as in the editor. Exit status 0 done, 2 the text or the command cannot be read. */
import { writeSync } from 'node:fs';
import { Command, Option } from 'commander';
import { extraction, extractionTable } from './extract';
import { readSource, UnreadableError } from './read';

declare const POLICY_PLAN_VERSION: string | undefined;

const UNREADABLE = 2;

/** Writes all of it, however slowly a pipe takes it; ends quietly when nobody reads on. */
function print(text: string): void {
  const bytes = Buffer.from(`${text}\n`);
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
    }
  }
}

const program = new Command('policy-plan')
  .description('Reads policy documents: tasks, agencies, indicators, deadlines. 读取政策文件：任务、部门、指标、时限。')
  .version(typeof POLICY_PLAN_VERSION === 'string' ? POLICY_PLAN_VERSION : '0.0.0-source')
  .exitOverride((error) => {
    process.exit(error.exitCode === 0 ? 0 : UNREADABLE);
  });

program
  .command('extract')
  .description('what a document says 提取文件内容')
  .argument('<file>', 'text, Markdown or HTML file; - for standard input 文件，- 为标准输入')
  .addOption(new Option('--format <format>', 'output format 输出格式').choices(['json', 'table']).default('table'))
  .action((file: string, { format }: { format: 'json' | 'table' }) => {
    const source = readSource(file);
    print(format === 'json' ? JSON.stringify(extraction(source), null, 2) : extractionTable(source));
  });

try {
  program.parse();
} catch (error) {
  if (!(error instanceof UnreadableError)) throw error;
  process.stderr.write(`policy-plan: ${error.message}\n`);
  process.exitCode = UNREADABLE;
}
