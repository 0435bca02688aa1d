/** Colours for what the analysis finds: agencies by role, indicators, times by kind, quantities by status, citations. */
import * as vscode from 'vscode';
import type { Meaning } from '../../core/index';
import { toLineRanges } from '../convert';
import { SELECTOR } from '../documents';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../names';
import type { Services } from '../services';

const LEGEND = new vscode.SemanticTokensLegend([...TOKEN_TYPES], [...TOKEN_MODIFIERS]);

type Token = readonly [type: (typeof TOKEN_TYPES)[number], modifier?: (typeof TOKEN_MODIFIERS)[number]];

function tokenOf(meaning: Meaning): Token {
  switch (meaning.kind) {
    case 'agency':
      return meaning.agency.role === 'mention' ? ['policyAgency'] : ['policyAgency', meaning.agency.role];
    case 'indicator':
      return ['policyIndicator'];
    case 'time':
      return [({ deadline: 'policyDeadline', period: 'policyPeriod', date: 'policyDate' } as const)[meaning.time.kind]];
    case 'measure':
      return ['policyMeasure', meaning.measure.status];
    case 'citation':
      return ['policyCitation'];
  }
}

export function registerSemanticTokens({ documents, analyses, onDidChangeReading }: Services): vscode.Disposable {
  return vscode.languages.registerDocumentSemanticTokensProvider(
    SELECTOR,
    {
      onDidChangeSemanticTokens: onDidChangeReading,
      provideDocumentSemanticTokens(document) {
        const builder = new vscode.SemanticTokensBuilder(LEGEND);
        for (const meaning of documents.isPlan(document) ? analyses.of(document).meanings : []) {
          const [type, modifier] = tokenOf(meaning);
          for (const range of toLineRanges(document, meaning)) {
            builder.push(range, type, modifier && [modifier]);
          }
        }
        return builder.build();
      },
    },
    LEGEND,
  );
}
