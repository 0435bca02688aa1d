/** The command `extract`: its options, and what of the outcomes is written. */
import { Option, type Command } from 'commander';
import { EXTRACT_FORMATS, type ExtractOptions } from './extract';
import { withFiles, type FileOptions } from './options';
import { runSession, type Session } from './run/session';
import { CommandError } from './commandError';

/** @param done is given the exit status */
export function addExtract(program: Command, rules: string, done: (status: number) => void): void {
  withFiles(program.command('extract').description('what documents say 提取文件内容'))
    .addOption(
      new Option(
        '--format <format>',
        'table for people, json of one document, jsonl: a line a document 输出格式：table 供人阅读，json 单个文件，jsonl 每个文件一行',
      )
        .choices(EXTRACT_FORMATS)
        .default('table'),
    )
    .action(async (files: string[], { format, ...options }: FileOptions & ExtractOptions) => {
      done(await runSession(session(format, rules), files, options));
    });
}

function session(format: ExtractOptions['format'], rules: string): Session<'extract'> {
  return {
    job: 'extract',
    options: { format },
    rules,
    present(outcome, isOne) {
      if ('error' in outcome) return format === 'jsonl' ? JSON.stringify(outcome) : undefined;
      return format === 'table' && !isOne ? `==> ${outcome.file} <==\n${outcome.told}\n` : outcome.told;
    },
    checkMany() {
      if (format !== 'json') return;
      throw new CommandError(
        '--format json is for one document; use --format jsonl for several / 多个文件请用 --format jsonl',
      );
    },
  };
}
