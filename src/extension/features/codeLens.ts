/** Above a heading: how many tasks stand under it, and how many of them lack what the others have; a click lists exactly these. */
import * as vscode from 'vscode';
import { deskWordsOf, type Glance, glancesOf, sectionHeading, type Task } from '../../core/index';
import type { Reading } from '../analyses';
import { SELECTOR } from '../documents';
import { language, t, words } from '../language';
import { COMMANDS } from '../names';
import type { Services } from '../services';
import { onDidChangeSettings, settings } from '../settings';
import type { TaskChoice } from './goTo';

function lensesOf(
  document: vscode.TextDocument,
  { text }: Reading,
  { section, tasks, withoutLead, withoutTime }: Glance,
): vscode.CodeLens[] {
  const at = document.positionAt(section.heading.start);
  const heading = sectionHeading(text, section);
  const desk = deskWordsOf(language());
  const lens = (title: string, list: readonly Task[]): vscode.CodeLens[] => {
    const choice: TaskChoice = {
      uri: document.uri.toString(),
      title: `${heading}${words().separator}${title}`,
      starts: list.map(({ start }) => start),
    };
    const tooltip = t('List these tasks');
    const command = { command: COMMANDS.goToTask, title, tooltip, arguments: [choice] };
    return list.length === 0 ? [] : [new vscode.CodeLens(new vscode.Range(at, at), command)];
  };
  return [
    ...lens(words().tasks(tasks.length), tasks),
    ...lens(desk.withoutLead(withoutLead.length), withoutLead),
    ...lens(desk.withoutTime(withoutTime.length), withoutTime),
  ];
}

export function registerCodeLens({ documents, analyses, onDidChangeReading }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses(document) {
      const depth = settings.codeLens(document.uri);
      if (depth === 'off' || !documents.isPlan(document)) {
        return [];
      }
      const reading = analyses.of(document);
      const lineOf = ({ section }: Glance): number => document.positionAt(section.heading.start).line;
      const glances = glancesOf(reading.analysis, depth);
      // Where a whole document is one line, nobody could tell which heading they speak of.
      const isAlone = (glance: Glance): boolean =>
        glances.every((other) => other === glance || lineOf(other) !== lineOf(glance));
      return glances.filter(isAlone).flatMap((glance) => lensesOf(document, reading, glance));
    },
  };
  return vscode.Disposable.from(
    changed,
    onDidChangeReading(() => changed.fire()),
    onDidChangeSettings(() => changed.fire()),
    vscode.languages.registerCodeLensProvider(SELECTOR, provider),
  );
}
