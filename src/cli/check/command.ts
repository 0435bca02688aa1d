/** The command `check`: its options, what of the outcomes is written, and what its exit status says. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Language, Severity } from '../../core/index';
import { languageOption, withFiles, type FileOptions } from '../options';
import { runSession, STATUS, type Session } from '../run/session';
import type { Checked, CheckOptions } from './check';
import { CHECK_FORMATS, writerOf, type CheckFormat } from './formats';

interface Options extends FileOptions {
  readonly format: CheckFormat;
  readonly fix?: true;
  readonly all?: true;
  readonly maxWarnings?: number;
  readonly timing?: true;
  readonly today: string;
  readonly language: Language;
}

/** @param done is given the exit status */
export function addCheck(
  program: Command,
  versions: { readonly program: string; readonly rules: string },
  done: (status: number) => void,
): void {
  withFiles(program.command('check').description('what is wrong in documents 审查文件'), { cache: false })
    .addOption(new Option('--format <format>', 'output format 输出格式').choices(CHECK_FORMATS).default('stylish'))
    .option('--fix', 'apply the fixes that are safe, in the files 自动修正可靠的问题')
    .option('--all', 'also what does not read like a policy document 不像政策文件的也审查')
    .addOption(
      new Option('--max-warnings <number>', 'exit status 1 when there are more 警告超过此数时退出码为 1').argParser(
        count,
      ),
    )
    .option('--timing', 'how long each rule took, on standard error 显示各规则用时')
    .addOption(
      new Option('--today <day>', 'the day of the check, YYYY-MM-DD 审查日期').argParser(day).default(today(), 'today'),
    )
    .addOption(languageOption())
    .action(async (files: string[], options: Options) => {
      const session = new CheckSession(options, versions);
      const status = await runSession(session, files, options);
      done(status === STATUS.done ? session.status : status === STATUS.someFailed ? STATUS.nothingRead : status);
    });
}

class CheckSession implements Session<'check'> {
  readonly job = 'check';
  readonly options: CheckOptions;
  readonly rules: string;
  private readonly writer;
  private readonly counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  private readonly timing = new Map<string, number>();
  private fixed = 0;
  private readonly troubles = new Set<string>();

  constructor(
    private readonly asked: Options,
    versions: { readonly program: string; readonly rules: string },
  ) {
    const { fix = false, all = false, today: when, language: words } = asked;
    this.options = { fix, all, today: when, language: words };
    this.rules = versions.rules;
    this.writer = writerOf(asked.format, versions.program);
  }

  present(outcome: Parameters<Session<'check'>['present']>[0]): string | undefined {
    if ('error' in outcome) return undefined;
    const { file, told } = outcome;
    this.count(file, told);
    return this.writer.file({ file, checked: told });
  }

  private count(file: string, { findings, isSkipped, isFixed, troubles, timing }: Checked): void {
    for (const { severity } of findings) this.counts[severity]++;
    for (const [name, time] of Object.entries(timing)) this.timing.set(name, (this.timing.get(name) ?? 0) + time);
    for (const trouble of troubles) this.say(trouble);
    if (isSkipped && !this.asked.quiet) {
      this.say(`${file}: does not read like a policy document, --all checks it too / 不像政策文件，--all 可强制审查`);
    }
    if (isFixed) this.fixed++;
    for (const trouble of troubles) this.troubles.add(trouble);
  }

  private say(line: string): void {
    if (!this.troubles.has(line)) process.stderr.write(`policy-plan: ${line}\n`);
  }

  end(): string | undefined {
    if (this.asked.timing) process.stderr.write(`${timingTable(this.timing)}\n`);
    const text = this.writer.end();
    return text ?? (this.asked.format === 'stylish' && !this.asked.quiet ? this.summary() : undefined);
  }

  private summary(): string {
    const { error, warning, information, hint } = this.counts;
    const fixed = this.fixed === 0 ? '' : `, ${this.fixed} files mended 已修正`;
    return `${error} errors 错误, ${warning} warnings 警告, ${information} notes 提醒, ${hint} hints 提示${fixed}`;
  }

  /** 0 nothing wrong, 1 errors or too many warnings, 2 settings or files that could not be read or written. */
  get status(): number {
    if (this.troubles.size > 0) return STATUS.nothingRead;
    const tooMany = this.asked.maxWarnings !== undefined && this.counts.warning > this.asked.maxWarnings;
    return this.counts.error > 0 || tooMany ? STATUS.someFailed : STATUS.done;
  }
}

/** The longest first. */
function timingTable(timing: ReadonlyMap<string, number>): string {
  const rows = [...timing].sort((a, b) => b[1] - a[1]);
  return rows.map(([name, time]) => `${time.toFixed(1).padStart(10)} ms  ${name}`).join('\n');
}

function count(text: string): number {
  if (!/^\d{1,6}$/u.test(text)) throw new InvalidArgumentError('a number from 0 on / 须为 0 或正整数');
  return Number(text);
}

function day(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(date.getTime()) && date.toJSON().startsWith(text);
  if (!isDay) throw new InvalidArgumentError('a day as 2025-06-30 / 须为 2025-06-30 这样的日期');
  return text;
}

/** The day on the wall: `toJSON` would give that of Greenwich. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
