/** Test text that carries its own marks: `⟦label:words⟧` around what a test looks at. */
import * as vscode from 'vscode';

export interface Mark {
  readonly label: string;
  readonly words: string;
  /** UTF-16 code units into the text without marks. */
  readonly start: number;
  readonly end: number;
}

export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Takes the marks out of a text; fails on one that is not closed, nested or without a label. */
export function readMarks(marked: string): MarkedText {
  const marks: Mark[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(/⟦([\w.]+):([^⟦⟧]+)⟧/g)) {
    const [all, label = '', words = ''] = match;
    text += marked.slice(at, match.index);
    marks.push({ label, words, start: text.length, end: text.length + words.length });
    text += words;
    at = match.index + all.length;
  }
  text += marked.slice(at);
  if (/[⟦⟧]/.test(text)) {
    throw new Error(`a mark is not well formed: ${text}`);
  }
  return { text, marks };
}

export interface OpenDocument {
  readonly document: vscode.TextDocument;
  /** The first mark with this label. */
  readonly mark: (label: string) => Mark;
  /** Inside the first mark with this label. */
  readonly position: (label: string) => vscode.Position;
  readonly marks: readonly Mark[];
}

/** A provider that is asked before its extension is up says nothing: activation by language is not waited for. */
const ready = async (): Promise<void> => {
  await vscode.extensions.getExtension('policy-plan.policy-plan-annotator')?.activate();
};

/** Repeats an assertion until it holds: what the extension learns from a file comes in its own time. */
export async function eventually<T>(attempt: () => Promise<T>, timeout = 10_000): Promise<T> {
  for (const end = Date.now() + timeout; ;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
      await new Promise((settle) => setTimeout(settle, 20));
    }
  }
}

/** Opens marked text as an untitled document, without showing it. */
export async function openMarked(marked: string, language = 'policy-plan'): Promise<OpenDocument> {
  await ready();
  const { text, marks } = readMarks(marked);
  // An untitled document that has just been closed may be given out once more under its name, with its old text.
  const document = await eventually(async () => {
    const opened = await vscode.workspace.openTextDocument({ language, content: text });
    if (opened.getText() !== text) {
      throw new Error('an old document was opened in place of a new one');
    }
    return opened;
  });
  const mark = (label: string): Mark => {
    const found = marks.find((other) => other.label === label);
    if (!found) {
      throw new Error(`the text has no mark ${label}`);
    }
    return found;
  };
  return { document, marks, mark, position: (label) => document.positionAt(mark(label).start + 1) };
}

/** A file of the opened folder, by what its name ends with. */
export async function openSample(ending: string): Promise<vscode.TextDocument> {
  await ready();
  const files = await vscode.workspace.findFiles('*');
  const file = files.find(({ path }) => path.endsWith(ending));
  if (!file) {
    throw new Error(`no sample ends with ${ending}`);
  }
  return vscode.workspace.openTextDocument(file);
}

/** What a hover at a position says, as Markdown; `''` where there is none. */
export async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : '')).join('\n');
}

/** The document's outline as VS Code sees it, our own part of it. */
export async function outlineOf(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  return symbols ?? [];
}

/** What the folder's documents hold of something that is there: asked again while the folder is still being read. */
export async function findSymbols(query: string): Promise<vscode.SymbolInformation[]> {
  for (let turn = 0; turn < 20; turn++) {
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      query,
    );
    if (symbols.length > 0) {
      return symbols;
    }
  }
  return [];
}
