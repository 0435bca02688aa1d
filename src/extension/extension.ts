import type * as vscode from 'vscode';
import { registerAddToDictionary } from './features/addToDictionary';
import { registerAgencyView } from './features/agencyView';
import { registerDiagnostics } from './features/diagnostics';
import { registerDictionaryFixes } from './features/dictionaryFixes';
import { registerFolderStatus } from './features/folderStatus';
import { registerHover } from './features/hover';
import { registerIndicatorView } from './features/indicatorView';
import { registerKeptTrouble } from './features/keptTrouble';
import { registerOfferLanguage } from './features/offerLanguage';
import { registerReveal } from './features/reveal';
import { registerRulePages } from './features/rulePages';
import { registerSemanticTokens } from './features/semanticTokens';
import { registerSymbols } from './features/symbols';
import { registerTaskView } from './features/taskView';
import { registerTreatAs } from './features/treatAs';
import { registerWhyPlan } from './features/whyPlan';
import { registerWorkspaceSymbols } from './features/workspaceSymbols';
import { createServices, type Services } from './services';

let services: Services | undefined;

export function activate(context: vscode.ExtensionContext): void {
  services = createServices(context);
  context.subscriptions.push(
    services,
    registerSemanticTokens(services),
    registerHover(services),
    registerSymbols(services),
    registerWorkspaceSymbols(services),
    registerTaskView(services),
    registerIndicatorView(services),
    registerAgencyView(services),
    registerFolderStatus(services),
    registerDiagnostics(services),
    registerRulePages(),
    registerReveal(),
    registerTreatAs(services),
    registerWhyPlan(services),
    registerAddToDictionary(services),
    registerDictionaryFixes(services),
    registerKeptTrouble(services),
    registerOfferLanguage(services),
  );
}

export async function deactivate(): Promise<void> {
  await services?.index.save();
}
