/** Findings in words, in the languages of the interface: found this, expected that. */
import type { Message, Messages } from '../findings';
import type { Language } from './words';

type Catalogue = { readonly [Id in keyof Messages]: (args: Messages[Id]) => string };

const zh: Catalogue = {
  'fix-replace': ({ text }) => `改为“${text}”`,
  'fix-delete': ({ text }) => `删除“${text}”`,
  'fix-insert': ({ text }) => `补上“${text}”`,
  'fix-renumber': ({ number }) => `重新编号，从“${number}”起`,
  'other-place': ({ text }) => `另见：${text}`,
  'number-jumps': ({ found, expected }) => `编号跳到“${found}”，应为“${expected}”`,
  'number-repeats': ({ found, expected }) => `编号“${found}”重复，应为“${expected}”`,
  'number-goes-back': ({ found, expected }) => `编号退回到“${found}”，应为“${expected}”`,
  'contents-differ': ({ contents, heading }) => `目录写“${contents}”，正文标题是“${heading}”`,
  'contents-without-heading': ({ contents }) => `目录中的“${contents}”在正文中没有对应的标题`,
  'heading-not-in-contents': ({ heading }) => `标题“${heading}”没有列入目录`,
  'converted-character': ({ found, expected }) => `“${found}”应为“${expected}”`,
};

const en: Catalogue = {
  'fix-replace': ({ text }) => `Replace by “${text}”`,
  'fix-delete': ({ text }) => `Delete “${text}”`,
  'fix-insert': ({ text }) => `Insert “${text}”`,
  'fix-renumber': ({ number }) => `Renumber, from “${number}” on`,
  'other-place': ({ text }) => `See also: ${text}`,
  'number-jumps': ({ found, expected }) => `The number jumps to “${found}”; “${expected}” was expected`,
  'number-repeats': ({ found, expected }) => `The number “${found}” repeats; “${expected}” was expected`,
  'number-goes-back': ({ found, expected }) => `The number goes back to “${found}”; “${expected}” was expected`,
  'contents-differ': ({ contents, heading }) => `The contents say “${contents}”, the heading “${heading}”`,
  'contents-without-heading': ({ contents }) => `“${contents}” of the contents has no heading in the text`,
  'heading-not-in-contents': ({ heading }) => `The heading “${heading}” is not in the contents`,
  'converted-character': ({ found, expected }) => `“${found}” should be “${expected}”`,
};

/** A message, or the title of a fix, in words. */
export function wordsOfMessage({ id, args }: Message, language: Language): string {
  const words = (language === 'zh' ? zh : en)[id] as (args: Messages[keyof Messages]) => string;
  return words(args);
}
