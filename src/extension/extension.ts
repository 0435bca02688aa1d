import type * as vscode from 'vscode';
import { registerAgencyView } from './features/agencyView';
import { registerHover } from './features/hover';
import { registerIndicatorView } from './features/indicatorView';
import { registerOfferLanguage } from './features/offerLanguage';
import { registerReveal } from './features/reveal';
import { registerSemanticTokens } from './features/semanticTokens';
import { registerSymbols } from './features/symbols';
import { registerTaskView } from './features/taskView';
import { registerTreatAs } from './features/treatAs';
import { createServices } from './services';

export function activate(context: vscode.ExtensionContext): void {
  const services = createServices(context.workspaceState);
  context.subscriptions.push(
    services,
    registerSemanticTokens(services),
    registerHover(services),
    registerSymbols(services),
    registerTaskView(services),
    registerIndicatorView(services),
    registerAgencyView(services),
    registerReveal(),
    registerTreatAs(services),
    registerOfferLanguage(services),
  );
}
