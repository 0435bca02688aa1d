/**
 * The file of a document's notes: a page of the W3C Web Annotation Data Model, one annotation a line, in the order of their
 * ids. A note, a reply, the state of a thread and a mark of review are annotations each, so that what two people add are
 * lines of their own, at places of their own, and git puts them together; where it cannot, both sides are read.
 */
import { parse, type ParseError } from 'jsonc-parser';

/** An annotation as it stands in the file; what others have put into it stays. */
export interface Annotation {
  readonly id: string;
  readonly [key: string]: unknown;
}

/** By id. */
export type Annotations = ReadonlyMap<string, Annotation>;

export interface AnnotationsReading {
  readonly annotations: Annotations;
  /** Offset of the first place that cannot be read: then the file is not to be written. `null` where all of it is read. */
  readonly errorAt: number | null;
  /** Whether git had left both sides of a conflict in it; both are read. */
  readonly isMended: boolean;
}

/** Terms of ours beside those of the model. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { 'policy-plan': 'urn:policy-plan:' }];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isAnnotation = (value: unknown): value is Annotation => isObject(value) && typeof value.id === 'string';

function read(list: readonly Annotation[], isMended: boolean): AnnotationsReading {
  const annotations = new Map<string, Annotation>();
  for (const one of list) annotations.set(one.id, merged(annotations.get(one.id), one));
  return { annotations, errorAt: null, isMended };
}

/** Reads a file; one without text holds no annotation. */
export function readAnnotations(json: string): AnnotationsReading {
  if (json.trim() === '') return read([], false);
  const errors: ParseError[] = [];
  const root: unknown = parse(json, errors, { allowTrailingComma: true, disallowComments: true });
  const items = isObject(root) ? root.items : undefined;
  if (errors.length === 0 && Array.isArray(items) && items.every(isAnnotation)) return read(items, false);
  const lines = errors.length === 0 ? null : readLines(json);
  return lines ? read(lines, true) : { annotations: new Map(), errorAt: errors[0]?.offset ?? 0, isMended: false };
}

/** `<<<<<<< ours`, `=======`, `>>>>>>> theirs`; of `||||||| base` up to `=======` nothing is read: it is what both had before. */
const SIDE = /^(?:<{7}|>{7})(?: |$)|^={7}$/u;
const BASE = /^\|{7}(?: |$)/u;

/** The annotations of a file that git has merged, each on a line of its own; `null` where a line is something else. */
function readLines(json: string): Annotation[] | null {
  const list: Annotation[] = [];
  let inBase = false;
  for (const line of json.split(/\r?\n/u)) {
    if (BASE.test(line)) inBase = true;
    else if (SIDE.test(line)) inBase = false;
    else if (!inBase && line.startsWith('{"id"')) {
      const errors: ParseError[] = [];
      const value: unknown = parse(line.replace(/,\s*$/u, ''), errors);
      if (errors.length > 0 || !isAnnotation(value)) return null;
      list.push(value);
    } else if (!inBase && !FRAME.has(line.trim())) return null;
  }
  return list;
}

const HEAD = ['{', `"@context": ${JSON.stringify(CONTEXT)},`, '"type": "AnnotationPage",', '"items": ['];
const FOOT = [']', '}'];
const FRAME: ReadonlySet<string> = new Set([...HEAD, ...FOOT, '']);

/** The file's text. */
export function writeAnnotations(annotations: Annotations): string {
  const lines = [...annotations.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, ...rest }) => JSON.stringify({ id, ...rest }));
  return [...HEAD, ...(lines.length > 0 ? [lines.join(',\n')] : []), ...FOOT, ''].join('\n');
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const changedAt = ({ created, modified }: Annotation): string => textOf(modified) || textOf(created);
const anchoredAt = ({ target }: Annotation): string =>
  isObject(target) && isObject(target.state) ? textOf(target.state.sourceDate) : '';

/** Of two with one id: the words of the later change and the place found last. */
function merged(old: Annotation | undefined, one: Annotation): Annotation {
  const later = old && changedAt(old) > changedAt(one) ? old : one;
  const nearer = old && anchoredAt(old) > anchoredAt(one) ? old : one;
  return later === nearer || nearer.target === undefined ? later : { ...later, target: nearer.target };
}

/** With an annotation more; where there is one with its id, they are merged. */
export const withAnnotation = (annotations: Annotations, one: Annotation): Annotations =>
  new Map([...annotations, [one.id, merged(annotations.get(one.id), one)]]);

export const withoutAnnotations = (annotations: Annotations, ids: ReadonlySet<string>): Annotations =>
  new Map([...annotations].filter(([id]) => !ids.has(id)));
