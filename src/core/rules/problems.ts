/** How rules put their findings together. */
import type { Edit, Fix, Message, Messages, Problem, Related } from '../findings';
import type { Span, TextLine } from '../model';
import { sourceSpan } from '../text/line';

export const say = <Id extends keyof Messages>(id: Id, args: Messages[Id]): Message => ({ id, args }) as Message;

export function problem(
  { start, end }: Span,
  message: Message,
  more: { readonly related?: readonly Related[]; readonly fixes?: readonly Fix[] } = {},
): Problem {
  return { start, end, message, related: more.related ?? [], fixes: more.fixes ?? [] };
}

/** The other place, with its words. */
export const otherPlace = ({ start, end }: Span, words: string): Related => ({
  start,
  end,
  message: say('other-place', { text: words }),
});

/**
 * Puts other words in the place of a line's characters; none where mark-up stands between them in the source, for it would go
 * with them.
 */
export function replaceFix(
  source: string,
  line: TextLine,
  [from, to]: readonly [number, number],
  words: string,
  isPreferred: boolean,
): Fix[] {
  const span = sourceSpan(line, from, to);
  const old = line.raw.slice(from, to);
  if (source.slice(span.start, span.end) !== old) return [];
  const title = words === '' ? say('fix-delete', { text: old }) : say('fix-replace', { text: words });
  return [{ title, edits: [{ span, text: words }], isPreferred }];
}

/** The same for words that stand in the source as they are read. */
export function replaceSpan(source: string, span: Span, old: string, words: string, isPreferred: boolean): Fix[] {
  if (source.slice(span.start, span.end) !== old) return [];
  const edit: Edit = { span: { start: span.start, end: span.end }, text: words };
  return [{ title: say('fix-replace', { text: words }), edits: [edit], isPreferred }];
}
