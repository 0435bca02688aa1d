/** What descriptions of a document draw on: its reading, the day, the theme, the documents of the folder. */
import * as vscode from 'vscode';
import { type Citation, type CitedFiles, type Telling, type Theme } from '../core/index';
import type { Reading } from './analyses';
import { citedDocuments } from './folderThings';
import type { FolderIndex } from './index/folderIndex';
import { words } from './language';
import { COMMANDS } from './names';
import { today } from './today';

const THEMES: Readonly<Record<vscode.ColorThemeKind, Theme>> = {
  [vscode.ColorThemeKind.Light]: 'light',
  [vscode.ColorThemeKind.Dark]: 'dark',
  [vscode.ColorThemeKind.HighContrast]: 'high-contrast',
  [vscode.ColorThemeKind.HighContrastLight]: 'high-contrast-light',
};

/** The address of a link in Markdown that shows a stretch of a document. */
const addressOf = (uri: vscode.Uri, start: number, end: number): string =>
  `command:${COMMANDS.reveal}?${encodeURIComponent(JSON.stringify([uri.toString(), start, end]))}`;

/** Nobody waits for the folder here: what it is known to hold by now is told. */
function filesOf(citation: Citation, { uri: own }: vscode.TextDocument, index: FolderIndex): CitedFiles {
  const found = citedDocuments(index, citation).filter(({ uri }) => uri.toString() !== own.toString());
  if (found.length > 0) {
    const files = found.map(({ uri, digest }) => {
      const { start, end } = digest.document.titleSpan ?? { start: 0, end: 0 };
      return { name: vscode.workspace.asRelativePath(uri), address: addressOf(uri, start, end) };
    });
    return { state: 'found', files };
  }
  return { state: !vscode.workspace.workspaceFolders ? 'no-folder' : index.state.busy ? 'unread' : 'none' };
}

/** All that a description of something in the document may draw on; its links run {@link COMMANDS.reveal}. */
export function tellingOf(document: vscode.TextDocument, reading: Reading, index: FolderIndex): Telling {
  return {
    text: reading.text,
    ledger: reading.ledger,
    get coverage() {
      return reading.coverage;
    },
    words: words(),
    today: today(),
    theme: THEMES[vscode.window.activeColorTheme.kind],
    linkTo: ({ start, end }) => addressOf(document.uri, start, end),
    filesOf: (citation) => filesOf(citation, document, index),
  };
}
