/** 《…》 leads to the document of the folder that bears the title, 见专栏3 to the box. */
import * as vscode from 'vscode';
import { boxLinks, type Span } from '../../core/index';
import { toRange } from '../convert';
import { SELECTOR } from '../documents';
import { citedDocuments } from '../folderThings';
import { patiently } from '../index/asking';
import { t } from '../language';
import { COMMANDS } from '../names';
import type { Services } from '../services';

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
      await patiently(index.ready(), token);
      if (token.isCancellationRequested) {
        return undefined;
      }
      const { analysis } = analyses.of(document);
      const cited = analysis.citations.flatMap((citation) => {
        const [target] = citedDocuments(index, citation).filter(
          ({ uri }) => uri.toString() !== document.uri.toString(),
        );
        return target
          ? [link(document, citation, target.uri, t('Open “{0}”', target.digest.document.title ?? citation.title))]
          : [];
      });
      const boxes = boxLinks(analysis).map(({ target, ...span }) => {
        const args = encodeURIComponent(JSON.stringify([document.uri.toString(), target.start, target.end]));
        return link(document, span, vscode.Uri.parse(`command:${COMMANDS.reveal}?${args}`), t('Go to the box'));
      });
      return [...cited, ...boxes];
    },
  });
}
