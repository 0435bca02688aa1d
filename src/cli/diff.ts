/** `policy-plan diff`: what changed between two drafts, in terms of meaning. */
import type { Command } from 'commander';
import { diff, differenceSheets, finish } from '../core/index';
import { readDocuments } from './relate/documents';
import { COVERAGE_VERSION, differenceJson, documentJson } from './relate/json';
import { withRelateOptions, writeTold, type RelateOptions } from './relate/options';

export function addDiff(program: Command): void {
  const command = program
    .command('diff')
    .description('what changed between two drafts, by meaning 两稿之间的变化')
    .argument('<old>', 'the earlier draft 原稿')
    .argument('<new>', 'the later draft 新稿');
  withRelateOptions(command).action(async (before: string, after: string, options: RelateOptions) => {
    const [old, now] = readDocuments([before, after]);
    const changes = finish(diff(old!, now!));
    await writeTold(
      now!,
      () => differenceSheets(old!, now!, changes, options.language),
      () => ({
        version: COVERAGE_VERSION,
        plan: documentJson(now!),
        changes: { old: documentJson(old!), ...differenceJson(changes) },
      }),
      options,
    );
  });
}
