/**
 * Folding: one written form for what reads alike, so that every rule is written once. Originals use full-width
 * punctuation, scraped copies half-width; digits come in both widths; texts from Hong Kong and Taiwan use traditional
 * forms. Folding never changes the length: an offset in the folded text is an offset in the text as read.
 */

/** Half-width punctuation between Chinese words → the full-width form the rules are written in. */
const PUNCTUATION: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
  '﹐': '，',
  '﹑': '、',
  '､': '、',
  '｡': '。',
  '．': '.',
  '％': '%',
  '～': '~',
  '〜': '~',
  '∼': '~',
  '「': '“',
  '」': '”',
  '『': '‘',
  '』': '’',
  '﹝': '〔',
  '﹞': '〕',
  '\u00a0': ' ',
  '\u3000': ' ',
  '\t': ' ',
};

/** Traditional forms of the characters that the rules look for; not a converter. */
const TRADITIONAL = '時間後務單牽頭責門廳國區縣發會員億萬個項條規劃實辦關總構監據達過從內機產數種級組協參與計環業農電網標準團衛約應為來經開點傳創體動進運輸廣蘇東灣華號歲倍餘雙預對這該於際質證貿財稅鐵礦島陽龍';
const SIMPLIFIED = '时间后务单牵头责门厅国区县发会员亿万个项条规划实办关总构监据达过从内机产数种级组协参与计环业农电网标准团卫约应为来经开点传创体动进运输广苏东湾华号岁倍余双预对这该于际质证贸财税铁矿岛阳龙';

const FOLDED = new Map<string, string>(Object.entries(PUNCTUATION));
for (let i = 0; i < TRADITIONAL.length; i++) {
  FOLDED.set(TRADITIONAL[i]!, SIMPLIFIED[i]!);
}
for (let code = 0xff10; code <= 0xff19; code++) {
  FOLDED.set(String.fromCharCode(code), String.fromCharCode(code - 0xfee0));
}
for (const [first, last] of [[0xff21, 0xff3a], [0xff41, 0xff5a]] as const) {
  for (let code = first; code <= last; code++) {
    FOLDED.set(String.fromCharCode(code), String.fromCharCode(code - 0xfee0));
  }
}

const TO_FOLD = new RegExp(`[${[...FOLDED.keys()].map((c) => c.replace(/[\\\]^-]/g, '\\$&')).join('')}]`, 'g');

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** The text with one written form for what reads alike; same length. A comma or colon inside a number stays. */
export function fold(text: string): string {
  return text.replace(TO_FOLD, (char, at: number) => {
    if ((char === ',' || char === ':') && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))) {
      return char;
    }
    return FOLDED.get(char) ?? char;
  });
}

/** Fills what is masked: matches no pattern of any rule, is no letter, digit or white space. */
export const MASK = '\ue000';

/** Titles 《…》 (up to 120 characters, one level of nesting), document numbers 国发〔2021〕36号, web addresses. */
const MASKED =
  /《(?:[^《》\n]|《[^《》\n]{0,80}》){1,120}》|\p{Script=Han}{1,12}[〔[]\d{4}[〕\]](?:第?\d{1,5}号)?|https?:\/\/[\w./?=&%#:~+@-]{1,300}/gu;

/** Folded text with the insides of titles, document numbers and web addresses filled with {@link MASK}; same length. */
export function mask(folded: string): string {
  return folded.replace(MASKED, (hit) =>
    hit[0] === '《' ? `《${MASK.repeat(hit.length - 2)}》` : MASK.repeat(hit.length),
  );
}
