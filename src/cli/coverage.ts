/** `policy-plan coverage`: what of a plan has an owner, a time, a measure; what is asked above it, and what was reached. */
import { basename } from 'node:path';
import type { Command } from 'commander';
import {
  compare,
  comparisonSheets,
  cover,
  coverageSheets,
  diff,
  differenceSheets,
  finish,
  progress,
  progressSheets,
} from '../core/index';
import { readDocuments, type Document } from './relate/documents';
import {
  COVERAGE_VERSION,
  coverageJson,
  differenceJson,
  documentJson,
  progressJson,
  superiorJson,
} from './relate/json';
import { withRelateOptions, writeTold, type RelateOptions } from './relate/options';

interface Options extends RelateOptions {
  readonly superior?: string;
  readonly report: readonly string[];
  readonly base?: string;
}

export function addCoverage(program: Command): void {
  const command = program
    .command('coverage')
    .description('what of a plan has an owner, a time, a measure 规划的覆盖情况')
    .argument('<plan>', 'the plan; - for standard input 规划文件，- 为标准输入')
    .option('--superior <file>', 'the plan above it 上级规划')
    .option(
      '--report <file...>',
      'reports on it 进展报告',
      (file: string, files: readonly string[]) => [...files, file],
      [],
    )
    .option('--base <file>', 'its earlier draft 较早的一稿');
  withRelateOptions(command).action(async (file: string, options: Options) => {
    const [plan, ...others] = readDocuments([file, ...filesOf(options)]);
    const related = relatedTo(options, others);
    const language = options.language;
    const coverage = cover(plan!);
    const above = related.superior && finish(compare(plan!, related.superior));
    const reached = related.reports.length > 0 ? finish(progress(plan!, related.reports)) : undefined;
    const changed = related.base && finish(diff(related.base, plan!));
    const names = related.reports.map((report) => basename(report.file));
    await writeTold(
      plan!,
      () => [
        ...coverageSheets(plan!, coverage, language),
        ...(above ? comparisonSheets(plan!, related.superior, above, language) : []),
        ...(reached ? progressSheets(plan!, related.reports, names, reached, language) : []),
        ...(changed ? differenceSheets(related.base, plan!, changed, language) : []),
      ],
      () => ({
        version: COVERAGE_VERSION,
        plan: documentJson(plan!),
        coverage: coverageJson(coverage, plan!.analysis),
        superior: above ? { document: documentJson(related.superior), ...superiorJson(above) } : null,
        reports: reached ? { documents: related.reports.map(documentJson), ...progressJson(reached) } : null,
        changes: changed ? { old: documentJson(related.base), ...differenceJson(changed) } : null,
      }),
      options,
    );
  });
}

const filesOf = ({ superior, report, base }: Options): readonly string[] => [
  ...(superior === undefined ? [] : [superior]),
  ...report,
  ...(base === undefined ? [] : [base]),
];

interface Related {
  readonly superior?: Document;
  readonly reports: readonly Document[];
  readonly base?: Document;
}

/** The documents in the order of {@link filesOf}. */
function relatedTo({ superior, report, base }: Options, documents: readonly Document[]): Related {
  const first = superior === undefined ? 0 : 1;
  return {
    ...(superior === undefined ? {} : { superior: documents[0]! }),
    reports: documents.slice(first, first + report.length),
    ...(base === undefined ? {} : { base: documents.at(-1)! }),
  };
}
