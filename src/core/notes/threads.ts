/** Notes as people see them: a thread of comments on a passage. How each is written as an annotation. */
import type { Anchor } from './anchor';
import type { Annotation, Annotations } from './annotations';

export interface NoteComment {
  readonly id: string;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly created: string;
  /** When its words were last changed; `null` where they never were. */
  readonly modified: string | null;
  /** Markdown. */
  readonly text: string;
}

/** A word on the state of a thread, by whom and when. */
export interface ThreadState {
  readonly isResolved: boolean;
  readonly author: string;
  readonly created: string;
}

export interface NoteThread {
  /** That of its first comment. */
  readonly id: string;
  /** `null` where it cannot be read, or where the first comment is gone. */
  readonly anchor: Anchor | null;
  /** In the order of their times; never empty. */
  readonly comments: readonly NoteComment[];
  /** `null` as long as nobody has said anything of it: then it is open. */
  readonly state: ThreadState | null;
}

/** Who says something, when (ISO 8601, UTC), and the id that it gets, a UUID. */
export interface Said {
  readonly id: string;
  readonly author: string;
  readonly created: string;
}

const idOf = (uuid: string): string => `urn:uuid:${uuid}`;
const bodyOf = (value: string): object => ({ type: 'TextualBody', value, format: 'text/markdown' });

/** What somebody says, as it is kept. @param said with the id that is kept @param about the passage, or the id of the note that it speaks of */
export const annotationOf = (
  { id, author, created }: Said,
  motivation: 'commenting' | 'replying' | 'moderating' | 'assessing',
  body: object,
  about: unknown,
): Annotation => ({
  id,
  type: 'Annotation',
  motivation,
  creator: { type: 'Person', name: author },
  created,
  body,
  target: about,
});

/** A note on a passage. @param source path of the document from its folder */
export const noteAnnotation = (said: Said, text: string, source: string, anchor: Anchor): Annotation =>
  annotationOf({ ...said, id: idOf(said.id) }, 'commenting', bodyOf(text), targetOf(source, anchor, said.created));

/** An answer in a thread. */
export const replyAnnotation = (said: Said, text: string, thread: string): Annotation =>
  annotationOf({ ...said, id: idOf(said.id) }, 'replying', bodyOf(text), thread);

/** A thread resolved or opened again: one annotation for each thread, the last word counts. */
export const stateAnnotation = (said: Omit<Said, 'id'>, isResolved: boolean, thread: string): Annotation => {
  const body = { type: 'TextualBody', purpose: 'moderating', value: isResolved ? 'resolved' : 'open' };
  return annotationOf({ ...said, id: `${thread}#state` }, 'moderating', body, thread);
};

/** The comment with other words. */
export const withText = (annotation: Annotation, text: string, modified: string): Annotation => ({
  ...annotation,
  body: bodyOf(text),
  modified,
});

/** The note at another place. @param at when it was found to be there, ISO 8601 */
export const withAnchor = (annotation: Annotation, source: string, anchor: Anchor, at: string): Annotation => ({
  ...annotation,
  target: targetOf(source, anchor, at),
});

/** A passage of a document. @param at when it stood there, ISO 8601 */
export const targetOf = (
  source: string,
  { exact, prefix, suffix, isUnique, start, end }: Anchor,
  at: string,
): object => ({
  source,
  selector: [
    { type: 'TextQuoteSelector', exact, prefix, suffix, 'policy-plan:isUnique': isUnique },
    { type: 'TextPositionSelector', start, end },
  ],
  state: { type: 'TimeState', sourceDate: at },
});

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const numberOf = (value: unknown): number => (typeof value === 'number' && value >= 0 ? value : 0);

/** The anchor in an annotation's target, also one that others have written without our terms. */
export function anchorOf({ target }: Annotation): Anchor | null {
  const { selector } = fieldsOf(target);
  const selectors = (Array.isArray(selector) ? selector : [selector]).map(fieldsOf);
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  if (textOf(quote?.exact) === '') return null;
  return {
    exact: textOf(quote?.exact),
    prefix: textOf(quote?.prefix),
    suffix: textOf(quote?.suffix),
    isUnique: quote?.['policy-plan:isUnique'] === true,
    start: numberOf(position?.start),
    end: numberOf(position?.end),
  };
}

/** An annotation as what somebody has said. */
export function commentOf(annotation: Annotation): NoteComment {
  const { body, creator, created, modified } = annotation;
  const bodies = (Array.isArray(body) ? body : [body]).map((each) =>
    typeof each === 'string' ? each : fieldsOf(each),
  );
  return {
    id: annotation.id,
    author: textOf(fieldsOf(creator).name),
    created: textOf(created),
    modified: textOf(modified) || null,
    text: bodies.map((each) => (typeof each === 'string' ? each : textOf(each.value))).join('\n\n'),
  };
}

/** The threads of a file, in the order in which their passages stood in the text. An answer to what is gone is a thread of its own. */
export function threadsOf(annotations: Annotations): readonly NoteThread[] {
  const comments = new Map<string, NoteComment[]>();
  const states = new Map<string, ThreadState>();
  const add = (thread: string, comment: NoteComment): unknown =>
    comments.get(thread)?.push(comment) ?? comments.set(thread, [comment]);
  for (const annotation of annotations.values()) {
    const { motivation, target, id } = annotation;
    if (motivation === 'commenting') add(id, commentOf(annotation));
    else if (motivation === 'replying') add(textOf(target), commentOf(annotation));
    else if (motivation === 'moderating') {
      const { author, created } = commentOf(annotation);
      states.set(textOf(target), { isResolved: fieldsOf(annotation.body).value === 'resolved', author, created });
    }
  }
  const byTime = (a: NoteComment, b: NoteComment): number =>
    a.created < b.created || (a.created === b.created && a.id < b.id) ? -1 : 1;
  return [...comments]
    .map(([id, all]): NoteThread => {
      const root = annotations.get(id);
      return {
        id,
        anchor: root ? anchorOf(root) : null,
        comments: all.sort((a, b) => (a.id === id ? -1 : b.id === id ? 1 : byTime(a, b))),
        state: states.get(id) ?? null,
      };
    })
    .sort((a, b) => (a.anchor?.start ?? Infinity) - (b.anchor?.start ?? Infinity) || (a.id < b.id ? -1 : 1));
}

/** The ids of all that goes with a thread. */
export const partsOf = (annotations: Annotations, thread: string): ReadonlySet<string> =>
  new Set([thread, ...[...annotations.values()].filter(({ target }) => target === thread).map(({ id }) => id)]);
