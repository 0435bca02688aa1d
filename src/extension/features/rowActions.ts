/** What can be done with the rows of our trees: shown in the text, beside it, copied as text or as a link. */
import * as vscode from 'vscode';
import { type Row, rowsAsText } from '../../core/index';
import { t, words } from '../language';
import { COMMANDS } from '../names';
import { RowView } from './rowView';

/** In ms: long enough to be read. */
const SHOWN = 4000;

/** A menu says on which row, and which are selected; a key says in which view. */
type Asked = Row | { readonly view: string } | undefined;

interface Chosen {
  readonly view: RowView;
  readonly rows: readonly Row[];
}

function chosen(asked: Asked, selected: readonly Row[] | undefined): Chosen | undefined {
  const view = asked && RowView.of('view' in asked ? asked.view : asked);
  if (!asked || !view) {
    return undefined;
  }
  const own = 'view' in asked ? view.view.selection : [asked];
  const rows = selected?.length ? selected : own;
  return rows.length > 0 ? { view, rows } : undefined;
}

async function show({ view, rows: [row] }: Chosen, beside: boolean): Promise<void> {
  const place = row && view.placeOf(row);
  if (place) {
    await vscode.commands.executeCommand(COMMANDS.reveal, place.uri, place.start, place.end, place.words, beside);
  }
}

async function copy(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(t('Copied.'), SHOWN);
}

/** An address that opens the file at the place: by the editor of this machine, or in the file system that it is in. */
function linkTo(document: vscode.TextDocument, offset: number): string {
  const { uri } = document;
  const { line, character } = document.positionAt(offset);
  const [row, column] = [String(line + 1), String(character + 1)];
  return uri.scheme === 'file'
    ? uri.with({ scheme: vscode.env.uriScheme, authority: 'file', path: `${uri.path}:${row}:${column}` }).toString()
    : uri.with({ fragment: `L${row},${column}` }).toString();
}

async function copyLinks({ view, rows }: Chosen): Promise<void> {
  const places = rows.flatMap((row) => view.placeOf(row) ?? []);
  const links: string[] = [];
  for (const { uri, start } of places) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
    if (!document.isUntitled) {
      links.push(linkTo(document, start));
    }
  }
  if (links.length > 0) {
    await copy(links.join('\n'));
  } else {
    void vscode.window.showInformationMessage(
      places.length > 0
        ? t('This document has no address yet: save it first.')
        : t('This row stands for no single place of the text.'),
    );
  }
}

export function registerRowActions(): vscode.Disposable {
  const command = (id: string, act: (rows: Chosen) => Promise<void>): vscode.Disposable =>
    vscode.commands.registerCommand(id, async (asked: Asked, selected?: readonly Row[]) => {
      const rows = chosen(asked, selected);
      if (rows) {
        await act(rows);
      }
    });
  return vscode.Disposable.from(
    command(COMMANDS.openRow, (rows) => show(rows, false)),
    command(COMMANDS.openRowToSide, (rows) => show(rows, true)),
    command(COMMANDS.copyRows, ({ rows }) => copy(rowsAsText(rows, words()))),
    command(COMMANDS.copyRowLinks, copyLinks),
  );
}
