/** What is offered at a cursor to be written there: bodies of a clause, indicators, numbers of boxes. */
import type { Dictionary } from '../dictionary';
import type { Agency, Span, TextLine } from '../model';
import { numberedBoxes } from '../outline/boxReferences';
import { ordinalValue } from '../outline/marker';
import { sharesOf } from '../present/describe';
import { deskWordsOf } from '../present/deskWords';
import { courseOf } from '../present/rows/indicators';
import { matcherOf } from '../present/matching';
import type { Words } from '../present/words';
import { type AgencyAccount, SHARES } from '../relate/ledger';
import { ordinalLike } from '../rules/ordinals';
import { fold } from '../text/fold';
import { sourceOffset } from '../text/line';
import { within } from '../text/spans';
import { bodiesAcross } from './folder';
import { lineAt } from './lines';
import { type OpenClause, openClauseAt } from './openClause';
import type { DeskReading } from './things';

/** Something to be written. */
export interface Offer {
  readonly kind: 'agency' | 'indicator' | 'box';
  readonly words: string;
  /** Beside the words in the list. */
  readonly detail: string;
}

export interface Offers {
  /** What has been typed of it, up to the cursor. */
  readonly typed: Span;
  /** The same with the rest of the word behind the cursor. */
  readonly whole: Span;
  /** The likeliest first. */
  readonly offers: readonly Offer[];
}

export interface OfferOptions {
  readonly dictionary: Dictionary;
  readonly words: Words;
  /** Names of bodies in other documents; asked for only where bodies are offered. */
  readonly others: () => readonly string[];
  /** Whether the user has asked; otherwise he has only typed a character, and nothing is offered where it may be in the way. */
  readonly isAsked: boolean;
}

/** What is offered at an offset; `null` for nothing. */
export function offersAt(reading: DeskReading, offset: number, options: OfferOptions): Offers | null {
  const found = lineAt(reading.text, reading.analysis.skeleton, offset);
  if (!found || found.line.part === 'contents') return null;
  const place = { ...found, offset };
  const { line, at } = place;
  const box = /专栏\s{0,2}(\d{0,2}|[一二三四五六七八九十]{0,3})$/u.exec(line.text.slice(0, at));
  if (box) return boxOffers(reading, box.index === 0, at - box[1]!.length, place, options.words);
  const known = namesOf(reading, options.dictionary);
  const clause = openClauseAt(line.text, at, (words) => known.has(words));
  if (clause) return agencyOffers(reading, clause, place, options);
  return options.isAsked ? indicatorOffers(reading, place, options.words) : null;
}

interface Place {
  readonly offset: number;
  readonly line: TextLine;
  /** Index of the cursor in the line. */
  readonly at: number;
}

/** From the line's index `from` to the cursor, or to `end` behind it. */
function spanOf({ line, at, offset }: Place, from: number, end = at): Span {
  const place = (index: number): number =>
    index === at ? offset : index < line.raw.length ? sourceOffset(line, index) : Math.max(line.end, offset);
  return { start: place(from), end: place(end) };
}

function namesOf({ analysis }: DeskReading, { agencies, groups }: Dictionary): ReadonlySet<string> {
  const names = new Set(analysis.agencies.map(({ name }) => fold(name)));
  for (const { name, short } of agencies) [name, ...short].forEach((each) => names.add(fold(each)));
  for (const { name } of groups) names.add(fold(name));
  return names;
}

/** A body that may be meant. */
interface Candidate {
  readonly name: string;
  readonly detail: string;
  /** Tasks that it has with those that the clause names. */
  readonly together: number;
  /** Tasks in which it bears what is asked for. */
  readonly inRole: number;
  readonly all: number;
}

