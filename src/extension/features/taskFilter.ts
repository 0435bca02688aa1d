/** Which tasks are shown: words that are typed, only one's own, only those that lack something; the view follows at once. */
import * as vscode from 'vscode';
import { rowWordsOf } from '../../core/index';
import { language, t, words } from '../language';
import type { Services } from '../services';
import { settings } from '../settings';
import type { TaskShaping } from './taskShape';

interface Toggle extends vscode.QuickPickItem {
  readonly toggles: 'mine' | 'incomplete';
}

/** Asks for a filter; the one before comes back where the user gives up. */
export function pickFilter(shaping: TaskShaping, services: Services): void {
  const { words: query, mine, incomplete } = shaping.kept;
  const list = vscode.window.createQuickPick<Toggle>();
  const own = rowWordsOf(language());
  const choose = { iconPath: new vscode.ThemeIcon('gear'), tooltip: t('Choose My Agencies') };
  list.items = [
    {
      toggles: 'mine',
      label: own.mine,
      description: settings.myAgencies().join(words().comma),
      buttons: [choose],
      alwaysShow: true, // what is typed are words of tasks
    },
    { toggles: 'incomplete', label: own.incomplete, alwaysShow: true },
  ];
  list.title = t('Filter the Tasks');
  list.placeholder = t('Words of the task, its section or agencies, or the initials of their pinyin');
  list.canSelectMany = true;
  list.value = query;
  list.selectedItems = list.items.filter(({ toggles }) => (toggles === 'mine' ? mine : incomplete));
  let isDone = false;
  const show = (): void => {
    const chosen = list.selectedItems.map(({ toggles }) => toggles);
    shaping.keep({
      words: list.value,
      mine: chosen.includes('mine'),
      incomplete: chosen.includes('incomplete'),
    });
  };
  const done = async (hasToChoose: boolean): Promise<void> => {
    isDone = true;
    show();
    list.hide();
    if (hasToChoose && !(await chooseMine(services)) && settings.myAgencies().length === 0) {
      shaping.keep({ mine: false });
    }
  };
  list.onDidChangeValue(show);
  list.onDidChangeSelection(show);
  list.onDidAccept(() => done(shaping.kept.mine && settings.myAgencies().length === 0));
  list.onDidTriggerItemButton(() => done(true));
  list.onDidHide(() => {
    if (!isDone) {
      shaping.keep({ words: query, mine, incomplete });
    }
    list.dispose();
  });
  list.show();
}

/** Which bodies' tasks are the user's own, kept in his settings. @returns whether he has said so */
async function chooseMine({ current, analyses }: Services): Promise<boolean> {
  const mine = settings.myAgencies();
  const { ledger } = current.plan ? analyses.of(current.plan) : {};
  const known = ledger?.accounts.map(({ name }) => name) ?? [];
  const isMine = (name: string): boolean => mine.some((one) => one === name || ledger?.accountOf(one)?.name === name);
  const others = mine.filter((one) => !known.some((name) => name === one || ledger?.accountOf(one)?.name === name));
  const names = [...known, ...others].map((label) => ({ label, picked: isMine(label) || others.includes(label) }));
  const picked = await vscode.window.showQuickPick(names, {
    canPickMany: true,
    title: t('Choose My Agencies'),
    placeHolder: t('The agencies whose tasks are yours; kept in your settings'),
  });
  if (!picked) {
    return false;
  }
  await settings.setMyAgencies(picked.map(({ label }) => label));
  return picked.length > 0;
}
