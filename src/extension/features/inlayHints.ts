/** Behind the words of a time the days that they mean, behind the title of a task without a time the end that holds for it. */
import * as vscode from 'vscode';
import { dateHints, formatBrief, formatTime, type Hint, horizonHints } from '../../core/index';
import { SELECTOR } from '../documents';
import { words } from '../language';
import type { Services } from '../services';
import { onDidChangeSettings, settings } from '../settings';

function toHint(document: vscode.TextDocument, { at, time }: Hint, isInferred: boolean): vscode.InlayHint[] {
  const said = words();
  const brief = formatBrief(time, said);
  const whole = formatTime(time, said);
  if (brief === null || whole === null) {
    return [];
  }
  const hint = new vscode.InlayHint(document.positionAt(at), isInferred ? said.inferredBrief(brief) : brief);
  hint.tooltip = isInferred ? said.inferred(whole) : whole;
  hint.paddingLeft = true;
  return [hint];
}

export function registerInlayHints({ documents, analyses, onDidChangeReading }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.InlayHintsProvider = {
    onDidChangeInlayHints: changed.event,
    provideInlayHints(document, range) {
      const { dates, horizons } = settings.inlayHints(document.uri);
      if ((!dates && !horizons) || !documents.isPlan(document)) {
        return [];
      }
      const { analysis } = analyses.of(document);
      const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
      const shown = (hints: readonly Hint[], isInferred: boolean): vscode.InlayHint[] =>
        hints.filter(({ at }) => from <= at && at <= to).flatMap((hint) => toHint(document, hint, isInferred));
      return [
        ...(dates ? shown(dateHints(analysis), false) : []),
        ...(horizons ? shown(horizonHints(analysis), true) : []),
      ];
    },
  };
  return vscode.Disposable.from(
    changed,
    onDidChangeReading(() => changed.fire()),
    onDidChangeSettings(() => changed.fire()),
    vscode.languages.registerInlayHintsProvider(SELECTOR, provider),
  );
}
