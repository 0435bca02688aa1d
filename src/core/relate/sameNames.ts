/** Names of what is measured: which of them mean the same. */
import { fold } from '../text/fold';
import { gramAt } from './matching/grams';

/** The unit, or a remark, in brackets at the end. */
const BRACKET_AT_END = /（[^（）]{1,14}）$/u;
/** The area that a figure is of. */
const AREA = /^(?:[全我本][国省市县区州旗盟](?!级)|全域)/u;
/** Words that tell of a state and belong to no name. */
const STATE =
  /^(?:(?:[一二两三四五]年来?)?(?:累计|共|已经?|新?建成|完成|实现|拥有|平均|基本)){1,3}|拥有|达到?|的|平均$/gu;
const PER_HEAD = /每?(?=[万千百](?:名|人|辆|户))|(?<=[万千百])人口?|(?<=[万千百])名/gu;
/** A change is stated with or without the year that it is counted from. */
const SINCE = /[比较](?:19|20)\d{2}年/gu;
const COUNTED = /(?:总?数量|总[数量]|[数量])$/u;

/** Words of change: a rate of growth is no level. */
const CHANGE =
  /(?:增[长加幅速]|下降|降低|减少|提高|上升|新增|降幅|涨幅|同比|环比|[比较](?:上年|去年|同期|20\d{2}年|“十[一二三四五]五”末))/u;

/** The name in the form in which names are compared: without unit, area and words around it. */
export function keyOf(name: string): string {
  return fold(name)
    .replace(/\s/gu, '')
    .replace(BRACKET_AT_END, '')
    .replace(AREA, '')
    .replace(SINCE, '')
    .replace(STATE, '')
    .replace(PER_HEAD, '')
    .replace(COUNTED, '');
}

/** The name speaks of a change, not of a level. */
export const isChange = (name: string): boolean => CHANGE.test(fold(name));

const gramsOf = (name: string): Set<number> => {
  const grams = new Set<number>();
  for (let at = 0; at < name.length - 1; at++) {
    const gram = gramAt(name, at);
    if (gram >= 0) grams.add(gram);
  }
  return grams;
};

/** How much of two names, as keys, is the same: 0 … 1. */
export function likenessOf(a: string, b: string): number {
  if (a === b) return 1;
  const [own, other] = [gramsOf(a), gramsOf(b)];
  let common = 0;
  for (const gram of own) if (other.has(gram)) common++;
  return own.size + other.size === 0 ? 0 : (2 * common) / (own.size + other.size);
}
