/** Findings as a person or a program wants them. */
import type { Severity } from '../../core/index';
import type { Checked, Reported } from './check';
import { sarif } from './sarif';

export const CHECK_FORMATS = ['stylish', 'json', 'sarif', 'github'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

export interface CheckedFile {
  readonly file: string;
  readonly checked: Checked;
}

/** How the findings of a run are written. */
export interface Writer {
  /** What is written when a file is done. */
  readonly file: (done: CheckedFile) => string | undefined;
  /** What is written at the end. */
  readonly end: () => string | undefined;
}

/** The version of the JSON's form: changes when a field changes its meaning or goes. */
const JSON_VERSION = 1;

export function writerOf(format: CheckFormat, version: string): Writer {
  const all: CheckedFile[] = [];
  const collect = (done: CheckedFile): undefined => void all.push(done);
  switch (format) {
    case 'stylish':
      return { file: stylish, end: () => undefined };
    case 'github':
      return { file: github, end: () => undefined };
    case 'json':
      return {
        file: collect,
        end: () =>
          JSON.stringify(
            { version: JSON_VERSION, files: all.map(({ file, checked: { findings } }) => ({ file, findings })) },
            null,
            2,
          ),
      };
    case 'sarif':
      return { file: collect, end: () => JSON.stringify(sarif(all, version), null, 2) };
  }
}

function stylish({ file, checked: { findings } }: CheckedFile): string | undefined {
  if (findings.length === 0) return undefined;
  const rows = findings.map(
    ({ line, column, severity, message, rule }) =>
      `  ${`${line}:${column}`.padEnd(9)} ${severity.padEnd(11)} ${message}  ${rule}`,
  );
  return [file, ...rows, ''].join('\n');
}

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands of GitHub Actions; `%`, line ends and, in properties, `:` and `,` are escaped. */
function github({ file, checked: { findings } }: CheckedFile): string | undefined {
  if (findings.length === 0) return undefined;
  return findings.map((finding) => githubLine(file, finding)).join('\n');
}

function githubLine(file: string, { severity, line, column, endLine, endColumn, rule, message }: Reported): string {
  const data = (text: string): string => text.replace(/%/gu, '%25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A');
  const property = (text: string): string => data(text).replace(/:/gu, '%3A').replace(/,/gu, '%2C');
  // Columns hold for findings in one line only.
  const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : '';
  const place = `file=${property(file.replaceAll('\\', '/'))},line=${line},endLine=${endLine}${columns}`;
  return `::${COMMANDS[severity]} ${place},title=${property(rule)}::${data(message)}`;
}
