/** 《…》 leads to the document of the folder that bears the title, 见专栏3 to the box. */
import * as vscode from 'vscode';
import { boxLinks, citedInFull, type Span } from '../../core/index';
import { toRange } from '../convert';
import { SELECTOR } from '../documents';
import { citedDocuments } from '../folderThings';
import { patiently } from '../index/asking';
import type { IndexedDocument } from '../index/folderIndex';
import { t } from '../language';
import { COMMANDS } from '../names';
import type { Services } from '../services';

/** The editor asks once for a text: links that came too late would be missing until the next edit. In ms. */
const PATIENCE = 60_000;

export function registerLinks({ documents, analyses, index }: Services): vscode.Disposable {
  const link = (
    document: vscode.TextDocument,
    span: Span,
    target: vscode.Uri,
    tooltip: string,
  ): vscode.DocumentLink => {
    const made = new vscode.DocumentLink(toRange(document, span), target);
    made.tooltip = tooltip;
    return made;
  };
  return vscode.languages.registerDocumentLinkProvider(SELECTOR, {
    async provideDocumentLinks(document, token) {
      if (!documents.isPlan(document)) {
        return undefined;
      }
      await patiently(index.ready(), token, PATIENCE);
      if (token.isCancellationRequested) {
        return undefined;
      }
      const reading = analyses.of(document);
      const isOther = ({ uri }: IndexedDocument): boolean => uri.toString() !== document.uri.toString();
      const cited = reading.analysis.citations.flatMap((citation) => {
        const [target] = citedDocuments(index, citedInFull(citation, reading)).filter(isOther);
        const tooltip = target && t('Open “{0}”', target.digest.document.title ?? citation.title);
        return target ? [link(document, citation, target.uri, tooltip!)] : [];
      });
      const boxes = boxLinks(reading.analysis).map(({ target, ...span }) => {
        const args = encodeURIComponent(JSON.stringify([document.uri.toString(), target.start, target.end]));
        return link(document, span, vscode.Uri.parse(`command:${COMMANDS.reveal}?${args}`), t('Go to the box'));
      });
      return [...cited, ...boxes];
    },
  });
}