function agencyOffers(reading: DeskReading, clause: OpenClause, place: Place, options: OfferOptions): Offers {
  const { analysis, ledger } = reading;
  const typed = spanOf(place, clause.entry.at);
  const whole = spanOf(place, clause.entry.at, clause.entry.end);
  const isTyped = ({ start, end }: Span): boolean => start < whole.end && end > whole.start;
  const around = spanOf(place, clause.from, clause.to);
  const named = new Set(
    within(analysis.agencies, around)
      .filter((agency) => !isTyped(agency))
      .map(({ canonical }) => canonical),
  );
  const words = deskWordsOf(options.words.language);
  const borne = ledger.accounts.flatMap((account): Candidate[] => {
    const mentions = account.mentions.filter((mention) => !isTyped(mention));
    if (named.has(account.name) || mentions.length === 0) return [];
    const together = togetherWith(account, named, reading);
    const shares = sharesOf(account, options.words);
    return [
      {
        name: usualName(mentions) ?? account.name,
        detail: together > 0 ? [words.together(together), shares].join(options.words.separator) : shares,
        together,
        inRole: clause.role ? account.tasks[clause.role].length : 0,
        all: SHARES.reduce((sum, share) => sum + account.tasks[share].length, 0),
      },
    ];
  });
  borne.sort((a, b) => b.together - a.together || b.inRole - a.inRole || b.all - a.all);
  const offers = new Map(borne.map(({ name, detail }) => [name, detail]));
  const others = options.others();
  const across = bodiesAcross([...analysis.agencies.map(({ canonical }) => canonical), ...others], options.dictionary);
  const bodyOf = (name: string): string => {
    const full = ledger.accountOf(name)?.name ?? name;
    return across.get(full) ?? full;
  };
  const offered = new Set([...ledger.accounts.map(({ name }) => name), ...named].map(bodyOf));
  const add = (name: string, detail: string): void => {
    if (!offered.has(bodyOf(name))) offers.set(name, detail);
    offered.add(bodyOf(name));
  };
  const { agencies, groups } = options.dictionary;
  for (const { name } of [...agencies, ...groups]) add(name, words.inDictionary);
  for (const agency of analysis.agencies) if (!isTyped(agency)) add(agency.canonical, options.words.roles.mention);
  for (const name of others) add(name, words.inOtherDocuments);
  return {
    typed,
    whole,
    offers: [...offers].map(([name, detail]) => ({ kind: 'agency', words: name, detail })),
  };
}

/** How many tasks the body has with one of those. */
function togetherWith({ tasks }: AgencyAccount, named: ReadonlySet<string>, { ledger }: DeskReading): number {
  const own = new Set(SHARES.flatMap((share) => tasks[share]));
  return [...own].filter((task) =>
    SHARES.some((share) => task[share].some((name) => named.has(ledger.accountOf(name)?.name ?? name))),
  ).length;
}

/** The name that clauses mostly call a body by. */
function usualName(mentions: readonly Agency[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { name, role } of mentions) {
    if (role !== 'mention' && role !== 'source') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Numbers of the boxes; of a box that is being headed, the next one. */
function boxOffers(reading: DeskReading, isHeading: boolean, from: number, place: Place, words: Words): Offers | null {
  const boxes = numberedBoxes(reading.analysis.skeleton).filter(({ start }) => start !== place.line.start);
  const [first] = boxes;
  if (!first) return null;
  const values = boxes.map(({ number }) => ordinalValue(number));
  const next = ordinalLike(Math.max(...values) + 1, first.number!);
  const digits = /^[\d一二三四五六七八九十]{0,3}/u.exec(place.line.text.slice(place.at))![0].length;
  return {
    typed: spanOf(place, from),
    whole: spanOf(place, from, place.at + digits),
    offers: isHeading
      ? [{ kind: 'box', words: next, detail: deskWordsOf(words.language).nextBox }]
      : boxes.map(({ number, title }) => ({ kind: 'box', words: number!, detail: title })),
  };
}

/** The longest name of an indicator is no longer. */
const LONGEST_NAME = 30;

/** Indicators whose names go on from what stands before the cursor, or that its letters are the initials of. */
function indicatorOffers({ analysis }: DeskReading, place: Place, words: Words): Offers | null {
  const { line, at } = place;
  if (line.part !== 'text') return null;
  const before = line.text.slice(Math.max(0, at - LONGEST_NAME), at);
  const letters = /[a-z]{1,12}$/iu.exec(before)?.[0] ?? '';
  const match = letters === '' ? null : matcherOf(letters);
  const named = new Map(analysis.indicators.map((indicator) => [indicator.name, indicator]));
  const found = [...named.values()].flatMap((indicator) => {
    const name = fold(indicator.name);
    let typed = Math.min(before.length, name.length - 1);
    while (typed > 0 && !before.endsWith(name.slice(0, typed))) typed--;
    const length = match?.(name) ? letters.length : typed;
    return length > 0 || before === '' || /[，。；：、\s]$/u.test(before) ? [{ indicator, length }] : [];
  });
  const longest = Math.max(0, ...found.map(({ length }) => length));
  const offers = found.filter(({ length }) => length === longest);
  if (offers.length === 0) return null;
  const typed = spanOf(place, at - longest);
  return {
    typed,
    whole: typed,
    offers: offers.map(({ indicator }) => ({
      kind: 'indicator',
      words: indicator.name,
      detail: courseOf(indicator, words),
    })),
  };
}
