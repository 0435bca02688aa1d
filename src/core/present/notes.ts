/** The notes on a document as a page of Markdown: what is sent to those who wrote it. */
import type { Section, Span } from '../model';
import type { NoteComment, NoteThread } from '../notes/threads';
import { sectionHeading } from './headings';
import type { Language } from './words';

/** A thread and where its passage stands; `null` where that is not certain. */
export interface PlacedNote {
  readonly thread: NoteThread;
  readonly span: Span | null;
}

interface NoteWords {
  readonly title: (document: string) => string;
  readonly resolved: (author: string) => string;
  readonly unplaced: string;
  readonly edited: string;
  readonly comma: string;
}

const WORDS: Readonly<Record<Language, NoteWords>> = {
  zh: {
    title: (document) => `《${document}》批注`,
    resolved: (author) => `已解决（${author}）`,
    unplaced: '原文中未找到的批注',
    edited: '已修改',
    comma: '，',
  },
  en: {
    title: (document) => `Notes on “${document}”`,
    resolved: (author) => `Resolved by ${author}`,
    unplaced: 'Notes whose passage was not found',
    edited: 'edited',
    comma: ', ',
  },
};

const quoted = (words: string): string =>
  words
    .split(/\r?\n/u)
    .map((line) => `> ${line.trim()}`.trimEnd())
    .join('\n');

/** The headings that a place stands under, outermost first. */
function headingsAt(text: string, sections: readonly Section[], offset: number): string {
  return sections
    .filter(({ start, end }) => start <= offset && offset < end)
    .map((section) => sectionHeading(text, section))
    .join(' › ');
}

export interface NotesPage {
  /** What the document is called. */
  readonly title: string;
  readonly text: string;
  /** Of the document, outermost first where they contain each other. */
  readonly sections: readonly Section[];
  /** In the order in which they are to stand. */
  readonly notes: readonly PlacedNote[];
  /** An ISO 8601 time in the reader's own. */
  readonly timeOf: (iso: string) => string;
}

export function notesMarkdown({ title, text, sections, notes, timeOf }: NotesPage, language: Language): string {
  const words = WORDS[language];
  const comment = ({ author, created, modified, text: said }: NoteComment): string => {
    const when = [timeOf(created), ...(modified === null ? [] : [words.edited])].join(words.comma);
    return `- **${author}** ${when}\n\n${said.replace(/^(?=.)/gmu, '  ')}`;
  };
  const thread = ({ thread: { anchor, comments, state }, span }: PlacedNote): string =>
    [
      ...(span ? [quoted(text.slice(span.start, span.end))] : anchor ? [quoted(anchor.exact)] : []),
      ...comments.map(comment),
      ...(state?.isResolved ? [`*${words.resolved(state.author)}*`] : []),
    ].join('\n\n');
  const parts = [`# ${words.title(title)}`];
  let under = '';
  for (const note of [...notes.filter(({ span }) => span), ...notes.filter(({ span }) => !span)]) {
    const heading = note.span ? headingsAt(text, sections, note.span.start) : words.unplaced;
    if (heading !== under && heading !== '') parts.push(`## ${heading}`);
    under = heading;
    parts.push(thread(note));
  }
  return `${parts.join('\n\n')}\n`;
}
