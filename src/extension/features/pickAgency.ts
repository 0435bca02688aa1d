/** Which agency a short name stands for: one that the document or the dictionary knows, or one that is typed. */
import * as vscode from 'vscode';
import type { Reading } from '../analyses';
import { t } from '../language';

/** Every character of the short name stands in the name, in this order (市交通局 in 市交通运输局). */
function shortens(short: string, name: string): boolean {
  let at = 0;
  return [...short].every((character) => {
    at = name.indexOf(character, at) + 1;
    return at > 0;
  });
}

/** The names that are known, those that the short name can stand for first. */
function candidates(short: string, { analysis, dictionary }: Reading): string[] {
  const known = [
    ...dictionary.agencies.map(({ name }) => name),
    ...dictionary.groups.map(({ name }) => name),
    ...analysis.agencies.map(({ canonical }) => canonical),
  ];
  const names = [...new Set(known)].filter((name) => name !== short);
  const likely = names.filter((name) => shortens(short, name));
  return [...likely, ...names.filter((name) => !likely.includes(name))];
}

/** Asks; `undefined` where the user gives up. */
export function pickAgency(short: string, reading: Reading): Promise<string | undefined> {
  const names = candidates(short, reading);
  const pick = vscode.window.createQuickPick();
  const show = (): void => {
    const typed = pick.value.trim();
    const own = typed.length >= 2 && typed !== short && !names.includes(typed) ? [typed] : [];
    pick.items = [...names, ...own].map((label) => ({ label }));
  };
  pick.title = t('“{0}” is short for …', short);
  pick.placeholder = t('Choose the agency, or type its full name');
  show();
  return new Promise((settle) => {
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => {
      settle(pick.selectedItems[0]?.label);
      pick.hide();
    });
    pick.onDidHide(() => {
      settle(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
