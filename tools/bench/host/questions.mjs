// What VS Code asks the extension while a writer works. To measure another one, add it: how it is asked, and an empty
// provider that answers it for the floor.
import * as vscode from 'vscode';

/**
 * @typedef {object} Question
 * @property {string} name
 * @property {(document: vscode.TextDocument, position: vscode.Position) => Thenable<unknown>} ask
 * @property {(floor: vscode.DocumentSelector) => vscode.Disposable} empty registers a provider that knows nothing
 */

const { executeCommand } = vscode.commands;
const { languages } = vscode;
const nothing = () => [];

/** @param {string} command @returns {Question['ask']} */
const at = (command) => (document, position) => executeCommand(`vscode.execute${command}`, document.uri, position);

/** @param {string} command @param {...unknown} args @returns {Question['ask']} */
const of =
  (command, ...args) =>
  (document) =>
    executeCommand(`vscode.execute${command}`, document.uri, ...args);

const LEGEND = new vscode.SemanticTokensLegend([]);

/** @type {Question} */
export const TOKENS = {
  name: 'tokens',
  ask: (document) => executeCommand('vscode.provideDocumentSemanticTokens', document.uri),
  empty: (floor) =>
    languages.registerDocumentSemanticTokensProvider(
      floor,
      { provideDocumentSemanticTokens: () => new vscode.SemanticTokensBuilder(LEGEND).build() },
      LEGEND,
    ),
};

/** Asked in a plan at rest, at one agency after the other. @type {readonly Question[]} */
export const QUESTIONS = [
  TOKENS,
  {
    name: 'hover',
    ask: at('HoverProvider'),
    empty: (floor) => languages.registerHoverProvider(floor, { provideHover: () => null }),
  },
  {
    name: 'definition',
    ask: at('DefinitionProvider'),
    empty: (floor) => languages.registerDefinitionProvider(floor, { provideDefinition: nothing }),
  },
  {
    name: 'references over 100 documents',
    ask: at('ReferenceProvider'),
    empty: (floor) => languages.registerReferenceProvider(floor, { provideReferences: nothing }),
  },
  {
    name: 'completion',
    ask: at('CompletionItemProvider'),
    empty: (floor) => languages.registerCompletionItemProvider(floor, { provideCompletionItems: nothing }),
  },
  {
    name: 'code actions',
    ask: (document, position) =>
      executeCommand('vscode.executeCodeActionProvider', document.uri, new vscode.Range(position, position)),
    empty: (floor) => languages.registerCodeActionsProvider(floor, { provideCodeActions: nothing }),
  },
  {
    name: 'code lenses',
    ask: of('CodeLensProvider', 5),
    empty: (floor) => languages.registerCodeLensProvider(floor, { provideCodeLenses: nothing }),
  },
  {
    name: 'outline',
    ask: of('DocumentSymbolProvider'),
    empty: (floor) => languages.registerDocumentSymbolProvider(floor, { provideDocumentSymbols: nothing }),
  },
  {
    name: 'folding',
    ask: of('FoldingRangeProvider'),
    empty: (floor) => languages.registerFoldingRangeProvider(floor, { provideFoldingRanges: nothing }),
  },
];
