/** Does a text order, or does it report? Decided for passages and for whole documents. */
import {
  ADDRESSES,
  ANNOUNCES,
  BACKGROUND,
  ENACTS,
  IS_DONE,
  MODAL,
  NARRATES,
  OPENS_ORDER,
  REPORTS,
  SETS_GOAL,
  WEAK_BACKGROUND,
} from '../lexicon/orders';
import { titleKind } from '../lexicon/titles';
import type { Block } from '../text/line';
import { remembered } from '../text/memory';

/** Sentences of a passage that are looked at: the rest of a long one adds nothing. */
const MOST_SENTENCES = 12;

export interface Tone {
  readonly orders: number;
  readonly reports: number;
}

/** Headings say little of a document's tone. */
const SHORTEST_LINE = 30;
/** Fewer sentences than these prove nothing. */
const ENOUGH_SENTENCES = 4;

/** Characters of a passage that are looked at. */
const PASSAGE = 2000;

/** Counts the sentences that order and those that report in a passage of folded text. */
export function toneOf(text: string): Tone {
  let orders = 0;
  let reports = 0;
  let seen = 0;
  for (const sentence of text.slice(0, PASSAGE).split(/[。；！？]/u)) {
    const words = sentence.trim();
    if (words.length < 3) continue;
    if (++seen > MOST_SENTENCES) break;
    if (REPORTS.test(words) && (IS_DONE.test(words) || !SETS_GOAL.test(words))) reports++;
    else if (OPENS_ORDER.test(words) || SETS_GOAL.test(words) || MODAL.test(words) || ADDRESSES.test(words)) orders++;
  }
  return { orders, reports };
}

/** What a line shows of the document's tone. */
const signsOf = remembered(({ text }) => ({
  enacts: ENACTS.test(text.slice(0, 600)) || ENACTS.test(text.slice(-120)),
  narrates: NARRATES.test(text.slice(0, 200)),
  tone: text.length < SHORTEST_LINE ? NO_TONE : toneOf(text),
}));

const NO_TONE: Tone = { orders: 0, reports: 0 };

export const isBackgroundTitle = (title: string): boolean =>
  BACKGROUND.test(title) || (WEAK_BACKGROUND.test(title) && !OPENS_ORDER.test(title));

/** A heading that says that what follows is planned. */
export const announcesPlans = (title: string): boolean => ANNOUNCES.test(title);

/** What was seen of a document, for {@link leansToOrder} and for detection. */
export interface Signs {
  readonly title: string;
  readonly enacts: boolean;
  readonly narrates: boolean;
  readonly clauses: number;
  readonly tone: Tone;
}

export function readSigns(title: string, blocks: readonly Block[], clauses: number): Signs {
  let enacts = false;
  let narrates = false;
  let orders = 0;
  let reports = 0;
  let checked = 0;
  for (const { line } of blocks) {
    if (!line) continue;
    if (++checked > 400) break;
    const signs = signsOf(line.words);
    if (checked <= 40) enacts ||= signs.enacts;
    narrates ||= signs.narrates;
    orders += signs.tone.orders;
    reports += signs.tone.reports;
  }
  return { title, enacts, narrates, clauses, tone: { orders, reports } };
}

/** A document whose numbered items are orders; a report, a speech or news orders nothing, whatever its items are. */
export function leansToOrder(signs: Signs): boolean {
  const { orders, reports } = signs.tone;
  const kind = titleKind(signs.title);
  let score = kind === 'plan' ? 2 : kind === 'report' ? -2 : 0;
  if (signs.clauses >= 2) score += 4;
  if (signs.enacts) score += 2;
  if (signs.narrates) score -= 2;
  if (orders + reports >= ENOUGH_SENTENCES) {
    const share = orders / (orders + reports);
    score += share >= 0.85 ? 2 : share >= 0.7 ? 1 : share < 0.5 ? -3 : -1;
  }
  return score > 0;
}
