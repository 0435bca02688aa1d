/** What the commands that relate documents have in common: formats, language, how they write. */
import { Option, type Command } from 'commander';
import type { Language, Sheet } from '../../core/index';
import { languageOption } from '../options';
import { write } from '../run/stop';
import type { Document } from './documents';
import { sheetsAsMarkdown, sheetsAsText } from './sheets';

export interface RelateOptions {
  readonly format: 'table' | 'markdown' | 'json';
  readonly language: Language;
}

export function withRelateOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--format <format>', 'table for people, markdown, json for programs 输出格式')
        .choices(['table', 'markdown', 'json'])
        .default('table'),
    )
    .addOption(languageOption());
}

/** What is said of the documents, in the format that is asked for. */
export async function writeTold(
  document: Document,
  sheets: () => readonly Sheet[],
  json: () => unknown,
  { format }: RelateOptions,
): Promise<void> {
  const title = document.analysis.document.title ?? document.file;
  const told =
    format === 'json'
      ? JSON.stringify(json(), null, 2)
      : (format === 'markdown' ? sheetsAsMarkdown : sheetsAsText)(title, sheets());
  process.stdout.on('error', () => undefined); // write() tells which
  await write(`${told}\n`);
}
