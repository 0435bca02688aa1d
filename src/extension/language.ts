/** In which language the extension speaks at run time: the editor's, or the one that the user has set. */
import * as vscode from 'vscode';
import chinese from '../../l10n/bundle.l10n.zh-cn.json';
import { type Language, type Words, wordsOf } from '../core/index';
import { settings } from './settings';

const editorLanguage = (): Language => (vscode.env.language.toLowerCase().startsWith('zh') ? 'zh' : 'en');

/** The language of everything that is said at run time. */
export function language(): Language {
  const wanted = settings.language();
  return wanted === 'auto' ? editorLanguage() : wanted;
}

/** The words of hovers and views. */
export const words = (): Words => wordsOf(language());

/**
 * A message in the user's language, `{0}`, `{1}` … filled in. VS Code itself translates it as long as the editor's language is
 * wanted; where the user has set another one, the same bundle is read here.
 */
export function t(message: string, ...args: readonly string[]): string {
  if (language() === editorLanguage()) {
    return vscode.l10n.t(message, ...args);
  }
  const bundle: Readonly<Record<string, string>> = language() === 'zh' ? chinese : {};
  return (bundle[message] ?? message).replace(/\{(\d)\}/g, (_, index: string) => args[Number(index)] ?? '');
}
