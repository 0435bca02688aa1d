/**
 * A digest as bytes: a tenth of the objects' size, no object for the garbage collector to visit, no slice that keeps its text
 * alive, and ready to be sent and stored. The order of fields is the format: whoever stores bytes stores the version with them.
 */
import type { Agency, AgencyRole, Citation, CitationRole, DataPoint, Deadline, Indicator, Span } from '../model';
import { ByteReader, ByteWriter } from './bytes';
import { decimal, decimalOrText, flag, list, natural, offset, oneOf, orMissing, orNull, record, text } from './codec';
import type { Digest, DigestSection, DigestTask } from './digest';

const span = { start: offset, end: offset };
const spanAlone = record<Span>(span);

const deadline = record<Deadline>({
  from: orNull(text),
  to: orNull(text),
  kind: oneOf({ deadline: 0, period: 1, date: 2 }),
  recurring: orMissing(text),
});

const task = record<DigestTask>({
  ...span,
  titleSpan: spanAlone,
  number: orNull(text),
  marker: text,
  title: text,
  lead: list(text),
  supporting: list(text),
  joint: list(text),
  deadlines: list(deadline),
  inferred: orNull(deadline),
  section: orNull(natural),
});

const section = record<DigestSection>({
  ...span,
  heading: spanAlone,
  level: natural,
  number: orNull(text),
  marker: text,
  title: text,
  kind: oneOf({ heading: 0, box: 1 }),
  parent: orNull(natural),
});

const agency = record<Agency>({
  ...span,
  name: text,
  canonical: text,
  role: oneOf<AgencyRole>({ lead: 0, supporting: 1, joint: 2, source: 3, mention: 4 }),
});

const point = orNull(record<DataPoint>({ year: orNull(natural), value: decimalOrText }));

const indicator = record<Indicator>({
  ...span,
  row: spanAlone,
  name: text,
  unit: orNull(text),
  baseline: point,
  target: point,
  nature: orNull(oneOf({ 预期性: 0, 约束性: 1 })),
  source: orNull(text),
});

const citation = record<Citation>({
  ...span,
  title: text,
  number: orNull(text),
  role: oneOf<CitationRole>({ basis: 0, 'carry-out': 1, 'draw-up': 2, revise: 3, mention: 4 }),
});

const reason = oneOf<Digest['detection']['reasons'][number]>({
  'responsibility-clauses': 0,
  'numbered-headings': 1,
  title: 2,
  'enacting-words': 3,
  'indicator-table': 4,
  orders: 5,
  narrates: 6,
});

const digest = record<Digest>({
  document: record<Digest['document']>({
    title: orNull(text),
    titleSpan: orNull(spanAlone),
    number: orNull(text),
    date: orNull(text),
    format: oneOf({ plain: 0, markdown: 1, html: 2 }),
    horizon: orNull(text),
    length: natural,
  }),
  detection: record<Digest['detection']>({ isPolicyDocument: flag, score: decimal, reasons: list(reason) }),
  contents: orNull(spanAlone),
  sections: list(section),
  tasks: list(task),
  agencies: list(agency),
  indicators: list(indicator),
  citations: list(citation),
  lines: list(offset),
});

export function packDigest(value: Digest): Uint8Array {
  const out = new ByteWriter();
  digest.write(out, value);
  return out.bytes();
}

/** Reads what {@link packDigest} has written; throws a `RangeError` on what it has not. */
export function unpackDigest(bytes: Uint8Array): Digest {
  return digest.read(new ByteReader(bytes));
}
