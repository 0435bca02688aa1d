/** What every command that reads files takes. */
import { InvalidArgumentError, Option, type Command } from 'commander';

export interface FileOptions {
  readonly filesFrom?: string;
  readonly null?: true;
  readonly jobs?: number;
  readonly maxSize: number;
  readonly cache?: string;
  readonly quiet?: true;
  readonly verbose?: true;
}

/** The largest file that is read unless another size is asked for, in bytes. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Adds the files as arguments, and the options about them; `cache` where results may be kept. */
export function withFiles(command: Command, { cache = true } = {}): Command {
  const cached = cache
    ? command.option('--cache <folder>', 'keep results here and take them from here 结果缓存文件夹')
    : command;
  return cached
    .argument(
      '[files...]',
      'text, Markdown or HTML files, folders, patterns in quotes; - for standard input 文件、文件夹或带引号的通配符，- 为标准输入',
    )
    .option(
      '--files-from <list>',
      'read the files named in this list, one a line; - for standard input 从清单读取文件名',
    )
    .option('-0, --null', 'the names in the list end with NUL, as of find -print0 清单以 NUL 分隔')
    .addOption(
      new Option('-j, --jobs <number>', 'files read at the same time (default: one a core) 同时读取的文件数').argParser(
        positive,
      ),
    )
    .addOption(
      new Option('--max-size <size>', 'larger files are not read: 500K, 20M, 1G 跳过更大的文件')
        .argParser(bytesOf)
        .default(MOST_BYTES, '256M'),
    )
    .option('-q, --quiet', 'no progress and no summary 不显示进度和小结')
    .option('-v, --verbose', 'a summary at the end, also where no person looks on 总是显示小结');
}

function positive(text: string): number {
  if (!/^[1-9]\d{0,3}$/u.test(text)) throw new InvalidArgumentError('a number from 1 to 9999 / 须为 1 到 9999 的整数');
  return Number(text);
}

const UNITS = ['', 'K', 'M', 'G'];

function bytesOf(text: string): number {
  const [, number, unit] = /^(\d{1,12})([KMG]?)$/u.exec(text.toUpperCase()) ?? [];
  if (number === undefined) {
    throw new InvalidArgumentError('bytes, or a size as 500K, 20M, 1G / 须为字节数或 500K、20M、1G');
  }
  return Number(number) * 1024 ** UNITS.indexOf(unit!);
}

/** The language of what a command says, by default that of the terminal. */
export function languageOption(): Option {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const set = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '') ?? 'zh';
  return new Option('--language <language>', 'language of the messages 消息语言')
    .choices(['zh', 'en'])
    .default(set.toLowerCase().startsWith('zh') ? 'zh' : 'en');
}
