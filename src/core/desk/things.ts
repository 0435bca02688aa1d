/** What stands under the cursor, where else the document has it, and where it says what it is. */
import { collectShortNames } from '../extract/agencyNames';
import type { Agency, Analysis, Citation, ContentsEntry, Indicator, OutlineItem, Span } from '../model';
import { boxReferences, numberedBoxes } from '../outline/boxReferences';
import { ordinalValue } from '../outline/marker';
import { byPath } from '../outline/paths';
import { type Meaning, meaningAt } from '../present/meanings';
import type { Ledger } from '../relate/ledger';
import { fold } from '../text/fold';
import { sourceSpan } from '../text/line';

/** A text as read: what every answer of the desk is drawn from. */
export interface DeskReading {
  readonly text: string;
  readonly analysis: Analysis;
  readonly ledger: Ledger;
  readonly meanings: readonly Meaning[];
}

/** What words refer to; the span is the words. */
export type Thing = Span &
  (
    | { readonly kind: 'agency'; readonly agency: Agency }
    | { readonly kind: 'indicator'; readonly indicator: Indicator }
    | { readonly kind: 'citation'; readonly citation: Citation }
    | { readonly kind: 'box'; readonly box: OutlineItem }
    | { readonly kind: 'entry'; readonly entry: ContentsEntry }
  );

/** The thing at an offset, or right before it: a cursor behind the last letter is still at the word. */
export function thingAt(reading: DeskReading, offset: number): Thing | undefined {
  return thingUnder(reading, offset) ?? (offset > 0 ? thingUnder(reading, offset - 1) : undefined);
}

const holds = ({ start, end }: Span, offset: number): boolean => start <= offset && offset < end;

function thingUnder({ text, analysis, meanings }: DeskReading, offset: number): Thing | undefined {
  const meaning = meaningAt(meanings, offset);
  if (meaning?.kind === 'agency' || meaning?.kind === 'indicator') return meaning;
  if (meaning?.kind === 'citation') return { ...meaning, citation: citedInFull(meaning.citation, { text, analysis }) };
  if (meaning?.kind === 'measure') {
    const { start, end, measure } = meaning;
    const indicator = measure.indicator === null ? undefined : analysis.indicators[measure.indicator];
    return indicator && { kind: 'indicator', indicator, start, end };
  }
  const { skeleton } = analysis;
  const entry = skeleton.entries.find((other) => holds(other, offset));
  if (entry) return { kind: 'entry', entry, start: entry.start, end: entry.end };
  const boxes = numberedBoxes(skeleton);
  const reference = boxes.length === 0 ? undefined : boxReferences(skeleton).find((other) => holds(other, offset));
  const box = boxes.find((other) =>
    reference ? reference.value === ordinalValue(other.number) : holds(other, offset),
  );
  const at = reference ?? box;
  return box && at && { kind: 'box', box, start: at.start, end: at.end };
}

/** All places of the document that have the thing, in text order. */
export function occurrencesOf(thing: Thing, reading: DeskReading): readonly Span[] {
  const { agencies, citations, skeleton } = reading.analysis;
  switch (thing.kind) {
    case 'agency':
      return agencies.filter(({ canonical }) => canonical === thing.agency.canonical);
    case 'indicator':
      return indicatorPlaces(thing.indicator, reading);
    case 'citation':
      return citations.filter((other) => fold(citedInFull(other, reading).title) === fold(thing.citation.title));
    case 'box': {
      const value = ordinalValue(thing.box.number);
      return inOrder([thing.box, ...boxReferences(skeleton).filter((other) => other.value === value)]);
    }
    case 'entry':
      return inOrder([thing.entry, headingOf(thing.entry, reading.analysis)]);
  }
}

const inOrder = (spans: readonly (Span | null)[]): Span[] =>
  spans.filter((span) => span !== null).sort((a, b) => a.start - b.start);

/** Between a title and its short one; a document number may come first. */
const SHORT_TITLE_BEGINS = /^[（(][^（()）。]{0,30}(?:[简统]称|下称)为?[:：]?$/u;

/** The citation that a short title stands for, 《条例》 after （以下简称《条例》）; the same one where it is no short title. */
export function citedInFull(
  citation: Citation,
  { text, analysis: { citations } }: Pick<DeskReading, 'text' | 'analysis'>,
): Citation {
  const at = citations.findIndex(
    (short, i) =>
      i > 0 &&
      short.title === citation.title &&
      SHORT_TITLE_BEGINS.test(text.slice(citations[i - 1]!.end, short.start)),
  );
  return citations[at - 1] ?? citation;
}

/** Its rows, its names in prose, and its values where the sentence does not name it. */
function indicatorPlaces({ name }: Indicator, { text, analysis, ledger }: DeskReading): Span[] {
  const rows = analysis.indicators.filter((other) => other.name === name);
  const named = rows[0] ? ledger.mentionsOf(rows[0]) : [];
  const values = rows
    .flatMap((row) => ledger.statementsOf(row))
    .filter(({ start }) => {
      const last = named.findLast((mention) => mention.end <= start);
      return !last || /[。；\n]/u.test(text.slice(last.end, start));
    });
  return inOrder([...rows, ...named, ...values]);
}

/** Where the document itself says what the thing is; `null` where it does not, or where another document does. */
export function definitionOf(thing: Thing, { analysis }: DeskReading): Span | null {
  switch (thing.kind) {
    case 'agency':
      return shortNameDefinition(thing.agency, analysis) ?? firstInFull(thing.agency, analysis);
    case 'indicator':
      return thing.indicator;
    case 'citation':
      return null;
    case 'box':
      return headingOfBox(thing.box, analysis.sections);
    case 'entry':
      return headingOf(thing.entry, analysis);
  }
}

/** Where a bracket says that the name stands for the body: the name in it. */
function shortNameDefinition({ name }: Agency, { skeleton }: Analysis): Span | null {
  for (const line of skeleton.lines) {
    const short = line.text.includes('称') && collectShortNames(line.text).find((other) => other.name === fold(name));
    if (short) return sourceSpan(line, short.shortSpan.start, short.shortSpan.end);
  }
  return null;
}

/** Where the body is first called by its fullest name. */
const firstInFull = ({ canonical }: Agency, { agencies }: Analysis): Span | null =>
  agencies.find((other) => other.canonical === canonical && fold(other.name) === canonical) ?? null;

/** The heading that an entry of the contents stands for: under the same numbers, else with the same words. */
function headingOf(entry: ContentsEntry, { skeleton }: Analysis): Span | null {
  const path = [...byPath(skeleton.entries)].find(([, other]) => other === entry)?.[0];
  const kinds = new Set(skeleton.entries.map(({ marker }) => marker));
  const headings = skeleton.items.filter((item) => item.form !== 'run-in' && (!item.inBox || item.form === 'box'));
  const found = path === undefined ? undefined : byPath(headings.filter(({ marker }) => kinds.has(marker))).get(path);
  return found ?? headings.find(({ title }) => fold(title) === fold(entry.title)) ?? null;
}

/** The words that refer to a box, each with the heading of the box. */
export function boxLinks({ skeleton, sections }: Analysis): readonly (Span & { readonly target: Span })[] {
  const boxes = numberedBoxes(skeleton);
  return boxReferences(skeleton).flatMap(({ start, end, value }) => {
    const box = boxes.find((other) => ordinalValue(other.number) === value);
    return box ? [{ start, end, target: headingOfBox(box, sections) }] : [];
  });
}

const headingOfBox = (box: OutlineItem, sections: Analysis['sections']): Span =>
  sections.find(({ heading }) => holds(heading, box.start))?.heading ?? box;
