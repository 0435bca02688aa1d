import type * as vscode from 'vscode';
import { registerAddToDictionary } from './features/addToDictionary';
import { registerAgencyView } from './features/agencyView';
import { registerCompletion } from './features/completion';
import { registerCoverageView } from './features/coverageView';
import { registerCodeLens } from './features/codeLens';
import { registerDashboard } from './features/dashboard';
import { registerDiagnostics } from './features/diagnostics';
import { registerDefinition } from './features/definition';
import { registerDictionaryFixes } from './features/dictionaryFixes';
import { registerDrafts } from './features/drafts';
import { registerFindingsView } from './features/findingsView';
import { registerFixAll } from './features/fixAll';
import { registerFolderStatus } from './features/folderStatus';
import { registerFormatting } from './features/formatting';
import { registerFolding } from './features/folding';
import { registerGoTo } from './features/goTo';
import { registerHover } from './features/hover';
import { registerIndicatorView } from './features/indicatorView';
import { registerInlayHints } from './features/inlayHints';
import { registerKeptTrouble } from './features/keptTrouble';
import { registerLinks } from './features/links';
import { registerNavigate } from './features/navigate';
import { registerNotes } from './features/noteCommands';
import { registerNotesView } from './features/notesView';
import { registerNextItem } from './features/nextItem';
import { registerOfferLanguage } from './features/offerLanguage';
import { registerPlanStatus } from './features/planStatus';
import { registerQuickFixes } from './features/quickFixes';
import { registerReadingLimits } from './features/readingLimits';
import { registerReferences } from './features/references';
import { registerRelate } from './features/relate';
import { registerRename } from './features/rename';
import { registerRenumber } from './features/renumber';
import { registerReveal } from './features/reveal';
import { registerRulePages } from './features/rulePages';
import { registerRulerMarks } from './features/rulerMarks';
import { registerRowActions } from './features/rowActions';
import { registerSelection } from './features/selection';
import { registerSemanticTokens } from './features/semanticTokens';
import { registerSuppress } from './features/suppress';
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
    registerCodeLens(services),
    registerInlayHints(services),
    registerRulerMarks(services),
    registerSymbols(services),
    registerWorkspaceSymbols(services),
    registerFolding(services),
    registerSelection(services),
    registerNavigate(services),
    registerGoTo(services),
    registerDefinition(services),
    registerReferences(services),
    registerRename(services),
    registerCompletion(services),
    registerNextItem(services),
    registerRenumber(services),
    registerFormatting(services),
    registerLinks(services),
    registerTaskView(services),
    registerCoverageView(services),
    registerRelate(services),
    registerDrafts(services),
    registerDashboard(services, context),
    registerIndicatorView(services),
    registerAgencyView(services),
    registerPlanStatus(services),
    registerRowActions(),
    registerFolderStatus(services),
    registerReadingLimits(services),
    registerDiagnostics(services),
    registerFindingsView(services),
    registerQuickFixes(services),
    registerFixAll(services),
    registerSuppress(services),
    registerRulePages(),
    registerReveal(),
    registerTreatAs(services),
    registerWhyPlan(services),
    registerAddToDictionary(services),
    registerDictionaryFixes(services),
    registerNotes(services),
    registerNotesView(services),
    registerKeptTrouble(services),
    registerOfferLanguage(services),
  );
}

export async function deactivate(): Promise<void> {
  await services?.index.save();
}
