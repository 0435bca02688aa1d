import type { Problem } from '../findings';
import { ORDER_VERBS } from '../lexicon/orders';
import type { TextLine } from '../model';
import { sourceSpan } from '../text/line';
import { problem, replaceFix, say } from './problems';
import type { CheckedDocument, Rule } from './rule';

const SHORTEST = 2;
const LONGEST = 8;
/** U+3400: what lies below is no Chinese character. */
const FIRST_HAN = 0x3400;
const HAN = /^\p{Script=Han}+$/u;
/** Single words of which the second is always one too many, unless they belong to the words around them. */
const PARTICLES = /(?<!目)的的(?![士确])|(?<!为)了了(?![解却结然])/gu;

const VERBS: ReadonlySet<string> = new Set(ORDER_VERBS);
/** These stand before an object, never twice: they are no part of a noun. */
const ONLY_VERBS =
  /^(?:推进|推动|提供|加强|加快|加大|完善|健全|建立|开展|实施|强化|深化|优化|提升|提高|鼓励|引导|支持|促进|落实|制定|组织|构建|打造|扩大|拓展|积极|全面|大力|深入|进一步)$/u;
/** 实施实施方案, 支持支持者. */
const NEXT_NOUN = /^(?:[者员器机率力会部]|方案|细则|意见|办法)/u;
/** 一步一步, 发展发展中国家, 服务服务业: the second belongs to the next word. */
const NEXT_WORD = /^(?:[人者员院所社业区率器商型性化力品站点线网库法权量表单书函费机制]|中国家|改革委|对象|平台)/u;

export const doubledWords: Rule = {
  id: 'doubled-words',
  group: 'wording',
  severity: 'warning',
  on: true,
  title: { en: 'Word written twice', zh: '重复的词语' },
  reason: {
    en: 'A word that stands twice in a row was left behind by an edit.',
    zh: '同一词语连写两遍，多半是修改时留下的。',
  },
  parameters: {
    allow: {
      type: 'words',
      description: { en: 'Words that may stand twice.', zh: '可以连写两遍的词语。' },
    },
  },
  good: [{ text: '为了了解各区情况，一步一步推进，知识产权局专利局专利审查员参加，达到目的的途径很多。' }],
  bad: [
    { text: '依托平台，⟦提供提供⟧出行服务，⟦推进推进⟧枢纽建设。', fixed: '依托平台，提供出行服务，推进枢纽建设。' },
    { text: '由⟦市交通运输局市交通运输局⟧统筹。', fixed: '由市交通运输局统筹。' },
    { text: '这是公交优先⟦的的⟧基础。', fixed: '这是公交优先的基础。' },
  ],
  check: (document) => {
    const { words } = allowed(document);
    const problems: Problem[] = [];
    const report = (line: TextLine, from: number, word: string): void => {
      const to = from + word.length * 2;
      problems.push(
        problem(sourceSpan(line, from, to), say('doubled-word', { found: line.raw.slice(from, to), expected: word }), {
          fixes: replaceFix(document.text, line, [from, to], word, true),
        }),
      );
    };
    for (const line of document.analysis.skeleton.lines) {
      for (const [at, word] of twice(line.raw)) {
        if (isMistake(line.text, at, word) && !words.has(word)) report(line, at, word);
      }
      for (const hit of line.raw.matchAll(PARTICLES)) report(line, hit.index, hit[0].charAt(0));
    }
    return problems;
  },
};

/** Where the same Chinese characters stand twice, two to eight of them, the longest first. */
function twice(raw: string): [at: number, word: string][] {
  const found: [number, string][] = [];
  for (let i = 0; i + SHORTEST * 2 <= raw.length; i++) {
    const [first, second] = [raw.charCodeAt(i), raw.charCodeAt(i + 1)];
    for (let length = first < FIRST_HAN ? 0 : LONGEST; length >= SHORTEST; length--) {
      if (raw.charCodeAt(i + length) !== first || raw.charCodeAt(i + length + 1) !== second) continue;
      const word = raw.slice(i, i + length);
      if (!raw.startsWith(word, i + length) || !HAN.test(word)) continue;
      found.push([i, word]);
      i += length * 2 - 1;
      break;
    }
  }
  return found;
}

function isMistake(text: string, at: number, word: string): boolean {
  const behind = text.slice(at + word.length * 2);
  if (/^[一每各逐人天年月日代层步]/u.test(word)) return false;
  if (ONLY_VERBS.test(word)) return !NEXT_NOUN.test(behind);
  if (NEXT_WORD.test(behind)) return false;
  if (word.length > 3) return !/^(\p{Script=Han})\1{1,7}$/u.test(word);
  const opens = at === 0 || /[，。；：、（“由与和及\s]/u.test(text.charAt(at - 1)); // 知识产权局专利局专利 opens nothing
  return opens && (word.length === 3 || VERBS.has(word));
}

function allowed({ parameters }: CheckedDocument): { readonly words: ReadonlySet<unknown> } {
  return { words: new Set(Array.isArray(parameters.allow) ? (parameters.allow as unknown[]) : []) };
}
