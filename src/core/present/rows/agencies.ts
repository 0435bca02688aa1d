/** The bodies as rows: what each leads, shares and supports, and the indicators that it answers for. */
import { SHARES } from '../../relate/ledger';
import { sharesOf } from '../describe';
import type { Telling } from '../telling';
import { group, indicatorRow } from './indicators';
import { identify, type Row, taskRow } from './row';
import { rowWordsOf } from './words';

/** The bodies that bear tasks, most leading first, each with its tasks by share. */
export function agencyRows(telling: Telling): readonly Row[] {
  const { ledger, coverage, words } = telling;
  const owned = new Map(coverage.agencies.map(({ account, indicators }) => [account.name, indicators]));
  return ledger.accounts.map((account) => {
    const { name } = account;
    const id = identify();
    const tasks = SHARES.flatMap((share) =>
      group(
        `${name}\u0001${share}`,
        words.shares[share],
        // Their place in the text is shown by the view of the tasks.
        account.tasks[share].map((task) => ({
          ...taskRow(task, id(name, share, task.number ?? '', task.title), telling),
          extent: null,
        })),
      ),
    );
    const indicators = (owned.get(name) ?? []).flatMap((index) => {
      const indicator = ledger.analysis.indicators[index];
      return indicator ? [indicatorRow(indicator, id(name, 'indicator', indicator.name), telling)] : [];
    });
    return {
      id: name,
      subject: { kind: 'agency', account },
      label: name,
      detail: sharesOf(account, words),
      target: account.mentions.find((mention) => mention.role !== 'mention') ?? account.mentions[0] ?? null,
      extent: null,
      children: [...tasks, ...group(`${name}\u0001indicators`, rowWordsOf(words.language).owned, indicators)],
    };
  });
}
