import type * as vscode from 'vscode';
import { registerAddToDictionary } from './features/addToDictionary';
import { registerAgencyView } from './features/agencyView';
import { registerDictionaryFixes } from './features/dictionaryFixes';
import { registerDictionaryTrouble } from './features/dictionaryTrouble';
import { registerFolderStatus } from './features/folderStatus';
import { registerHover } from './features/hover';
import { registerIndicatorView } from './features/indicatorView';
import { registerOfferLanguage } from './features/offerLanguage';
import { registerReveal } from './features/reveal';
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
    registerReveal(),
    registerTreatAs(services),
    registerWhyPlan(services),
    registerAddToDictionary(services),
    registerDictionaryFixes(services),
    registerDictionaryTrouble(services),
    registerOfferLanguage(services),
  );
}

export async function deactivate(): Promise<void> {
  await services?.index.save();
}
