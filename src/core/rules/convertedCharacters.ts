import type { Problem } from '../findings';
import { sourceSpan } from '../text/line';
import { problem, replaceFix, say } from './problems';
import type { CheckedDocument, Rule } from './rule';

/**
 * Words that a conversion from traditional characters has spoilt. 着 is right in 着力, 着手, 着眼, 沿着: only words are listed in
 * which nothing but 著 can stand.
 */
const SPOILT: Readonly<Record<string, string>> = {
  着作: '著作',
  着名: '著名',
  显着: '显著',
  卓着: '卓著',
  昭着: '昭著',
  着述: '著述',
  论着: '论著',
  专着: '专著',
  编着: '编著',
  合着: '合著',
  名着: '名著',
  译着: '译著',
  着称: '著称',
  土着: '土著',
  唿吁: '呼吁',
  唿吸: '呼吸',
  复盖: '覆盖',
  乾部: '干部',
  乾净: '干净',
  乾旱: '干旱',
  象徵: '象征',
  徵收: '征收',
  徵求: '征求',
  甚么: '什么',
  什麽: '什么',
  那麽: '那么',
};

/** Any of the words, the longest first. */
function anyOf(words: Readonly<Record<string, string>>): RegExp {
  const byLength = Object.keys(words).sort((a, b) => b.length - a.length);
  return new RegExp(byLength.map((word) => word.replace(/[$()*+./?[\\\]^{|}-]/gu, '\\$&')).join('|'), 'gu');
}

const ANY_SPOILT = anyOf(SPOILT);

/** 带着作品, 沿着名街: the first character belongs to the word before, but for 着作权. */
const JOINS_BEFORE = /[执沿随跟向朝接凭藉借顺对照为系穿戴带拿看听写印刻挂贴留]$/u;

export const convertedCharacters: Rule = {
  id: 'converted-characters',
  group: 'wording',
  severity: 'error',
  on: true,
  title: { en: 'Character spoilt by conversion', zh: '繁简转换造成的错字' },
  reason: {
    en: 'Converters from traditional characters turn 著 into 着 everywhere: 着作权 is 著作权. The mistake repeats through the whole text and changes legal terms.',
    zh: '繁简转换软件常把“著”一律改为“着”，“著作权”成了“着作权”。这类错误会遍布全文，而且改动了法律用语。',
  },
  parameters: {
    words: {
      type: 'replacements',
      description: {
        en: 'More spoilt words, each with the right one.',
        zh: '其他错词及其正确写法。',
      },
    },
  },
  good: [{ text: '加强著作权保护，成效显著；着力培育着眼长远的企业，带着作品参展。' }],
  bad: [
    { text: '加强⟦着作⟧权登记，成效⟦显着⟧。', fixed: '加强著作权登记，成效显著。' },
    {
      text: '统一开立银行⟦帐户⟧。',
      fixed: '统一开立银行账户。',
      parameters: { words: { 帐户: '账户' } },
    },
  ],
  check: (document) => {
    const more = own(document);
    const words = { ...SPOILT, ...more };
    const form = Object.keys(more).length === 0 ? ANY_SPOILT : anyOf(words);
    const problems: Problem[] = [];
    for (const line of document.analysis.skeleton.lines) {
      for (const { index, 0: found } of line.raw.matchAll(form)) {
        if (joinsBefore(line.raw, index)) continue;
        const to = index + found.length;
        const expected = words[found]!;
        problems.push(
          problem(sourceSpan(line, index, to), say('converted-character', { found, expected }), {
            fixes: replaceFix(document.text, line, [index, to], expected, true),
          }),
        );
      }
    }
    return problems;
  },
};

const joinsBefore = (text: string, at: number): boolean =>
  text.charAt(at) === '着' && !text.startsWith('着作权', at) && JOINS_BEFORE.test(text.slice(Math.max(0, at - 1), at));

/** The words of the configuration. */
function own({ parameters }: CheckedDocument): Readonly<Record<string, string>> {
  const { words } = parameters;
  if (typeof words !== 'object' || words === null) return {};
  return Object.fromEntries(
    Object.entries(words).filter((entry): entry is [string, string] => entry[0] !== '' && typeof entry[1] === 'string'),
  );
}
