/** The document's outline: sections, boxes, tasks and indicators, each in the one that holds it. */
import * as vscode from 'vscode';
import { sectionHeading, type Span, taskBrief, taskHeading, type Words } from '../../core/index';
import type { Reading } from '../analyses';
import { toRange } from '../convert';
import { SELECTOR } from '../documents';
import { t, words } from '../language';
import type { Services } from '../services';

interface Entry {
  readonly name: string;
  readonly detail: string;
  readonly kind: vscode.SymbolKind;
  readonly extent: Span;
  readonly heading: Span;
}

function entriesOf({ analysis, text }: Reading, words: Words): Entry[] {
  const tasks = analysis.tasks.map((task) => ({
    name: taskHeading(text, task),
    detail: taskBrief(task, words),
    kind: vscode.SymbolKind.Event,
    extent: task,
    heading: task.titleSpan,
  }));
  const starts = new Set(analysis.tasks.map((task) => task.start));
  const sections = analysis.sections
    .filter((section) => !starts.has(section.heading.start)) // a heading that is a task is shown as the task
    .map((section) => ({
      name: sectionHeading(text, section),
      detail: '',
      kind: section.kind === 'box' ? vscode.SymbolKind.Package : vscode.SymbolKind.String,
      extent: section,
      heading: section.heading,
    }));
  const indicators = analysis.indicators.map((indicator) => ({
    name: indicator.name,
    detail: indicator.unit ?? '',
    kind: vscode.SymbolKind.Property,
    extent: indicator.row,
    heading: indicator,
  }));
  return [...sections, ...tasks, ...indicators].sort(
    (a, b) => a.extent.start - b.extent.start || b.extent.end - a.extent.end,
  );
}

/** Nests entries by their extents; one that outlasts its parent is cut at the parent's end, as VS Code demands. */
function nest(entries: readonly Entry[], document: vscode.TextDocument): vscode.DocumentSymbol[] {
  const top: vscode.DocumentSymbol[] = [];
  const open: { symbol: vscode.DocumentSymbol; end: number }[] = [];
  for (const { name, detail, kind, extent, heading } of entries) {
    while (open.length > 0 && open.at(-1)!.end <= extent.start) {
      open.pop();
    }
    const parent = open.at(-1);
    const end = Math.max(Math.min(extent.end, parent?.end ?? extent.end), heading.end);
    const symbol = new vscode.DocumentSymbol(
      name,
      detail,
      kind,
      toRange(document, { start: Math.min(extent.start, heading.start), end }),
      toRange(document, heading),
    );
    (parent?.symbol.children ?? top).push(symbol);
    open.push({ symbol, end });
  }
  return top;
}

export function registerSymbols({ documents, analyses, onDidChangeReading }: Services): vscode.Disposable {
  const register = (): vscode.Disposable =>
    vscode.languages.registerDocumentSymbolProvider(
      SELECTOR,
      {
        provideDocumentSymbols: (document) =>
          documents.isPlan(document) ? nest(entriesOf(analyses.of(document), words()), document) : [],
      },
      { label: t('Policy Plan') },
    );
  // VS Code keeps an outline until the text or the set of providers changes: the user's word on a file and his dictionary must change the set.
  let provider = register();
  const changes = onDidChangeReading(() => {
    provider.dispose();
    provider = register();
  });
  return new vscode.Disposable(() => {
    changes.dispose();
    provider.dispose();
  });
}
