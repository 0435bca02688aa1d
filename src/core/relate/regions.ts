/** Of which place a document or a sentence speaks. */
import { COUNTIES, PREFECTURES, PROVINCES } from '../lexicon/places';
import { fold } from '../text/fold';
import type { Reading } from './reading';

/** From large to small. */
export type RegionLevel = 'nation' | 'province' | 'city' | 'county';

export interface Region {
  /** Without the class character at its end. */
  readonly name: string;
  readonly level: RegionLevel;
  /** The city that the name of a part says it belongs to: 广州 in 广州开发区. */
  readonly city?: string;
}

/** A place that is named in a text. */
export interface NamedRegion extends Region {
  readonly at: number;
  /** `this`: the place that the document is about (全市, 我省), whatever it is. */
  readonly isThis: boolean;
}

const CLASS_LEVEL: Readonly<Record<string, RegionLevel>> = {
  国: 'nation',
  省: 'province',
  市: 'city',
  州: 'city',
  盟: 'city',
  区: 'county',
  县: 'county',
  旗: 'county',
};

const CLASS = '(?:特别行政区|自治[区州县旗]|新区|[省市州盟区县旗])';
const WITHOUT_CLASS = new RegExp(`${CLASS}$`, 'u');
const plainName = (name: string): string => (name.length > 2 ? name.replace(WITHOUT_CLASS, '') : name);

/** Names of the lexicon with their level, by their first two characters, longest first. */
const KNOWN = new Map<string, { readonly name: string; readonly level: RegionLevel }[]>();
for (const [names, level] of [
  [PROVINCES, 'province'],
  [PREFECTURES, 'city'],
  [COUNTIES, 'county'],
] as const) {
  for (const name of names) {
    const start = name.slice(0, 2);
    KNOWN.set(
      start,
      [...(KNOWN.get(start) ?? []), { name, level }].sort((a, b) => b.name.length - a.name.length),
    );
  }
}

/** 全市, 我省: what the document is about, or what is wider. */
const THIS = /[全我本]([国省市县区州盟旗])(?!\p{Script=Han}?[内外])/uy;
/** Characters of grammar, and of class names: in no name of a place. */
const NAME = '[^\\P{Script=Han}了的和与对为在将围从以及各本全我有其中是市县区不由到按向于个]';
/** A name with its class character where a name may begin; what stands in the brackets ends so too and is no place. */
const WRITTEN = new RegExp(
  `(?<=^|[，。；：、（“]|其中|邻近的?|相邻的|与|和|[比较对在从看])(?!(?:社|小|地|城|园|景|辖|校|片|库|山|灾|郊|牧|林|矿|湖|港|厂|街|老城|主城|中心城|自治|高新|开发|示范|试验|功能|保税|都|超|门|上|股|楼|夜)[市区])(${NAME}{2,4}?)(自治[区州县旗]|新区|[省市县]|(?<![地社小城园景辖校片库山灾郊牧林矿湖港厂街])区)(?![场民政级内域长委属直辖])`,
  'uy',
);
/** Behind the name of a city: a part of it. */
const PART = /市?[^\P{Script=Han}市县区的和与在]{0,6}?(?:开发区|高新区|新区|[区县])(?![域内别])/uy;

/** All places in a folded text, in text order. */
export function regionsIn(folded: string): readonly NamedRegion[] {
  const found: NamedRegion[] = [];
  for (let at = 0; at < folded.length - 1; at++) {
    const region = regionAt(folded, at);
    if (!region) continue;
    found.push(region.named);
    at += region.length - 1;
  }
  return found;
}

const found = (at: number, name: string, level: RegionLevel, length: number, isThis = false) => ({
  named: { name, level, at, isThis },
  length,
});

function regionAt(folded: string, at: number): { readonly named: NamedRegion; readonly length: number } | null {
  const own = matchAt(THIS, folded, at);
  if (own) return found(at, own[0], CLASS_LEVEL[own[1]!]!, own[0].length, own[1] !== '国');
  const known = knownAt(folded, at);
  if (known) {
    const end = at + known.name.length;
    const part = known.level === 'city' ? matchAt(PART, folded, end)?.[0] : undefined;
    if (part === undefined || inside(folded, end, end + part.length)) {
      return found(at, plainName(known.name), known.level, known.name.length);
    }
    const { named, length } = found(at, known.name + part, 'county', known.name.length + part.length);
    return { named: { ...named, city: known.name }, length };
  }
  const [words, name, end] = matchAt(WRITTEN, folded, at) ?? [];
  if (words === undefined || inside(folded, at + 1, at + words.length)) return null;
  return found(at, name!, end === '自治区' ? 'province' : CLASS_LEVEL[end!.at(-1)!]!, words.length);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const knownAt = (folded: string, at: number) =>
  KNOWN.get(folded.slice(at, at + 2))?.find(({ name }) => folded.startsWith(name, at));

/** Whether a known name begins inside a stretch: then the stretch is none. */
function inside(folded: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (knownAt(folded, at)) return true;
  return false;
}

/** Characters of a text without a place in its title that are looked at. */
const OPENING = 3000;
/** A place that is named as often is what the text is about. */
const OFTEN = 3;

const regions = new WeakMap<object, Region | null>();

/** The place that a document is about: the first one in its title, else the one that its opening names most. */
export function regionOf(reading: Reading): Region | null {
  const { analysis, text } = reading;
  let region = regions.get(analysis);
  if (region === undefined) {
    const title = fold(analysis.document.title ?? '');
    region = regionsIn(title).find(({ isThis }) => !isThis) ?? mostNamed(fold(text.slice(0, OPENING)));
    regions.set(analysis, region);
  }
  return region;
}

function mostNamed(folded: string): Region | null {
  const counts = new Map<string, { region: Region; count: number }>();
  for (const region of regionsIn(folded)) {
    if (region.isThis || region.level === 'nation') continue;
    const known = counts.get(region.name);
    if (known) known.count++;
    else counts.set(region.name, { region, count: 1 });
  }
  const [first, second] = [...counts.values()].sort((a, b) => b.count - a.count);
  return first && first.count >= OFTEN && first.count > (second?.count ?? 0) ? first.region : null;
}

const ORDER: readonly RegionLevel[] = ['nation', 'province', 'city', 'county'];
const isSmaller = (a: Region, b: Region): boolean => ORDER.indexOf(a.level) > ORDER.indexOf(b.level);

/**
 * How a place stands to the plan's: `own`, `part` of it, `other`: another one, or a wider one. Which city a county belongs to is not
 * known: it is taken to be the document's.
 * @param named the place in the text, `null` where it names none
 * @param document the place of the document that names it
 */
export function standingOf(
  named: NamedRegion | null,
  document: Region | null,
  plan: Region | null,
): 'own' | 'part' | 'other' {
  // 全区 is the whole autonomous region where the document is about one.
  const isRegion = named?.name.endsWith('区') && document?.level === 'province';
  const isDocument = named === null || (named.isThis && (document?.level === named.level || isRegion));
  const region = isDocument ? document : named;
  if (region === null || plan === null || region.name === plan.name) return 'own';
  if (!isSmaller(region, plan)) return 'other';
  if (region.city !== undefined) return region.city === plan.name ? 'part' : 'other';
  const isElsewhere = document !== null && document.name !== plan.name && !isSmaller(plan, document);
  return isElsewhere && !isDocument ? 'other' : 'part';
}
